import { type DecimalText, type Exact, add, compare, negate } from "../exact/exact.js";
import { byText, putInOrder } from "../issue/order.js";
import { type SettlementLine, byOccurrence } from "../meaning/line.js";
import type { Unpaid } from "../meaning/outcome.js";
import type { Reason } from "../meaning/reason.js";
import type { Programme } from "../terms/programme.js";
import type { SettlementRule } from "../terms/settlement.js";
import type { SetAside } from "../facts/timeline.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import { setAsideFor } from "./set-aside.js";
import { type DayNumber, writeDay } from "../time/day.js";
import type { NotPaid } from "./settlement.js";

type RuleKinds = ReadonlyMap<string, SettlementRule["kind"]>;

/** In which rows stands what a participant's own facts leave unpaid, in the programme's order of outcomes. */
interface OwnNotPaid {
  readonly place: number;
  readonly firstNotPaid: number;
  readonly notPaidCount: number;
}

/** One of the people, and what of them could not be used. */
interface WithSetAside {
  readonly place: number;
  readonly setAside: readonly SetAside[];
}

/** What lines leave unpaid, gathered as they are written. */
export interface LinesNotPaid {
  /** Adds what a line leaves unpaid, if anything. */
  readonly add: (line: SettlementLine) => void;
  /** Every outcome that is not paid, or not in full, and why: of each of the people, in the programme's order of outcomes. */
  readonly withOwn: (people: readonly OwnNotPaid[], notPaid: readonly NotPaid[]) => readonly NotPaid[];
}

/** Nothing yet, as of a day. */
export const linesNotPaid = (
  compiled: CompiledProgramme,
  people: readonly WithSetAside[],
  day: DayNumber,
  write: (amount: Exact) => DecimalText,
): LinesNotPaid => {
  const { programme } = compiled;
  const setAside = new Map(people.flatMap((person) => (person.setAside.length === 0 ? [] : [[person.place, person.setAside] as const])));
  const kinds: RuleKinds = new Map(programme.settlement.map(({ id, kind }) => [id, kind]));
  const order = new Map([...programme.outcomes, ...programme.settlement].map(({ id }, place) => [id, place]));
  const inOrder = (a: NotPaid, b: NotPaid): number =>
    (order.get(a.outcome) ?? 0) - (order.get(b.outcome) ?? 0) ||
    byText(a.series ?? "", b.series ?? "") ||
    byOccurrence(a.occurrence ?? "", b.occurrence ?? "");
  const ofLines: (NotPaid[] | undefined)[] = [];
  const nobodys: NotPaid[] = [];
  return {
    add: (line) => {
      const found = lineNotPaid(kinds, line, day, write);
      if (found === undefined) return;
      const entry = undecided(compiled, setAside.get(line.participantPlace), found);
      if (line.participantPlace < 0) return void nobodys.push(entry);
      while (ofLines.length <= line.participantPlace) ofLines.push(undefined);
      const before = ofLines[line.participantPlace];
      if (before === undefined) ofLines[line.participantPlace] = [entry];
      else before.push(entry);
    },
    withOwn: (people, notPaid) => {
      const found: NotPaid[] = [...putInOrder(nobodys, inOrder)];
      for (const { place, firstNotPaid, notPaidCount } of people) {
        const all = ofLines[place];
        for (let row = firstNotPaid; row < firstNotPaid + notPaidCount; row++) (all ?? found).push(notPaid[row] as NotPaid);
        // What a person's own facts say is in the programme's order already.
        if (all !== undefined) for (const entry of putInOrder(all, inOrder)) found.push(entry);
      }
      return found;
    },
  };
};

