import { type DecimalText, type Exact, add, compare, readAmount, writeExact } from "../../exact/exact.js";
import type { CompiledProgramme } from "../../meaning/programme.js";
import type { Quantity } from "../../terms/kinds.js";
import type { Agreement, Programme } from "../../terms/programme.js";
import type { PotKey, RuleOf } from "../../terms/settlement.js";
import type { Line } from "../settlement.js";
import type { CapSeen, Worked } from "./explanation.js";
import { workedOut } from "./worked.js";

type Cap = RuleOf<"cap">;

const exact = (text: DecimalText): Exact => readAmount(text);

/** What of a line decides its pot; `undefined` where a line alone does not say. */
const keyOf = (programme: Programme, key: PotKey, line: Line): string | null | undefined => {
  switch (key) {
    case "participant":
    case "outcome":
    case "placement":
    case "employer":
    case "agreement":
      return line[key];
    case "payer":
      return programme.agreements.find(({ id }) => id === line.agreement)?.payer;
    case "month":
      return line.reachedOn.slice(0, 7);
    case "year":
      return line.reachedOn.slice(0, 4);
    default:
      return undefined;
  }
};

const isOfAgreement = ({ kind }: Quantity): boolean => kind === "number" || kind === "money" || kind === "agreed";

/** A pot while its lines are gone through in the order of claims: its limit, and what has been used of it. */
interface Pot {
  readonly worked: Worked;
  used: Exact;
}

/**
 * By line, the limit that a cap held it to, and what earlier lines of its pot had used of it. Only where lines alone say:
 * not of pots by attribute, of caps in proportion or for some participants, nor of limits that read more than the agreement.
 */
export const capSeen = (compiled: CompiledProgramme, rule: Cap, lines: readonly Line[]): ReadonlyMap<Line, CapSeen> => {
  const seen = new Map<Line, CapSeen>();
  const { programme, compiler, decimals } = compiled;
  if (compiler === undefined || rule.given !== undefined || rule.crossing === "proRata" || !isOfAgreement(rule.limit)) return seen;
  const place = programme.settlement.indexOf(rule);
  const [added, applied] = [place, place + 1].map((from) => new Set(programme.settlement.slice(from).map(({ id }) => id)));
  const pots = new Map<string, Pot>();
  for (const line of lines) {
    const keys = rule.per.map((key) => keyOf(programme, key, line));
    if (
      added?.has(line.outcome) === true ||
      rule.outcomes?.includes(line.outcome) === false ||
      keys.some((key) => key === null || key === undefined)
    )
      continue;
    // A pot's limit is what is asked of its first line.
    const agreement = programme.agreements.find(({ id }) => id === line.agreement) as Agreement;
    const name = JSON.stringify(keys);
    const pot = pots.get(name) ?? { worked: workedOut(rule.limit, { agreement }, compiler), used: 0 };
    pots.set(name, pot);
    const isCounted = rule.counts === "lines";
    const written = (value: Exact): DecimalText => writeExact(value, { least: isCounted ? 0 : decimals, most: 12 });
    const { value } = pot.worked;
    seen.set(line, { limit: value === null ? null : written(exact(value)), used: written(pot.used), worked: pot.worked });
    const after = line.adjustments.reduce(
      (sum, [by, change]) => (applied?.has(by) === true ? sum : add(sum, exact(change))),
      exact(line.price),
    );
    pot.used = add(pot.used, isCounted ? (compare(after, 0) > 0 ? 1 : 0) : after);
  }
  return seen;
};
