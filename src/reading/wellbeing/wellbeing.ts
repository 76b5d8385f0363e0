import { type DecimalText, type Exact, add, compare, divide, subtract, writeExact } from "../../exact/exact.js";
import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import { readGroupObservations } from "../../facts/group-observation.js";
import type { KnownGroupObservation, KnownObservation } from "../../facts/timeline.js";
import { type Issue, type Path, error, warning } from "../../issue/issue.js";
import { byText, inIssueOrder } from "../../issue/order.js";
import { compileProgramme } from "../../meaning/programme.js";
import type { Programme } from "../../terms/programme.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import { dayAfter } from "../../time/period.js";
import { askedDays, askedFacts } from "../asked.js";
import { type Enrolled, readEnrolled } from "../enrolment.js";
import type { AsOf } from "../settlement.js";
import type { AnswerCount, Wellbeing, WellbeingAnswer, WellbeingChange, WellbeingTotal } from "./changes.js";
import { type Measurement, checkedMeasurements } from "./measurement.js";
import { type Scale, isOnScale } from "./scale.js";

/**
 * Gains that have no price, as of one day, as known on one day: for every participant, company or municipality that is
 * asked, and everybody who answers, the baseline, the follow-up and the change; and over all of them how many answered,
 * how many answers are missing, and the mean of the changes. It says nothing of money and changes no settlement.
 *
 * The baseline is the first answer in its period, the follow-up the latest in its own; an answer counts once. Days
 * before enrolment count for nothing. A score that is not on the scale is set aside with an issue, and is then missing.
 * Wrong terms or measurements give only issues. It never throws for the content of facts.
 *
 * ```ts
 * import { between, measurements, months, programme, wellbeing } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "x",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-08-14" }],
 *   intake: between("2017-08-14", "2018-08-13"),
 *   outcomes: [],
 *   settlement: [],
 * });
 * const madeUp = "made up for this example";
 * const asked = measurements([
 *   {
 *     id: "trivsel",
 *     scale: { id: "trivsel", label: { da: "Trivsel", en: "Wellbeing" }, least: "0", most: "100", step: "4", better: "higher", licence: madeUp, source: madeUp },
 *     of: "participants",
 *     respondents: ["citizen", "relative"],
 *     baseline: months(1),
 *     followUp: { after: months(6), within: months(3) },
 *   },
 * ]);
 * const answer = (id: string, on: "2017-09-01" | "2018-03-15", value: number) => ({ id, kind: "trivsel", on, value, respondent: "citizen" });
 * const people = [
 *   { id: "B-1", enrolled: "2017-09-01", observations: [answer("o1", "2017-09-01", 40), answer("o2", "2018-03-15", 52)] },
 *   { id: "B-2", enrolled: "2017-09-01", observations: [answer("o3", "2017-09-01", 60)] },
 * ] as const;
 *
 * const { totals: [citizens, relatives] } = wellbeing(terms, asked, people, { asOf: "2018-06-30" });
 * [citizens?.changes, citizens?.meanChange, citizens?.followUp.missing]; // => [1, "12", 1]
 * [relatives?.changes, relatives?.meanChange, relatives?.baseline.missing]; // => [0, null, 2]
 * ```
 *
 * @param programme the terms
 * @param measurements what is measured, when and by whom
 * @param facts the people, any iterable; or the people and what was observed of companies and municipalities, by subject
 * @param at as of which day, and with what knowledge
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts
 */
