import { withoutPersonalNumber } from "./personal-number.js";

/** Where something stands: keys, ids and list positions from the outside in. */
export type Path = readonly (string | number)[];

/**
 * What can be wrong, and the operands that its sentence needs. Operands are words of the terms, limits,
 * heading names and ids; no other value out of the facts is one, because it may be personal data, and whatever is
 * shaped like a personal number is hidden in operands and paths alike.
 */
export interface IssueOperands {
  // The document
  "not-json": object;
  "wrong-shape": { expected: string };
  "too-many-faults": object;
  /** Which of the fields it is, where its name may not be repeated: the first is 1. */
  "unknown-key": { place?: number };
  "forbidden-key": object;
  "too-deep": { limit: number };
  "too-much-repeated": { limit: number };
  "fractional-number": { text: string };

  // The terms
  "duplicate-id": { id: string };
  "unknown-party": { party: string };
  "unknown-outcome": { outcome: string };
  "unknown-attribute": { attribute: string };
  "unknown-attribute-value": { attribute: string; value: string };
  "unknown-form-in-terms": { form: string };
  "unknown-agreed-value": { name: string; agreement: string };
  "unknown-calendar": { calendar: string };
  "unknown-company-attribute": { attribute: string };
  "label-of-nothing": { word: string };
  "unknown-extension": { extension: string };
  "wrong-parameters": { extension: string; message: string };
  "wrong-attribute-kind": { attribute: string; expected: "words" | "number" | "day" };
  "missing-cell": { attribute: string; value: string };
  "requires-itself": { outcome: string };
  "excludes-itself": { outcome: string };
  "adds-no-line-before": { rule: string };
  "no-tiers": { outcome: string };
  "not-tiered": { outcome: string };
  "tier-without-count": object;
  "empty-list": object;
  "not-a-day": object;
  "not-a-period": object;
  "not-a-count": object;
  "not-a-number-in-terms": object;
  "not-in-order": object;
  "ends-before-it-begins": object;
  "wrong-unit": { expected: string; found: string };
  "wrong-currency": { expected: string; found: string };
  "unknown-currency": { currency: string };
  "leaves-the-unit": { unit: string };
  "not-at-hand": { reads: string };
  "rounding-after-cap": object;
  "not-a-part": object;
  "not-a-share": object;
  "no-share-above-zero": object;
  "least-above-most": object;
  "overlapping-rules": object;
  "selected-by-municipality": { party: string };
  "selection-and-outreach-by-one-body": { party: string };
  "payer-without-role": { party: string };
  "share-per-occasion": object;
  "nothing-lasts": object;
  "due-day-refused": object;
  "range-not-of-scoring": object;

  // What is asked
  "no-such-line": object;

  // The facts
  "personal-number": object;
  "fact-not-a-day": object;
  "fact-ends-before-it-begins": object;
  "fact-not-a-number": object;
  "too-many-decimals": { limit: number };
  "hours-out-of-range": { least: number; most: number };
  "amount-below-zero": object;
  "unknown-form": object;
  "unknown-agreement": object;
  "unknown-value": { attribute: string };
  "unknown-fact-status": { allowed: string };
  "unknown-word": { allowed: string };
  "empty-text": object;
  "no-id": object;
  "two-versions-same-day": object;
  "two-values-same-day": object;
  "same-placement-twice": { other: string };
  "same-participant-twice": object;
  "unreadable-fact": object;
  "unknown-field": { allowed: string };
  "implausible-day": object;
  "implausible-hours": { most: number };
  "implausible-recording": object;
  "recorded-out-of-order": object;
  "evidence-of-nothing": object;
  "claim-of-nothing": object;
  "before-intake": object;
  "employer-not-reported": object;
  "parallel-placements": { other: string };
  "outside-target-groups": object;
  "value-not-computed": { outcome: string };
  "total-outside-expected": { agreement: string; from: string; to: string };
  "count-below-zero": object;
  "not-on-the-scale": { least: string; most: string; step: string };
  "respondent-not-expected": object;

