import { type Exact, add, multiply, readAmount, writeUnits } from "../../exact/exact.js";
import { type GivenFacts, type GivenParticipant, levels } from "../../facts/fact.js";
import { readPerson } from "../../facts/person.js";
import type { Timeline } from "../../facts/timeline.js";
import { type Issue, error, warning } from "../../issue/issue.js";
import type { CompiledOutcome, Reach } from "../../meaning/outcome.js";
import { type CompiledProgramme, compileProgramme } from "../../meaning/programme.js";
import type { Agreement, Programme } from "../../terms/programme.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import { askedOptions, heldFacts } from "../asked.js";
import { settle } from "../settle.js";
import type { AsOf, Line, Settlement } from "../settlement.js";
import { daysBehind } from "./days-behind.js";
import { capSeen } from "./cap-seen.js";
import type { AmountStep, CapSeen, Explained, Explanation } from "./explanation.js";
import { workedOut } from "./worked.js";

/** Which lines are asked for: those that have these values. */
export type LineAsked = Partial<Pick<Line, "participant" | "outcome" | "series" | "occurrence" | "agreement">>;

/**
 * Lines of a settlement, each from its amount down: the steps the rules took, how the price came about, the days that
 * counted and the interruptions between them, the placements and their hours, what was required, the evidence, and the
 * clause. The same closures answer that settle, so there is nothing to disagree about (semantics §4–§6).
 *
 * ```ts
 * import { atLeast, between, cap, employment, explain, kr, outcome, paid, programme, sustained, days, upTo, weeklyHours, weeks, where } from "payment-by-results";
 *
 * const atWork = weeklyHours(where(employment(), paid()), atLeast(10));
 * const terms = programme({
 *   id: "thirteen-weeks",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job-13", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }), price: kr(15_000), clause: "§ 4.2" })], // illustrative
 *   settlement: [cap(kr(10_000), { id: "most", per: ["participant"] })], // illustrative
 * });
 * const people = [{
 *   id: "B-1",
 *   enrolled: "2017-08-28",
 *   agreement: "0165",
 *   placements: [
 *     { id: "r1", form: "fleksjob", from: "2017-09-04", to: "2017-10-31", weeklyHours: 12 },
 *     { id: "r2", form: "fleksjob", from: "2017-11-06", weeklyHours: 15 },
 *   ],
 * }] as const;
 *
 * const [line] = explain(terms, people, { participant: "B-1" }, { asOf: "2018-12-31" }).explained;
 * line?.clause; // => "§ 4.2"
 * line?.steps.map(({ rule, change, amount, cap }) => [rule, change, amount, cap?.limit, cap?.used].join(" ")); // => ["most -5000.00 10000.00 10000.00 0.00"]
 * line?.days?.spans.map(({ from, to, days, placements }) => [from, to, days, placements.join()]); // => [["2017-09-04", "2017-10-31", 58, "r1"], ["2017-11-06", "2017-12-08", 33, "r2"]]
 * line?.days?.breaks; // => [{ from: "2017-11-01", to: "2017-11-05", days: 5 }]
 * ```
 *
 * @param programme the terms
 * @param facts the people, or the people and what was observed of groups
 * @param asked the values by which lines are chosen; all lines without any
 * @param at as of which day, and with what knowledge
 * @returns the lines, and all issues: of what was asked – an outcome, a participant or an agreement that there is none of –, then of
 *   the settlement
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts
 */