/** What a person's own facts say of an outcome; the agreement is that of the day reached, or of the day settled. */
export const personNotPaid = (participant: string, agreement: string | null, unpaid: Unpaid): NotPaid => {
  const { outcome, reason, cameTo, earliest, reachedOn, series, occurrence } = unpaid;
  const plain = {
    participant,
    outcome: outcome.id,
    agreement,
    reason,
    ...(cameTo === undefined ? {} : { cameTo: { ...cameTo, lastDay: writeDay(cameTo.lastDay) } }),
  };
  if (reachedOn === undefined && series === undefined) return earliest === undefined ? plain : { ...plain, earliest: writeDay(earliest) };
  return {
    ...plain,
    agreement: unpaid.agreement?.id ?? agreement,
    ...(series === undefined ? {} : { series }),
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(earliest === undefined ? {} : { earliest: writeDay(earliest) }),
    ...(reachedOn === undefined ? {} : { reachedOn: writeDay(reachedOn) }),
  };
};

/**
 * Why a line is not paid in full, or not yet: what a rule said of it, the day it falls due, or the rule that cut it – the
 * first, but a rounding only where no other did. What is withheld is told of the line it was taken from, while it is.
 */
const lineNotPaid = (
  kinds: RuleKinds,
  line: SettlementLine,
  day: DayNumber,
  write: (amount: Exact) => DecimalText,
): NotPaid | undefined => {
  const { participant, outcome, series, occurrence, agreement, reachedOn, dueOn, amount } = line;
  if ((line.adjustments.length === 0 && line.reason === undefined && dueOn <= day) || kinds.get(outcome) === "withhold") return undefined;
  const isOver = line.reason?.code === "withheld-until" && line.reason.on <= writeDay(day);
  const isCut = isWithoutValue(line) || line.reason?.code === "cut-by-rule" || compare(amount, fullPrice(kinds, line, isOver)) < 0;
  if (dueOn <= day && !isCut) return undefined;
  const reason = (isOver ? undefined : line.reason) ??
    (isCut ? cutOf(kinds, line, write) : undefined) ?? { code: "withheld-until", on: writeDay(dueOn) };
  return { participant, outcome, agreement: agreement.id, reason, series, occurrence, reachedOn: writeDay(reachedOn) };
};

/** A line that waits for a claim, or for something to be reached: nobody can say why where what was reported of that could not be used. */
const undecided = (compiled: CompiledProgramme, setAside: readonly SetAside[] | undefined, entry: NotPaid): NotPaid => {
  const rules = setAside === undefined ? [] : waitedFor(compiled.programme, entry.reason);
  const reason = rules.length === 0 ? undefined : setAsideFor(compiled, setAside ?? [], rules);
  return reason === undefined ? entry : { ...entry, reason };
};

/** The rules for which a line waits. */
const waitedFor = ({ settlement }: Programme, reason: Reason): readonly string[] => {
  switch (reason.code) {
    case "not-claimed":
    case "claim-deadline-passed":
      return settlement.flatMap(({ id, kind }) => (kind === "claimDeadline" ? [id] : []));
    case "held-until-unlock":
      return settlement.flatMap(({ id, kind }) => (kind === "hold" && id === reason.rule ? [id] : []));
    default:
      return [];
  }
};

/** Is there no number, rather than one of nothing? */
const isWithoutValue = ({ reason }: SettlementLine): boolean => reason?.code === "not-priced" || reason?.code === "not-computed";

/** What a line would be paid if no rule cut it: its price, what tiers add, and without what was withheld and is paid by now. */
const fullPrice = (kinds: RuleKinds, { price, adjustments }: SettlementLine, isOver: boolean): Exact =>
  adjustments.reduce<Exact>((sum, [id, more]) => {
    const kind = kinds.get(id);
    return kind === "tiers" || (isOver && kind === "withhold") ? add(sum, more) : sum;
  }, price);

const cutOf = (kinds: RuleKinds, { adjustments }: SettlementLine, write: (amount: Exact) => DecimalText): Reason | undefined => {
  // What was withheld and is paid by now is no cut.
  const cuts = adjustments.filter(([rule, adjustment]) => compare(adjustment, 0) < 0 && kinds.get(rule) !== "withhold");
  const cut = cuts.find(([rule]) => kinds.get(rule) !== "rounded") ?? cuts[0];
  return cut === undefined ? undefined : { code: "cut-by-rule", rule: cut[0], amount: write(negate(cut[1])) };
};
