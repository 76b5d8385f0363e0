import type { Issue, Path } from "../../issue/issue.js";
import { readDay } from "../../time/day.js";
import { type Period, refusesMonths } from "../../time/period.js";
import { extensionsOf } from "../checked-programme.js";
import type { Commitment, Counted, Due, Occasion, Target } from "../commitments.js";
import type { Programme } from "../programme.js";
import { type Inspection, inspectionOf } from "./inspection.js";
import { checkNotEmpty, checkUnique } from "./name.js";
import { checkAboveZero, isPart } from "./number.js";
import { checkRetention } from "./retention.js";
import { checkAscendingDays, checkDay, checkPeriod, checkRange } from "./time.js";

/** Everything that is wrong with commitments of the right shape, made in a programme. Paths begin with `commitments` and the place in the list. */
export const commitmentIssues = (programme: Programme, commitments: readonly Commitment[]): readonly Issue[] => {
  const issues: Issue[] = [];
  const inspection = inspectionOf(programme, [...extensionsOf(programme).values()], issues);
  const companies = programme.agreements.flatMap(({ companies: named = [] }) => named);
  const parties = new Set([...programme.parties, ...companies].map(({ id }) => id));
  checkUnique(inspection, [[commitments.map(({ id }) => id), ["commitments"]]]);
  commitments.forEach((commitment, place) => checkCommitment(inspection, parties, commitment, ["commitments", place]));
  return issues;
};

const checkCommitment = (inspection: Inspection, parties: ReadonlySet<string>, commitment: Commitment, path: Path): void => {
  const { party, counts, targets, due, to } = commitment;
  if (!parties.has(party)) inspection.refuse("unknown-party", [...path, "party"], { party });
  checkCounted(inspection, counts, [...path, "counts"]);
  checkTargets(inspection, targets, counts, [...path, "targets"]);
  checkRange(inspection, { from: targets[0]?.from, to }, path);
  checkDue(inspection, commitment, due, [...path, "due"]);
};

const checkCounted = (inspection: Inspection, counted: Counted | Occasion, path: Path): void => {
  switch (counted.kind) {
    case "records":
    case "observations":
      if (counted.of === "") inspection.refuse("empty-text", [...path, "of"], {});
      return;
    case "absences":
      return;
    case "reached":
      return checkRetention(inspection, counted.reached, [...path, "reached"]);
    case "share":
      checkCounted(inspection, counted.of, [...path, "of"]);
      return checkCounted(inspection, counted.among, [...path, "among"]);
    default:
      counted satisfies never;
  }
};

const checkTargets = (inspection: Inspection, targets: readonly Target[], counts: Counted, path: Path): void => {
  checkNotEmpty(inspection, targets, path);
  checkAscendingDays(
    inspection,
    targets.map(({ from }) => from),
    path,
    "from",
  );
  targets.forEach(({ value }, at) => {
    if (value === null) return;
    checkAboveZero(inspection, value, [...path, at, "value"]);
    if (counts.kind === "share" && !isPart(value)) inspection.refuse("not-a-part", [...path, at, "value"], {});
  });
};

const checkDue = (inspection: Inspection, { counts, targets }: Commitment, due: Due, path: Path): void => {
  switch (due.kind) {
    case "on":
      checkDay(inspection, due.day, [...path, "day"]);
      if ((readDay(due.day) ?? Number.NaN) < (readDay(targets[0]?.from) ?? Number.NaN))
        inspection.refuse("ends-before-it-begins", path, {});
      return;
    case "every":
      return checkDuePeriod(inspection, due.period, [...path, "period"]);
    case "after":
      checkDuePeriod(inspection, due.period, [...path, "period"]);
      checkCounted(inspection, due.occasion, [...path, "occasion"]);
      if (counts.kind === "share") inspection.refuse("share-per-occasion", path, {});
      if (due.whileItLasts && due.occasion.kind !== "absences" && due.occasion.kind !== "reached")
        inspection.refuse("nothing-lasts", path, {});
      return;
    default:
      due satisfies never;
  }
};

/** A deadline has to be some day, so a month that is too short cannot refuse it. */
const checkDuePeriod = (inspection: Inspection, period: Period, path: Path): void => {
  checkPeriod(inspection, period, path);
  if (refusesMonths(period)) inspection.refuse("due-day-refused", [...path, "monthEnd"], {});
};
