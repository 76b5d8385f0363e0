import {
  type Outcome,
  type Retention,
  above,
  accumulated,
  agreed,
  allOf,
  anyOf,
  at,
  atLeast,
  attribute,
  band,
  daysOf,
  daysSince,
  during,
  employer,
  every,
  kr,
  metered,
  months,
  noBreaks,
  observed,
  occurrencesOf,
  outcome,
  paid,
  product,
  started,
  sustained,
  upTo,
  weeks,
  days,
  type PlacementTest,
} from "payment-by-results";
import { type Changed, areAccepted, areRefused, atWork, job } from "./refused.js";

const nobody: PlacementTest = employer();
const nothing = { count: 0, unit: "days" } as const;
const noDay = "2017-02-29";
const reaching = (reached: Retention): Changed => ({ outcomes: [outcome("x", { reached, price: kr(1) })] });
const sustaining = (options: Parameters<typeof sustained>[2]): Changed => reaching(sustained(atWork, weeks(13), options));
const reached = "outcomes/0/reached";

areRefused("wrong retentions", [
  ["a condition", reaching(sustained(during(nobody), weeks(1))), `empty-list at ${reached}/condition/test`],
  ["no times", reaching(every(atWork, weeks(1), { times: 0 })), `not-a-count at ${reached}/times`],
  ["half a time", reaching(every(atWork, weeks(1), { times: 1.5 })), `wrong-shape at ${reached}/times`],
  ["an anchor at no outcome", reaching(every(atWork, weeks(1), { after: "jab" })), `unknown-outcome at ${reached}/anchor`],
  ["an anchor on no day", sustaining({ anchor: { day: noDay } }), `not-a-day at ${reached}/anchor`],
  ["breaks of nothing", sustaining({ breaks: upTo(nothing) }), `not-a-period at ${reached}/breaks/each`],
  ["breaks in months", sustaining({ breaks: upTo(months(1) as never) }), `wrong-shape at ${reached}/breaks/each/unit`],
  [
    "breaks of nothing in all",
    sustaining({ breaks: upTo({ count: 1, unit: "days" }, { total: nothing }) }),
    `not-a-period at ${reached}/breaks/total`,
  ],
  [
    "breaks in years in all",
    sustaining({ breaks: upTo({ count: 1, unit: "days" }, { total: { count: 1, unit: "years", monthEnd: "clamp" } as never }) }),
    `wrong-shape at ${reached}/breaks/total/unit`,
  ],
  [
    "exempt days that end before they begin",
    sustaining({ breaks: noBreaks({ exempt: [{ from: "2018-01-02", to: "2018-01-01" }] }) }),
    `ends-before-it-begins at ${reached}/breaks/exempt/0`,
  ],
  [
    "an exempt period of nothing",
    sustaining({ breaks: noBreaks({ exempt: [days(1), nothing] }) }),
    `not-a-period at ${reached}/breaks/exempt/1`,
  ],
  ["a right that ends on no day", sustaining({ breaks: noBreaks({ endsAfter: noDay }) }), `not-a-day at ${reached}/breaks/endsAfter`],
  [
    "a right that ends after nothing",
    sustaining({ breaks: noBreaks({ endsAfter: nothing }) }),
    `not-a-period at ${reached}/breaks/endsAfter`,
  ],
  ["an employer of no outcome", sustaining({ employer: { outcome: "jab" } }), `unknown-outcome at ${reached}/employer`],
  ["average hours of nobody", sustaining({ averageHours: { of: nobody, limit: atLeast(1) } }), `empty-list at ${reached}/averageHours/of`],
  [
    "average hours of money",
    sustaining({ averageHours: { of: paid(), limit: atLeast(kr(1)) } }),
    `wrong-unit at ${reached}/averageHours/limit/than`,
  ],
  ["within nothing", reaching(accumulated(daysOf(atWork), atLeast(1), { within: nothing })), `not-a-period at ${reached}/within`],
  [
    "accumulated from no day",
    reaching(accumulated(daysOf(atWork), atLeast(1), { anchor: { day: noDay } })),
    `not-a-day at ${reached}/anchor`,
  ],
  ["no checkpoint", reaching(at(atWork, [])), `empty-list at ${reached}/checkpoints`],
  ["a checkpoint on no day", reaching(at(atWork, ["anchor", { day: noDay }])), `not-a-day at ${reached}/checkpoints/1/day`],
  ["a checkpoint after nothing", reaching(at(atWork, ["monthEnds", { after: nothing }])), `not-a-period at ${reached}/checkpoints/1/after`],
  ["checkpoints from no outcome", reaching(at(atWork, ["anchor"], { anchor: { outcome: "jab" } })), `unknown-outcome at ${reached}/anchor`],
  ["a condition of checkpoints", reaching(at(during(nobody), ["anchor"])), `empty-list at ${reached}/condition/test`],
  ["metered of nobody", reaching(metered(daysOf(during(nobody)), "week")), `empty-list at ${reached}/measure/condition/test`],
  ["observed in an empty band", reaching(observed("who-5", band(2, 1))), `least-above-most at ${reached}/limit`],
  ["observed minus one time", reaching(observed("who-5", above(1), { times: -1 })), `not-a-count at ${reached}/times`],
  ["any of nothing", reaching(anyOf()), `empty-list at ${reached}`],
  [
    "all of something wrong",
    reaching(allOf(started(atWork), observed("who-5", atLeast(agreed("fee"))))),
    `not-at-hand at ${reached}/of/1/limit/than`,
  ],
]);

