import {
  type Outcome,
  type Quantity,
  type SettlementRule,
  agreed,
  amountSoFar,
  answersMean,
  attribute,
  attributeValue,
  byAttribute,
  cap,
  claimDeadline,
  companies,
  countedDays,
  dated,
  days,
  daysOf,
  deadweight,
  enrolledCount,
  fee,
  floor,
  groupObserved,
  hold,
  indexed,
  kr,
  linear,
  measured,
  metered,
  number,
  occurrencesOf,
  outcome,
  payLag,
  place,
  priceOf,
  product,
  quotient,
  reachedCount,
  requiresPaid,
  rounded,
  scaled,
  shareCap,
  started,
  steps,
  sustained,
  tiers,
  unlock,
  withhold,
} from "payment-by-results";
import { type Changed, agreement, areAccepted, areRefused, atWork, job } from "./refused.js";

const nothing = { count: 0, unit: "days" } as const;
const noDay = "2017-02-29";
const byGroup = (on: "enrolment" | "reached" = "reached"): Quantity => byAttribute("group", {}, { on, otherwise: number(1) });
const tieredJob: Outcome = outcome("t", { reached: started(atWork), price: "tiered" });
const metering = outcome("m", { reached: metered(daysOf(atWork), "month"), price: product(kr(1), measured()) });
const ruled = (...settlement: readonly SettlementRule[]): Changed => ({
  attributes: { group: ["udsat-ung", "fleksjob"], score: "number" },
  agreements: [{ ...agreement, values: { ...agreement.values, factor: number(2) } }],
  outcomes: [job, metering, tieredJob],
  calendars: { da: { holidays: ["2018-12-25"] } },
  settlement: [tiers(["t"], [{ price: kr(1) }], { id: "prices" }), ...settlement],
});
const at = "settlement/1";

areRefused("what a rule is stated for", [
  ["an outcome nobody knows", ruled(rounded("1", "up", { outcomes: ["jab"] })), `unknown-outcome at ${at}/outcomes`],
  ["no outcome", ruled(rounded("1", "up", { outcomes: [] })), `empty-list at ${at}/outcomes`],
  ["a rule that adds no lines", ruled(rounded("1", "up", { outcomes: ["prices"] })), `adds-no-line-before at ${at}/outcomes`],
  [
    "a rule that adds lines later",
    ruled(rounded("1", "up", { outcomes: ["f"] }), fee("f", kr(1))),
    `adds-no-line-before at ${at}/outcomes`,
  ],
  [
    "a share among nothing known",
    ruled(shareCap(["job"], "0.1", { of: "paid", excess: "lost", among: ["jab"] })),
    `unknown-outcome at ${at}/among`,
  ],
  [
    "targets of nothing known",
    ruled(unlock(["job"], [{ outcome: "jab", count: number(1) }])),
    `unknown-outcome at ${at}/targets/0/outcome`,
  ],
  ["no targets", ruled(unlock(["job"], [])), `empty-list at ${at}/targets`],
  ["an outcome that is paid and nobody knows", ruled(requiresPaid(["job"], "jab")), `unknown-outcome at ${at}/outcome`],
  [
    "pots by an attribute nobody knows",
    ruled(cap(kr(1), { per: ["outcome", { attribute: "town", on: "reached" }] })),
    `unknown-attribute at ${at}/per/1`,
  ],
  ["a calendar nobody knows", ruled(payLag({ workingDays: 5, calendar: "se" })), `unknown-calendar at ${at}/lag/calendar`],
  [
    "a calendar named like one of the language's own",
    ruled(payLag({ workingDays: 5, calendar: "toString" })),
    `unknown-calendar at ${at}/lag/calendar`,
  ],
  ["a calendar of no day", { ...ruled(), calendars: { da: { holidays: ["2018-12-25", noDay] } } }, "not-a-day at calendars/da/holidays/1"],
]);

