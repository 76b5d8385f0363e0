import {
  type GroupObservation,
  type Participant,
  type Programme,
  absent,
  activity,
  agreed,
  all,
  any,
  atLeast,
  atMost,
  attribute,
  band,
  between,
  byAttribute,
  cap,
  companies,
  days,
  during,
  employment,
  fee,
  form,
  kr,
  months,
  not,
  number,
  observed,
  outcome,
  paid,
  product,
  programme,
  rounded,
  roundedTo,
  started,
  subsidised,
  sum,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
  years,
} from "payment-by-results";

/** A programme in which every kind of term and every key stands at least once. */
export const everyTerm: Programme = programme({
  id: "every-term",
  version: "2",
  label: { da: "Alle led", en: "Every term" },
  currency: "DKK",
  parties: [
    { id: "fund", name: "The fund", kind: "fund", roles: ["fund", "provider"] },
    { id: "town", kind: "municipality", roles: ["payer"] },
  ],
  agreements: [
    {
      id: "a1",
      label: { da: "Aftale", en: "Agreement" },
      payer: "town",
      from: "2018-01-01",
      to: "2020-12-31",
      companies: [{ id: "c1", name: "Company", from: "2018-02-01", attributes: { kind: "baker", trade: [{ from: "2018-02-01", value: "bread" }] } }, { id: "c2" }],
      targetGroups: ["10"],
      values: { fee: kr(3000), cap: kr("60000.50"), factor: number("1.5") },
      selectedBy: "fund",
      outreachBy: ["town"],
    },
  ],
  intake: between("2018-01-01", "2018-12-31"),
  tracking: years(2, "overflow"),
  attributes: { group: ["9", "10", "B"], score: "number", birthDate: "day" },
  outcomes: [
    outcome("job", {
      reached: started(
        all(
          during(where(activity("employment"), any(form("fleksjob"), subsidised()), not(absent()))),
          any(attribute("group", "9", "10"), not(during(paid()))),
        ),
      ),
      price: byAttribute("group", { "9": null, "10": kr(100), B: sum(kr(1), kr(2)) }, { on: "reached", otherwise: null }),
      label: { da: "Job", en: "Job" },
      clause: "§ 1",
    }),
    outcome("stay", {
      reached: sustained(weeklyHours(employment(), band(10, 37)), months(3), { breaks: upTo(days(14)) }),
      price: roundedTo(product(agreed("fee"), number("1.5"), companies()), "10", "half-even"),
      requires: ["job"],
    }),
    outcome("stay-on", { reached: sustained(weeklyHours(employment(), atMost(37)), weeks(26)) }),
    outcome("well", { reached: observed("who-5", atLeast(50)) }),
    outcome("asked", { reached: observed("who-5") }),
  ],
  settlement: [
    fee("taking-part", agreed("fee"), { due: "2018-03-01", label: { da: "Gebyr", en: "Fee" }, clause: "§ 2" }),
    rounded("1", "half-up", { clause: "§ 3" }),
    cap(agreed("cap"), { per: ["agreement", "payer"], clause: "§ 4" }),
    cap(kr(1_000_000), { id: "whole", per: [] }),
  ],
  expectedTotal: { from: kr(1), to: kr(500_000) },
  funding: { receiver: "fund", riskShare: "0.5", shares: [["fund", "2"], ["town", "1"]], remainder: { to: "town" } },
});

/** Two people in whose facts every key stands at least once. */
export const everyFact: readonly Participant[] = [
  {
    id: "P-1",
    enrolled: [{ id: "e", on: "2018-02-01", recorded: "2018-02-02", sequence: 1 }],
    agreement: [{ id: "g", from: "2018-01-01", value: "a1", recorded: "2018-01-05", sequence: 2 }],
    attributes: { group: [{ from: "2018-01-01", value: "10" }], score: [{ from: "2018-01-01", value: 7.5 }], birthDate: "1980-02-29", other: "free text" },
    placements: [
      {
        id: "r1",
        status: "started",
        activity: "employment",
        employer: "99421207",
        form: "fleksjob",
        from: "2018-03-01",
        to: "2019-06-30",
        agreedTo: "2019-12-31",
        grantedOn: "2018-02-20",
        wages: [{ from: "2018-03-01", value: { amount: "4500.50", per: "week" } }, { id: "w", from: "2018-06-01", value: { amount: 20000, per: "month" } }],
        weeklyHours: [{ from: "2018-03-01", value: 12 }, { from: "2018-06-01", value: "12.5" }],
        competences: ["baking"],
        remark: "Æblet",
        recorded: "2018-03-02",
        sequence: 0,
      },
    ],
    absences: [{ id: "s1", employer: "99421207", from: "2018-04-01", to: "2018-04-03", kind: "sickness", remark: "short" }],
    observations: [{ id: "o1", kind: "who-5", on: "2018-05-01", value: 55, respondent: "citizen" }],
    evidence: [{ id: "v1", of: "r1", level: "verified", to: "2019-03-31", recorded: "2018-04-01" }, { id: "v2", of: "o1", level: "declared" }],
    claims: [{ id: "k1", outcome: "job", on: "2018-04-01", series: "", occurrence: "1", recorded: "2018-04-02" }],
    unreadable: [{ id: "u1", recorded: "2018-01-01" }],
  },
  { id: "P-2", enrolled: "2018-02-01", agreement: "a1", placements: [{ id: "r1", form: "fleksjob", from: "2018-03-01", weeklyHours: 20, wages: { amount: 0, per: "month" } }] },
];

/** Two observations of groups in which every key stands at least once. */
export const everyGroupObservation: readonly GroupObservation[] = [
  { id: "g1", kind: "reconvictions", on: "2018-12-31", value: "8.4", subject: "cohort-1", recorded: "2019-02-01", sequence: 1 },
  { id: "g2", kind: "reconvictions", on: "2019-12-31", value: 7, status: "withdrawn" },
];

/** A copy that may be changed, with one place in it set to something else. */
export const changed = (value: unknown, path: readonly (string | number)[], to: unknown): unknown => {
  const copy: unknown = structuredClone(value);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) as string | number] = to;
  return copy;
};
