import { requiredFields } from "../reading/required-fields.js";
import type { Programme } from "../terms/programme.js";

/** What of the municipal tables the terms of a programme read, so that it may change what is paid. */
export interface Needs {
  readonly placements: boolean;
  readonly weeklyHours: boolean;
  readonly employer: boolean;
  readonly group: boolean;
  readonly benefit: boolean;
  readonly ageAtEnrolment: boolean;
}

/** What the terms read. */
export const needsOf = (programme: Programme): Needs => {
  const fields = requiredFields(programme);
  const reads = (fact: string, field?: string): boolean =>
    fields.some((one) => one.fact === fact && (field === undefined || one.field === field));
  return {
    placements: reads("placement") || reads("absence"),
    weeklyHours: reads("placement", "weeklyHours"),
    employer: reads("placement", "employer") || reads("absence"),
    group: reads("participant", "attributes.group"),
    benefit: reads("participant", "attributes.benefit"),
    ageAtEnrolment: reads("participant", "attributes.ageAtEnrolment"),
  };
};

/** What it comes to that a column is missing: an error where what it says is needed. */
export const missingUnless = (isNeeded: boolean): "error" | "warning" => (isNeeded ? "error" : "warning");