areRefused("wrong rules", [
  ["a fee on no day", ruled(fee("f", kr(1), { due: noDay })), `not-a-day at ${at}/due`],
  ["fees from no day", ruled(fee("f", kr(1), { due: { monthsFrom: noDay, count: 1 } })), `not-a-day at ${at}/due/monthsFrom`],
  ["fees for no month", ruled(fee("f", kr(1), { due: { monthsFrom: "2018-01-01", count: 0 } })), `not-a-count at ${at}/due/count`],
  ["a share above all", ruled(shareCap(["job"], "1.001", { of: "paid", excess: "lost" })), `not-a-part at ${at}/share`],
  ["a share below nothing", ruled(shareCap(["job"], "-0.01", { of: "paid", excess: "lost" })), `not-a-part at ${at}/share`],
  ["a share of no number", ruled(shareCap(["job"], "a third", { of: "paid", excess: "lost" })), `not-a-part at ${at}/share`],
  ["a part above all", ruled(withhold("1.1", "2020-01-01")), `not-a-part at ${at}/part`],
  ["a part below nothing", ruled(withhold("-0.1", "2020-01-01")), `not-a-part at ${at}/part`],
  ["withheld until no day", ruled(withhold("0.1", noDay)), `not-a-day at ${at}/until`],
  ["withheld for nothing", ruled(withhold("0.1", { after: nothing })), `not-a-period at ${at}/until/after`],
  ["a lag of nothing", ruled(payLag(nothing)), `not-a-period at ${at}/lag`],
  ["a lag of half a working day", ruled(payLag({ workingDays: 0.5, calendar: "da" })), `wrong-shape at ${at}/lag/workingDays`],
  [
    "claimed within nothing",
    ruled(
      claimDeadline([
        { after: "reached", period: days(1) },
        { after: "monthEnd", period: nothing },
      ]),
    ),
    `not-a-period at ${at}/by/1/period`,
  ],
  ["held until something wrong", ruled(hold(sustained(atWork, nothing))), `not-a-period at ${at}/until/period`],
  ["for those of whom nobody can say", ruled(rounded("1", "up", { given: attribute("town", "a") })), `unknown-attribute at ${at}/given`],
  ["a floor on no day", ruled(floor("f", kr(1), { on: noDay })), `not-a-day at ${at}/due`],
]);

areRefused("tiers and tiered outcomes", [
  ["no rule of tiers", { outcomes: [tieredJob], settlement: [] }, "no-tiers at outcomes/0/price"],
  [
    "a rule of tiers for others",
    { outcomes: [tieredJob, { ...tieredJob, id: "u" }], settlement: [tiers(["u"], [{ price: kr(1) }])] },
    "no-tiers at outcomes/0/price",
  ],
  ["an outcome with a price of its own", ruled(tiers(["job"], [{ price: kr(1) }])), `not-tiered at ${at}/outcomes`],
  [
    "an outcome without a price",
    { outcomes: [{ id: "x", reached: job.reached }], settlement: [tiers(["x"], [{ price: kr(1) }])] },
    "not-tiered at settlement/0/outcomes",
  ],
  [
    "tiers for everything",
    { settlement: [{ kind: "tiers", id: "all", tiers: [{ price: kr(1) }], per: [] }] },
    "empty-list at settlement/0/outcomes",
  ],
  ["no tiers", ruled(tiers(["t"], [])), `empty-list at ${at}/tiers`],
  ["a tier after the last", ruled(tiers(["t"], [{ price: kr(1) }, { price: kr(2) }])), `tier-without-count at ${at}/tiers/0`],
  ["a tier of money", ruled(tiers(["t"], [{ count: kr(1), price: kr(1) }])), `wrong-unit at ${at}/tiers/0/count`],
  ["a tier priced by a number", ruled(tiers(["t"], [{ price: number(1) }])), `wrong-unit at ${at}/tiers/0/price`],
  ["a tier capped by a number", ruled(tiers(["t"], [{ price: kr(1), cap: number(1) }])), `wrong-unit at ${at}/tiers/0/cap`],
  [
    "a tier that reads one agreement",
    ruled(tiers(["t"], [{ count: agreed("factor"), price: kr(1) }])),
    `not-at-hand at ${at}/tiers/0/count`,
  ],
  [
    "a tier that reads the participant",
    ruled(tiers(["t"], [{ price: product(kr(1), byGroup()) }])),
    `not-at-hand at ${at}/tiers/0/price/of/1`,
  ],
]);

