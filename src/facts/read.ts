import { compare, multiply } from "../exact/exact.js";
import { error, warning } from "../issue/issue.js";
import { never } from "../time/dated.js";
import type { DayNumber } from "../time/day.js";
import {
  type Absence,
  type Claim,
  type Evidence,
  type Observation,
  type OrNull,
  type Placement,
  type Wage,
  type WrittenNumber,
  levels,
} from "./fact.js";
import { wageFields } from "./fields.js";
import type { Notes } from "./notes.js";
import { type Place, at, pathOf } from "./place.js";
import { mostHours, usualHours } from "./plausible.js";
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
  checkFields,
  checkNameIn,
  checkNamed,
  checkTextIn,
  checkVersion,
  isAbsent,
  isRecord,
  noteShape,
  readDated,
  readDayIn,
  readDays,
  readLastDay,
  readNumber,
  readWord,
  remembered,
} from "./value.js";
import type { Vocabulary } from "./vocabulary.js";

const readWeeklyHours: ReadValue<WrittenNumber, number> = remembered((written, path, notes) => {
  const hours = readNumber(written, path, notes);
  if (hours === undefined) return undefined;
  const parts = multiply(hours, hourParts);
  if (typeof parts !== "number" || parts < 0 || parts > mostHours * hourParts) {
    notes.errors.push(error("hours-out-of-range", pathOf(path), { least: 0, most: mostHours }));
    return undefined;
  }
  if (parts > usualHours * hourParts) notes.warnings.push(warning("implausible-hours", pathOf(path), { most: usualHours }));
  return parts;
});

const wagePeriods = ["week", "month"] as const;

const readWage: ReadValue<Wage, KnownWage> = (written, path, notes) => {
  if (!isRecord(written)) {
    noteShape("object", path, notes);
    return undefined;
  }
  checkFields(written, wageFields, path, notes);
  const amount = readNumber(written.amount, at(path, "amount"), notes);
  const period = readWord(written.per, wagePeriods, at(path, "per"), notes);
  if (amount === undefined || period === undefined) return undefined;
  if (compare(amount, 0) >= 0) return { amount, per: written.per };
  notes.errors.push(error("amount-below-zero", pathOf(at(path, "amount")), {}));
  return undefined;
};

const checkCompetences = (competences: OrNull<Placement>["competences"], path: Place, notes: Notes): void => {
  if (isAbsent(competences)) return;
  if (!Array.isArray(competences)) return noteShape("list", at(path, "competences"), notes);
  for (const text of competences) checkTextIn(text, "competences", path, notes);
};

/** A placement as it runs, or `undefined` for one without days: agreed, or wrong in a way that was noted. */
export const readPlacement = (
  placement: OrNull<Placement>,
  vocabulary: Vocabulary,
  path: Place,
  notes: Notes,
): RunningPlacement | undefined => {
  checkVersion(placement, path, notes);
  checkNameIn(placement.employer, "employer", path, notes);
  checkTextIn(placement.remark, "remark", path, notes);
  checkCompetences(placement.competences, path, notes);
  const status = placement.status ?? "started";
  const activity = placement.activity ?? "employment";
  checkNameIn(activity, "activity", path, notes);
  const form = isAbsent(placement.form) ? undefined : vocabulary.forms.get(placement.form);
  if (form === undefined && (!isAbsent(placement.form) || activity === "employment"))
    notes.errors.push(error("unknown-form", pathOf(at(path, "form")), {}));
  const [first, after] = readDays(placement, path, notes);
  const agreedTo = readLastDay(placement.agreedTo, "agreedTo", path, notes);
  if (agreedTo !== undefined && agreedTo < first) notes.errors.push(error("fact-ends-before-it-begins", pathOf(at(path, "agreedTo")), {}));
  const grantedOn = isAbsent(placement.grantedOn) ? undefined : readDayIn(placement.grantedOn, "grantedOn", path, notes);
  const weeklyHours = readDated(placement.weeklyHours, readWeeklyHours, at(path, "weeklyHours"), notes);
  const wages = isAbsent(placement.wages) ? never : readDated(placement.wages, readWage, at(path, "wages"), notes);
  if (agreedTo === undefined || status !== "started") return undefined;
  return {
    id: placement.id,
    activity,
    employer: placement.employer ?? undefined,
    form,
    first,
    after,
    weeklyHours,
    wages,
    agreedTo,
    grantedOn,
  };
};

/** The days of an absence, its kind and the employer it is from. */
export const readAbsence = (absence: OrNull<Absence>, path: Place, notes: Notes): KnownAbsence => {
  checkVersion(absence, path, notes);
  checkNamed(absence.employer, "employer", path, notes);
  checkNamed(absence.kind, "kind", path, notes);
  checkTextIn(absence.remark, "remark", path, notes);
  const [first, after] = readDays(absence, path, notes);
  return { employer: absence.employer, kind: absence.kind, first, after };
};

/** An observation as it is known, or `undefined` for one that is wrong. */
export const readObservation = (observation: OrNull<Observation>, path: Place, notes: Notes): KnownObservation | undefined => {
  checkVersion(observation, path, notes);
  checkNamed(observation.kind, "kind", path, notes);
  checkNameIn(observation.respondent, "respondent", path, notes);
  const on = readDayIn(observation.on, "on", path, notes);
  const value = readNumber(observation.value, at(path, "value"), notes);
  if (on === undefined || value === undefined) return undefined;
  return { id: observation.id, kind: observation.kind, on, value, respondent: observation.respondent ?? undefined };
};

/** Evidence that was first recorded on a day, as it is known now, or `undefined` where it is wrong. */
export const readEvidence = (evidence: OrNull<Evidence>, givenOn: DayNumber, path: Place, notes: Notes): KnownEvidence | undefined => {
  checkVersion(evidence, path, notes);
  checkNamed(evidence.of, "of", path, notes);
  const level = readWord(evidence.level, levels, at(path, "level"), notes);
  const to = readLastDay(evidence.to, "to", path, notes);
  return level === undefined || to === undefined ? undefined : { of: evidence.of, level, to, givenOn };
};

/** A claim as it is known, or `undefined` for one that is wrong. The series of a participant has an empty name. */
export const readClaim = (claim: OrNull<Claim>, path: Place, notes: Notes): KnownClaim | undefined => {
  checkVersion(claim, path, notes);
  checkNamed(claim.outcome, "outcome", path, notes);
  checkTextIn(claim.series, "series", path, notes);
  checkTextIn(claim.occurrence, "occurrence", path, notes);
  const on = readDayIn(claim.on, "on", path, notes);
  if (on === undefined) return undefined;
  return { id: claim.id, outcome: claim.outcome, on, series: claim.series ?? undefined, occurrence: claim.occurrence ?? undefined };
};
