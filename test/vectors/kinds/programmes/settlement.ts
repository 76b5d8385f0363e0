import {
  type Extension,
  type Outcome,
  accumulated,
  agreed,
  allOf,
  amountSoFar,
  answersCount,
  answersMissing,
  answersSum,
  anyOf,
  at,
  atLeast,
  attribute,
  attributeValue,
  cap,
  claimDeadline,
  days,
  dated,
  deadweight,
  during,
  employment,
  enrolledCount,
  extended,
  fee,
  floor,
  form,
  groupObserved,
  hold,
  indexed,
  kr,
  metered,
  minus,
  months,
  number,
  observed,
  observedValues,
  outcome,
  payLag,
  percent,
  place,
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
import { showing } from "./contract.js";

const inJob = during(employment());
const x = product(kr(1), attributeValue("x", { on: "reached" }));
/** A job paid as much as the participant's own number says. */
const job: Outcome = outcome("job", { reached: started(inJob), price: x });
const exam: Outcome = outcome("exam", { reached: observed("exam", undefined, { times: "unlimited" }), price: kr(50) });
const whole = rounded("0.01", "half-up", { id: "whole" });
const numeric = { attributes: { x: "number", team: ["red", "blue"], birth: "day" } } as const;
const two = [
  { id: "0165", payer: "0165", from: "2018-01-01", values: { cap: kr(100), fee: kr(1000) } },
  { id: "0461", payer: "0165", from: "2018-02-01", values: { cap: kr(200), fee: kr(2000) } },
] as const;

export const ofOrder = showing(
  "order-of-claims",
  [exam, job, outcome("step", { reached: observed("step", undefined, { times: "unlimited" }), price: kr(10) })],
  {
    ...numeric,
    settlement: [whole, cap(kr(100), { per: [] })],
  },
);
export const ofFee = showing("fee", [job], {
  ...numeric,
  agreements: two,
  settlement: [
    whole,
    fee("start", agreed("fee")),
    fee("on-a-day", kr(10), { due: "2018-03-10" }),
    fee("enrolment", kr(5), { due: "enrolment" }),
  ],
});
export const ofMonthlyFee = showing("monthly-fee", [job], {
  ...numeric,
  settlement: [whole, fee("monthly", kr(10), { due: { monthsFrom: "2018-01-31", count: 3 } })],
});
export const ofFloor = showing("floor", [job], {
  ...numeric,
  agreements: two,
  settlement: [whole, floor("least", kr(100), { on: "2018-03-31" })],
});
export const ofCap = showing("cap", [job], { ...numeric, settlement: [whole, cap(kr(100), { per: [] })] });
export const ofCapNone = showing("cap-none", [job], { ...numeric, settlement: [whole, cap(kr(100), { per: [], crossing: "none" })] });
export const ofCapProRata = showing("cap-pro-rata", [job], {
  ...numeric,
  settlement: [whole, cap(kr(100), { per: [], crossing: "proRata" })],
});
export const ofCapBelowZero = showing("cap-below-zero", [job], {
  ...numeric,
  settlement: [whole, cap(kr(-100), { per: [], crossing: "proRata" })],
});
export const ofCapLines = showing("cap-lines", [job, exam], {
  ...numeric,
  settlement: [whole, cap(number(2), { per: [], counts: "lines", outcomes: ["job"] })],
});

export const ofCapLinesProRata = showing("cap-lines-pro-rata", [job], {
  ...numeric,
  settlement: [whole, cap(number(1), { per: [], counts: "lines", crossing: "proRata" })],
});

const capPer = (id: string, per: Parameters<typeof cap>[1]["per"]) =>
  showing(id, [job, exam], { ...numeric, agreements: two, settlement: [whole, cap(kr(100), { per })] });
export const capPerParticipant = capPer("per-participant", ["participant"]);
export const capPerOutcome = capPer("per-outcome", ["outcome"]);
export const capPerPlacement = capPer("per-placement", ["placement"]);
export const capPerEmployer = capPer("per-employer", ["employer"]);
export const capPerAgreement = showing("per-agreement", [job], {
  ...numeric,
  agreements: two,
  settlement: [whole, cap(agreed("cap"), { per: ["agreement"] })],
});
export const capPerPayer = capPer("per-payer", ["payer"]);
export const capPerMonth = capPer("per-month", ["month"]);
export const capPerYear = capPer("per-year", ["year"]);
export const capPerTwo = capPer("per-participant-and-month", ["participant", "month"]);
export const capPerAttribute = capPer("per-attribute", [{ attribute: "team", on: "anchor" }]);

const kindShare = (
  id: string,
  of: "paid" | "reached" | "enrolled" | { readonly target: ReturnType<typeof number> },
  excess: "lost" | "deferred",
) =>
  showing(
    id,
    [
      outcome("flex", { reached: started(during(form("fleksjob"))), price: kr(10) }),
      outcome("other", { reached: started(during(form("igu"))), price: kr(20) }),
    ],
    {
      settlement: [shareCap(["flex"], "0.4", { of, excess })],
    },
  );
export const shareOfPaidLost = kindShare("share-cap-paid-lost", "paid", "lost");
export const shareOfPaidDeferred = kindShare("share-cap-paid-deferred", "paid", "deferred");
export const shareOfReached = kindShare("share-cap-reached", "reached", "lost");
export const shareOfReachedBesideRules = showing(
  "share-cap-reached-beside-rules",
  [
    outcome("flex", { reached: started(during(form("fleksjob"))), price: kr(10) }),
    outcome("other", { reached: started(during(form("igu"))), price: kr(20) }),
  ],
  {
    settlement: [
      fee("enrolment", kr(5), { due: "enrolment" }),
      withhold("0.1", { after: days(10) }, { id: "withheld", outcomes: ["other"] }),
      shareCap(["flex"], "0.4", { of: "reached", excess: "lost" }),
    ],
  },
);
export const shareOfEnrolled = kindShare("share-cap-enrolled", "enrolled", "deferred");
export const shareOfTarget = kindShare("share-cap-target", { target: number(4) }, "lost");

export const shareOfPaidAlone = showing(
  "share-cap-others-paid",
  [
    outcome("flex", { reached: started(during(form("fleksjob"))), price: kr(10) }),
    outcome("other", { reached: started(during(form("igu"))), price: x }),
  ],
  { ...numeric, settlement: [whole, shareCap(["flex"], "0.5", { of: "paid", excess: "lost" })] },
);

export const ofTiers = showing("tiers", [outcome("job", { reached: started(inJob), price: "tiered" })], {
  settlement: [
    tiers(
      ["job"],
      [
        { count: number(1), price: kr(0) },
        { count: number(2), price: kr(100) },
        { count: number(2), price: kr(80), cap: kr(100) },
      ],
    ),
  ],
});
export const ofUnlock = showing("unlock", [outcome("job", { reached: started(inJob), price: kr(100) }), exam], {
  settlement: [unlock(["job"], [{ outcome: "exam", count: number(2) }])],
});
export const ofUnlockObserved = showing("unlock-observed", [outcome("job", { reached: started(inJob), price: kr(100) }), exam], {
  settlement: [unlock(["job"], [{ outcome: "exam", count: groupObserved("target") }])],
});
export const ofHold = showing("hold", [outcome("job", { reached: started(inJob), price: kr(100) })], {
  settlement: [hold(observed("report"))],
});
export const ofRequiresPaid = showing("requires-paid", [job, exam], {
  ...numeric,
  settlement: [whole, cap(kr(100), { per: [], outcomes: ["job"] }), requiresPaid(["exam"], "job")],
});

export const ofScaled = showing("scaled", [job], {
  ...numeric,
  settlement: [
    scaled(
      steps(groupObserved("rate"), [
        [0, 0],
        ["0.55", "0.5"],
        ["0.60", 1],
      ]),
    ),
    rounded("0.01", "half-up", { id: "whole" }),
  ],
});
export const ofDeadweight = showing("deadweight", [job], { ...numeric, settlement: [deadweight(number("0.2")), whole] });
export const ofIndexed = showing("indexed", [job], {
  ...numeric,
  settlement: [
    indexed(
      dated(
        [
          ["2018-02-01", "1.02"],
          ["2018-03-01", "1.035"],
        ],
        { on: "reached" },
      ),
    ),
    whole,
  ],
});
export const ofWithhold = showing("withhold", [job], { ...numeric, settlement: [whole, withhold("0.25", { after: days(30) })] });
export const ofWithholdUntil = showing("withhold-until", [job], { ...numeric, settlement: [whole, withhold("0.1", "2018-03-31")] });
export const ofPayLag = showing("pay-lag", [outcome("job", { reached: started(inJob), price: kr(100) }), exam], {
  calendars: { danish: { holidays: ["2018-03-29", "2018-03-30", "2018-04-02"] } },
  settlement: [
    payLag({ workingDays: 3, calendar: "danish" }, { outcomes: ["job"] }),
    payLag(months(1, "refuse"), { outcomes: ["exam"], id: "month" }),
  ],
});
export const ofClaimDeadline = showing("claim-deadline", [outcome("job", { reached: started(inJob), price: kr(100) })], {
  settlement: [claimDeadline([{ after: "reached", period: days(10) }])],
});
export const ofClaimDeadlines = showing("claim-deadlines", [outcome("job", { reached: started(inJob), price: kr(100) })], {
  settlement: [
    claimDeadline([
      { after: "monthEnd", period: days(5) },
      { after: "enrolment", period: months(2) },
    ]),
  ],
});
export const ofClaimByEvidence = showing(
  "claim-by-evidence",
  [outcome("three", { reached: sustained(inJob, days(3)), price: kr(100) }), exam],
  {
    settlement: [claimDeadline([{ after: "reached", period: days(10) }], { claimed: { evidence: "documented" } })],
  },
);
export const ofClaimWithheld = showing("claim-withheld", [outcome("job", { reached: started(inJob), price: kr(100) })], {
  settlement: [withhold("0.1", "2018-03-20"), claimDeadline([{ after: "reached", period: days(10) }])],
});
export const ofRuleGivenParticipant = showing(
  "rule-given-participant",
  [outcome("each", { reached: at(attribute("team", "red"), [{ day: "2018-03-15" }]), price: kr(100), oncePer: "placement" })],
  { ...numeric, settlement: [scaled(number("0.5"), { id: "half", given: inJob })] },
);
export const ofClaimByEvidenceOfObservations = showing(
  "claim-by-evidence-of-observations",
  [
    outcome("any", { reached: anyOf(observed("exam")), price: kr(100) }),
    outcome("all", { reached: allOf(started(inJob), observed("exam")), price: kr(10) }),
    outcome("sum", { reached: accumulated(observedValues("sheet"), atLeast(10)), price: kr(5) }),
    outcome("month", { reached: metered(observedValues("sheet"), "month"), price: kr(1) }),
  ],
  { settlement: [claimDeadline([{ after: "reached", period: days(10) }], { claimed: { evidence: "documented" } })] },
);
export const ofClaimWithoutEnd = showing("claim-without-end", [outcome("job", { reached: started(inJob), price: kr(100) }), exam], {
  settlement: [claimDeadline([])],
});
export const ofRounded = showing("rounded", [job], {
  ...numeric,
  settlement: [rounded("1", "half-up"), cap(kr(100), { per: [] }), rounded("10", "down", { id: "tens" })],
});

const pooled = (id: string, by: Parameters<typeof scaled>[0], per: Parameters<typeof cap>[1]["per"] = []) =>
  showing(id, [outcome("job", { reached: started(inJob), price: kr(100) }), exam], {
    ...numeric,
    agreements: two,
    settlement: [scaled(by, { per, outcomes: ["job"] }), rounded("0.01", "half-up")],
  });
export const ofEnrolledCount = pooled("enrolled-count", enrolledCount(), ["agreement"]);
export const ofEnrolledWhole = pooled("enrolled-count-whole", enrolledCount("whole"), ["agreement"]);
export const ofReachedCount = pooled("reached-count", reachedCount("exam"), ["agreement"]);
export const ofReachedCountByMonth = pooled("reached-count-by-month", reachedCount("exam"), ["month"]);
export const ofAnswersFirst = pooled("answers-first", answersSum("score", "first"), [{ attribute: "team", on: "enrolment" }]);
export const ofAnswersLast = pooled("answers-last", answersSum("score", "last"), [{ attribute: "team", on: "enrolment" }]);
export const ofAnswersChange = pooled("answers-change", quotient(answersSum("score", "change"), answersCount("score", "change")));
export const ofAnswersMissing = pooled("answers-missing", answersMissing("score", "first"));
export const ofGroupObserved = pooled("group-observed", groupObserved("rate", "last"), ["agreement", "year"]);
export const ofGroupObservedByNumber = pooled("group-observed-by-number", groupObserved("rate"), [{ attribute: "x", on: "reached" }]);
export const ofGroupObservedByDay = pooled("group-observed-by-day", groupObserved("rate"), [{ attribute: "birth", on: "reached" }]);
export const ofGroupObservedFirst = pooled("group-observed-first", groupObserved("rate", "first"));
export const ofGroupObservedSum = pooled("group-observed-sum", groupObserved("rate", "sum", "whole"), ["agreement"]);
export const ofAmountSoFar = showing("amount-so-far", [job], {
  ...numeric,
  agreements: two,
  settlement: [
    whole,
    fee("tenth", percent(10, amountSoFar()), { due: "2018-03-31" }),
    fee("of-all", percent(10, amountSoFar("whole")), { due: "2018-03-31" }),
    rounded("0.01", "half-up"),
  ],
});
export const ofPlace = pooled("place", place(), ["agreement"]);
export const ofPlaceWhole = pooled("place-whole", minus(number(10), place("whole")), ["agreement"]);

/** What an embedder might add: so many kroner for each day and so many øre, as the agreement says. */
export const dailyRate: Extension = {
  id: "example.org/daily-rate",
  unit: "money",
  step: "0.01",
  parameters: { "~standard": { validate: () => ({}) } },
  meaning: ({ unpaidTeam }, question) => {
    const team = question.attribute("team", "reached");
    if (team === undefined) return undefined;
    const days = (question.countedDays() ?? 0) * Number(question.agreed("rate"));
    return team === unpaidTeam ? null : `${days + (question.ordinal() ?? 0)}.${question.agreed("oere")}`;
  },
  words: () => ({ da: "dagstakst", en: "a daily rate" }),
};
export const ofExtension = showing(
  "extension",
  [outcome("three", { reached: sustained(inJob, days(3)), price: extended("example.org/daily-rate", { unpaidTeam: "blue" }) })],
  { ...numeric, agreements: [{ id: "0165", payer: "0165", from: "2018-01-01", values: { rate: kr(100), oere: number(25) } }] },
  [dailyRate],
);

export const ofRuleGiven = showing("rule-given", [job], {
  ...numeric,
  settlement: [
    rounded("1", "up", { given: attribute("team", "blue") }),
    whole,
    cap(kr(50), { per: [], given: attribute("team", "red") }),
    fee("start", kr(10)),
  ],
});