areRefused("what a rule reads", [
  ["a cap: companies of no agreement", ruled(cap(product(kr(1), companies()), { per: ["payer"] })), `not-at-hand at ${at}/limit/of/1`],
  ["a cap: the participant", ruled(cap(product(kr(1), byGroup()), { per: ["participant"] })), `not-at-hand at ${at}/limit/of/1`],
  ["a cap of lines in money", ruled(cap(kr(1), { per: [], counts: "lines" })), `wrong-unit at ${at}/limit`],
  ["a cap of amounts in lines", ruled(cap(number(1), { per: [] })), `wrong-unit at ${at}/limit`],
  ["a target in money", ruled(unlock(["job"], [{ outcome: "job", count: kr(1) }])), `wrong-unit at ${at}/targets/0/count`],
  [
    "a target of one agreement among many",
    ruled(unlock(["job"], [{ outcome: "job", count: agreed("factor") }])),
    `not-at-hand at ${at}/targets/0/count`,
  ],
  [
    "a share of a target in money",
    ruled(shareCap(["job"], "0.1", { of: { target: kr(1) }, excess: "lost" })),
    `wrong-unit at ${at}/of/target`,
  ],
  [
    "a fee: the participant on the day reached",
    ruled(fee("f", product(kr(1), byGroup()), { due: "enrolment" })),
    `not-at-hand at ${at}/amount/of/1`,
  ],
  ["a fee: an occurrence", ruled(fee("f", product(kr(1), countedDays()), { due: "enrolment" })), `not-at-hand at ${at}/amount/of/1`],
  [
    "a fee of an agreement: the participant at enrolment",
    ruled(fee("f", product(kr(1), byGroup("enrolment")))),
    `not-at-hand at ${at}/amount/of/1`,
  ],
  ["a factor of money", ruled(scaled(kr(1))), `wrong-unit at ${at}/by`],
  ["a factor of that day", ruled(scaled(dated([["2018-01-01", 1]], { on: "thatDay" }))), `not-at-hand at ${at}/by`],
  ["a factor by what not every line measures", ruled(scaled(measured(), { outcomes: ["job", "m"] })), `not-at-hand at ${at}/by`],
  [
    "a factor by a price that is not required",
    ruled(scaled(quotient(priceOf("job"), kr(1)), { outcomes: ["m"] })),
    `not-at-hand at ${at}/by/of`,
  ],
  ["a factor by the participant of a fee's line", ruled(fee("f", kr(1)), scaled(byGroup())), "not-at-hand at settlement/2/by"],
  [
    "a factor by the day reached of a fee at enrolment",
    ruled(fee("f", kr(1), { due: "enrolment" }), scaled(byGroup())),
    "not-at-hand at settlement/2/by",
  ],
  ["a factor by occurrences of nothing known", ruled(scaled(occurrencesOf("jab"))), `unknown-outcome at ${at}/by`],
  ["a factor by how many reached nothing known", ruled(scaled(reachedCount("jab"))), `unknown-outcome at ${at}/by`],
]);

const finer = (place: string): string => `leaves-the-unit at ${place}`;
areRefused("amounts finer than the unit", [
  ["a factor", ruled(scaled(number("0.001"), { outcomes: ["m"] })), finer(`${at}/by`)],
  ["a group's rate", ruled(scaled(quotient(reachedCount("job"), enrolledCount()))), finer(`${at}/by`)],
  [
    "a line between points",
    ruled(
      scaled(
        linear(groupObserved("rate"), [
          [0, 0],
          [1, 1],
        ]),
      ),
    ),
    finer(`${at}/by`),
  ],
  ["a numeric attribute", ruled(indexed(attributeValue("score", { on: "reached" }))), finer(`${at}/by`)],
  ["deadweight of a fine part", ruled(deadweight(number("0.333"), { outcomes: ["m"] })), finer(`${at}/by`)],
  [
    "a factor of what a cap leaves of odd amounts",
    ruled(cap(kr(4), { per: [], outcomes: ["job", "m"] }), scaled(number("0.005"), { outcomes: ["job"] })),
    finer("settlement/2/by"),
  ],
  ["a cap", ruled(cap(kr("10.001"), { per: [] })), finer(`${at}/limit`)],
  ["a tier's price", ruled(tiers(["t"], [{ price: kr("0.001") }])), finer(`${at}/tiers/0/price`)],
  ["a tier's cap", ruled(tiers(["t"], [{ price: kr(1), cap: kr("9.999") }])), finer(`${at}/tiers/0/cap`)],
  ["a fee of part of all amounts", ruled(fee("f", product(number("0.001"), amountSoFar()))), finer(`${at}/amount`)],
  ["a factor after the rounding", ruled(rounded("0.01", "up"), scaled(number("0.5"))), finer("settlement/2/by")],
  [
    "a factor before the rounding of some participants",
    ruled(scaled(number("0.001")), rounded("0.01", "up", { given: attribute("group", "fleksjob") })),
    finer(`${at}/by`),
  ],
  [
    "a factor before the rounding of others",
    ruled(scaled(number("0.001")), rounded("0.01", "up", { outcomes: ["job"] })),
    finer(`${at}/by`),
  ],
  [
    "what is withheld, though it is rounded later",
    ruled(scaled(number("0.001")), withhold("0.1", "2020-01-01"), rounded("0.01", "up")),
    finer("settlement/2"),
  ],
  [
    "what was withheld, in parts",
    ruled(withhold("0.1", "2020-01-01", { id: "w" }), scaled(number("0.5"), { outcomes: ["w"] })),
    finer("settlement/2/by"),
  ],
]);

