import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import { readPerson } from "../../facts/person.js";
import type { Timeline } from "../../facts/timeline.js";
import { compileProgramme } from "../../meaning/programme.js";
import type { Standing } from "../../meaning/outcome.js";
import type { Programme } from "../../terms/programme.js";
import { valueOn } from "../../time/dated.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import { personNotPaid } from "../not-paid.js";
import { progress } from "../progress/progress.js";
import { askedOptions, heldFacts } from "../asked.js";
import { askedText } from "../../issue/argument.js";
import { settle } from "../settle.js";
import type { AsOf, Line, NotPaid } from "../settlement.js";
import { daysBehind, placementSeen } from "./days-behind.js";
import { type Reaches, explanations, reachesOf, unknownIn } from "./explain.js";
import type { DaysBehind, Explained, WhyNot } from "./explanation.js";

/** Whose outcome is asked for; all outcomes of the participant without one. */
export interface NotPaidAsked {
  /** `null` for what is no participant's: fees of agreements. */
  readonly participant: string | null;
  readonly outcome?: string;
  /** One occurrence of the outcome, by its key, and where there are several the series: also a month, week or checkpoint that is none. */
  readonly series?: string;
  readonly occurrence?: string;
}

/**
 * Why outcomes of a participant are not paid, or not in full: the reason with its operands, the day on which the
 * conditions were judged and what ran on it, the days that have counted so far, how the outcome stands, and – where a
 * line was cut or is held – the line explained (semantics §9). Of somebody who is not among the people, every outcome has
 * the reason `participant-not-known`.
 *
 * ```ts
 * import { between, during, kr, outcome, paid, programme, started, whyNot } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000), clause: "§ 4.1" })], // illustrative
 *   settlement: [],
 * });
 * const people = [
 *   { id: "B-2", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r2", form: "virksomhedspraktik", from: "2017-09-04" }] },
 * ] as const;
 *
 * const [why] = whyNot(terms, people, { participant: "B-2" }, { asOf: "2017-12-31" }).explained;
 * why?.notPaid.reason.code; // => "form-not-eligible"
 * why?.judged?.on; // => "2017-12-31"
 * why?.judged?.placements.map(({ id, form }) => [id, form]); // => [["r2", "virksomhedspraktik"]]
 * ```
 *
 * @param programme the terms
 * @param facts the people, or the people and what was observed of groups
 * @param asked the participant's id, and the outcome's if only one is asked for; also one month, week or checkpoint that did not count
 * @param at as of which day, and with what knowledge
 * @returns why not, and all issues: of what was asked – an outcome or a participant that there is none of –, then of the settlement
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts
 */
