/**
 * Payment by results as data and pure functions: write a programme, settle it on facts, see why.
 *
 * @module payment-by-results
 */
export { type Currency, currencyDecimals } from "./exact/currency.js";
export type { DecimalText, RoundingMode } from "./exact/exact.js";
export type { RemainderPolicy } from "./exact/share.js";
export { danishEmploymentForms } from "./facts/danish-employment-forms.js";
export type { EmploymentForm, FormRule, Label } from "./facts/employment-form.js";
export type {
  Absence,
  Dated,
  DatedValue,
  Enrolment,
  Observation,
  Participant,
  Placement,
  Recorded,
  UnreadableFact,
  WrittenNumber,
} from "./facts/fact.js";
export type { Issue, IssueCode, IssueOperands, Locale, Path, Result, Severity } from "./issue/issue.js";
export { messageOf } from "./issue/words.js";
export type { FailedTest, Reason, ReasonCode } from "./meaning/reason.js";
export { checkFacts } from "./reading/check-facts.js";
export { type RequiredField, requiredFields } from "./reading/required-fields.js";
export { sentenceOf } from "./reading/sentence.js";
export { type Share, share } from "./reading/share.js";
export { settle } from "./reading/settle.js";
export type { AgreementTotal, AsOf, Line, NotPaid, OutcomeTotal, Settlement } from "./reading/settlement.js";
export { ProgrammeError, type ProgrammeTerms, checkedProgramme, programme } from "./terms/checked-programme.js";
export {
  type All,
  type Any,
  type Condition,
  type Not,
  type PlacementTest,
  absent,
  activity,
  all,
  any,
  attribute,
  during,
  employment,
  form,
  not,
  paid,
  subsidised,
  weeklyHours,
  where,
} from "./terms/condition.js";
export {
  type Agreement,
  type Company,
  type DayRange,
  type Funding,
  type Outcome,
  type Party,
  type Programme,
  type Role,
  between,
  outcome,
} from "./terms/programme.js";
export {
  type Constant,
  type Limit,
  type LookupDay,
  type MoneyConstant,
  type NumberConstant,
  type NumberInTerms,
  type Quantity,
  agreed,
  atLeast,
  atMost,
  band,
  byAttribute,
  companies,
  kr,
  money,
  number,
  product,
  roundedTo,
  sum,
} from "./terms/quantity.js";
export { type Breaks, type DaysOrWeeks, type Retention, observed, started, sustained, upTo } from "./terms/retention.js";
export { type PotKey, type SettlementRule, cap, fee, rounded } from "./terms/settlement.js";
export { type Day, day } from "./time/day.js";
export { type MonthEnd, type Period, days, months, weeks, years } from "./time/period.js";