  // A table that was read
  "missing-column": { column: string; table: "read" | "unread" };
  "repeated-column": { column: string };
  "unknown-column": object;
  "not-a-text-table": object;
  "lines-before-header": { count: number };
  "count-differs": { declared: number; found: number };
  "cut-off": object;
  "empty-cells-after": object;
  "too-many-cells": { expected: number };
  "too-few-cells": { expected: number };
  "no-row-id": object;
  "no-participant": object;
  "repeated-row": object;
  "total-row": object;
  "blank-row": object;
  "other-encoding": { encoding: string };
  "encoded-twice": object;
  "lost-letters": object;
  "digits-lost": object;
  "no-value-word": object;
  "other-separator": { separator: string };
  "unclosed-quote": object;
  "other-date-format": { expected: "dd-mm-yyyy" | "yyyy-mm-dd" };
  "ambiguous-date": { expected: "dd-mm-yyyy" | "yyyy-mm-dd" };
  "two-digit-year": object;
  "serial-day": { expected: "dd-mm-yyyy" | "yyyy-mm-dd" };
  "near-midnight": object;
  "spreadsheet-zero": object;
  "day-before-1900": object;
  "day-after-2100": object;
  "no-end": object;
  "decimal-point": object;
  "ambiguous-number": object;
  "number-out-of-range": { least: string; most: string };
  "day-for-number": object;
  "hours-of-a-month": { most: number };
  "unit-in-cell": object;
  "other-spelling": { read: string };
  "unknown-status": object;
  "not-a-company-number": object;
  "company-name-differs": object;
  "unknown-company-in-row": object;
  "unknown-company-kind": { allowed: string };
  "not-a-pseudonym": object;
  "not-an-agreement-code": object;
  "unknown-participant": object;
  "id-of-another-agreement": { agreement: string; other: string };
  "participant-of-another-agreement": { agreement: string; other: string };
  "fact-moved": { other: string };
  "enrolled-outside-intake": object;
  "recorded-before-start": object;
  "far-future": object;
  "hours-missing": object;
  "line-break-in-cell": object;
}

/** What kind of thing is wrong: the key to its operands and its words. */
export type IssueCode = keyof IssueOperands;

/** The languages that users read. */
export const locales: readonly Locale[] = ["da", "en"];

/** A language that users read. */
export type Locale = "da" | "en";

/** A sentence or two for every code of issue, complete by type: what is wrong, and what to do. */
export type IssueWords = { readonly [Code in IssueCode]: (operands: IssueOperands[Code]) => string };

/** An error sets something aside or refuses the terms; a warning changes nothing and asks for a look. */
export type Severity = "error" | "warning";

/** Something that is wrong or worth a look: a code with its operands, and where it stands. */
export type Issue = {
  [Code in IssueCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly path: Path;
    readonly operands: Readonly<IssueOperands[Code]>;
  };
}[IssueCode];

const withoutPersonalNumbers = <Value>(value: Value): Value => (typeof value === "string" ? withoutPersonalNumber(value) : value) as Value;

const issue = <Code extends IssueCode>(code: Code, severity: Severity, path: Path, operands: IssueOperands[Code]): Issue =>
  Object.freeze({
    code,
    severity,
    path: Object.freeze(path.map(withoutPersonalNumbers)),
    operands: Object.freeze(Object.fromEntries(Object.entries(operands).map(([name, value]) => [name, withoutPersonalNumbers(value)]))),
  }) as unknown as Issue;

export const error = <Code extends IssueCode>(code: Code, path: Path, operands: IssueOperands[Code]): Issue =>
  issue(code, "error", path, operands);

export const warning = <Code extends IssueCode>(code: Code, path: Path, operands: IssueOperands[Code]): Issue =>
  issue(code, "warning", path, operands);

/**
 * What reading a document gives: the value, or nothing; and all issues at once. With a value, the issues are warnings
 * and, for facts, what will be set aside.
 */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
