import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import { readPerson } from "../../facts/person.js";
import type { Timeline } from "../../facts/timeline.js";
import { type Issue, error } from "../../issue/issue.js";
import { inIssueOrder } from "../../issue/order.js";
import { dueBy, horizon } from "../../meaning/going-on.js";
import { type CompiledProgramme, compileProgramme } from "../../meaning/programme.js";
import type { Reason } from "../../meaning/reason.js";
import { type Due, type Going, firstSuch } from "../../meaning/retention/retention.js";
import type { Programme } from "../../terms/programme.js";
import { type Day, type DayNumber, lastDay, writeDay } from "../../time/day.js";
import { askedDays, askedFacts } from "../asked.js";
import { askedText } from "../../issue/argument.js";
import { personWarnings } from "../person-warnings.js";
import { setAsideFor } from "../set-aside.js";
import type { AsOf } from "../settlement.js";
import { lackingFor } from "./lacking.js";
import type { BreaksAllowed, HowFar, OutcomeProgress, Progress, ReachedOccurrence } from "./outcome-progress.js";
import { type OutcomeStanding, standingsAsOf } from "./standing.js";

/**
 * How every outcome of one participant stands as of a day: reached, pending – how far, the day it is reached if the
 * present employment continues, the last day it can be reached, which interruptions are borne, what has not been
 * reported – or missed, since when and why. The same closures answer that settle; what rules do to amounts is not
 * looked at (semantics §4, §9).
 *
 * The present employment continues: what runs on the day settled goes on without end, and nothing else begins.
 *
 * ```ts
 * import { atLeast, between, days, employment, kr, outcome, paid, programme, progress, sustained, upTo, weeklyHours, weeks, where, years } from "payment-by-results";
 *
 * const atWork = weeklyHours(where(employment(), paid()), atLeast(10));
 * const terms = programme({
 *   id: "thirteen-weeks",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   tracking: years(3),
 *   outcomes: [outcome("job-13", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }), price: kr(15_000) })], // illustrative
 *   settlement: [],
 * });
 * const person = {
 *   id: "B-1",
 *   enrolled: "2017-08-28",
 *   agreement: "0165",
 *   placements: [{ id: "r1", form: "fleksjob", from: "2017-09-04", weeklyHours: 12 }],
 * } as const;
 *
 * const [outcome13] = progress(terms, [person], "B-1", { asOf: "2017-11-30" }).outcomes;
 * outcome13?.state; // => "pending"
 * outcome13?.state === "pending" && outcome13.howFar; // => { measure: "days", counted: "88", needed: "91" }
 * outcome13?.state === "pending" && outcome13.earliest; // => "2017-12-03"
 * outcome13?.state === "pending" && outcome13.latest; // => "2020-08-27"
 * ```
 *
 * @param programme the terms
 * @param facts the people, among them the one asked for; that person alone is enough
 * @param participant the person's id
 * @param at as of which day, and with what knowledge
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts
 */
export const progress = (programme: Programme, facts: Iterable<GivenParticipant> | GivenFacts, participant: string, at: AsOf): Progress => {
  const compiled = compileProgramme(programme);
  const { participants } = askedFacts(facts);
  const { asOf: day, knownOn: known, written } = askedDays(at);
  const issues: Issue[] = [...compiled.issues];
  const told = (outcomes: readonly OutcomeProgress[]): Progress => ({
    programme: compiled.programme.id,
    participant: askedText(participant, "participant"),
    ...written,
    outcomes,
    issues: inIssueOrder(issues),
  });
  if (!compiled.isSound) return told([]);

  const found = [...participants].filter((one) => one?.id === participant);
  const [only] = found;
  if (only === undefined) {
    issues.push(error("unknown-participant", ["participant"], {}));
    return told(allUnknown(compiled, { code: "participant-not-known" }));
  }
  const person = readPerson(only, compiled.vocabulary, { asOf: day, knownOn: known }, 0);
  for (const issue of person.issues) issues.push(issue);
  if (found.length > 1) issues.push(error("same-participant-twice", [participant], {}));
  if (found.length > 1 || person.timeline === undefined) return told(allUnknown(compiled, { code: "participant-set-aside" }));
  for (const issue of personWarnings(compiled, person.timeline)) issues.push(issue);
  return told(progressOf(compiled, person.timeline, day));
};

const allUnknown = ({ programme }: CompiledProgramme, reason: Reason): readonly OutcomeProgress[] =>
  programme.outcomes.map(({ id }) => ({ outcome: id, state: "unknown", reason }));

