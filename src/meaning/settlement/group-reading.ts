import { type Exact, add, divide, subtract } from "../../exact/exact.js";
import type { KnownGroupObservation } from "../../facts/timeline.js";
import type { Answer, Group } from "../../terms/kinds.js";
import type { DayNumber } from "../../time/day.js";
import { byText } from "../../issue/order.js";
import type { SettlementLine } from "../line.js";
import type { GroupReading, View } from "../situation.js";
import type { PotName, Pots } from "./pots.js";
import type { Member, RuleContext } from "./rule.js";

/** Something counted or added up: of the whole, and of each pot by name. */
interface Tally<Sum> {
  readonly whole: Sum;
  readonly pots: ReadonlyMap<PotName, Sum>;
}

/** Goes through the entries once; what is in no pot is of the whole only. */
const tallied = <Entry, Sum>(
  entries: readonly Entry[],
  potOf: (entry: Entry) => PotName | undefined,
  nothing: Sum,
  join: (sum: Sum, entry: Entry) => Sum,
): Tally<Sum> => {
  let whole = nothing;
  const pots = new Map<PotName, Sum>();
  for (const entry of entries) {
    whole = join(whole, entry);
    const pot = potOf(entry);
    if (pot !== undefined) pots.set(pot, join(pots.get(pot) ?? nothing, entry));
  }
  return { whole, pots };
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** One value for each key, made when it is first asked for. */
const onceEach = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const made = new Map<string, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
};

/** First, last or change of what was observed of somebody from enrolment up to the day settled. */
const answerOf = (view: View, kind: string, take: Answer, asOf: DayNumber): Exact | undefined => {
  const given = view.observations.filter((one) => one.kind === kind && one.on >= view.enrolled && one.on <= asOf);
  const [first, last] = [given[0]?.value, given.at(-1)?.value];
  if (first === undefined || last === undefined) return undefined;
  if (take === "change") return given.length < 2 ? undefined : subtract(last, first);
  return take === "first" ? first : last;
};

interface Answers {
  readonly sum: Exact;
  readonly count: number;
}

/** What was observed of a group, the earliest first; ids decide the order within a day. */
interface Observed {
  readonly first: Exact;
  readonly last: Exact;
  readonly sum: Exact;
}

const inOrder = (a: KnownGroupObservation, b: KnownGroupObservation): number => a.on - b.on || byText(a.id, b.id);

/** What a rule's quantities read of groups. */
export interface Groups {
  readonly pots: Pots;
  /** The lines the rule sees, as the rules before left them. */
  readonly lines: readonly SettlementLine[];
  /** The lines that are numbered: those it sees, or those it adds. */
  readonly numbered: readonly SettlementLine[];
  readonly context: RuleContext;
  /** Smallest units in one unit of the currency. */
  readonly unitsPerWhole: Exact;
}

/** Group readings for lines, as of one application of a rule. Whatever is read is gone through once, when it is first asked for. */
export const groupReadings = ({ pots, lines, numbered, context, unitsPerWhole }: Groups): ((line: SettlementLine) => GroupReading) => {
  const { asOf, members, reached, observations } = context;
  const potOfMember = (member: Member): string | undefined => pots.ofMember(member, asOf);
  const views = once(() => new Map(members.map((member) => [member.participant, member.view])));

  const enrolled = once(() => tallied(members, potOfMember, 0, (count) => count + 1));

  const reachedOf = onceEach((outcome) =>
    tallied(
      reached.filter((entry) => entry.outcome === outcome),
      (entry) => pots.ofReached(entry, entry.view ?? views().get(entry.participant)),
      0,
      (count) => count + 1,
    ),
  );

  const answersTaken = (take: Answer): ((observation: string) => Tally<Answers>) =>
    onceEach((observation) =>
      tallied<Member, Answers>(members, potOfMember, { sum: 0, count: 0 }, (sum, member) => {
        const answer = answerOf(member.view, observation, take, asOf);
        return answer === undefined ? sum : { sum: add(sum.sum, answer), count: sum.count + 1 };
      }),
    );
  const answers = { first: answersTaken("first"), last: answersTaken("last"), change: answersTaken("change") };

  const observed = onceEach((kind) =>
    tallied<KnownGroupObservation, Observed | undefined>(
      observations.filter((observation) => observation.kind === kind && observation.on <= asOf).sort(inOrder),
      (observation) => observation.subject,
      undefined,
      (sum, { value }) => ({ first: sum?.first ?? value, last: value, sum: add(sum?.sum ?? 0, value) }),
    ),
  );

  const amounts = once(() => tallied<SettlementLine, Exact>(lines, pots.ofLine, 0, (sum, line) => add(sum, line.amount)));

  const places = once(() => {
    const counts = new Map<PotName | undefined, number>();
    return new Map(
      numbered.map((line, before) => {
        const pot = pots.ofLine(line);
        const inPot = (counts.get(pot) ?? 0) + 1;
        counts.set(pot, inPot);
        return [line, { pot: inPot, whole: before + 1 }] as const;
      }),
    );
  });

  return (line) => {
    const read = <Sum>(tally: Tally<Sum>, among: Group, potOf: (line: SettlementLine) => PotName | undefined): Sum | undefined =>
      among === "whole" || pots.isWhole ? tally.whole : tally.pots.get(potOf(line) ?? "");
    return {
      enrolled: (among) => read(enrolled(), among, pots.membersOf) ?? 0,
      reached: (outcome, among) => read(reachedOf(outcome), among, pots.reachedOf) ?? 0,
      answers: (observation, take, statistic, among) => {
        const { count, sum } = read(answers[take](observation), among, pots.membersOf) ?? { count: 0, sum: 0 };
        return statistic === "count" ? count : count === 0 ? undefined : sum;
      },
      observed: (observation, take, among) => read(observed(observation), among, pots.subjectOf)?.[take],
      amountSoFar: (among) => divide(read(amounts(), among, pots.ofLine) ?? 0, unitsPerWhole),
      place: (among) => places().get(line)?.[among] ?? 0,
    };
  };
};
