/**
 * A second, slow and obvious implementation of `semantics.md`: day by day, person by person. It shares nothing with the
 * library but the shape of programmes and facts: dates and fractions are its own.
 */
import type { Day, Facts, Participant, Programme } from "../../src/index.js";
import { dayNumber, dayText } from "./days.js";
import { isWrong, readGroups, readPerson } from "./facts.js";
import { fractionText, isBelow, negative, total } from "./fractions.js";
import { type PersonsOutcomes, outcomesOf } from "./outcomes.js";
import { type OracleReason, reasonFor } from "./reasons.js";
import { type WorkingLine, amountOf, settled } from "./settlement.js";

/** A line, its amounts as fraction text. */
export interface OracleLine {
  readonly participant: string | null;
  readonly outcome: string;
  readonly series: string;
  readonly occurrence: string;
  readonly agreement: string;
  readonly placement: string | null;
  readonly employer: string | null;
  readonly anchor: Day;
  readonly reachedOn: Day;
  readonly dueOn: Day | null;
  readonly countedDays: number;
  readonly measured: string | null;
  readonly price: string;
  readonly adjustments: readonly (readonly [by: string, amount: string])[];
  readonly amount: string;
}

/** An outcome of a participant that has no line, and why where the text has one answer. */
export interface OracleNotPaid {
  readonly participant: string;
  readonly outcome: string;
  readonly reason: OracleReason | undefined;
}

/** What a programme comes to. */
export interface OracleSettlement {
  readonly lines: readonly OracleLine[];
  readonly total: string;
  readonly due: string;
  /** Outcomes without a line. */
  readonly notPaid: readonly OracleNotPaid[];
  /** Lines that come to less than their price, with each rule that took something. */
  readonly cut: readonly OracleNotPaid[];
}

interface Result {
  readonly found: PersonsOutcomes | undefined;
  readonly notPaid: readonly OracleNotPaid[];
}

const settlePerson = (programme: Programme, participant: Participant, asOf: number, knownOn: number): Result => {
  const every = (code: string): Result => ({
    found: undefined,
    notPaid: programme.outcomes.map((outcome) => ({ participant: participant.id, outcome: outcome.id, reason: { code } })),
  });
  const person = readPerson(programme, participant, knownOn);
  if (isWrong(person)) return every("participant-set-aside");
  const found = outcomesOf(programme, person, asOf);
  if (typeof found === "string") return every(found);
  const notPaid = programme.outcomes.flatMap((outcome): readonly OracleNotPaid[] => {
    const told = found.outcomes.get(outcome.id);
    if (told === undefined || found.lines.some((line) => line.outcome.id === outcome.id)) return [];
    return [{ participant: participant.id, outcome: outcome.id, reason: reasonFor(programme, found, told) }];
  });
  return { found, notPaid };
};

const asTold = (line: WorkingLine): OracleLine => ({
  participant: line.participant,
  outcome: line.outcome,
  series: line.series,
  occurrence: line.key,
  agreement: line.agreement.id,
  placement: line.placement,
  employer: line.employer,
  anchor: dayText(line.anchor),
  reachedOn: dayText(line.on),
  dueOn: line.due === Infinity ? null : dayText(line.due),
  countedDays: line.counted,
  measured: line.measured === undefined ? null : fractionText(line.measured),
  price: fractionText(line.price),
  adjustments: line.adjustments.map(([by, amount]) => [by, fractionText(amount)]),
  amount: fractionText(amountOf(line)),
});

/** Settles a programme on its facts as of a day, as known on a day. */
export const oracle = (
  programme: Programme,
  facts: readonly Participant[] | Facts,
  { asOf, knownOn }: { readonly asOf: Day; readonly knownOn?: Day | null },
): OracleSettlement => {
  const day = dayNumber(asOf);
  const known = knownOn === undefined || knownOn === null ? Infinity : dayNumber(knownOn);
  const { participants, observations } = "participants" in facts ? facts : { participants: facts, observations: undefined };
  const results = [...participants].map((participant) => settlePerson(programme, participant, day, known));
  const people = results.flatMap(({ found }) => found ?? []);
  const lines = settled({ programme, asOf: day, people, groups: readGroups(observations, known) });
  const cut = lines.flatMap((line): readonly OracleNotPaid[] => {
    if (line.participant === null || !isBelow(amountOf(line), line.price)) return [];
    const cuts = line.adjustments
      .filter(([, change]) => change.n < 0n)
      .map(([rule, change]) => [rule, fractionText(negative(change))] as const);
    return [{ participant: line.participant, outcome: line.outcome, reason: { code: "cut-by-rule", cuts } }];
  });
  return {
    lines: lines.map(asTold),
    total: fractionText(total(lines.map(amountOf))),
    due: fractionText(total(lines.filter((line) => line.due <= day).map(amountOf))),
    notPaid: results.flatMap((result) => result.notPaid),
    cut,
  };
};
