import {
  agreed,
  amountSoFar,
  attributeValue,
  byAttribute,
  enrolledCount,
  fee,
  floor,
  kr,
  number,
  place,
  product,
  reachedCount,
  steps,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { writeDay } from "../../../src/time/day.js";
import type { SettlementLine } from "../../../src/meaning/line.js";
import { kroner, amounts, context, line, member, north, person, reached, settled, south } from "./lines.js";

const told = (lines: readonly SettlementLine[]): readonly string[] =>
  lines.map(
    (one) =>
      `${one.participant ?? "-"} ${one.outcome} ${one.occurrence} ${one.agreement.id} ${writeDay(one.reachedOn)} ${kroner(one.amount)}`,
  );

describe("a fee of each agreement", () => {
  test("on its first day, once that has come", () => {
    const rule = fee("participation", agreed("cap"));
    expect(told(settled(rule, []))).toEqual(["- participation 1 north 2018-01-01 100", "- participation 1 south 2018-02-01 50"]);
    expect(told(settled(rule, [], context({ asOf: "2018-01-31" })))).toEqual(["- participation 1 north 2018-01-01 100"]);
    expect(told(settled(rule, [], context({ asOf: "2017-12-31" })))).toEqual([]);
  });

  test("on a day stated, in the order of claims", () => {
    const lines = [line("job", "B-1", "2018-02-28", 5), line("job", "B-1", "2018-03-01", 5)];
    expect(told(settled(fee("entry", kr(7), { due: "2018-03-01" }), lines))).toEqual([
      "B-1 job 1 north 2018-02-28 5",
      "- entry 1 north 2018-03-01 7",
      "- entry 1 south 2018-03-01 7",
      "B-1 job 1 north 2018-03-01 5",
    ]);
  });

  test("on the last day of each of so many months", () => {
    const rule = fee("delivery", kr(3), { due: { monthsFrom: "2018-11-15", count: 4 } });
    const left = settled(rule, [], context({ asOf: "2019-02-28" })).filter((one) => one.agreement === north);
    expect(told(left)).toEqual(
      ["2018-11 north 2018-11-30", "2018-12 north 2018-12-31", "2019-01 north 2019-01-31", "2019-02 north 2019-02-28"].map(
        (rest) => `- delivery ${rest} 3`,
      ),
    );
    expect(settled(rule, [], context({ asOf: "2019-02-27" })).filter((one) => one.agreement === north)).toHaveLength(3);
  });

  test("may be below nothing, by what was reached in the agreement: a malus", () => {
    const seen = context({
      reached: [
        reached("job", "B-1", "2018-03-01"),
        reached("job", "B-2", "2018-03-01"),
        reached("job", "B-3", "2018-03-01", { agreement: south }),
      ],
    });
    const malus = fee(
      "malus",
      steps(reachedCount("job"), [
        [0, kr(-100)],
        [2, kr(0)],
      ]),
      { due: "2018-12-31" },
    );
    expect(told(settled(malus, [], seen))).toEqual(["- malus 1 north 2018-12-31 0", "- malus 1 south 2018-12-31 -100"]);
  });

  test("without a value is a line of nothing, and says why", () => {
    const lines = settled(fee("f", agreed("unnamed")), []);
    expect(told(lines)).toEqual(["- f 1 north 2018-01-01 0", "- f 1 south 2018-02-01 0"]);
    expect(lines.map(({ reason, isUncomputed }) => [reason, isUncomputed])).toEqual([
      [{ code: "not-computed", reachedOn: "2018-01-01" }, true],
      [{ code: "not-computed", reachedOn: "2018-02-01" }, true],
    ]);
  });
});

describe("a fee of each participant at enrolment", () => {
  const members = [
    member(person("B-2", "2018-03-01", { agreement: north, attributes: { group: "b", score: 4 } })),
    member(person("B-1", "2018-03-01", { agreement: north, attributes: { group: "a", score: 3 } })),
    member(person("B-3", "2018-02-01", { agreement: south, attributes: { group: "a", score: 2 } }), north),
    member(person("B-4", "2018-01-15", { agreement: south, attributes: { group: "a", score: 1 } })),
    member(person("B-5", "2018-03-01", { attributes: { group: "a", score: 1 } })),
  ];
  const seen = context({ asOf: "2018-04-01", members });

  test("under the agreement in force that day, in the order of claims", () =>
    expect(told(settled(fee("attachment", kr(400), { due: "enrolment" }), [], seen))).toEqual([
      "B-3 attachment 1 south 2018-02-01 400",
      "B-1 attachment 1 north 2018-03-01 400",
      "B-2 attachment 1 north 2018-03-01 400",
    ]));

  test("may be the participant's own, on the day of enrolment", () => {
    const byGroup = fee("attachment", byAttribute("group", { a: kr(1), b: null }, { on: "enrolment" }), { due: "enrolment" });
    const lines = settled(byGroup, [], seen);
    expect(told(lines)).toEqual([
      "B-3 attachment 1 south 2018-02-01 1",
      "B-1 attachment 1 north 2018-03-01 1",
      "B-2 attachment 1 north 2018-03-01 0",
    ]);
    // Said to be none: nobody has to mend it.
    expect(lines.map(({ reason, isUncomputed }) => [reason?.code, isUncomputed === true])).toEqual([
      [undefined, false],
      [undefined, false],
      ["not-priced", false],
    ]);
    const byScore = fee("attachment", product(kr(1), attributeValue("score", { on: "reached" })), { due: "enrolment" });
    expect(amounts(settled(byScore, [], seen))).toEqual(["2", "3", "4"]);
  });

  test("may be of the group as of the day settled, and know which of them it is", () => {
    expect(amounts(settled(fee("f", product(kr(1), enrolledCount()), { due: "enrolment" }), [], seen))).toEqual(["0", "5", "5"]);
    expect(amounts(settled(fee("f", product(kr(1), place("pot")), { due: "enrolment" }), [], seen))).toEqual(["1", "1", "2"]);
    expect(amounts(settled(fee("f", product(kr(1), place("whole")), { due: "enrolment" }), [], seen))).toEqual(["1", "2", "3"]);
  });

  test("rules after it may look at the person", () => {
    const [first] = settled(fee("f", kr(1), { due: "enrolment" }), [], seen);
    expect([first?.situation?.view?.id, first?.situation?.occurrence?.reachedOn]).toEqual(["B-3", first?.reachedOn]);
  });
});

describe("a floor", () => {
  const lines = [
    line("job", "B-1", "2018-03-01", 60),
    line("job", "B-2", "2018-03-01", 30),
    line("job", "B-3", "2018-04-01", 120, { agreement: south }),
  ];
  test("is what is missing to the least amount, in each agreement", () =>
    expect(told(settled(floor("least", kr(100), { on: "2018-06-30" }), lines)).slice(3)).toEqual([
      "- least 1 north 2018-06-30 10",
      "- least 1 south 2018-06-30 0",
    ]));
  test("is not there before its day", () =>
    expect(settled(floor("least", kr(100), { on: "2018-06-30" }), lines, context({ asOf: "2018-06-29" }))).toEqual(lines));
  test("of all agreements together", () =>
    expect(amounts(settled(fee("f", product(number("0.1"), amountSoFar("whole")), { due: "2018-06-30" }), lines)).slice(3)).toEqual([
      "21",
      "21",
    ]));
});
