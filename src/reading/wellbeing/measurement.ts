import { type Issue, type Path, type Result, error } from "../../issue/issue.js";
import { ProgrammeError, frozen } from "../../terms/checked-programme.js";
import { documentIssues } from "../../terms/document.js";
import { type Period, isPeriodCount } from "../../time/period.js";
import { type Scale, scaleIssues } from "./scale.js";

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

/** Everything that is wrong with measurements. Paths begin with `measurements` and the place in the list. */
export const measurementIssues = (list: readonly Measurement[]): readonly Issue[] => {
  const unsafe = documentIssues(list);
  if (unsafe.length > 0) return unsafe;
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
  ...("monthEnd" in period && period.monthEnd === "refuse" ? [error("due-day-refused", [...path, "monthEnd"], {})] : []),
];

/** Measurements checked, copied and frozen; or everything that is wrong with them. */
export const checkedMeasurements = (list: readonly Measurement[]): Result<readonly Measurement[]> => {
  const issues = measurementIssues(list);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: frozen(list), issues };
};

/**
 * Measurements: checked, copied and frozen.
 * @throws ProgrammeError with all issues at once when they are wrong
 */
export const measurements = (list: readonly Measurement[]): readonly Measurement[] => {
  const result = checkedMeasurements(list);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
};
