import {
  accumulated,
  atLeast,
  between,
  dated,
  greatest,
  money,
  observed,
  observedValues,
  outcome,
  over,
  product,
  programme,
  quotient,
  rounded,
  steps,
  sum,
} from "payment-by-results";

const principal = money(7_000_000, "AUD");
// The participant is the bond. Over a coupon one year's children add up, over the principal those of the whole term.
// The control group, fixed at 25 % for three years and measured from then on, enters no rule of which the formula is published.
const [restored, unrestored] = [over(observedValues("restored")), over(observedValues("unrestored"))];
const exits = sum(restored, unrestored);
const coupon = steps(quotient(restored, exits), [
  [0, 0],
  ["0.55", "0.03"],
  ["0.60", "0.075"],
  ["0.65", "0.12"],
  ["0.70", "0.15"],
]);
const leastCoupon = dated(
  [
    ["2013-07-01", "0.05"],
    ["2016-07-01", 0],
  ],
  { on: "reached" },
);
const partRedeemed = dated(
  [
    ["2013-07-01", "0.75"],
    ["2017-07-01", "0.50"],
  ],
  { on: "reached" },
);

export const newpin = programme({
  id: "newpin",
  currency: "AUD",
  parties: [
    { id: "nsw", kind: "state", roles: ["payer"] },
    { id: "provider", kind: "association", roles: ["provider"] },
    { id: "bondholders", roles: ["investor"] },
  ],
  agreements: [{ id: "bond", payer: "nsw", from: "2013-07-01" }],
  intake: between("2013-07-01", "2013-07-01"), // The first day is illustrative: the sheet says 2013.
  labels: {
    restored: { da: "Børn, der er kommet hjem", en: "Children restored to their families" },
    unrestored: { da: "Børn, der ikke er kommet hjem", en: "Children not restored" },
    redemption: { da: "Indfrielse", en: "Redemption" },
  },
  outcomes: [
    outcome("coupon", {
      reached: observed("restored", atLeast(0), { times: "unlimited" }),
      price: product(greatest(coupon, leastCoupon), principal),
    }),
    outcome("principal", {
      reached: accumulated(observedValues("redemption"), atLeast(1), { anchor: "enrolment" }),
      // A rate above 55 % leaves less than 45 % unrestored.
      price: product(
        steps(quotient(unrestored, exits), [
          [0, 1],
          ["0.45", partRedeemed],
        ]),
        principal,
      ),
    }),
  ],
  settlement: [rounded("0.01", "half-up")],
});
