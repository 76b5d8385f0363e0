import { compare, readExact } from "../../exact/exact.js";
import { dayAfterLast, firstDay } from "../../facts/employment-form.js";
import type { Issue } from "../../issue/issue.js";
import type { Extension } from "../extension.js";
import type { Programme } from "../programme.js";
import { checkAgreement } from "./agreement.js";
import { checkExtensions } from "./extension.js";
import { checkFunding } from "./funding.js";
import { type Inspection, inspectionOf } from "./inspection.js";
import { checkConstant } from "./kinds.js";
import { checkNotEmpty, checkUnique } from "./name.js";
import { checkAboveZero } from "./number.js";
import { checkOrder, checkOutcome } from "./outcome.js";
import { wordsIn } from "../words.js";
import { checkSettlement } from "./settlement.js";
import { checkDay, checkPeriod, checkRange } from "./time.js";

/** Everything that is wrong with a programme of the right shape, and what is worth a look. One with an error settles nothing. */
export const programmeIssues = (programme: Programme, extensions: readonly Extension[] = []): readonly Issue[] => {
  const issues: Issue[] = [];
  const inspection = inspectionOf(programme, extensions, issues);
  checkExtensions(inspection, extensions);
  checkRange(inspection, programme.intake, ["intake"]);
  if (programme.tracking !== undefined) checkPeriod(inspection, programme.tracking, ["tracking"]);
  checkIds(inspection);
  checkCalendars(inspection);
  checkForms(inspection);
  checkAboveZero(inspection, programme.fullTimeHours, ["fullTimeHours"]);
  programme.agreements.forEach((agreement, place) => checkAgreement(inspection, agreement, ["agreements", place]));
  const steps = programme.outcomes.map((outcome, place) => checkOutcome(inspection, outcome, ["outcomes", place]));
  checkOrder(inspection);
  checkSettlement(inspection, steps);
  checkExpectedTotal(inspection);
  checkFunding(inspection);
  checkLabels(inspection);
  return issues;
};

const checkIds = (inspection: Inspection): void => {
  const { parties, agreements, outcomes, settlement, forms, attributes } = inspection.programme;
  for (const [name, list] of Object.entries({ parties, agreements, forms })) {
    checkUnique(inspection, [[list.map(({ id }) => id), [name]]]);
  }
  checkUnique(
    inspection,
    Object.entries({ outcomes, settlement }).map(([name, list]) => [list.map(({ id }) => id), [name]]),
  );
  for (const [name, values] of Object.entries(attributes)) {
    if (values !== "number" && values !== "day") checkUnique(inspection, [[values, ["attributes", name]]]);
  }
};

const checkLabels = ({ programme, warn }: Inspection): void => {
  const { labels = {} } = programme;
  const words = wordsIn(programme);
  for (const word of Object.keys(labels)) if (!words.has(word)) warn("label-of-nothing", ["labels", word], { word });
};

const checkCalendars = (inspection: Inspection): void => {
  for (const [name, { holidays }] of Object.entries(inspection.programme.calendars ?? {})) {
    holidays.forEach((day, at) => checkDay(inspection, day, ["calendars", name, "holidays", at]));
  }
};

const checkForms = (inspection: Inspection): void =>
  inspection.programme.forms.forEach((form, place) => {
    form.rules.forEach((rule, rulePlace) => checkRange(inspection, rule, ["forms", place, "rules", rulePlace]));
    checkNotEmpty(inspection, form.rules, ["forms", place, "rules"]);
    const inOrder = form.rules.map((rule) => [firstDay(rule), dayAfterLast(rule)] as const).sort((a, b) => a[0] - b[0]);
    if (inOrder.some(([first], at) => at > 0 && first < (inOrder[at - 1]?.[1] ?? first))) {
      inspection.refuse("overlapping-rules", ["forms", place, "rules"], {});
    }
  });

const checkExpectedTotal = (inspection: Inspection): void => {
  if (inspection.programme.expectedTotal === undefined) return;
  const { from, to } = inspection.programme.expectedTotal;
  checkConstant(inspection, from, ["expectedTotal", "from"]);
  checkConstant(inspection, to, ["expectedTotal", "to"]);
  if (compare(readExact(to.amount) ?? 0, readExact(from.amount) ?? 0) < 0) {
    inspection.refuse("least-above-most", ["expectedTotal"], {});
  }
};
