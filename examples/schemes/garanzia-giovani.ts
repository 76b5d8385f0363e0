import {
  type Cell,
  type PlacementTest,
  type Quantity,
  agreedFor,
  attribute,
  between,
  byAttribute,
  dated,
  during,
  employment,
  money,
  months,
  not,
  openEnded,
  outcome,
  product,
  programme,
  started,
  when,
  where,
} from "payment-by-results";

const euros = (amount: number) => money(amount, "EUR");
const hiredInTheYearOfDoubling = dated(
  [
    ["2014-05-01", 1],
    ["2016-03-01", 2],
    ["2017-01-01", 1],
  ],
  { on: "reached" },
);
const factor = when(attribute("formerTrainee", "yes"), hiredInTheYearOfDoubling, { on: "reached", otherwise: 1 });
const fixedTerm = (length: PlacementTest) => where(not(openEnded()), length);
const sixMonths = where(agreedFor(months(6)), not(agreedFor(months(12))));
const byProfile = (low: Cell, medium: Cell, high: Cell, veryHigh: Cell) =>
  product(byAttribute("profile", { low, medium, high, "very-high": veryHigh }, { on: "reached" }), factor);
// Conversion to a higher class pays the difference; each is paid once for a person and employer.
const contract = (id: string, test: PlacementTest, price: Quantity, lower: readonly string[]) =>
  outcome(id, {
    reached: started(during(where(employment(), test))),
    price,
    oncePer: "employer",
    ...(lower.length === 0 ? {} : { excludes: { outcomes: lower, onUpgrade: "payDifference" } }),
  });

export const garanziaGiovani = programme({
  id: "garanzia-giovani",
  currency: "EUR",
  parties: [
    { id: "inps", kind: "state", roles: ["payer"] },
    { id: "employers", kind: "company", roles: ["provider"] },
  ],
  agreements: [{ id: "bonus-occupazionale", payer: "inps", from: "2014-05-01" }],
  intake: between("2014-05-01", "2017-12-31"), // Illustrative: the sheet dates only the doubling.
  attributes: { profile: ["low", "medium", "high", "very-high"], formerTrainee: ["yes", "no"] },
  forms: [{ id: "contract", label: { da: "Ansættelse", en: "Contract" }, rules: [{ paid: true, subsidised: true, source: "INPS" }] }],
  outcomes: [
    contract("fixed-6", fixedTerm(sixMonths), byProfile(null, null, euros(1_500), euros(2_000)), []),
    contract("fixed-12", fixedTerm(agreedFor(months(12))), byProfile(null, null, euros(3_000), euros(4_000)), ["fixed-6"]),
    contract("permanent", openEnded(), byProfile(euros(1_500), euros(3_000), euros(4_500), euros(6_000)), ["fixed-6", "fixed-12"]),
  ],
  settlement: [],
});
