import {
  activity,
  any,
  anyBreaks,
  atLeast,
  between,
  during,
  employment,
  every,
  form,
  kr,
  not,
  outcome,
  paid,
  programme,
  subsidised,
  weeklyHours,
  weeks,
  where,
  years,
} from "payment-by-results";

// The price of a week is not published: 1,000 kr. is illustrative. Praktik is unpaid, so it never counts.
const atWorkOrInEducation = any(
  weeklyHours(where(employment(), paid(), not(subsidised())), atLeast(37)),
  during(form("fleksjob")),
  during(activity("education")),
);

export const impact60Aalborg = programme({
  id: "impact60-aalborg",
  currency: "DKK",
  parties: [
    { id: "0851", name: "Aalborg Kommune", kind: "municipality", roles: ["payer"] },
    { id: "fokus", name: "Fokus Folkeoplysning", kind: "association", roles: ["provider"] },
    { id: "dsk", name: "Den Sociale Kapitalfond", kind: "fund", roles: ["fund", "investor"] },
    { id: "off", name: "Det Obelske Familiefond", kind: "foundation", roles: ["investor"] },
  ],
  agreements: [{ id: "0851", payer: "0851", from: "2018-09-25" }],
  // The last day of the intake is not published: three years after the approval is a convention.
  intake: between("2018-09-25", "2021-09-24"),
  tracking: years(3),
  // Counted days add up, and what is left of a week is carried on to the next day that counts.
  outcomes: [outcome("uge", { reached: every(atWorkOrInEducation, weeks(1), { breaks: anyBreaks() }), price: kr(1_000) })],
  settlement: [],
});
