import type { Absence } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { dayNumber, read, told, timeline } from "./reading.js";

const absence = (more: Partial<Absence> = {}): Absence => ({
  id: "s",
  employer: "e1",
  kind: "sickness",
  from: "2018-04-01",
  to: "2018-04-03",
  ...more,
});

describe("absences", () => {
  test("keep employer and kind, and end the day after the last", () => {
    expect(timeline({ absences: [absence()] }).absences).toEqual([
      { employer: "e1", kind: "sickness", first: dayNumber("2018-04-01"), after: dayNumber("2018-04-04") },
    ]);
  });

  test("without a last day go on", () => {
    const { to: _to, ...running } = absence();
    expect(timeline({ absences: [running] }).absences[0]?.after).toBe(Number.POSITIVE_INFINITY);
  });

  test("come by first day, employer, kind and last day, whatever the order of rows", () => {
    const absences = [
      absence({ id: "1", from: "2018-04-02" }),
      absence({ id: "2", to: "2018-04-09" }),
      absence({ id: "3" }),
      absence({ id: "4", kind: "holiday" }),
      absence({ id: "5", employer: "e0" }),
    ];
    const sorted = timeline({ absences }).absences;
    expect(sorted.map(({ employer, kind, first, after }) => [employer, kind, first, after])).toEqual([
      ["e0", "sickness", dayNumber("2018-04-01"), dayNumber("2018-04-04")],
      ["e1", "holiday", dayNumber("2018-04-01"), dayNumber("2018-04-04")],
      ["e1", "sickness", dayNumber("2018-04-01"), dayNumber("2018-04-04")],
      ["e1", "sickness", dayNumber("2018-04-01"), dayNumber("2018-04-10")],
      ["e1", "sickness", dayNumber("2018-04-02"), dayNumber("2018-04-04")],
    ]);
    expect(timeline({ absences: [...absences].reverse() }).absences).toEqual(sorted);
  });

  test("of which nothing is said are one shared list", () => {
    expect(timeline({}).absences).toBe(timeline({ absences: [] }).absences);
    expect(timeline({}).absences).toEqual([]);
  });

  const wrong: readonly (readonly [more: Partial<Absence>, code: string, field: string])[] = [
    [{ employer: "" }, "empty-text", "employer"],
    [{ kind: "" }, "empty-text", "kind"],
    [{ kind: "000000-0000" }, "personal-number", "kind"],
    [{ remark: "000000-0000" }, "personal-number", "remark"],
    [{ from: "2018-04-31" }, "fact-not-a-day", "from"],
    [{ to: "2018-03-31" }, "fact-ends-before-it-begins", "to"],
  ];
  test.each(wrong)("%j: %s", (more, code, field) => {
    const person = read({ absences: [absence(more), absence({ id: "other" })] });
    expect(told(person.issues)).toEqual([[code, `P/absences/s/${field}`]]);
    expect([person.setAside, person.timeline?.absences.length]).toEqual([1, 1]);
  });
});
