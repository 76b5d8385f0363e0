import {
  type FailedTest,
  type NotPaid,
  type Reason,
  type ReasonCode,
  type SettlementRule,
  deadweight,
  indexed,
  kr,
  number,
  outcome,
  programme,
  requiresPaid,
  rounded,
  scaled,
  sentenceOf,
  shareCap,
  withhold,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { reasonOrder } from "../../src/meaning/reason.js";
import { vaekstMedSocialBundlinje } from "../../examples/schemes/vaekst-med-social-bundlinje.js";

const long = "Et resultat med et navn, der er længere, end nogen sætning på hundrede tegn kan rumme";
const label = { da: long, en: long };
const rules: readonly SettlementRule[] = [
  deadweight(number("0.1"), { label }),
  indexed(number("1.1"), { label }),
  scaled(number("0.5"), { label }),
  shareCap(["job"], "0.4", { of: "paid", excess: "lost", label }),
  rounded("0.01", "half-up", { id: "cents" }),
  withhold("0.1", "2018-01-01", { label }),
  requiresPaid(["job"], "job", { label }),
];
const terms = programme({
  ...vaekstMedSocialBundlinje,
  outcomes: [outcome("job", { reached: { kind: "observed", observation: "x" }, price: kr(1), label: { da: long, en: long } })],
  settlement: [...rules, ...vaekstMedSocialBundlinje.settlement],
  forms: [{ id: "form", label: { da: long, en: long }, rules: [{ paid: true, subsidised: true, source: "test" }] }],
});

const words: readonly FailedTest["test"][] = [
  "activity",
  "form",
  "paid",
  "subsidised",
  "absent",
  "employer",
  "employerAttribute",
  "participating",
  "began",
  "granted",
  "lasted",
  "agreedFor",
  "openEnded",
];

/** The longest that each reason can be told with. */
const reasons: { readonly [Code in ReasonCode]: readonly Extract<Reason, { readonly code: Code }>[] } = {
  "participant-not-known": [{ code: "participant-not-known" }],
  "participant-set-aside": [{ code: "participant-set-aside" }],
  "not-enrolled-in-intake": [{ code: "not-enrolled-in-intake" }],
  "fact-set-aside": [
    { code: "fact-set-aside", facts: [{ list: "placements", id: "r1" }] },
    {
      code: "fact-set-aside",
      facts: [
        { list: "observations", id: "" },
        { list: "claims", id: "k1" },
      ],
    },
    {
      code: "fact-set-aside",
      facts: Array.from({ length: 1_200 }, () => ({ list: "evidence" as const, id: "dokumentation-med-et-meget-langt-navn-2018" })),
    },
  ],
  "not-started": [{ code: "not-started" }],
  "form-not-eligible": [...words].flatMap((word) =>
    [true, false].flatMap((negated) => [
      { code: "form-not-eligible" as const, test: word, negated, form: "form" },
      { code: "form-not-eligible" as const, test: word, negated },
    ]),
  ),
  "attribute-not-eligible": [
    { code: "attribute-not-eligible", attribute: "group", negated: false },
    { code: "attribute-not-eligible", attribute: "group", negated: true },
  ],
  "value-not-eligible": [true, false].map((negated) => ({ code: "value-not-eligible", quantity: "birthDate", negated })),
  "hours-not-reported": [{ code: "hours-not-reported" }],
  "hours-below": [{ code: "hours-below", hours: "133.333333", limit: "166.666667" }],
  "hours-above": [{ code: "hours-above", hours: "166.666667", limit: "133.333333" }],
  "average-hours-below": [{ code: "average-hours-below", hours: "24.923077", limit: "166.666667" }],
  "not-observed": [{ code: "not-observed", observation: "who-5" }],
  "observed-outside-limit": [{ code: "observed-outside-limit", observation: "who-5" }],
  "not-given-at-start": [{ code: "not-given-at-start", on: "2018-09-16" }],
  "excluded-by-prior-placement": [{ code: "excluded-by-prior-placement" }],
  "evidence-below-level": (["declared", "documented", "verified", "audited"] as const).map((level) => ({
    code: "evidence-below-level",
    level,
  })),
  "break-exceeds": [
    { code: "break-exceeds", days: 10_000, limit: 1_000 },
    { code: "break-exceeds", days: 1, limit: 0 },
    { code: "break-exceeds", days: 2, limit: 1 },
  ],
  "not-yet-due": [{ code: "not-yet-due", counted: 36_524, needed: 36_525, earliest: "2018-09-16" }],
  "not-yet-accumulated": (["days", "hours", "wages", "observedValues", "weeks", "months"] as const).map((measure) => ({
    code: "not-yet-accumulated",
    measure,
    counted: "123456789.123456",
    needed: "999999999.123456",
  })),
  "not-yet-checked": [{ code: "not-yet-checked", on: "2018-09-16" }],
  "window-missed": [
    { code: "window-missed", on: "2018-03-31", from: "2018-04-01" },
    { code: "window-missed", on: "2018-09-16" },
  ],
  "outside-programme-dates": [{ code: "outside-programme-dates", on: "2018-09-16" }],
  "requires-outcome": [{ code: "requires-outcome", outcome: "job" }],
  "excluded-by-outcome": [{ code: "excluded-by-outcome", outcome: "job" }],
  "not-priced": [{ code: "not-priced", reachedOn: "2018-09-16" }],
  "not-computed": [{ code: "not-computed" }],
  "not-claimed": [{ code: "not-claimed", until: "2018-09-16" }],
  "claim-deadline-passed": [{ code: "claim-deadline-passed", on: "2018-09-16" }],
  "required-outcome-not-paid": [{ code: "required-outcome-not-paid", outcome: "job" }],
  "held-until-unlock": [{ code: "held-until-unlock", rule: "unlock" }],
  "withheld-until": [{ code: "withheld-until", on: "2018-09-16" }],
  "cut-by-rule": [
    ...rules.map(({ id }) => ({ code: "cut-by-rule" as const, rule: id, amount: "12345678.90" })),
    { code: "cut-by-rule", rule: "job", amount: "12345678.90" },
    { code: "cut-by-rule", rule: "cap", amount: "123456789012.34" },
    { code: "cut-by-rule", rule: "rounded", amount: "0.01" },
  ],
};

/** Of what nobody can decide no day is told. */
const entry = (reason: Reason): NotPaid => ({
  participant: "B-1",
  outcome: "job",
  agreement: null,
  reason,
  ...(reason.code === "fact-set-aside" ? {} : { earliest: "2018-09-16" }),
});

describe.each(reasonOrder)("%s", (code) => {
  test.each<Reason>([...reasons[code]])("%j is told in at most 100 characters, without its code", (reason) => {
    const said = (["da", "en"] as const).map((locale) => sentenceOf(entry(reason), terms, locale));
    for (const sentence of said) {
      expect(sentence.length).toBeLessThanOrEqual(100);
      expect(sentence).not.toContain(code);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
    expect(new Set(said).size).toBe(2);
  });
});

test("every reason has its place in the order", () => expect([...reasonOrder].sort()).toEqual(Object.keys(reasons).sort()));

test("numbers, amounts and dates are written the Danish way", () => {
  const say = (reason: Reason): string =>
    sentenceOf({ participant: "B-1", outcome: "job", agreement: null, reason }, vaekstMedSocialBundlinje, "da");
  expect(say({ code: "hours-below", hours: "9.5", limit: "10" })).toBe("9,5 timer om ugen er under kravet på 10.");
  expect(say({ code: "cut-by-rule", rule: "cap", amount: "30000.00" })).toBe("Loftet er nået; 30.000,00\u00a0kr. er skåret fra.");
  expect(say({ code: "not-yet-due", counted: 1, needed: 91, earliest: "2017-12-03" })).toBe(
    "1 af 91 dage er nået; kan tidligst nås 03-12-2017.",
  );
  expect(say({ code: "form-not-eligible", test: "paid", negated: false, form: "virksomhedspraktik" })).toBe(
    "Virksomhedspraktik er ikke lønnet.",
  );
});