areRefused("rounding after a cap", [
  [
    "of an outcome",
    ruled(cap(kr(1), { per: [], outcomes: ["job"] }), rounded("1", "up", { outcomes: ["job", "m"] })),
    "rounding-after-cap at settlement/2/mode",
  ],
  [
    "of what was withheld",
    ruled(cap(kr(1), { per: [] }), withhold("0.1", "2020-01-01", { id: "w" }), rounded("1", "half-even", { outcomes: ["w"] })),
    "rounding-after-cap at settlement/3/mode",
  ],
]);

areAccepted("sound rules", [
  ["part of all amounts, where they are whole", ruled(fee("f", product(number("0.5"), amountSoFar())))],
  ["a factor that keeps the unit", ruled(scaled(number("0.5"), { outcomes: ["job"] }))],
  ["deadweight that keeps the unit", ruled(deadweight(number("0.33"), { outcomes: ["m"] }))],
  ["a fine factor that is rounded", ruled(scaled(number("0.001")), rounded("0.01", "half-up"))],
  [
    "steps of a rate",
    ruled(
      scaled(
        steps(groupObserved("rate"), [
          [0, 0],
          ["0.5", 1],
        ]),
      ),
    ),
  ],
  ["a factor by the claim, where no fee is seen", ruled(scaled(byGroup()), fee("f", kr(1)))],
  ["a factor by the claim, of outcomes named", ruled(fee("f", kr(1)), scaled(byGroup(), { outcomes: ["job"], id: "s" }))],
  [
    "a factor by the claim, of those of whom something holds, so of no fee",
    ruled(fee("f", kr(1)), scaled(byGroup(), { given: attribute("group", "fleksjob") })),
  ],
  ["a factor by enrolment, of a fee at enrolment", ruled(fee("f", kr(1), { due: "enrolment" }), scaled(byGroup("enrolment")))],
  ["a factor by what every line measures", ruled(scaled(measured(), { outcomes: ["m"] }))],
  [
    "a factor by the claim, of what was withheld",
    ruled(withhold("0.1", "2020-01-01", { id: "w" }), scaled(byGroup(), { outcomes: ["w"] })),
  ],
  ["a fee at enrolment by group and place", ruled(fee("f", product(kr(1), byGroup("enrolment"), place()), { due: "enrolment" }))],
  ["a floor for some outcomes", ruled(floor("f", kr(100), { on: "2019-01-01" }))],
  ["a mean of answers, rounded", ruled(scaled(answersMean("who-5", "change")), rounded("0.01", "half-up"))],
  [
    "tiers of an agreement",
    ruled(tiers(["t"], [{ count: agreed("factor"), price: product(kr(1), agreed("factor")) }, { price: kr(0) }], { per: ["agreement"] })),
  ],
  ["targets of the enrolled", ruled(unlock(["job"], [{ outcome: "m", count: product(number("0.3"), enrolledCount("whole")) }]))],
  ["a fine cap that lets no line cross", ruled(cap(kr("10.001"), { per: [], crossing: "none" }))],
  ["a cap of lines, and any rounding after it", ruled(cap(number(5), { per: [], counts: "lines" }), rounded("1", "up"))],
  ["any rounding of what was not capped", ruled(cap(kr(1), { per: [], outcomes: ["job"] }), rounded("1", "up", { outcomes: ["m"] }))],
  [
    "all of a share, and none",
    ruled(
      shareCap(["job"], "1", { of: "enrolled", excess: "lost" }),
      shareCap(["m"], "0", { of: { target: number(10) }, excess: "deferred", id: "none", among: ["job"] }),
    ),
  ],
  ["all withheld for a while", ruled(withhold("1", { after: days(30) }))],
  ["claimed by evidence, without a last day", ruled(claimDeadline([], { claimed: { evidence: "audited" } }))],
  ["lags by a period and by working days", ruled(payLag(days(30)), payLag({ workingDays: 1, calendar: "da" }, { id: "bank" }))],
]);
