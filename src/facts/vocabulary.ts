import type { EmploymentForm } from "./employment-form.js";

/** The words of a programme that facts must use: what a form, an agreement or an attribute's value may be. */
export interface Vocabulary {
  readonly forms: ReadonlyMap<string, EmploymentForm>;
  readonly agreements: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, ReadonlySet<string> | "number" | "day">;
}
