import type { Path } from "../../issue/issue.js";
import type { PlacementTest } from "../placement-test.js";
import type { Inspection } from "./inspection.js";
import { checkNotEmpty } from "./name.js";
import { checkDay, checkPeriod, checkRange } from "./time.js";

export const checkTest = (inspection: Inspection, test: PlacementTest, path: Path): void => {
  switch (test.kind) {
    case "all":
    case "any":
      checkAnyOf(inspection, test, path);
      return test.of.forEach((part, at) => checkTest(inspection, part, [...path, "of", at]));
    case "not":
      return checkTest(inspection, test.of, [...path, "of"]);
    case "form":
      checkNotEmpty(inspection, test.among, path);
      for (const form of test.among) {
        if (!inspection.programme.forms.some(({ id }) => id === form)) inspection.refuse("unknown-form-in-terms", path, { form });
      }
      return;
    case "absent":
      return test.among === undefined ? undefined : checkNotEmpty(inspection, test.among, path);
    case "employer":
      return checkNotEmpty(inspection, test.among, path);
    case "employerAttribute":
      checkNotEmpty(inspection, test.among, path);
      return checkCompanyAttribute(inspection, test.attribute, path);
    case "began":
      if (test.from !== "enrolment") return checkRange(inspection, test, path);
      return test.to === undefined ? undefined : checkDay(inspection, test.to, [...path, "to"]);
    case "granted":
      return checkRange(inspection, test, path);
    case "lasted":
    case "agreedFor":
      return checkPeriod(inspection, test.period, [...path, "period"]);
    case "activity":
    case "paid":
    case "subsidised":
    case "participating":
    case "openEnded":
      return;
    default:
      test satisfies never;
  }
};

/** All of nothing always holds; any of nothing never does, which nobody means. */
export const checkAnyOf = (inspection: Inspection, part: { readonly kind: string; readonly of: readonly unknown[] }, path: Path): void => {
  if (part.kind === "any") checkNotEmpty(inspection, part.of, path);
};

/** While no company is named yet, nobody can say what their attributes will be. */
const checkCompanyAttribute = ({ programme, refuse }: Inspection, attribute: string, path: Path): void => {
  const companies = programme.agreements.flatMap((agreement) => agreement.companies ?? []);
  if (companies.length === 0 || companies.some(({ attributes = {} }) => Object.hasOwn(attributes, attribute))) return;
  refuse("unknown-company-attribute", path, { attribute });
};
