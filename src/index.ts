/**
 * Payment by results as data and pure functions: write a programme, settle it on facts, see why.
 *
 * @module payment-by-results
 */
export { type Currency, currenciesAsOf, currencyDecimals } from "./exact/currency.js";
export type { DecimalText, RoundingMode } from "./exact/exact.js";
export type { RemainderPolicy } from "./exact/share.js";
export { danishEmploymentForms } from "./facts/danish-employment-forms.js";
export type { EmploymentForm, FormRule, Label, Source } from "./facts/employment-form.js";
export type {
  Absence,
  Claim,
  Dated,
  DatedValue,
  Enrolment,
  Evidence,
  Facts,
  GivenFacts,
  GivenParticipant,
  GroupObservation,
  Level,
  Observation,
  OrNull,
  Participant,
  Placement,
  Recorded,
  UnreadableFact,
  Wage,
  WrittenNumber,
} from "./facts/fact.js";
export type { ListedFacts } from "./facts/no-value.js";
export type { FactList } from "./facts/timeline.js";
export type { Issue, IssueCode, IssueOperands, Locale, Path, Result, Severity } from "./issue/issue.js";
export { messageOf } from "./issue/words.js";
export type { FailedTest, Measured, Reason, ReasonCode } from "./meaning/reason.js";
export { type Bound, type BoundOptions, bound } from "./reading/bound/bound.js";
export { boundText } from "./reading/bound/bound-text.js";
export type { LeastAndMost, Unbounded, WrittenBound } from "./reading/bound/least-and-most.js";
export { check } from "./reading/check/check.js";
export type { Finding, FindingExample, FindingOf, FindingOperands, FindingPattern, NeverBecause } from "./reading/check/finding.js";
export { findingText } from "./reading/check/finding-text.js";
export { checkFacts } from "./reading/check-facts.js";
export {
  type CompareOptions,
  type Compared,
  type ComparedRow,
  type ComparedSide,
  type Comparison,
  compare,
} from "./reading/compare/compare.js";
export { comparedText } from "./reading/compare/compared-text.js";
export { type LineAsked, explain } from "./reading/explain/explain.js";
export type {
  AmountStep,
  CapSeen,
  Break,
  CountedSpan,
  DaysBehind,
  Explained,
  Explanation,
  PlacementSeen,
  WhyNot,
  Worked,
} from "./reading/explain/explanation.js";
export { type Depth, explanationText, whyNotText } from "./reading/explain/explanation-text.js";
export { type NotPaidAsked, whyNot } from "./reading/explain/why-not.js";
export type { Lacking } from "./reading/progress/lacking.js";
export type { BreaksAllowed, HowFar, OutcomeProgress, Progress, ReachedOccurrence } from "./reading/progress/outcome-progress.js";
export { progress } from "./reading/progress/progress.js";
export { progressText } from "./reading/progress/progress-text.js";
export { commitmentsAsOf } from "./reading/commitments/commitments-as-of.js";
export { commitmentText } from "./reading/commitments/commitment-text.js";
export type { CommitmentStatus, CommitmentsAsOf, DueDay, DueState } from "./reading/commitments/status.js";
export type { AllowedValue, FormCheck, FormColumn, FormTable, ReportingForm } from "./reading/reporting-form/form.js";
export { minimisedFacts } from "./reading/reporting-form/minimised-facts.js";
export { reportingForm } from "./reading/reporting-form/reporting-form.js";
export { describe } from "./reading/describe/describe.js";
export { type Synonym, synonyms } from "./reading/describe/synonyms.js";
export { type RequiredField, requiredFields } from "./reading/required-fields.js";
export { sentenceOf } from "./reading/sentence.js";
export { type Share, share } from "./reading/share.js";
export { settle } from "./reading/settle.js";
export type { AgreementTotal, AsOf, CameTo, Line, NotPaid, OutcomeTotal, Settlement } from "./reading/settlement.js";
export type { AnswerCount, Wellbeing, WellbeingAnswer, WellbeingChange, WellbeingTotal } from "./reading/wellbeing/changes.js";
export { type Measurement, checkedMeasurements, measurements } from "./reading/wellbeing/measurement.js";
export type { Scale, Scoring } from "./reading/wellbeing/scale.js";
export { scoreOf } from "./reading/wellbeing/score.js";
export { wellbeing } from "./reading/wellbeing/wellbeing.js";
export { wellbeingText } from "./reading/wellbeing/wellbeing-text.js";
export { checkedCommitments, commitments } from "./terms/checked-commitments.js";
export type { StructuredText, TextBlock, TextColumn, TextItem, TextTerm } from "./reading/structured-text.js";
export { ProgrammeError, checkedProgramme, programme } from "./terms/checked-programme.js";
export {
  type Commitment,
  type Count,
  type Counted,
  type Due,
  type Occasion,
  type Target,
  absencesOf,
  commitment,
  countOf,
  dueAfter,
  dueEvery,
  dueOn,
  hiresOf,
  observationsOf,
  recordsOf,
  shareOf,
  target,
} from "./terms/commitments.js";
export { all, always, any, attribute, during, is, none, not, weeklyHours } from "./terms/condition.js";
export { type DayRange, between } from "./terms/day-range.js";
export type { Extension, ParameterSchema, Question } from "./terms/extension.js";
export type {
  Answer,
  Cell,
  Condition,
  Constant,
  Group,
  Limit,
  LookupDay,
  Measure,
  MoneyConstant,
  NumberConstant,
  Parameter,
  Quantity,
  UnitMeasure,
} from "./terms/kinds.js";
export {
  type All,
  type Any,
  type Not,
  type PlacementTest,
  absent,
  activity,
  agreedFor,
  began,
  employer,
  employerAttribute,
  employment,
  form,
  granted,
  lasted,
  openEnded,
  paid,
  participating,
  subsidised,
  where,
} from "./terms/placement-test.js";
export {
  type Agreement,
  type AttributeValues,
  type Calendar,
  type Company,
  type Funding,
  type OncePer,
  type Outcome,
  type Party,
  type Programme,
  type ProgrammeTerms,
  type Role,
  type Unless,
  outcome,
} from "./terms/programme.js";
export {
  above,
  age,
  agreed,
  amountSoFar,
  answersCount,
  answersMean,
  answersMissing,
  answersSum,
  atLeast,
  atMost,
  attributeValue,
  averageWeeklyHours,
  band,
  below,
  byAttribute,
  companies,
  countedDays,
  dated,
  daysSince,
  elapsedDays,
  enrolledCount,
  extended,
  greatest,
  groupObserved,
  kr,
  least,
  linear,
  measured,
  minus,
  money,
  number,
  occurrencesOf,
  ordinal,
  over,
  percent,
  place,
  priceOf,
  product,
  quotient,
  reachedCount,
  roundedTo,
  steps,
  sum,
  weeklyHoursOf,
  when,
} from "./terms/quantity.js";
export {
  type AccumulatedOptions,
  type Anchor,
  type Breaks,
  type Checkpoint,
  type Deadline,
  type Retention,
  type SustainedOptions,
  type Times,
  accumulated,
  allOf,
  anyBreaks,
  anyOf,
  at,
  daysOf,
  every,
  hoursOf,
  metered,
  monthsWith,
  noBreaks,
  observed,
  observedValues,
  rolling,
  started,
  sustained,
  touchedMonths,
  touchedWeeks,
  upTo,
  uponEnrolment,
  wagesOf,
  weeksWith,
  wholeMonths,
  wholeWeeks,
} from "./terms/retention.js";
export {
  type ClaimBy,
  type PotKey,
  type RuleOf,
  type RuleOptions,
  type RuleTerms,
  type SettlementRule,
  type Tier,
  cap,
  claimDeadline,
  deadweight,
  fee,
  floor,
  hold,
  indexed,
  payLag,
  requiresPaid,
  rounded,
  scaled,
  shareCap,
  tiers,
  unlock,
  withhold,
} from "./terms/settlement.js";
export type { NumberInTerms, Part } from "./terms/written.js";
export { type WaitingPeriod, waited } from "./terms/waiting-period.js";
export { type Day, day } from "./time/day.js";
export { type DaysOrWeeks, type MonthEnd, type Period, days, months, weeks, years } from "./time/period.js";
