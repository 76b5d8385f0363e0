import {
  type Programme, type SettlementRule, answersMean, atLeast, between, cap, claimDeadline, during, employerAttribute, fee, groupObserved, kr, metered, observed, openEnded,
  outcome, paid, product, programme, requiredFields, roundedTo, scaled, started, sustained, wagesOf, weeks, attribute, attributeValue, measured, number, tiers,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { everyTerm } from "../json/sample.js";

const made = (terms: Partial<Programme>): Programme =>
  programme({
    id: "x",
    currency: "DKK",
    parties: [],
    agreements: [],
    intake: between("2017-03-27", "2018-03-26"),
    attributes: { group: ["a"], score: "number" },
    outcomes: [],
    settlement: [],
    ...terms,
  });
const fieldsOf = (terms: Partial<Programme>): readonly string[] => requiredFields(made(terms)).map(({ fact, field, readBy }) => `${fact} ${field}: ${readBy.join(", ")}`);
const ruled = (...settlement: readonly SettlementRule[]): readonly string[] => fieldsOf({ settlement });

describe("the fields that terms read", () => {
  test("of every kind of term", () => {
    expect(requiredFields(everyTerm).map(({ fact, field }) => `${fact} ${field}`).sort()).toEqual(
      [
        ...["id", "outcome", "on", "series", "occurrence"].map((field) => `claim ${field}`),
        ...["id", "employer", "from", "to", "kind"].map((field) => `absence ${field}`),
        ...["id", "of", "level", "to", "recorded"].map((field) => `evidence ${field}`),
        ...["id", "enrolled", "agreement", "attributes.group", "attributes.score", "attributes.birthDate"].map((field) => `participant ${field}`),
        ...["id", "status", "activity", "employer", "form", "from", "to", "agreedTo", "grantedOn", "wages", "weeklyHours"].map((field) => `placement ${field}`),
        ...["who-5", "hours"].map((field) => `observation ${field}`),
        "groupObservation reconvictions",
      ].sort(),
    );
  });

  test("are told with the outcomes that read them, and no other", () => {
    expect(
      fieldsOf({
        outcomes: [
          outcome("pay", { reached: metered(wagesOf(openEnded()), "month"), price: roundedTo(measured(), "1", "down") }),
          outcome("same", { reached: sustained(during(paid()), weeks(1), { employer: "same" }), given: attribute("group", "a"), evidence: "verified" }),
          outcome("score", { reached: observed("score", atLeast(attributeValue("score", { on: "thatDay" }))) }),
        ],
      }),
    ).toEqual([
      "participant id: pay, same, score",
      "participant enrolled: pay, same, score",
      "participant agreement: pay, same, score",
      "participant attributes.group: same",
      "participant attributes.score: score",
      "placement id: pay, same",
      "placement status: pay, same",
      "placement form: pay, same",
      "placement from: pay, same",
      "placement to: pay, same",
      "placement agreedTo: pay",
      "placement wages: pay",
      "placement employer: same",
      "observation score: score",
      "evidence id: same",
      "evidence of: same",
      "evidence level: same",
      "evidence to: same",
      "evidence recorded: same",
    ]);
  });

  test("are those of once per employer, of prior jobs and of employers' attributes", () => {
    const job = outcome("job", { reached: started(during(paid())) });
    const employerOf = (terms: Partial<typeof job>): boolean => fieldsOf({ outcomes: [{ ...job, ...terms }] }).includes("placement employer: job");
    expect(employerOf({})).toBe(false);
    expect(employerOf({ oncePer: "placement" })).toBe(false);
    expect(employerOf({ oncePer: "employer" })).toBe(true);
    expect(employerOf({ unless: { reached: started(during(employerAttribute("kind", "baker"))), before: "enrolment" } })).toBe(true);
  });
});

describe("the fields that rules read", () => {
  test("of nobody", () => expect(ruled(fee("f", kr(1)), cap(kr(1), { per: ["agreement", "month"] }))).toEqual([]));
  test("of pots", () => {
    expect(ruled(cap(kr(1), { per: ["employer", { attribute: "group", on: "reached" }] }))).toEqual(["participant attributes.group: cap", "placement employer: cap"]);
  });
  test("of everybody enrolled", () => {
    expect(ruled(fee("f", kr(1), { due: "enrolment" }))).toEqual(["participant id: f", "participant enrolled: f", "participant agreement: f"]);
  });
  test("of groups", () => {
    expect(ruled(scaled(product(answersMean("who-5", "last"), groupObserved("rate"), number(0)), { id: "s" }))).toEqual([
      "participant id: s",
      "participant enrolled: s",
      "observation who-5: s",
      "groupObservation rate: s",
    ]);
  });
  test("of tiers", () => {
    expect(
      fieldsOf({
        outcomes: [outcome("t", { reached: observed("o"), price: "tiered" })],
        settlement: [tiers(["t"], [{ count: groupObserved("n"), price: kr(1) }, { price: kr(2) }])],
      }),
    ).toContain("groupObservation n: tiers");
  });
  test("of claims, or of evidence", () => {
    expect(ruled(claimDeadline([]))).toContain("claim on: claim-deadline");
    expect(ruled(claimDeadline([], { claimed: { evidence: "audited" } }))).toContain("evidence recorded: claim-deadline");
  });
});
