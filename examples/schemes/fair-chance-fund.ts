import {
  type Quantity,
  type Retention,
  activity,
  agreed,
  atLeast,
  band,
  between,
  cap,
  during,
  employment,
  money,
  months,
  observed,
  ordinal,
  outcome,
  paid,
  programme,
  started,
  steps,
  sustained,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";

const pounds = (amount: number) => money(amount, "GBP");
const job = where(employment(), paid());
const partTime = weeklyHours(job, band(8, 16));
const fullTime = weeklyHours(job, atLeast(16));
const [housed, volunteering] = [during(activity("accommodation")), during(activity("volunteering"))];
const priced = (id: string, price: Quantity, reached: Retention) => outcome(id, { reached, price });

export const fairChanceFund = programme({
  id: "fair-chance-fund",
  currency: "GBP",
  parties: [
    { id: "dclg", kind: "state", roles: ["payer"] },
    { id: "project", kind: "company", roles: ["provider"] },
  ],
  // The contract's value is illustrative.
  agreements: [{ id: "project", payer: "dclg", from: "2015-01-01", values: { contract: pounds(1_500_000) } }],
  intake: between("2015-01-01", "2015-12-31"),
  forms: [{ id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "Employment" }] }],
  outcomes: [
    priced(
      "assessment",
      steps(ordinal(), [
        [1, pounds(500)],
        [2, pounds(500)],
        [3, pounds(200)],
      ]),
      observed("assessment", undefined, { times: 3 }),
    ),
    priced("move-in", pounds(500), started(housed)),
    // Evidence alternates from claim to claim; that it begins with a document is a convention.
    ...[3, 6, 12, 18].map((count, place) =>
      outcome(`housed-${count}`, {
        reached: sustained(housed, months(count)),
        price: pounds(1_500),
        evidence: place % 2 === 0 ? "documented" : "declared",
      }),
    ),
    priced("education", pounds(500), started(during(activity("education")))),
    // A qualification is observed with its guided hours.
    ...(
      [
        ["entry-level", 45, 1_500],
        ["level-1", 120, 2_500],
        ["level-2", 325, 3_500],
      ] as const
    ).map(([level, hours, price]) => priced(level, pounds(price), observed(level, atLeast(hours)))),
    outcome("employment", { reached: started(weeklyHours(job, atLeast(8))), price: pounds(500) }),
    ...(
      [
        [13, 3_000, "employment"],
        [26, 2_000, "part-time-13"],
      ] as const
    ).map(([count, price, before]) =>
      outcome(`part-time-${count}`, { reached: sustained(partTime, weeks(count)), price: pounds(price), requires: [before] }),
    ),
    ...(
      [
        [13, 4_500, "employment"],
        [26, 3_500, "full-time-13"],
      ] as const
    ).map(([count, price, before]) =>
      outcome(`full-time-${count}`, {
        reached: sustained(fullTime, weeks(count)),
        price: pounds(price),
        requires: [before],
        excludes: { outcomes: [`part-time-${count}`], onUpgrade: "payDifference" },
      }),
    ),
    ...(
      [
        [6, 500],
        [13, 500],
        [20, 250],
        [26, 250],
      ] as const
    ).map(([count, price]) => priced(`volunteering-${count}`, pounds(price), sustained(volunteering, weeks(count)))),
  ],
  // "In the region of 15,000" is taken as the most for one person.
  settlement: [cap(pounds(15_000), { per: ["participant"] }), cap(agreed("contract"), { per: ["agreement"], id: "contract" })],
});