const saying = (said: Partial<Outcome>): Changed => ({ outcomes: [{ ...job, id: "x", ...said }, job] });

areRefused("wrong outcomes", [
  ["given what nobody knows", saying({ given: attribute("age", "20") }), "unknown-attribute at outcomes/0/given"],
  [
    "unless something wrong",
    saying({ unless: { reached: sustained(atWork, nothing), before: "anchor" } }),
    "not-a-period at outcomes/0/unless/reached/period",
  ],
  ["by no day", saying({ by: { day: noDay } }), "not-a-day at outcomes/0/by/day"],
  ["by a period of nothing", saying({ by: { period: nothing, from: "enrolment" } }), "not-a-period at outcomes/0/by/period"],
  [
    "not before an outcome nobody knows",
    saying({ notBefore: { period: weeks(1), from: { outcome: "jab" } } }),
    "unknown-outcome at outcomes/0/notBefore/from",
  ],
  [
    "excludes an outcome nobody knows",
    saying({ excludes: { outcomes: ["jab"], onUpgrade: "replace" } }),
    "unknown-outcome at outcomes/0/excludes/outcomes",
  ],
  ["excludes nothing", saying({ excludes: { outcomes: [], onUpgrade: "replace" } }), "empty-list at outcomes/0/excludes/outcomes"],
  ["excludes itself", saying({ excludes: { outcomes: ["x"], onUpgrade: "first" } }), "excludes-itself at outcomes/0/excludes"],
  ["is counted from itself", saying({ reached: every(atWork, weeks(1), { after: "x" }) }), "requires-itself at outcomes/0"],
  ["is due after itself", saying({ by: { period: weeks(1), from: { outcome: "x" } } }), "requires-itself at outcomes/0"],
  ["is priced by its own number", saying({ price: product(kr(1), occurrencesOf("x")) }), "requires-itself at outcomes/0"],
]);

const two = (first: Partial<Outcome>, second: Partial<Outcome>): Changed => ({
  outcomes: [{ ...job, id: "a", ...first }, { ...job, id: "b", ...second }, job],
});
const excluding = (other: string, onUpgrade: "replace" | "payDifference" | "first"): Partial<Outcome> => ({
  excludes: { outcomes: [other], onUpgrade },
});

areRefused("outcomes that wait for each other", [
  [
    "by requiring and being counted from",
    two({ requires: ["b"] }, { reached: every(atWork, weeks(1), { after: "a" }) }),
    "requires-itself at outcomes/1",
  ],
  [
    "by price and deadline",
    two({ price: product(kr(1), daysSince({ outcome: "b" })) }, { notBefore: { period: weeks(1), from: { outcome: "a" } } }),
    "requires-itself at outcomes/0",
  ],
  [
    "unless within nothing",
    saying({ unless: { reached: started(atWork), before: "anchor", within: nothing } }),
    "not-a-period at outcomes/0/unless/within",
  ],
  [
    "by what was reached before",
    two({ unless: { reached: every(atWork, weeks(1), { after: "b" }), before: "anchor" } }, { requires: ["a"] }),
    "requires-itself at outcomes/1/requires",
  ],
  [
    "by the employer",
    two({ reached: sustained(atWork, weeks(1), { employer: { outcome: "b" } }) }, { requires: ["a"] }),
    "requires-itself at outcomes/0",
  ],
  ["by requiring what stands if it is first", two(excluding("b", "first"), { requires: ["a"] }), "requires-itself at outcomes/1/requires"],
  ["by excluding each other", two(excluding("b", "replace"), excluding("a", "payDifference")), "excludes-itself at outcomes/0/excludes"],
  [
    "by each letting the first stand, which one need say only",
    two(excluding("b", "first"), excluding("a", "first")),
    "excludes-itself at outcomes/1/excludes",
  ],
]);

areAccepted("sound outcomes", [
  ["an upgrade of what it requires", two({ requires: ["b"], ...excluding("b", "payDifference") }, {})],
  ["outcomes that read one that reads nothing", two({ requires: ["b", "job"] }, { reached: every(atWork, weeks(1), { after: "job" }) })],
  [
    "a chain of two thousand",
    {
      outcomes: Array.from({ length: 2_000 }, (_, place) => ({
        ...job,
        id: String(place),
        requires: place === 0 ? [] : [String(place - 1)],
      })),
    },
  ],
  [
    "everything that can be said",
    saying({
      given: during(paid()),
      unless: { reached: started(atWork), before: "enrolment", within: weeks(52), employer: "same" },
      by: { day: "2019-01-01" },
      notBefore: { period: weeks(1), from: "anchor" },
      oncePer: "placement",
      evidence: "declared",
    }),
  ],
]);
