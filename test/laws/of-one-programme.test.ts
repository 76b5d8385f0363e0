import {
  type Participant,
  type Programme,
  attribute,
  between,
  cap,
  during,
  kr,
  outcome,
  paid,
  programme,
  rounded,
  shareCap,
  started,
  tiers,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { type Law, laws } from "../../src/testing.js";

const inPay = started(during(paid()));
const terms = (more: Partial<Parameters<typeof programme>[0]>): Programme =>
  programme({
    id: "one",
    currency: "DKK",
    parties: [{ id: "town", roles: ["payer"] }],
    agreements: [{ id: "town", payer: "town", from: "2018-01-01" }],
    intake: between("2018-01-01", "2018-12-31"),
    attributes: { group: ["young", "old"] },
    outcomes: [outcome("job", { reached: inPay, price: kr("100.50") })],
    settlement: [],
    ...more,
  });

const people = ["young", "old", "young", "old"].map((group, place): Participant => ({
  id: `B-${place}`,
  enrolled: "2018-01-01",
  agreement: "town",
  attributes: { group },
  placements: [{ id: "r1", form: "fleksjob", employer: "e1", from: "2018-02-01" }],
}));
const facts = { participants: people, observations: [] };
const at = { asOf: "2018-12-31" } as const;
const given = attribute("group", "young");

describe("laws report no fault where there is none", () => {
  const asked: readonly (readonly [string, Law, Programme])[] = [
    ["a cap for some", laws.capsHold, terms({ settlement: [cap(kr(50), { per: [], given })] })],
    [
      "a share cap for some",
      laws.shareCapsHold,
      terms({
        outcomes: [outcome("job", { reached: inPay, price: kr(1) }), outcome("other", { reached: inPay, price: kr(1) })],
        settlement: [shareCap(["job"], "0.1", { of: "paid", excess: "lost", given })],
      }),
    ],
    [
      "tiers for some",
      laws.tiersKeepToTheirPrices,
      terms({
        outcomes: [outcome("job", { reached: inPay, price: "tiered" })],
        settlement: [tiers(["job"], [{ price: kr(10) }], { given })],
      }),
    ],
    ["a rounding for some", laws.roundingIsSmall, terms({ settlement: [rounded("1", "half-up", { given })] })],
    ["a comparison of no outcomes", laws.comparedTheOtherWay, terms({ outcomes: [] })],
    ["differences of no outcomes", laws.differencesAddUp, terms({ outcomes: [] })],
    ["terms without outcomes that are the same", laws.sameTermsSameLines, terms({ outcomes: [] })],
  ];
  test.each(asked)("%s", (_, law, of) => expect(["holds", "does-not-apply"]).toContain(law.holds(of, facts, at)));

  test.each(Object.entries(laws))("%s of a programme without outcomes", (_, law) =>
    expect(["holds", "does-not-apply"]).toContain(law.holds(terms({ outcomes: [] }), facts, at)),
  );
});