export const wellbeing = (
  programme: Programme,
  measurements: readonly Measurement[],
  facts: Iterable<GivenParticipant> | GivenFacts,
  at: AsOf,
): Wellbeing => {
  const compiled = compileProgramme(programme);
  const { participants, ...ofGroups } = askedFacts(facts);
  const { asOf: day, knownOn: knownDay, written } = askedDays(at);
  const nothing = { programme: compiled.programme.id, ...written, changes: [], totals: [], incomplete: [] };
  const checked = checkedMeasurements(measurements);
  const wrong: readonly Issue[] = [...(compiled.isSound ? [] : compiled.issues), ...checked.issues];
  if (!checked.ok || wrong.length > 0) return { ...nothing, issues: inIssueOrder(wrong) };

  const enrolled = readEnrolled(compiled, participants, day, knownDay);
  const groups = readGroupObservations(ofGroups, { asOf: day, knownOn: knownDay });
  const issues: Issue[] = [...enrolled.issues, ...groups.issues];
  const incomplete = new Set(enrolled.incomplete);
  const known: Known = {
    programme: compiled.programme,
    asOf: day,
    people: enrolled.people,
    groups: groups.observations,
    expected: expectedBy(checked.value),
  };
  const asked = checked.value.map((measurement) => ({ measurement, changes: changesOf(known, measurement, issues, incomplete) }));
  return {
    ...nothing,
    changes: asked.flatMap(({ changes }) => changes.map(({ written }) => written)),
    totals: asked.flatMap(({ measurement, changes }) => totalsOf(measurement, changes)),
    incomplete: [...incomplete].sort(byText),
    issues: inIssueOrder([...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()]),
  };
};

/** What is known on the day. */
interface Known {
  readonly programme: Programme;
  readonly asOf: DayNumber;
  readonly people: readonly Enrolled[];
  readonly groups: readonly KnownGroupObservation[];
  /** By scale, who any measurement expects to answer. */
  readonly expected: ReadonlyMap<string, ReadonlySet<string>>;
}

