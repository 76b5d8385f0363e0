import { readFileSync } from "node:fs";
import { type Locale, type Reason, between, cap, during, kr, outcome, paid, programme, sentenceOf, started } from "payment-by-results";
import { expect, test } from "vitest";

const job = { reached: started(during(paid())), price: kr(1) };
const terms = programme({
  id: "made-up",
  currency: "DKK",
  parties: [],
  agreements: [],
  intake: between("2017-01-01", "2018-12-31"),
  outcomes: [
    outcome("job", { ...job, label: { da: "Job", en: "Job start" } }),
    outcome("full-time", { ...job, label: { da: "Fuldtidsjob", en: "Full-time job" } }),
  ],
  settlement: [cap(kr(1), { id: "cap", per: [] })],
});

/** The reason that each row of the page tells, in the order of the page. */
const reasons: readonly Reason[] = [
  { code: "participant-not-known" },
  { code: "participant-set-aside" },
  { code: "not-enrolled-in-intake" },
  { code: "fact-set-aside", facts: [{ list: "placements", id: "r1" }] },
  { code: "not-started" },
  { code: "form-not-eligible", test: "paid", negated: false, form: "virksomhedspraktik" },
  { code: "attribute-not-eligible", attribute: "group", negated: false },
  { code: "value-not-eligible", quantity: "weeklyHoursOf", negated: false },
  { code: "hours-not-reported" },
  { code: "hours-below", hours: "19.5", limit: "20" },
  { code: "hours-above", hours: "20", limit: "16" },
  { code: "average-hours-below", hours: "12", limit: "16" },
  { code: "not-observed", observation: "who-5" },
  { code: "observed-outside-limit", observation: "who-5" },
  { code: "not-given-at-start", on: "2018-03-01" },
  { code: "excluded-by-prior-placement" },
  { code: "evidence-below-level", level: "verified" },
  { code: "break-exceeds", days: 15, limit: 14 },
  { code: "not-yet-due", counted: 88, needed: 91, earliest: "2017-12-03" },
  { code: "not-yet-accumulated", measure: "hours", counted: "120", needed: "160" },
  { code: "not-yet-checked", on: "2018-03-31" },
  { code: "window-missed", on: "2018-03-19" },
  { code: "outside-programme-dates", on: "2018-03-01" },
  { code: "requires-outcome", outcome: "job" },
  { code: "excluded-by-outcome", outcome: "full-time" },
  { code: "not-priced", reachedOn: "2018-03-01" },
  { code: "not-computed" },
  { code: "not-claimed", until: "2018-05-30" },
  { code: "claim-deadline-passed", on: "2018-05-30" },
  { code: "required-outcome-not-paid", outcome: "job" },
  { code: "held-until-unlock", rule: "unlock" },
  { code: "withheld-until", on: "2018-06-03" },
  { code: "cut-by-rule", rule: "cap", amount: "4000.00" },
];

test("the page on semantics tells every reason in the words of the library, in order", () => {
  const page = readFileSync(new URL("../../docs/semantics.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, code, da, en]) => [code, da, en]);
  const said = (reason: Reason, locale: Locale): string =>
    sentenceOf({ participant: "B-1", outcome: "job", agreement: null, reason }, terms, locale).replaceAll("\u00a0", " ");
  const expected = reasons.map((reason) => [reason.code, said(reason, "da"), said(reason, "en")]);
  expect(rows.filter(([code]) => reasons.some((reason) => reason.code === code))).toEqual(expected);
});
