import {
  type Condition,
  type Extension,
  type Outcome,
  type Programme,
  type ProgrammeTerms,
  between,
  daysOf,
  kr,
  measured,
  metered,
  outcome,
  product,
  programme,
} from "payment-by-results";

/** A programme that shows one kind: one municipality, enrolment in 2018, kroner; and whatever the kind needs besides. */
export const showing = (
  id: string,
  outcomes: readonly Outcome[],
  more: Partial<ProgrammeTerms> = {},
  extensions: readonly Extension[] = [],
): Programme =>
  programme(
    {
      id: `kind-${id}`,
      currency: "DKK",
      parties: [{ id: "0165", roles: ["payer"] }],
      agreements: [{ id: "0165", payer: "0165", from: "2018-01-01" }],
      intake: between("2018-01-01", "2018-12-31"),
      outcomes,
      settlement: [],
      ...more,
    },
    extensions,
  );

/** A krone for each day of a month that counts: what a condition means, for anybody to count. */
export const perDay = (id: string, condition: Condition): Outcome =>
  outcome(id, { reached: metered(daysOf(condition), "month"), price: product(kr(1), measured()) });
