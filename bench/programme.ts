import {
  type Programme,
  agreed,
  atLeast,
  between,
  byAttribute,
  cap,
  days,
  employment,
  kr,
  outcome,
  paid,
  programme,
  started,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
  years,
} from "payment-by-results";

/** Ids of the agreements, and what each can pay for one of its people on average: some never reach it, some soon do. */
export const agreements = [
  ["K-1", 12_000],
  ["K-2", 16_000],
  ["K-3", 20_000],
  ["K-4", 24_000],
  ["K-5", 28_000],
  ["K-6", 32_000],
  ["K-7", 36_000],
  ["K-8", 40_000],
] as const;

export const asOf = "2019-12-31";
export const intake = between("2017-03-27", "2018-03-26");

const atWork = weeklyHours(where(employment(), paid()), atLeast(10));

/** The contract that is settled: three sustained outcomes, a cap per participant and one per agreement. All prices are made up. */
export const contractFor = (people: number): Programme =>
  programme({
    id: "bench",
    currency: "DKK",
    parties: agreements.map(([id]) => ({ id, roles: ["payer"] })),
    agreements: agreements.map(([id, each]) => ({
      id,
      payer: id,
      from: intake.from,
      values: { cap: kr(Math.ceil(people / agreements.length) * each) },
    })),
    intake,
    tracking: years(2),
    attributes: { group: ["udsat-ung", "fleksjob"] },
    outcomes: [
      outcome("job", { reached: started(atWork), price: kr(10_000) }),
      outcome("13-uger", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }), price: kr(15_000) }),
      outcome("52-uger", {
        reached: sustained(atWork, weeks(52), { breaks: upTo(days(28)) }),
        price: byAttribute("group", { fleksjob: kr(20_000) }, { on: "reached", otherwise: kr(30_000) }),
      }),
    ],
    settlement: [
      cap(kr(50_000), { id: "per-participant", per: ["participant"] }),
      cap(agreed("cap"), { id: "per-agreement", per: ["agreement"] }),
    ],
  });