export const explain = (
  programme: Programme,
  facts: Iterable<GivenParticipant> | GivenFacts,
  asked: LineAsked,
  at: AsOf,
): Explained<Explanation> => {
  const held = heldFacts(facts);
  const settlement = settle(programme, held, at);
  const values = Object.entries(askedOptions(asked, "asked", ["participant", "outcome", "series", "occurrence", "agreement"]));
  const isAsked = (line: Line): boolean => values.every(([name, value]) => line[name as keyof LineAsked] === value);
  const explained = settlement.lines.filter(isAsked).map(explanations(programme, held, settlement));
  const compiled = compileProgramme(programme);
  const unknown = compiled.isSound ? unknownIn(compiled.programme, held.participants, asked) : [];
  const nothing = explained.length === 0 && unknown.length === 0 ? [warning("no-such-line", ["asked"], {})] : unknown;
  return { explained, issues: [...nothing, ...settlement.issues] };
};

/** What is asked for and is not there: an answer about it would be empty, and look like one. */
export const unknownIn = (
  { outcomes, settlement, agreements }: Programme,
  participants: readonly GivenParticipant[],
  { participant, outcome, agreement }: LineAsked,
): readonly Issue[] => [
  ...(participant === undefined || participant === null || participants.some((one) => one?.id === participant)
    ? []
    : [error("unknown-participant", ["asked", "participant"], {})]),
  ...(outcome === undefined || [...outcomes, ...settlement].some(({ id }) => id === outcome)
    ? []
    : [error("unknown-outcome", ["asked", "outcome"], { outcome })]),
  ...(agreement === undefined || agreements.some(({ id }) => id === agreement)
    ? []
    : [error("unknown-agreement", ["asked", "agreement"], {})]),
];

/** What one participant's outcomes come to, by id; nothing for somebody who is set aside. */
export type Reaches = ReadonlyMap<string, { readonly compiled: CompiledOutcome; readonly reach: Reach }>;

/** The closures of one participant, run once more. */
export const reachesOf = (compiled: CompiledProgramme, person: Timeline, asOf: DayNumber): Reaches => {
  const reaches = new Map<string, { readonly compiled: CompiledOutcome; readonly reach: Reach }>();
  compiled.look(person, asOf, (outcome, reach) => void reaches.set(outcome.outcome.id, { compiled: outcome, reach }));
  return reaches;
};

/** Explains lines of one settlement. */
export const explanations = (programme: Programme, { participants }: GivenFacts, settlement: Settlement): ((line: Line) => Explanation) => {
  const compiled = compileProgramme(programme);
  const known = settlement.knownOn === null ? Number.POSITIVE_INFINITY : (readDay(settlement.knownOn) as DayNumber);
  const asOf = readDay(settlement.asOf) as DayNumber;
  const people = new Map([...participants].map((participant) => [participant?.id, participant]));
  const seen = new Map<string, ReadonlyMap<Line, CapSeen>>();
  const seenBy: SeenBy = (rule) => {
    const known = seen.get(rule.id) ?? capSeen(compiled, rule, settlement.lines);
    seen.set(rule.id, known);
    return known;
  };
  return (line) => {
    const participant = line.participant === null ? undefined : people.get(line.participant);
    const person =
      participant === undefined ? undefined : readPerson(participant, compiled.vocabulary, { asOf, knownOn: known }, 0).timeline;
    return explained(compiled, settlement, line, person, person === undefined ? new Map() : reachesOf(compiled, person, asOf), seenBy);
  };
};