const progressOf = (compiled: CompiledProgramme, person: Timeline, asOf: DayNumber): readonly OutcomeProgress[] => {
  const standings = standingsAsOf(compiled, person, asOf);
  if ("code" in standings) return compiled.programme.outcomes.map(({ id }) => notEnrolled(compiled, id, standings, asOf));
  const days = hasMoreAhead(standings) ? compiled.ahead(person, asOf, Math.min(asOf + horizon, lastDay)) : new Map<string, DayNumber>();
  const ahead = (outcome: string): DayNumber | undefined => days.get(outcome);
  return compiled.programme.outcomes.map(({ id }): OutcomeProgress => {
    const standing = standings.get(id) as OutcomeStanding;
    const undecided = setAsideFor(compiled, person.setAside, [id]);
    const reason = undecided ?? standing.unpaid?.reason ?? { code: "not-started" };
    if (standing.fits.length > 0) {
      const more = undecided === undefined ? ahead(id) : undefined;
      return { outcome: id, state: "reached", occurrences: occurrencesOf(standing), ...optionalDay("earliest", more) };
    }
    if (undecided !== undefined || reason.code === "not-computed") return { outcome: id, state: "unknown", reason };
    const view = standing.unpaid?.standing?.view;
    const lacking = view === undefined ? [] : lackingFor(standing.compiled, person, view, asOf);
    if (standing.missed !== undefined)
      return { outcome: id, state: "missed", since: writeDay(missedSince(compiled, person, id, asOf)), reason: standing.missed, lacking };
    const { unreached, firstDay, soonest } = standing.unpaid?.standing ?? {};
    const breaks = breaksOf(unreached?.going, asOf);
    return {
      outcome: id,
      state: "pending",
      reason: dueBy(reason, ahead(id)),
      ...(unreached?.due === undefined ? {} : { howFar: howFar(unreached.due) }),
      ...optionalDay("earliest", ahead(id)),
      // What is reported late may have been reached on a day that has passed, and so may what another outcome lets in.
      ...optionalDay("soonest", isSoonestTold(lacking, firstDay, soonest, asOf) ? soonest : undefined),
      latest: standing.latest === Number.POSITIVE_INFINITY ? null : writeDay(standing.latest),
      ...(breaks === undefined ? {} : { breaks }),
      lacking,
    };
  });
};

const isSoonestTold = (
  lacking: readonly unknown[],
  firstDay: DayNumber | undefined,
  soonest: DayNumber | undefined,
  asOf: DayNumber,
): boolean => lacking.length === 0 && firstDay !== Number.POSITIVE_INFINITY && soonest !== undefined && soonest > asOf;

/** Nobody can be enrolled any more once the last day of the intake has come. */
const notEnrolled = ({ intakeTo }: CompiledProgramme, outcome: string, reason: Reason, asOf: DayNumber): OutcomeProgress => {
  if (reason.code !== "not-enrolled-in-intake") return { outcome, state: "unknown", reason };
  if (asOf >= intakeTo) return { outcome, state: "missed", since: writeDay(intakeTo), reason, lacking: [] };
  return { outcome, state: "pending", reason, latest: null, lacking: [] };
};

const optionalDay = <Name extends string>(name: Name, day: DayNumber | undefined): { readonly [Key in Name]?: Day } =>
  (day === undefined || day === Number.POSITIVE_INFINITY ? {} : { [name]: writeDay(day) }) as { readonly [Key in Name]?: Day };

const occurrencesOf = ({ fits }: OutcomeStanding): readonly ReachedOccurrence[] =>
  fits.map(({ occurrence: { series, key, anchor, reachedOn, countedDays } }) => ({
    series,
    occurrence: key,
    anchor: writeDay(anchor),
    reachedOn: writeDay(reachedOn),
    countedDays,
  }));

/** Can anything still be reached, as far as outcomes stand? */
const hasMoreAhead = (now: ReadonlyMap<string, OutcomeStanding>): boolean =>
  ![...now.values()].every(
    ({ missed, fits, compiled: { outcome, retention } }) =>
      missed !== undefined || (outcome.oncePer === undefined && fits.length >= retention.times),
  );

const howFar = (due: Due): HowFar =>
  due.code === "not-yet-due"
    ? { measure: "days", counted: String(due.counted), needed: String(due.needed) }
    : { measure: due.measure, counted: due.counted, needed: due.needed };

const breaksOf = (going: Going | undefined, asOf: DayNumber): BreaksAllowed | undefined => {
  if (going?.tolerance === undefined) return undefined;
  const { each, left, open } = going.tolerance;
  const borne = Math.min(each, left);
  const orNull = (days: number): number | null => (days === Number.POSITIVE_INFINITY ? null : days);
  const resumeBy = open === 0 || borne === Number.POSITIVE_INFINITY ? null : writeDay(asOf - open + borne + 1);
  return { longest: orNull(borne), left: orNull(left), open, resumeBy };
};

/** The first day as of which an outcome could not be reached any more. What is missed once is missed for good. */
const missedSince = (compiled: CompiledProgramme, person: Timeline, outcome: string, asOf: DayNumber): DayNumber => {
  const first = Math.min(person.enrolments.find((day) => day >= compiled.intakeFrom) ?? asOf, asOf);
  return firstSuch(first, asOf, (day) => {
    const standings = standingsAsOf(compiled, person, day);
    return !("code" in standings) && standings.get(outcome)?.missed !== undefined;
  });
};
