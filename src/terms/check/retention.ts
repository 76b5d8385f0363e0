import type { Path } from "../../issue/issue.js";
import type { Anchor, Breaks, Checkpoint, Deadline, Retention, Times } from "../retention.js";
import type { Inspection } from "./inspection.js";
import { checkCondition, checkLimit, checkMeasure, checkQuantity } from "./kinds.js";
import { checkNotEmpty, checkOutcomeName } from "./name.js";
import { checkCount } from "./number.js";
import { aDay } from "./at-hand.js";
import { checkTest } from "./placement-test.js";
import { checkDay, checkPeriod, checkRange } from "./time.js";
import { type Worth, unitOfLimit, worthOfMeasure } from "./worth.js";

export const checkRetention = (inspection: Inspection, retention: Retention, path: Path): void => {
  switch (retention.kind) {
    case "sustained":
      checkCondition(inspection, retention.condition, [...path, "condition"]);
      checkPeriod(inspection, retention.period, [...path, "period"]);
      checkTimes(inspection, retention.times, [...path, "times"]);
      checkAnchor(inspection, retention.anchor, [...path, "anchor"]);
      checkBreaks(inspection, retention.breaks, [...path, "breaks"]);
      if (typeof retention.employer === "object") checkOutcomeName(inspection, retention.employer.outcome, [...path, "employer"]);
      return checkAverage(inspection, retention.averageHours, [...path, "averageHours"]);
    case "accumulated":
      checkMeasure(inspection, retention.measure, [...path, "measure"]);
      checkQuantity(inspection, retention.atLeast, unitOfLimit(retention.measure), aDay, [...path, "atLeast"]);
      if (retention.within !== undefined) checkPeriod(inspection, retention.within, [...path, "within"]);
      return checkAnchor(inspection, retention.anchor, [...path, "anchor"]);
    case "at":
      checkCondition(inspection, retention.condition, [...path, "condition"]);
      checkNotEmpty(inspection, retention.checkpoints, [...path, "checkpoints"]);
      retention.checkpoints.forEach((checkpoint, at) => checkCheckpoint(inspection, checkpoint, [...path, "checkpoints", at]));
      return checkAnchor(inspection, retention.anchor, [...path, "anchor"]);
    case "metered":
      return checkMeasure(inspection, retention.measure, [...path, "measure"]);
    case "observed":
      if (retention.limit !== undefined) checkLimit(inspection, retention.limit, "either", [...path, "limit"]);
      return checkTimes(inspection, retention.times, [...path, "times"]);
    case "anyOf":
    case "allOf":
      checkNotEmpty(inspection, retention.of, path);
      return retention.of.forEach((part, at) => checkRetention(inspection, part, [...path, "of", at]));
    default:
      retention satisfies never;
  }
};

/** What an occurrence of this retention has measured; nothing where it measures nothing, or not always the same. */
export const worthMeasured = (retention: Retention): Worth | undefined =>
  retention.kind === "accumulated" || retention.kind === "metered" ? worthOfMeasure(retention.measure) : undefined;

export const checkDeadline = (inspection: Inspection, deadline: Deadline, path: Path): void => {
  if ("day" in deadline) return checkDay(inspection, deadline.day, [...path, "day"]);
  checkPeriod(inspection, deadline.period, [...path, "period"]);
  if (typeof deadline.from === "object") checkOutcomeName(inspection, deadline.from.outcome, [...path, "from"]);
};

const checkTimes = (inspection: Inspection, times: Times | undefined, path: Path): void => {
  if (times !== undefined && times !== "unlimited") checkCount(inspection, times, path);
};

const checkAnchor = (inspection: Inspection, anchor: Anchor | undefined, path: Path): void => {
  if (typeof anchor !== "object") return;
  if ("day" in anchor) checkDay(inspection, anchor.day, path);
  else checkOutcomeName(inspection, anchor.outcome, path);
};

const checkCheckpoint = (inspection: Inspection, checkpoint: Checkpoint, path: Path): void => {
  if (typeof checkpoint !== "object") return;
  if ("day" in checkpoint) checkDay(inspection, checkpoint.day, [...path, "day"]);
  else checkPeriod(inspection, checkpoint.after, [...path, "after"]);
};

const checkBreaks = (inspection: Inspection, breaks: Breaks | undefined, path: Path): void => {
  if (breaks === undefined) return;
  const { each, total, exempt = [], endsAfter } = breaks;
  if (each !== undefined && each !== "any") checkPeriod(inspection, each, [...path, "each"]);
  if (total !== undefined) checkPeriod(inspection, total, [...path, "total"]);
  exempt.forEach((days, at) => {
    if ("from" in days) checkRange(inspection, days, [...path, "exempt", at]);
    else checkPeriod(inspection, days, [...path, "exempt", at]);
  });
  if (typeof endsAfter === "object") checkPeriod(inspection, endsAfter, [...path, "endsAfter"]);
  else if (endsAfter !== undefined) checkDay(inspection, endsAfter, [...path, "endsAfter"]);
};

type Average = Extract<Retention, { kind: "sustained" }>["averageHours"];

const checkAverage = (inspection: Inspection, average: Average, path: Path): void => {
  if (average === undefined) return;
  if (!("observation" in average.of)) checkTest(inspection, average.of, [...path, "of"]);
  checkLimit(inspection, average.limit, "number", [...path, "limit"]);
};