const explained = (
  compiled: CompiledProgramme,
  settlement: Settlement,
  line: Line,
  person: Timeline | undefined,
  reaches: Reaches,
  seenBy: SeenBy,
): Explanation => {
  const { programme } = compiled;
  const agreement = compiled.agreements.get(line.agreement) as Agreement;
  const rule = programme.settlement.find(({ id }) => id === line.outcome);
  const source = sourceOf(programme, line);
  const own = source === undefined ? undefined : reaches.get(source.outcome);
  const fit = own?.reach.fits.find(({ occurrence }) => occurrence.series === line.series && occurrence.key === source?.occurrence);
  const notPaid = settlement.notPaid.find(
    (entry) =>
      entry.participant === line.participant &&
      (entry.participant !== null || entry.agreement === line.agreement) &&
      entry.outcome === line.outcome &&
      entry.series === line.series &&
      entry.occurrence === line.occurrence,
  );
  const price = own?.compiled.outcome.price;
  const days =
    fit?.by === undefined || fit.countedFrom > fit.lastCounted
      ? undefined
      : daysBehind(fit.by, fit.clock, fit.view, fit.countedFrom, fit.lastCounted);
  const measure = fit?.by !== undefined && "measured" in fit.by && line.measured !== null ? fit.by.measured : undefined;
  return {
    line,
    clause: own?.compiled.outcome.clause ?? rule?.clause ?? null,
    agreement: { id: agreement.id, payer: agreement.payer, from: agreement.from, to: agreement.to ?? null },
    ...(fit === undefined || rule !== undefined || price === undefined || price === "tiered" || compiled.compiler === undefined
      ? {}
      : { price: workedOut(price, fit, compiled.compiler) }),
    steps: stepsOf(compiled, line, seenBy),
    ...(measure === undefined ? {} : { measure }),
    ...(days === undefined ? {} : { days }),
    required: (own?.compiled.outcome.requires ?? []).flatMap((id) => {
      const first = reaches.get(id)?.reach.fits[0]?.occurrence.reachedOn;
      return first === undefined ? [] : [{ outcome: id, reachedOn: writeDay(first) }];
    }),
    evidence: evidenceFor(own?.compiled, person, [
      ...(days?.placements ?? []).map(({ id }) => id),
      ...(fit === undefined ? [] : [fit.occurrence.key]),
    ]),
    ...(notPaid === undefined ? {} : { notPaid }),
  };
};

/** The occurrence behind a line: its own, or the one that a withheld part was taken from. */
const sourceOf = ({ outcomes, settlement }: Programme, { outcome, occurrence }: Line): Pick<Line, "outcome" | "occurrence"> | undefined => {
  if (outcomes.some(({ id }) => id === outcome)) return { outcome, occurrence };
  if (settlement.find(({ id }) => id === outcome)?.kind !== "withhold") return undefined;
  const from = outcomes.find(({ id }) => occurrence.startsWith(`${id}/`));
  return from === undefined ? undefined : { outcome: from.id, occurrence: occurrence.slice(from.id.length + 1) };
};

/** What a cap held each line to; each cap is gone through once. */
type SeenBy = (rule: RuleOf<"cap">) => ReadonlyMap<Line, CapSeen>;

const stepsOf = ({ programme, decimals }: CompiledProgramme, line: Line, seenBy: SeenBy): readonly AmountStep[] => {
  const rules = new Map(programme.settlement.map((rule) => [rule.id, rule]));
  const units = (text: string): Exact => readAmount(text);
  let sum = units(line.price);
  return line.adjustments.map(([id, change]) => {
    sum = add(sum, units(change));
    const rule = rules.get(id);
    const cap = rule?.kind === "cap" ? seenBy(rule).get(line) : undefined;
    return {
      rule: id,
      kind: rule?.kind ?? "difference",
      change,
      amount: writeInFull(sum, decimals),
      ...(cap === undefined ? {} : { cap }),
    };
  });
};

/** Writes an amount of the main unit with the currency's decimals, and more only where it has more. */
const writeInFull = (amount: Exact, decimals: number): string => writeUnits(multiply(amount, 10 ** decimals), decimals);

const evidenceFor = (
  compiled: CompiledOutcome | undefined,
  person: Timeline | undefined,
  ids: readonly string[],
): Explanation["evidence"] => {
  const least = compiled?.outcome.evidence;
  if (least === undefined || person === undefined) return [];
  return person.evidence
    .filter(({ of, level }) => ids.includes(of) && level >= levels.indexOf(least))
    .map(({ of, level, to }) => ({
      of,
      level: levels[level] as (typeof levels)[number],
      to: to === Number.POSITIVE_INFINITY ? null : writeDay(to),
    }));
};
