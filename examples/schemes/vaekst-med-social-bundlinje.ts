import {
  agreed,
  atLeast,
  between,
  byAttribute,
  cap,
  days,
  employment,
  fee,
  kr,
  observed,
  outcome,
  paid,
  programme,
  rounded,
  started,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
  years,
} from "payment-by-results";

// The evaluation report states no price and no outcome definition: every figure here is illustrative.
const atWork = weeklyHours(where(employment(), paid()), atLeast(10));

export const vaekstMedSocialBundlinje = programme({
  id: "vaekst-med-social-bundlinje",
  currency: "DKK",
  parties: [
    { id: "dsk", name: "Den Sociale Kapitalfond", kind: "fund", roles: ["provider", "fund"] },
    { id: "0165", name: "Albertslund Kommune", kind: "municipality", roles: ["payer"] },
  ],
  agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", values: { fee: kr(300_000), cap: kr(600_000) } }],
  intake: between("2017-03-27", "2018-03-26"),
  tracking: years(3),
  attributes: { group: ["udsat-ung", "fleksjob"] },
  outcomes: [
    outcome("job", { reached: started(atWork), price: kr(10_000) }),
    outcome("13-uger", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }), price: kr(15_000), requires: ["job"] }),
    outcome("52-uger", {
      reached: sustained(atWork, weeks(52), { breaks: upTo(days(28)) }),
      price: byAttribute("group", { fleksjob: kr(20_000) }, { on: "reached", otherwise: kr(30_000) }),
    }),
    outcome("trivsel", { reached: observed("trivsel", atLeast(50)) }),
  ],
  settlement: [fee("deltagelse", agreed("fee")), rounded("0.01", "half-up"), cap(agreed("cap"), { per: ["agreement"] })],
  expectedTotal: { from: kr(300_000), to: kr(600_000) },
});
