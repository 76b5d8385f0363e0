import {
  type Quantity,
  type Retention,
  type SettlementRule,
  accumulated,
  age,
  all,
  anyOf,
  atLeast,
  attribute,
  band,
  between,
  cap,
  dated,
  daysOf,
  during,
  employment,
  fee,
  greatest,
  groupObserved,
  is,
  money,
  months,
  noBreaks,
  number,
  observed,
  outcome,
  product,
  programme,
  roundedTo,
  shareCap,
  steps,
  sustained,
  touchedMonths,
  unlock,
} from "payment-by-results";

const pesos = (amount: number) => money(amount, "ARS");
const variation = "2020-06-01"; // Illustrative: that V is paid as EV from a day in the pandemic is published, the day is not.
const uplifted = (v: number) => roundedTo(product(number("1.4"), pesos(v)), "1", "up");
const formalJob = during(employment());
const sinceVariation = is(
  dated(
    [
      ["2018-12-01", 0],
      [variation, 1],
    ],
    { on: "thatDay" },
  ),
  atLeast(1),
);
const aged = is(age("birthDate", { on: "enrolment" }), band(17, 25));
const foundWithin = (count: number, days = formalJob) =>
  accumulated(daysOf(days), atLeast(1), { within: months(count), anchor: { outcome: "training" } });

const paidAs = (profile: "V" | "EV", id: string, reached: Retention, price: Quantity) =>
  outcome(`${id}-${profile}`, { reached, given: all(aged, attribute("profile", profile)), price });
/** What everybody reaches, as the targets count it, and what is paid for it by profile. */
const achievement = (id: string, reached: Retention, v: number) => [
  outcome(id, { reached }),
  paidAs(
    "V",
    id,
    reached,
    dated(
      [
        ["2018-12-01", pesos(v)],
        [variation, uplifted(v)],
      ],
      { on: "reached" },
    ),
  ),
  paidAs("EV", id, reached, uplifted(v)),
];
const highest = {
  "education-V": 1_111_880,
  "placement-V": 2_257_400,
  "retention-4-V": 6_822_954,
  "education-EV": 619_115,
  "placement-EV": 11_645_189,
  "retention-4-EV": 15_920_280,
};
const of = (profile: "V" | "EV") => ["education", "placement", "retention-4", "retention-12"].map((id) => `${id}-${profile}`);
const growth = greatest(number(0), groupObserved("growth-of-young-staff", "last", "whole"));

const bond = (id: string, base: Extract<SettlementRule, { kind: "shareCap" }>["of"]) =>
  programme({
    id,
    currency: "ARS",
    parties: [
      { id: "buenos-aires", kind: "municipality", roles: ["payer"] },
      { id: "vehicle", kind: "company", roles: ["provider", "investor"] },
    ],
    agreements: [{ id: "bond", payer: "buenos-aires", from: "2018-12-01", to: "2022-05-31" }],
    intake: between("2018-12-01", "2022-05-31"),
    attributes: { profile: ["V", "EV"], birthDate: "day" },
    forms: [
      { id: "formal", label: { da: "Registreret", en: "Registered" }, rules: [{ paid: true, subsidised: false, source: "Register" }] },
    ],
    outcomes: [
      outcome("training", { reached: observed("training-completed") }),
      ...achievement("education", observed("secondary-school"), 12_635),
      ...achievement("placement", anyOf(foundWithin(6), foundWithin(12, all(formalJob, sinceVariation))), 42_116),
      ...achievement(
        "retention-4",
        sustained(formalJob, months(4), { employer: "same", breaks: noBreaks({ exempt: [months(3)] }) }),
        84_234,
      ),
      ...achievement("retention-12", accumulated(touchedMonths(formalJob), atLeast(12), { within: months(14) }), 48_471),
    ],
    settlement: [
      fee(
        "expansion",
        steps(growth, [
          [0, pesos(0)],
          ["0.5", pesos(846_250)],
        ]),
        { due: "2022-05-31" },
      ),
      shareCap(["education-V", "education-EV"], "0.4", { of: "enrolled", excess: "deferred", id: "education-share" }),
      shareCap(of("V"), "0.7", { of: base, among: [...of("V"), ...of("EV")], excess: "deferred", id: "vulnerable-share" }),
      ...Object.entries(highest).map(([id, most]) => cap(pesos(most), { outcomes: [id], per: [], id: `highest-${id}` })),
      cap(pesos(48_400_000), { per: [] }),
      unlock(["retention-12-V", "retention-12-EV"], [{ outcome: "placement", count: number(360) }]), // The other targets are not published.
    ],
  });

export const proyectaTuFuturo = bond("proyecta-tu-futuro", "reached");
export const proyectaTuFuturoShareOfPaid = bond("proyecta-tu-futuro-share-of-paid", "paid");
