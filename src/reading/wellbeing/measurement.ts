import { type Issue, type Path, type Result, error } from "../../issue/issue.js";
import { readShape } from "../../terms/anatomy/read-shape.js";
import { type ShapeOf, decimal, list, may, must, named, object, text, wholeNumber, words } from "../../terms/anatomy/shape.js";
import { ids, label, period } from "../../terms/anatomy/value.js";
import { ProgrammeError } from "../../terms/checked-programme.js";
import { type Period, isPeriodCount, refusesMonths } from "../../time/period.js";
import { type Scale, type Scoring, scaleIssues } from "./scale.js";

/**
 * Who is asked by a scale, and when (report §2 recommendation 8): once at the beginning and once later. Days are counted
 * from the day a participant enrolled, a company began to take part, or a municipality's first agreement began.
 */
export interface Measurement {
  readonly id: string;
  readonly scale: Scale;
  /** Whose gain it is. */
  readonly of: "participants" | "companies" | "municipalities";
  /**
   * Who answers about participants, such as `citizen`, `relative`, `company` or `jobcentre`: each is expected to, for
   * every participant. Companies and municipalities answer for themselves, so for them it is left out.
   */
  readonly respondents?: readonly string[];
  /** The baseline is the first answer in this period from the beginning. */
  readonly baseline: Period;
  /** The follow-up is the latest answer in a period that begins so long after the beginning. */
  readonly followUp: { readonly after: Period; readonly within: Period };
}

const scoring: ShapeOf<Scoring> = named(
  "Scoring",
  object<Scoring>({ questions: must(wholeNumber), least: must(wholeNumber), most: must(wholeNumber), factor: must(decimal) }),
);

const scale: ShapeOf<Scale> = named(
  "Scale",
  object<Scale>({
    id: must(text),
    label: must(label),
    least: must(decimal),
    most: must(decimal),
    step: must(decimal),
    better: must(words("higher", "lower")),
    scoring: may(scoring),
    licence: must(text),
    source: must(text),
  }),
);

type FollowUp = Measurement["followUp"];

/** What a measurement is made of. */
export const measurement: ShapeOf<Measurement> = named(
  "Measurement",
  object<Measurement>({
    id: must(text),
    scale: must(scale),
    of: must(words("participants", "companies", "municipalities")),
    respondents: may(ids),
    baseline: must(period),
    followUp: must(object<FollowUp>({ after: must(period), within: must(period) })),
  }),
);

/** Everything that is wrong with measurements of the right shape. Paths begin with `measurements` and the place in the list. */
const measurementIssues = (list: readonly Measurement[]): readonly Issue[] => {
  const ids = list.map(({ id }) => id);
  const issues = ids.flatMap((id, place) => (ids.indexOf(id) < place ? [error("duplicate-id", ["measurements"], { id })] : []));
  return [...issues, ...list.flatMap((measurement, place) => issuesOf(measurement, ["measurements", place]))];
};

const issuesOf = ({ id, scale, of, respondents = [], baseline, followUp }: Measurement, path: Path): readonly Issue[] => [
  ...(id === "" ? [error("no-id", path, {})] : []),
  ...scaleIssues(scale, [...path, "scale"]),
  ...(of === "participants" && respondents.length === 0 ? [error("empty-list", [...path, "respondents"], {})] : []),
  ...(of !== "participants" && respondents.length > 0 ? [error("unknown-key", [...path, "respondents"], {})] : []),
  ...respondents.flatMap((respondent, at) =>
    respondents.indexOf(respondent) < at ? [error("duplicate-id", [...path, "respondents"], { id: respondent })] : [],
  ),
  ...periodIssues(baseline, [...path, "baseline"]),
  ...periodIssues(followUp.after, [...path, "followUp", "after"]),
  ...periodIssues(followUp.within, [...path, "followUp", "within"]),
];

/** A question falls due on some day, so a month that is too short cannot refuse it. */
const periodIssues = (period: Period, path: Path): readonly Issue[] => [
  ...(isPeriodCount(period.count, period.unit) ? [] : [error("not-a-period", path, {})]),
  ...(refusesMonths(period) ? [error("due-day-refused", [...path, "monthEnd"], {})] : []),
];

/** Measurements checked, copied and frozen; or everything that is wrong with them. */
export const checkedMeasurements = (measured: readonly Measurement[]): Result<readonly Measurement[]> => {
  const read = readShape(list(measurement), measured, ["measurements"]);
  if (!read.ok) return read;
  const issues = measurementIssues(read.value);
  return issues.length > 0 ? { ok: false, issues } : read;
};

/**
 * Measurements: checked, copied and frozen.
 * @throws ProgrammeError with all issues at once when they are wrong
 */
export const measurements = (measured: readonly Measurement[]): readonly Measurement[] => {
  const result = checkedMeasurements(measured);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
};
