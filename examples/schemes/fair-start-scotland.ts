import {
  accumulated,
  atLeast,
  between,
  byAttribute,
  daysOf,
  employment,
  money,
  outcome,
  paid,
  programme,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";

const atWork = weeklyHours(where(employment(), paid()), atLeast(16));

// [!] A parliamentary answer speaks of 13 consecutive weeks; the evaluation's "13 weeks within 16" is used.
const stages = [
  { weeksOfWork: 13, within: weeks(16), prices: [400, 800, 1_200] },
  { weeksOfWork: 26, within: weeks(30), prices: [600, 1_200, 1_800] },
  { weeksOfWork: 52, within: weeks(60), prices: [1_000, 2_000, 3_000] },
] as const;

// Prices differ by group and are not published: these are illustrative.
const byGroup = ([core, advanced, intense]: readonly [number, number, number]) =>
  byAttribute("group", { core: money(core, "GBP"), advanced: money(advanced, "GBP"), intense: money(intense, "GBP") }, { on: "enrolment" });

const withWindow = (id: string, window: { readonly window?: "sliding" }) =>
  programme({
    id,
    currency: "GBP",
    parties: [
      { id: "scotland", kind: "state", roles: ["payer"] },
      { id: "provider", kind: "company", roles: ["provider"] },
    ],
    agreements: [{ id: "region", payer: "scotland", from: "2018-04-03" }],
    intake: between("2018-04-03", "2023-03-31"),
    attributes: { group: ["core", "advanced", "intense"] },
    forms: [{ id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "In work" }] }],
    outcomes: stages.map(({ weeksOfWork, within, prices }) =>
      outcome(`job-${weeksOfWork}`, {
        reached: accumulated(daysOf(atWork), atLeast(7 * weeksOfWork), { within, ...window }),
        price: byGroup(prices),
      }),
    ),
    settlement: [],
  });

/** The window runs from the first day of work; a missed one is not followed by another. */
export const fairStartScotland = withWindow("fair-start-scotland", {});

/** Every day of work may begin a window. */
export const fairStartScotlandSliding = withWindow("fair-start-scotland-sliding", { window: "sliding" });
