import { type Line, type Participant, type Settlement, settle } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { proyectaTuFuturo } from "../../examples/schemes/proyecta-tu-futuro.js";
import { troubledFamilies1 } from "../../examples/schemes/troubled-families-1.js";

/** So many people, in the order of their ids. */
const people = (count: number, id: string, facts: Omit<Participant, "id">): readonly Participant[] =>
  Array.from({ length: count }, (_, place) => ({ id: `${id}-${String(place + 1).padStart(3, "0")}`, ...facts }));

const linesOf = (settlement: Settlement, outcome: string): readonly Line[] => settlement.lines.filter((line) => line.outcome === outcome);
const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + Number(amount), 0);

describe("proyecta-tu-futuro", () => {
  const person = (profile: "V" | "EV", facts: Partial<Participant>): Omit<Participant, "id"> => ({
    enrolled: "2018-12-03",
    agreement: "bond",
    attributes: { profile, birthDate: "2000-05-20" },
    ...facts,
  });
  const placed = (
    profile: "V" | "EV",
    work: readonly (readonly [employer: string, from: "2019-03-01" | "2019-11-01", to: "2019-04-30" | "2019-08-31" | "2020-04-30"])[],
  ) =>
    person(profile, {
      placements: work.map(([employer, from, to]) => ({ id: `r-${from}`, employer, form: "formal", from, to })),
      observations: [{ id: "t1", kind: "training-completed", on: "2019-02-28", value: 1 }],
    });
  const shortJob = [["30710017", "2019-03-01", "2019-04-30"]] as const;
  const twelveMonths = [
    ["30710017", "2019-03-01", "2019-08-31"],
    ["30710025", "2019-11-01", "2020-04-30"],
  ] as const;

  test("PTF-6: 22 x 48,471 = 1,066,362 is held while 254 of 360 placements are reached", () => {
    const facts = [...people(22, "V", placed("V", twelveMonths)), ...people(232, "EV", placed("EV", shortJob))];
    const settlement = settle(proyectaTuFuturo, facts, { asOf: "2020-05-31" });
    const held = linesOf(settlement, "retention-12-V");
    expect(held).toHaveLength(22);
    expect(totalOf(held)).toBe(1_066_362);
    expect(held.every(({ dueOn }) => dueOn === null)).toBe(true);
    expect(Number(settlement.total) - Number(settlement.due)).toBe(1_066_362);
    expect(settlement.notPaid.filter(({ reason }) => reason.code === "held-until-unlock")).toHaveLength(22);
  });

  test("PTF-9: of 89 who finish school 88 x 12,635 = 1,111,880 is paid", () => {
    const school = person("V", { observations: [{ id: "e1", kind: "secondary-school", on: "2019-06-28", value: 1 }] });
    // 89 of 223 enrolled are within 40 %, and 89 V of 128 achievements within 70 %.
    const facts = [...people(89, "V", school), ...people(39, "EV", placed("EV", shortJob)), ...people(95, "W", person("V", {}))];
    const settlement = settle(proyectaTuFuturo, facts, { asOf: "2019-06-30" });
    const paid = linesOf(settlement, "education-V");
    expect(paid.map(({ amount }) => amount)).toEqual([...Array.from({ length: 88 }, () => "12635.00"), "0.00"]);
    expect(totalOf(paid)).toBe(1_111_880);
    expect(settlement.due).toBe(settlement.total);
    expect(settlement.notPaid.find(({ participant, outcome }) => participant === "V-089" && outcome === "education-V")?.reason).toEqual({
      code: "cut-by-rule",
      rule: "highest-education-V",
      amount: "12635.00",
    });
  });

  test("PTF-9: without room under 40 % of the enrolled fewer are paid", () => {
    const school = person("EV", { observations: [{ id: "e1", kind: "secondary-school", on: "2019-06-28", value: 1 }] });
    const settlement = settle(proyectaTuFuturo, people(12, "EV", school), { asOf: "2019-06-30" });
    expect(settlement.total).toBe("70756.00"); // floor(12 x 0.40) = 4, and 4 x 17,689
  });

  test("PTF-10: of 54 placements V 53 x 42,116 = 2,232,148 is paid, and 25,252 of the last", () => {
    const facts = [...people(54, "V", placed("V", shortJob)), ...people(24, "EV", placed("EV", shortJob))];
    const paid = linesOf(settle(proyectaTuFuturo, facts, { asOf: "2019-06-30" }), "placement-V");
    expect(paid.map(({ amount }) => amount)).toEqual([...Array.from({ length: 53 }, () => "42116.00"), "25252.00"]);
    expect(totalOf(paid)).toBe(2_257_400);
  });

  test("PTF-11: of 198 placements EV 197 x 58,963 = 11,615,711 is paid, and 29,478 of the last", () => {
    const settlement = settle(proyectaTuFuturo, people(198, "EV", placed("EV", shortJob)), { asOf: "2019-06-30" });
    const paid = linesOf(settlement, "placement-EV");
    expect(paid.map(({ amount }) => amount)).toEqual([...Array.from({ length: 197 }, () => "58963.00"), "29478.00"]);
    expect(settlement.total).toBe("11645189.00");
  });
});

describe("troubled-families-1", () => {
  test("TF-11: of 600 families 500 are funded, 500 x 3,200 = 1,600,000, and of 300 results 250 x 800 = 200,000", () => {
    const family: Omit<Participant, "id"> = { enrolled: "2012-05-01", agreement: "authority" };
    const turnedRound: Omit<Participant, "id"> = {
      ...family,
      attributes: {
        lowestAttendance: 91,
        mostExclusions: 2,
        antiSocialIncidents: [
          { from: "2012-05-01", value: 10 },
          { from: "2012-09-03", value: 4 },
        ],
        youthOffences: [
          { from: "2012-05-01", value: 3 },
          { from: "2012-09-03", value: 2 },
        ],
      },
      observations: [{ id: "w1", kind: "progress-to-work", on: "2012-11-12", value: 1 }],
    };
    const facts = [...people(300, "F", turnedRound), ...people(300, "G", family)];
    const settlement = settle(troubledFamilies1, facts, { asOf: "2012-12-31" });
    expect(totalOf(linesOf(settlement, "attachment"))).toBe(1_600_000);
    expect(totalOf([...linesOf(settlement, "result-a"), ...linesOf(settlement, "progress-to-work")])).toBe(200_000);
    expect(settlement.total).toBe("1800000.00");
    expect(settlement.notPaid.filter(({ reason }) => reason.code === "required-outcome-not-paid")).toHaveLength(100);
  });
});
