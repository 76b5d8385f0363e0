import { compare, multiply } from "../exact/exact.js";
import { type Issue, error } from "../issue/issue.js";
import { never } from "../time/dated.js";
import type { DayNumber } from "../time/day.js";
import {
  type Absence,
  type Claim,
  type Evidence,
  type Observation,
  type Placement,
  type Wage,
  type WrittenNumber,
  levels,
} from "./fact.js";
import {
  type KnownAbsence,
  type KnownClaim,
  type KnownEvidence,
  type KnownObservation,
  type KnownWage,
  type RunningPlacement,
  hourParts,
} from "./timeline.js";
import {
  type ReadValue,
  checkNameIn,
  checkTextIn,
  checkVersion,
  readDated,
  readDayIn,
  readDays,
  readNumber,
  readWord,
  remembered,
} from "./value.js";
import type { Vocabulary } from "./vocabulary.js";
import { type Place, at, pathOf } from "./place.js";

const readWeeklyHours: ReadValue<WrittenNumber, number> = remembered((written, path, issues) => {
  const hours = readNumber(written, path, issues);
  if (hours === undefined) return undefined;
  const parts = multiply(hours, hourParts);
  if (typeof parts === "number" && parts >= 0 && parts <= 168 * hourParts) return parts;
  issues.push(error("hours-out-of-range", pathOf(path), { least: 0, most: 168 }));
  return undefined;
});

const wagePeriods = ["week", "month"] as const;

const readWage: ReadValue<Wage, KnownWage> = (written, path, issues) => {
  const amount = readNumber(written.amount, at(path, "amount"), issues);
  const period = readWord(written.per, wagePeriods, at(path, "per"), issues);
  if (amount === undefined || period === undefined) return undefined;
  if (compare(amount, 0) >= 0) return { amount, per: written.per };
  issues.push(error("amount-below-zero", pathOf(at(path, "amount")), {}));
  return undefined;
};

/** A placement as it runs, or `undefined` for one without days: agreed, or wrong in a way that was noted. */
export const readPlacement = (
  placement: Placement,
  vocabulary: Vocabulary,
  day: DayNumber,
  path: Place,
  issues: Issue[],
): RunningPlacement | undefined => {
  const before = issues.length;
  checkVersion(placement, path, issues);
  checkNameIn(placement.employer, "employer", path, issues);
  checkTextIn(placement.remark, "remark", path, issues);
  placement.competences?.forEach((text) => checkTextIn(text, "competences", path, issues));
  const status = placement.status ?? "started";
  const activity = placement.activity ?? "employment";
  checkNameIn(activity, "activity", path, issues);
  const form = placement.form === undefined ? undefined : vocabulary.forms.get(placement.form);
  if (form === undefined && (placement.form !== undefined || activity === "employment"))
    issues.push(error("unknown-form", pathOf(at(path, "form")), {}));
  const [first, after] = readDays(placement, path, issues);
  const agreedTo = placement.agreedTo === undefined ? Number.POSITIVE_INFINITY : readDayIn(placement.agreedTo, "agreedTo", path, issues);
  if (agreedTo !== undefined && agreedTo < first) issues.push(error("fact-ends-before-it-begins", pathOf(at(path, "agreedTo")), {}));
  const grantedOn = placement.grantedOn === undefined ? undefined : readDayIn(placement.grantedOn, "grantedOn", path, issues);
  const weeklyHours = readDated(placement.weeklyHours, day, readWeeklyHours, at(path, "weeklyHours"), issues);
  const wages = placement.wages === undefined ? never : readDated(placement.wages, day, readWage, at(path, "wages"), issues);
  if (issues.length > before || agreedTo === undefined || status !== "started") return undefined;
  return { id: placement.id, activity, employer: placement.employer, form, first, after, weeklyHours, wages, agreedTo, grantedOn };
};

/** The days of an absence, its kind and the employer it is from, or `undefined` for one that is wrong. */
export const readAbsence = (absence: Absence, path: Place, issues: Issue[]): KnownAbsence | undefined => {
  const before = issues.length;
  checkVersion(absence, path, issues);
  checkNameIn(absence.employer, "employer", path, issues);
  checkNameIn(absence.kind, "kind", path, issues);
  checkTextIn(absence.remark, "remark", path, issues);
  const [first, after] = readDays(absence, path, issues);
  return issues.length === before ? { employer: absence.employer, kind: absence.kind, first, after } : undefined;
};

/** An observation as it is known, or `undefined` for one that is wrong. */
export const readObservation = (observation: Observation, path: Place, issues: Issue[]): KnownObservation | undefined => {
  const before = issues.length;
  checkVersion(observation, path, issues);
  checkNameIn(observation.kind, "kind", path, issues);
  checkNameIn(observation.respondent, "respondent", path, issues);
  const on = readDayIn(observation.on, "on", path, issues);
  const value = readNumber(observation.value, at(path, "value"), issues);
  if (issues.length > before || on === undefined || value === undefined) return undefined;
  return { id: observation.id, kind: observation.kind, on, value, respondent: observation.respondent };
};

/** Evidence that was first recorded on a day, as it is known now, or `undefined` where it is wrong. */
export const readEvidence = (evidence: Evidence, givenOn: DayNumber, path: Place, issues: Issue[]): KnownEvidence | undefined => {
  const before = issues.length;
  checkVersion(evidence, path, issues);
  checkNameIn(evidence.of, "of", path, issues);
  const level = readWord(evidence.level, levels, at(path, "level"), issues);
  const to = evidence.to === undefined ? Number.POSITIVE_INFINITY : readDayIn(evidence.to, "to", path, issues);
  if (issues.length > before || level === undefined || to === undefined) return undefined;
  return { of: evidence.of, level, to, givenOn };
};

/** A claim as it is known, or `undefined` for one that is wrong. The series of a participant has an empty name. */
export const readClaim = (claim: Claim, path: Place, issues: Issue[]): KnownClaim | undefined => {
  const before = issues.length;
  checkVersion(claim, path, issues);
  checkNameIn(claim.outcome, "outcome", path, issues);
  checkTextIn(claim.series, "series", path, issues);
  checkTextIn(claim.occurrence, "occurrence", path, issues);
  const on = readDayIn(claim.on, "on", path, issues);
  if (issues.length > before || on === undefined) return undefined;
  return { id: claim.id, outcome: claim.outcome, on, series: claim.series, occurrence: claim.occurrence };
};
