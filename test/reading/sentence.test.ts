import { type NotPaid, type Reason, type ReasonCode, kr, outcome, programme, sentenceOf } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { reasonOrder } from "../../src/meaning/reason.js";
import { vaekstMedSocialBundlinje } from "../../examples/schemes/vaekst-med-social-bundlinje.js";

const long = "Et resultat med et navn, der er længere, end nogen sætning på hundrede tegn kan rumme";
const terms = programme({
  ...vaekstMedSocialBundlinje,
  outcomes: [outcome("job", { reached: { kind: "observed", observation: "x" }, price: kr(1), label: { da: long, en: long } })],
  forms: [{ id: "form", label: { da: long, en: long }, rules: [{ paid: true, subsidised: true, source: "test" }] }],
});

/** The longest that each reason can be told with. */
const reasons: { readonly [Code in ReasonCode]: readonly Extract<Reason, { readonly code: Code }>[] } = {
  "participant-not-known": [{ code: "participant-not-known" }],
  "participant-set-aside": [{ code: "participant-set-aside" }],
  "not-enrolled-in-intake": [{ code: "not-enrolled-in-intake" }],
  "not-started": [{ code: "not-started" }],
  "form-not-eligible": (["activity", "form", "paid", "subsidised", "absent"] as const).flatMap((word) =>
    [true, false].flatMap((negated) => [{ code: "form-not-eligible" as const, test: word, negated, form: "form" }, { code: "form-not-eligible" as const, test: word, negated }]),
  ),
  "attribute-not-eligible": [
    { code: "attribute-not-eligible", attribute: "group", negated: false },
    { code: "attribute-not-eligible", attribute: "group", negated: true },
  ],
  "hours-not-reported": [{ code: "hours-not-reported" }],
  "hours-below": [{ code: "hours-below", hours: "133.333333", limit: "166.666667" }],
  "hours-above": [{ code: "hours-above", hours: "166.666667", limit: "133.333333" }],
  "not-observed": [{ code: "not-observed", observation: "who-5" }],
  "observed-outside-limit": [{ code: "observed-outside-limit", observation: "who-5" }],
  "break-exceeds": [{ code: "break-exceeds", days: 10_000, limit: 1_000 }, { code: "break-exceeds", days: 1, limit: 0 }, { code: "break-exceeds", days: 2, limit: 1 }],
  "not-yet-due": [{ code: "not-yet-due", counted: 36_524, needed: 36_525, earliest: "2018-09-16" }],
  "window-missed": [{ code: "window-missed", on: "2018-09-16" }],
  "outside-programme-dates": [{ code: "outside-programme-dates", on: "2018-09-16" }],
  "requires-outcome": [{ code: "requires-outcome", outcome: "job" }],
  "not-priced": [{ code: "not-priced", reachedOn: "2018-09-16" }],
  "not-computed": [{ code: "not-computed" }],
  "cut-by-rule": [{ code: "cut-by-rule", rule: "cap", amount: "123456789012.34" }, { code: "cut-by-rule", rule: "rounded", amount: "0.01" }],
};

const entry = (reason: Reason): NotPaid => ({ participant: "B-1", outcome: "job", agreement: null, reason, earliest: "2018-09-16" });

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
  const say = (reason: Reason): string => sentenceOf({ participant: "B-1", outcome: "job", agreement: null, reason }, vaekstMedSocialBundlinje, "da");
  expect(say({ code: "hours-below", hours: "9.5", limit: "10" })).toBe("9,5 timer om ugen er under kravet på 10.");
  expect(say({ code: "cut-by-rule", rule: "cap", amount: "30000.00" })).toBe("Loftet er nået; 30.000,00\u00a0kr. er skåret fra.");
  expect(say({ code: "not-yet-due", counted: 1, needed: 91, earliest: "2017-12-03" })).toBe("1 af 91 dage er nået; kan tidligst nås 03-12-2017.");
  expect(say({ code: "form-not-eligible", test: "paid", negated: false, form: "virksomhedspraktik" })).toBe("Virksomhedspraktik er ikke lønnet.");
});
