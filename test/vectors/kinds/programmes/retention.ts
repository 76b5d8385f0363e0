import {
  accumulated,
  activity,
  allOf,
  anyBreaks,
  anyOf,
  at,
  atLeast,
  attributeValue,
  band,
  between,
  countedDays,
  days,
  daysOf,
  daysSince,
  during,
  employment,
  every,
  form,
  hoursOf,
  kr,
  measured,
  metered,
  months,
  monthsWith,
  noBreaks,
  none,
  not,
  observed,
  observedValues,
  outcome,
  over,
  percent,
  product,
  rolling,
  rounded,
  started,
  sustained,
  touchedMonths,
  touchedWeeks,
  upTo,
  uponEnrolment,
  wagesOf,
  weeks,
  weeksWith,
  wholeMonths,
  wholeWeeks,
  years,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const toOere = { settlement: [rounded("0.01", "half-up")] } as const;
const paying = (id: string, reached: Parameters<typeof outcome>[1]["reached"]) => outcome(id, { reached, price: kr(100) });

export const ofPeriods = showing("periods", [
  paying("clamped", sustained(inJob, months(1))),
  paying("overflowing", sustained(inJob, months(1, "overflow"))),
  paying("refused", sustained(inJob, months(1, "refuse"))),
  paying("two-months", sustained(inJob, months(2))),
  paying("year", sustained(inJob, years(1))),
]);
export const ofSustained = showing("sustained", [
  paying("ten", sustained(inJob, days(10))),
  paying("two-weeks", sustained(inJob, weeks(2))),
]);
export const ofBreaks = showing("breaks", [
  paying("each", sustained(inJob, days(10), { breaks: upTo(days(3)) })),
  paying("total", sustained(inJob, days(10), { breaks: upTo(days(3), { total: days(5) }) })),
  paying("any", sustained(inJob, days(10), { breaks: anyBreaks() })),
]);
export const ofClockRuns = showing("clock-runs", [
  paying("runs", sustained(inJob, days(10), { breaks: upTo(days(3), { clock: "runs" }) })),
  paying("total", sustained(inJob, days(10), { breaks: upTo(days(3), { clock: "runs", total: days(4) }) })),
]);
const holidays = [between("2018-03-10", "2018-03-10"), between("2018-03-05", "2018-03-07")];
export const ofExempt = showing("exempt", [
  paying("holidays", sustained(inJob, days(10), { breaks: noBreaks({ exempt: holidays }) })),
  paying("probation", sustained(inJob, days(10), { breaks: noBreaks({ exempt: [days(5)] }) })),
]);
export const ofEndsAfter = showing("ends-after", [
  paying("day", sustained(inJob, days(10), { breaks: upTo(days(2), { endsAfter: "2018-03-10" }) })),
  paying("period", sustained(inJob, days(10), { breaks: upTo(days(2), { endsAfter: weeks(2) }) })),
]);
export const ofSameEmployer = showing("same-employer", [
  paying("same", sustained(inJob, days(10), { employer: "same", breaks: upTo(days(2)) })),
  paying("any", sustained(inJob, days(10), { breaks: upTo(days(2)) })),
]);
export const ofSameEmployerDayAfter = showing("same-employer-day-after", [
  paying("same", sustained(inJob, days(5), { employer: "same", reachedOn: "dayAfter" })),
]);
export const ofEmployerOfOutcome = showing("employer-of-outcome", [
  paying("job", started(during(form("fleksjob")))),
  paying("stay", sustained(inJob, days(10), { employer: { outcome: "job" }, anchor: { outcome: "job" } })),
]);
export const ofAverageHours = showing("average-hours", [
  paying("weekly", sustained(inJob, days(10), { breaks: upTo(days(4)), averageHours: { of: employment(), limit: atLeast(14) } })),
  paying("sheet", sustained(inJob, days(7), { averageHours: { of: { observation: "sheet" }, limit: atLeast(14) } })),
]);
export const ofDayAfter = showing("day-after", [
  paying("ten", sustained(inJob, days(10), { reachedOn: "dayAfter" })),
  paying("then", sustained(inJob, days(5), { anchor: { outcome: "ten" } })),
  paying("plain", sustained(inJob, days(10))),
  paying("then-plain", sustained(inJob, days(5), { anchor: { outcome: "plain" } })),
]);
export const ofDayAfterBy = showing("day-after-by", [
  outcome("five", { reached: sustained(inJob, days(5), { reachedOn: "dayAfter" }), price: kr(100), by: { day: "2018-03-10" } }),
]);
export const ofAnchorRepeated = showing("anchor-repeated", [
  paying("exam", observed("exam", undefined, { times: "unlimited" })),
  outcome("two", {
    reached: sustained(inJob, days(2), { anchor: { outcome: "exam" } }),
    price: product(kr(1), daysSince({ outcome: "exam" })),
  }),
]);
export const ofDayAfterTwice = showing("day-after-twice", [paying("twice", every(inJob, days(3), { times: 2, reachedOn: "dayAfter" }))]);
export const ofAverageHoursThrice = showing("average-hours-thrice", [
  paying("five", every(inJob, days(5), { times: 3, averageHours: { of: employment(), limit: atLeast(14) } })),
]);
export const ofAverageHoursProbation = showing("average-hours-probation", [
  paying(
    "seven",
    sustained(inJob, days(7), { breaks: noBreaks({ exempt: [days(7)] }), averageHours: { of: employment(), limit: atLeast(20) } }),
  ),
]);
export const ofEvery = showing("every", [
  paying("month", every(inJob, months(1), { times: 3 })),
  paying("days", every(inJob, days(10), { breaks: upTo(days(2), { total: days(3) }) })),
  paying("any", every(inJob, days(10), { breaks: anyBreaks(), times: 2 })),
]);
export const ofAnchors = showing("anchors", [
  paying("first-counted", sustained(inJob, days(5), { breaks: upTo(days(3)) })),
  paying("enrolment", sustained(inJob, days(5), { anchor: "enrolment", breaks: upTo(days(3)) })),
  paying("day", sustained(inJob, days(5), { anchor: { day: "2018-03-10" } })),
  paying("outcome", sustained(inJob, days(5), { anchor: { outcome: "first-counted" } })),
  paying("enrolment-runs", sustained(inJob, days(5), { anchor: "enrolment", breaks: upTo(days(3), { clock: "runs" }) })),
]);

export const ofAccumulated = showing(
  "accumulated",
  [
    paying("open", accumulated(daysOf(inJob), atLeast(10))),
    paying("within", accumulated(daysOf(inJob), atLeast(10), { within: days(15) })),
    paying("from-enrolment", accumulated(daysOf(inJob), atLeast(10), { within: weeks(2), anchor: "enrolment" })),
    paying("own-limit", accumulated(daysOf(inJob), atLeast(attributeValue("need", { on: "thatDay" })))),
  ],
  { attributes: { need: "number" } },
);
const fromADay = { anchor: { day: "2018-03-01" }, within: days(10) } as const;
export const ofAccumulatedFromDay = showing("accumulated-from-day", [
  paying("days", accumulated(daysOf(inJob), atLeast(5), fromADay)),
  paying("hours", accumulated(hoursOf(employment()), atLeast(25), fromADay)),
]);
export const ofSliding = showing("sliding", [
  paying("days", rolling(daysOf(inJob), atLeast(10), days(15))),
  paying("weeks", rolling(touchedWeeks(inJob), atLeast(3), weeks(4))),
  paying("months", rolling(touchedMonths(inJob, "anchor"), atLeast(2), months(2))),
]);
export const ofDays = showing("days", [paying("days", accumulated(daysOf(inJob), atLeast(5)))]);
export const ofHours = showing(
  "hours",
  [
    paying("hours", accumulated(hoursOf(employment()), atLeast(30))),
    outcome("metered", { reached: metered(hoursOf(form("fleksjob")), "week"), price: product(kr(1), measured()) }),
  ],
  toOere,
);
export const ofWages = showing(
  "wages",
  [
    paying("wages", accumulated(wagesOf(employment()), { kind: "atLeast", than: kr(1000) })),
    outcome("metered", { reached: metered(wagesOf(form("fleksjob")), "month"), price: percent(10, measured()) }),
  ],
  toOere,
);
export const ofObservedValues = showing(
  "observed-values",
  [
    paying("sum", accumulated(observedValues("earnings"), atLeast(1000), { within: months(2), anchor: "enrolment" })),
    outcome("metered", { reached: metered(observedValues("earnings"), "month"), price: product(kr(1), measured()) }),
  ],
  toOere,
);
export const ofWeeks = showing("weeks", [
  paying("touched", accumulated(touchedWeeks(inJob), atLeast(3))),
  paying("whole", accumulated(wholeWeeks(inJob), atLeast(2))),
  paying("three-days", accumulated(weeksWith(daysOf(inJob), atLeast(3)), atLeast(2))),
  paying("one-to-three", accumulated(weeksWith(daysOf(inJob), band(1, 4)), atLeast(2))),
  paying("from-anchor", accumulated(wholeWeeks(inJob, "anchor"), atLeast(2))),
]);
export const ofUnitsWithin = showing("units-within", [
  paying("weeks", accumulated(weeksWith(daysOf(inJob), atLeast(3), "anchor"), atLeast(2), { within: weeks(2) })),
  paying("hours", accumulated(hoursOf(employment()), atLeast(30), { within: days(6) })),
]);
export const ofSlidingRefused = showing("sliding-refused", [
  paying(
    "week",
    accumulated(weeksWith(daysOf(inJob), band(3, 7), "anchor"), atLeast(1), { within: months(1, "refuse"), window: "sliding" }),
  ),
]);
export const ofBeforeEnrolment = showing("before-enrolment", [
  outcome("over", {
    reached: at(inJob, [{ after: days(20) }], { anchor: { day: "2018-05-20" } }),
    price: product(kr(1), over(daysOf(inJob))),
  }),
  outcome("counted", {
    reached: accumulated(touchedMonths(inJob), atLeast(2), { anchor: { day: "2018-05-20" } }),
    price: product(kr(1), countedDays()),
  }),
  paying(
    "average",
    sustained(inJob, days(7), { averageHours: { of: { observation: "sheet" }, limit: atLeast(7) }, anchor: { day: "2018-05-28" } }),
  ),
]);
export const ofFollowsDayAfter = showing("follows-day-after", [
  paying("ten", anyOf(sustained(inJob, days(10), { reachedOn: "dayAfter" }))),
  paying("then", sustained(inJob, days(5), { anchor: { outcome: "ten" } })),
]);
export const ofNotNone = showing("not-none", [paying("job", started(not(none(form("fleksjob")))))]);
export const ofSlidingUnits = showing("sliding-units", [
  paying("whole", rolling(wholeMonths(inJob), atLeast(2), days(35))),
  paying("touched", rolling(touchedMonths(inJob), atLeast(2), days(10))),
  paying("touched-weeks", rolling(touchedWeeks(inJob), atLeast(2), days(4))),
  paying("whole-in-two", rolling(wholeMonths(inJob), atLeast(2), months(2))),
]);
export const ofMonths = showing("months", [
  paying("touched", accumulated(touchedMonths(inJob), atLeast(2))),
  paying("whole", accumulated(wholeMonths(inJob), atLeast(2), { within: months(3) })),
  paying("all-three", accumulated(wholeMonths(inJob), atLeast(3), { within: months(3), anchor: "enrolment" })),
  paying("from-anchor", accumulated(wholeMonths(inJob, "anchor"), atLeast(2))),
  paying("hours", accumulated(monthsWith(hoursOf(employment()), band(80, 120)), atLeast(1))),
]);
export const ofAt = showing("at", [
  paying("listed", at(inJob, ["anchor", { after: days(10) }, { day: "2018-03-20" }], { anchor: "enrolment" })),
  paying("month-ends", at(inJob, ["monthEnds"])),
  paying("month-later", at(inJob, [{ after: months(1) }])),
  paying("refused", at(inJob, [{ after: months(1, "refuse") }])),
  paying("enrolled", uponEnrolment()),
]);
export const ofAtTracked = showing(
  "at-tracked",
  [paying("checked", at(inJob, [{ after: days(9) }, { after: days(10) }], { anchor: "enrolment" }))],
  { tracking: days(10) },
);
export const ofAtAnchor = showing("at-anchor", [
  paying("from-day", at(inJob, ["anchor", { day: "2018-03-05" }, { after: days(5) }], { anchor: { day: "2018-03-10" } })),
  paying("after-exam", at(inJob, [{ after: days(5) }], { anchor: { outcome: "exam" } })),
  paying("exam", observed("exam")),
]);
export const ofMetered = showing(
  "metered",
  [
    outcome("month", { reached: metered(daysOf(inJob), "month"), price: product(kr(1), measured()) }),
    outcome("week", { reached: metered(daysOf(inJob), "week"), price: product(kr(1), measured()) }),
  ],
  { tracking: days(40) },
);
export const ofMeteredUnits = showing("metered-units", [
  outcome("months", { reached: metered(monthsWith(daysOf(inJob), atLeast(20)), "month"), price: product(kr(10), countedDays()) }),
]);
export const ofObserved = showing("observed", [
  paying("any", observed("score")),
  paying("fifty", observed("score", atLeast(50))),
  paying("twice", observed("score", band(40, 60), { times: 2 })),
]);
const members = [sustained(inJob, days(10)), observed("exam"), sustained(during(activity("education")), days(5))];
export const ofAnyOf = showing("any-of", [paying("any", anyOf(...members))]);
export const ofAllOf = showing("all-of", [paying("all", allOf(...members))]);
export const ofTies = showing("ties", [
  paying("any", anyOf(observed("exam"), observed("test"))),
  paying("all", allOf(observed("exam"), observed("test"))),
]);
export const ofRefusedMembers = showing("refused-members", [paying("all", allOf(sustained(inJob, months(1, "refuse")), observed("exam")))]);