const expectedBy = (measurements: readonly Measurement[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    measurements.map(({ scale }) => [
      scale.id,
      new Set(measurements.flatMap((other) => (other.scale.id === scale.id ? (other.respondents ?? []) : []))),
    ]),
  );

/** One whose gain is looked at: since when, and the answers on the scale, in order. */
interface Subject {
  readonly id: string;
  readonly since: DayNumber;
  readonly answers: readonly KnownObservation[];
}

interface Change {
  readonly change: Exact | undefined;
  readonly written: WellbeingChange;
}

const changesOf = (known: Known, measurement: Measurement, issues: Issue[], incomplete: Set<string>): readonly Change[] => {
  const respondents: readonly (string | null)[] = measurement.of === "participants" ? (measurement.respondents ?? []) : [null];
  return subjectsOf(known, measurement, issues, incomplete).flatMap((subject) =>
    respondents.map((respondent) => changeOf(measurement, known.asOf, subject, respondent)),
  );
};

const subjectsOf = (known: Known, measurement: Measurement, issues: Issue[], incomplete: Set<string>): readonly Subject[] => {
  const { programme, people, groups, asOf, expected } = known;
  const { scale, of } = measurement;
  if (of === "participants") {
    return people.map(({ person, since }) => {
      const own = person.observations.filter(({ kind, on }) => kind === scale.id && on >= since && on <= asOf);
      const before = issues.length;
      const answers = onScale(scale, own, [person.id, "observations"], issues);
      if (issues.length > before) incomplete.add(person.id);
      const isExpected = ({ respondent }: KnownObservation): boolean =>
        respondent !== undefined && expected.get(scale.id)?.has(respondent) === true;
      for (const { id } of answers.filter((one) => !isExpected(one)))
        issues.push(warning("respondent-not-expected", [person.id, "observations", id, "respondent"], {}));
      return { id: person.id, since, answers };
    });
  }
  const starts = of === "companies" ? companiesOf(programme) : municipalitiesOf(programme);
  return [...starts]
    .filter(([, since]) => since <= asOf)
    .sort(([a], [b]) => byText(a, b))
    .map(([id, since]) => {
      const own = groups.filter(({ kind, subject, on }) => kind === scale.id && subject === id && on >= since && on <= asOf);
      return { id, since, answers: onScale(scale, own, ["observations"], issues) };
    });
};

/** The answers whose score the scale has; any other is noted and left out. */
const onScale = (scale: Scale, answers: readonly KnownObservation[], path: Path, issues: Issue[]): readonly KnownObservation[] => {
  const { least, most, step } = scale;
  return answers.filter(({ id, value }) => {
    const isScore = isOnScale(scale, value);
    if (!isScore) issues.push(error("not-on-the-scale", [...path, id, "value"], { least, most, step }));
    return isScore;
  });
};

/** By id, the first day of each, the earliest where several agreements name it. */
const earliest = (starts: readonly (readonly [id: string, from: DayNumber])[]): ReadonlyMap<string, DayNumber> => {
  const first = new Map<string, DayNumber>();
  for (const [id, from] of starts) first.set(id, Math.min(first.get(id) ?? Number.POSITIVE_INFINITY, from));
  return first;
};

const companiesOf = ({ agreements }: Programme): ReadonlyMap<string, DayNumber> =>
  earliest(
    agreements.flatMap(({ companies = [], from }) =>
      companies.map((company) => [company.id, readDay(company.from ?? from) as DayNumber] as const),
    ),
  );

const municipalitiesOf = ({ agreements, parties }: Programme): ReadonlyMap<string, DayNumber> => {
  const municipalities = new Set(parties.filter(({ kind }) => kind === "municipality").map(({ id }) => id));
  return earliest(
    agreements.flatMap(({ payer, from }) => (municipalities.has(payer) ? [[payer, readDay(from) as DayNumber] as const] : [])),
  );
};

const changeOf = (measurement: Measurement, asOf: DayNumber, { id, since, answers }: Subject, respondent: string | null): Change => {
  const own = answers.filter((answer) => respondent === null || answer.respondent === respondent);
  const baselineEnd = (dayAfter(measurement.baseline)(since) as DayNumber) - 1;
  const followUpStart = dayAfter(measurement.followUp.after)(since) as DayNumber;
  const followUpEnd = (dayAfter(measurement.followUp.within)(followUpStart) as DayNumber) - 1;
  const baseline = own.find(({ on }) => on <= baselineEnd);
  const followUp = own.filter((answer) => answer !== baseline && answer.on >= followUpStart && answer.on <= followUpEnd).at(-1);
  const change = baseline === undefined || followUp === undefined ? undefined : subtract(followUp.value, baseline.value);
  return {
    change,
    written: {
      measurement: measurement.id,
      subject: id,
      respondent,
      baseline: writeAnswer(baseline, baselineEnd, asOf),
      followUp: writeAnswer(followUp, followUpEnd, asOf),
      change: change === undefined ? null : writeNumber(change),
    },
  };
};

const writeNumber = (value: Exact): DecimalText => writeExact(value, { least: 0, most: 12 });

const writeAnswer = (answer: KnownObservation | undefined, last: DayNumber, asOf: DayNumber): WellbeingAnswer =>
  answer === undefined
    ? { state: asOf <= last ? "notYet" : "missing", until: writeDay(last) }
    : { state: "given", on: writeDay(answer.on), score: writeNumber(answer.value) };

const totalsOf = ({ id, scale, respondents = [], of }: Measurement, all: readonly Change[]): readonly WellbeingTotal[] =>
  (of === "participants" ? respondents : [null]).map((respondent): WellbeingTotal => {
    const own = all.filter(({ written }) => written.respondent === respondent);
    const changes = own.flatMap(({ change }) => (change === undefined ? [] : [change]));
    const sum = changes.reduce<Exact>((total, change) => add(total, change), 0);
    const higher = changes.filter((change) => compare(change, 0) > 0).length;
    const lower = changes.filter((change) => compare(change, 0) < 0).length;
    const [better, worse] = scale.better === "higher" ? [higher, lower] : [lower, higher];
    return {
      measurement: id,
      respondent,
      subjects: own.length,
      baseline: countOf(own.map(({ written }) => written.baseline)),
      followUp: countOf(own.map(({ written }) => written.followUp)),
      changes: changes.length,
      better,
      same: changes.length - higher - lower,
      worse,
      sumOfChanges: writeNumber(sum),
      meanChange: changes.length === 0 ? null : writeNumber(divide(sum, changes.length)),
    };
  });

const countOf = (answers: readonly WellbeingAnswer[]): AnswerCount => {
  const count: Record<WellbeingAnswer["state"], number> = { given: 0, notYet: 0, missing: 0 };
  for (const { state } of answers) count[state]++;
  return count;
};