export const whyNot = (
  programme: Programme,
  facts: Iterable<GivenParticipant> | GivenFacts,
  asked: NotPaidAsked,
  at: AsOf,
): Explained<WhyNot> => {
  const held = heldFacts(facts);
  const { participant } = askedOptions(asked, "asked", ["participant", "outcome", "series", "occurrence"]);
  if (participant !== null) askedText(participant, "asked.participant");
  const people = held.participants.filter((one) => one?.id === participant);
  const settlement = settle(programme, held, at);
  const compiled = compileProgramme(programme);
  const [asOf, known] = [readDay(at.asOf), settlement.knownOn === null ? Number.POSITIVE_INFINITY : readDay(settlement.knownOn)];
  const isAsked = (entry: NotPaid): boolean =>
    (["participant", "outcome", "series", "occurrence"] as const).every((name) => asked[name] === undefined || entry[name] === asked[name]);
  const [only] = people;
  const isUnknown = only === undefined && compiled.isSound && asOf !== undefined && known !== undefined;
  const person =
    only === undefined || people.length > 1 || known === undefined || asOf === undefined
      ? undefined
      : readPerson(only, compiled.vocabulary, { asOf, knownOn: known }, 0).timeline;
  const reaches: Reaches = person === undefined || asOf === undefined ? new Map() : reachesOf(compiled, person, asOf);
  const told = (isUnknown && participant !== null ? nothingOf(programme, participant) : settlement.notPaid).filter(isAsked);
  const own = person === undefined || asOf === undefined ? null : (valueOn(person.agreement, asOf) ?? null);
  const isOfOne = told.length === 0 && participant !== null && asked.occurrence !== undefined;
  const entries = isOfOne ? notCounted(reaches, participant, own).filter(isAsked) : told;
  const standing = participant === null ? [] : progress(programme, people, participant, at).outcomes;
  const explained = explanations(programme, held, settlement);
  const lineOf = (entry: NotPaid): Line | undefined =>
    settlement.lines.find(
      (line) =>
        line.participant === participant &&
        (participant !== null || line.agreement === entry.agreement) &&
        line.outcome === entry.outcome &&
        line.series === entry.series &&
        line.occurrence === entry.occurrence,
    );
  return {
    explained: entries.map((entry): WhyNot => {
      const found = reaches.get(entry.outcome);
      const unreached = found?.reach.unpaid?.standing;
      const line = lineOf(entry);
      const progressed = standing.find((one) => one.outcome === entry.outcome);
      const isWhole = entry.occurrence === undefined;
      const judged = person === undefined || asOf === undefined || !isWhole ? undefined : judgedOn(person, unreached, asOf);
      const soFar = asOf === undefined ? undefined : goingOn(unreached, asOf);
      const clause = found?.compiled.outcome.clause ?? programme.settlement.find(({ id }) => id === entry.outcome)?.clause ?? null;
      return {
        notPaid: entry,
        clause,
        ...(judged === undefined || line !== undefined ? {} : { judged }),
        ...(soFar === undefined ? {} : { soFar }),
        ...(progressed === undefined ? {} : { progress: progressed }),
        ...(line === undefined ? {} : { line: explained(line) }),
      };
    }),
    issues: [...(compiled.isSound ? unknownIn(compiled.programme, held.participants, asked) : []), ...settlement.issues],
  };
};

/** What has a key of its own and is no occurrence, of every outcome: what does not fit, and the months, weeks and checkpoints that did not count. */
const notCounted = (reaches: Reaches, participant: string, agreement: string | null): readonly NotPaid[] =>
  [...reaches.values()].flatMap(({ compiled: { outcome }, reach }) =>
    [...reach.misfits, ...reach.missed()].map((one) => personNotPaid(participant, agreement, { outcome, ...one })),
  );

/** What is said of every outcome of somebody who is not among the people. */
const nothingOf = ({ outcomes }: Programme, participant: string): readonly NotPaid[] =>
  outcomes.map(({ id }) => ({ participant, outcome: id, agreement: null, reason: { code: "participant-not-known" } }));

/** The day on which the reason was judged, or else the last that has come on which anything ran; and what did. */
const judgedOn = ({ placements }: Timeline, standing: Standing | undefined, asOf: DayNumber): WhyNot["judged"] => {
  const last = placements.reduce(
    (latest, { first, after }) => (first <= asOf ? Math.max(latest, Math.min(after - 1, asOf)) : latest),
    Number.NEGATIVE_INFINITY,
  );
  const on = standing?.unreached?.judgedOn ?? last;
  if (on < (standing?.view.enrolled ?? Number.NEGATIVE_INFINITY) || last === Number.NEGATIVE_INFINITY) return undefined;
  return {
    on: writeDay(on),
    placements: placements.filter(({ first, after }) => first <= on && on < after).map((placement) => placementSeen(placement, on)),
  };
};

const goingOn = (standing: Standing | undefined, asOf: DayNumber): DaysBehind | undefined => {
  const going = standing?.unreached?.going;
  return standing === undefined || going === undefined ? undefined : daysBehind(going.by, going.clock, standing.view, going.anchor, asOf);
};
