import {
  type Extension,
  type PlacementTest,
  type Programme,
  type Retention,
  type SettlementRule,
  accumulated,
  all,
  allOf,
  answersMean,
  any,
  anyOf,
  atLeast,
  atMost,
  between,
  cap,
  claimDeadline,
  daysOf,
  during,
  employerAttribute,
  employment,
  extended,
  fee,
  form,
  groupObserved,
  hoursOf,
  kr,
  metered,
  monthsWith,
  not,
  observed,
  openEnded,
  outcome,
  paid,
  product,
  programme,
  requiredFields,
  roundedTo,
  scaled,
  started,
  subsidised,
  sustained,
  wagesOf,
  weeks,
  where,
  attribute,
  attributeValue,
  measured,
  number,
  tiers,
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
const fieldsOf = (terms: Partial<Programme>): readonly string[] =>
  requiredFields(made(terms)).map(({ fact, field, readBy }) => `${fact} ${field}: ${readBy.join(", ")}`);
const ruled = (...settlement: readonly SettlementRule[]): readonly string[] => fieldsOf({ settlement });

describe("the fields that terms read", () => {
  test("of every kind of term", () => {
    expect(
      requiredFields(everyTerm)
        .map(({ fact, field }) => `${fact} ${field}`)
        .sort(),
    ).toEqual(
      [
        ...["id", "outcome", "on", "series", "occurrence"].map((field) => `claim ${field}`),
        ...["id", "employer", "from", "to", "kind"].map((field) => `absence ${field}`),
        ...["id", "of", "level", "to", "recorded"].map((field) => `evidence ${field}`),
        ...["id", "enrolled", "agreement", "attributes.group", "attributes.score", "attributes.birthDate"].map(
          (field) => `participant ${field}`,
        ),
        ...["id", "status", "activity", "employer", "form", "from", "to", "agreedTo", "grantedOn", "wages", "weeklyHours"].map(
          (field) => `placement ${field}`,
        ),
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
          outcome("same", {
            reached: sustained(during(paid()), weeks(1), { employer: "same" }),
            given: attribute("group", "a"),
            evidence: "verified",
          }),
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
      "placement activity: pay",
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
    ]);
  });

  test("are the activity only where a placement without an employment form can count", () => {
    const asksActivity = (...tests: readonly PlacementTest[]): boolean =>
      fieldsOf({ outcomes: [outcome("job", { reached: started(during(where(...tests))) })] }).includes("placement activity: job");
    expect(asksActivity(paid())).toBe(false);
    expect(asksActivity(openEnded(), form("fleksjob"))).toBe(false);
    expect(asksActivity(any(paid(), subsidised()))).toBe(false);
    expect(asksActivity(not(any(not(paid()), openEnded())))).toBe(false);
    expect(asksActivity(not(paid()))).toBe(true);
    expect(asksActivity(any(paid(), openEnded()))).toBe(true);
    expect(asksActivity(employment(), paid())).toBe(true);
  });

  test("are every attribute that is declared, where an embedder's own quantity may ask for it", () => {
    const own: Extension = {
      id: "example.org/own",
      unit: "money",
      step: "1",
      parameters: { "~standard": { validate: () => ({}) } },
      meaning: () => "1",
      words: () => ({ da: "egen", en: "own" }),
    };
    const terms = {
      id: "x",
      currency: "DKK",
      parties: [],
      agreements: [],
      intake: between("2017-03-27", "2018-03-26"),
      attributes: { group: ["a"], score: "number" },
      outcomes: [
        outcome("own", { reached: started(during(paid())), price: extended(own.id) }),
        outcome("plain", { reached: started(during(paid())) }),
      ],
      settlement: [],
    } as const;
    const attributes = requiredFields(programme(terms, [own])).filter(({ field }) => field.startsWith("attributes."));
    expect(attributes).toEqual(["group", "score"].map((name) => ({ fact: "participant", field: `attributes.${name}`, readBy: ["own"] })));
  });

  test("are those of once per employer, of prior jobs and of employers' attributes", () => {
    const job = outcome("job", { reached: started(during(paid())) });
    const employerOf = (terms: Partial<typeof job>): boolean =>
      fieldsOf({ outcomes: [{ ...job, ...terms }] }).includes("placement employer: job");
    expect(employerOf({})).toBe(false);
    expect(employerOf({ oncePer: "placement" })).toBe(false);
    expect(employerOf({ oncePer: "employer" })).toBe(true);
    expect(employerOf({ unless: { reached: started(during(employerAttribute("kind", "baker"))), before: "enrolment" } })).toBe(true);
  });
});

describe("what counts once per placement", () => {
  const asked = (reached: Retention, oncePer: "placement" | "employer" | "participant"): readonly string[] =>
    fieldsOf({ outcomes: [outcome("x", { reached, oncePer })] })
      .filter((field) => field.startsWith("placement"))
      .map((field) => field.slice("placement ".length, -": x".length));
  const everyField = ["id", "status", "activity", "form", "from", "to"];

  test("is looked at for every placement, where it is reached without one", () => {
    expect(asked(observed("who-5"), "participant")).toEqual([]);
    expect(asked(observed("who-5"), "placement")).toEqual(everyField);
    expect(asked(observed("who-5"), "employer")).toEqual([...everyField, "employer"]);
    expect(asked(started(any(attribute("group", "a"), during(paid()))), "placement")).toContain("activity");
    expect(asked(accumulated(monthsWith(hoursOf(paid()), atMost(10)), atLeast(3)), "placement")).toContain("activity");
  });

  test("is looked at for every employer's placements, where the employer must be the same", () => {
    expect(asked(sustained(attribute("group", "a"), weeks(1), { employer: "same" }), "participant")).toEqual([...everyField, "employer"]);
    expect(asked(sustained(during(paid()), weeks(1), { employer: "same" }), "participant")).not.toContain("activity");
  });

  test("is looked at for those with an employment form, where only they can reach it", () => {
    const withForm = ["id", "status", "form", "from", "to"];
    expect(asked(started(during(paid())), "placement")).toEqual(withForm);
    expect(asked(started(all(attribute("group", "a"), during(paid()))), "placement")).toEqual(withForm);
    expect(asked(accumulated(monthsWith(daysOf(during(paid())), atLeast(10)), atLeast(3)), "placement")).toEqual(withForm);
    expect(asked(allOf(observed("who-5"), started(during(paid()))), "placement")).toEqual(withForm);
    expect(asked(anyOf(observed("who-5"), started(during(paid()))), "placement")).toEqual([
      "id",
      "status",
      "form",
      "from",
      "to",
      "activity",
    ]);
  });
});

describe("the fields that rules read", () => {
  test("of nobody", () => expect(ruled(fee("f", kr(1)), cap(kr(1), { per: ["agreement", "month"] }))).toEqual([]));
  test("of pots", () => {
    const perEmployer = cap(kr(1), { per: ["employer", { attribute: "group", on: "reached" }] });
    expect(ruled(perEmployer)).toEqual(["participant attributes.group: cap"]);
    expect(fieldsOf({ outcomes: [outcome("job", { reached: started(during(paid())) })], settlement: [perEmployer] })).toContain(
      "placement employer: cap",
    );
  });
  test("of the participants whose lines they see", () => {
    expect(ruled(cap(kr(1), { per: [], given: attribute("group", "a") }))).toEqual(["participant attributes.group: cap"]);
  });
  test("of everybody enrolled", () => {
    expect(ruled(fee("f", kr(1), { due: "enrolment" }))).toEqual([
      "participant id: f",
      "participant enrolled: f",
      "participant agreement: f",
    ]);
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
    expect(fieldsOf({ outcomes: [outcome("job", { reached: started(during(paid())), evidence: "audited" })] })).not.toContain(
      "evidence recorded: job",
    );
  });
});
