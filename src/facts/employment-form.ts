import { type Day, type DayNumber, readDay } from "../time/day.js";

/** The same words in Danish and English. */
export interface Label {
  readonly da: string;
  readonly en: string;
}

/** Where something is said: the name of a law or a document as it stands, or words of one's own in both languages. */
export type Source = string | Label;

/** What the law or the contract says of an employment form in a stretch of time. */
export interface FormRule {
  /** First day the rule is in force; without it, always before `to`. */
  readonly from?: Day;
  /** Last day the rule is in force, inclusive; without it, until further notice. */
  readonly to?: Day;
  /** Does the company pay a wage? */
  readonly paid: boolean;
  /** Does the public pay a subsidy to the wage, to the company or to the citizen? */
  readonly subsidised: boolean;
  /** Where this is said. */
  readonly source: Source;
}

/** A kind of employment, such as fleksjob, and whether it is paid and subsidised, dated where the law changed. */
export interface EmploymentForm {
  readonly id: string;
  readonly label: Label;
  readonly rules: readonly FormRule[];
}

/** The rule in force on a day, if there is one. */
export const ruleOn = (form: EmploymentForm, day: DayNumber): FormRule | undefined =>
  form.rules.find((rule) => day >= firstDay(rule) && day < dayAfterLast(rule));

/** First day of a rule, as a number. */
export const firstDay = (rule: FormRule): DayNumber =>
  rule.from === undefined ? Number.NEGATIVE_INFINITY : (readDay(rule.from) as DayNumber);

/** The day after the last one of a rule, as a number. */
export const dayAfterLast = (rule: FormRule): DayNumber =>
  rule.to === undefined ? Number.POSITIVE_INFINITY : (readDay(rule.to) as DayNumber) + 1;
