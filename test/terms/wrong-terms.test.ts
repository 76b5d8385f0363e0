import {
  type Issue,
  agreed,
  all,
  any,
  atLeast,
  band,
  attribute,
  byAttribute,
  cap,
  checkedProgramme,
  days,
  during,
  fee,
  form,
  kr,
  messageOf,
  money,
  not,
  number,
  observed,
  paid,
  product,
  programme,
  rounded,
  roundedTo,
  started,
  sum,
  sustained,
  weeklyHours,
  weeks,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { type Wrong, agreement, areAccepted, areRefused, atWork, codesOf, issuesOf, job, terms } from "./refused.js";

const deep = (levels: number) => {
  let condition: Parameters<typeof started>[0] = atWork;
  for (let level = 0; level < levels; level++) condition = all(condition);
  return condition;
};

const wrong: readonly Wrong[] = [
  ["an unknown outcome is required", { outcomes: [{ ...job, requires: ["jab"] }] }, "unknown-outcome at outcomes/0/requires"],
  ["an outcome requires itself", { outcomes: [{ ...job, requires: ["job"] }] }, "requires-itself at outcomes/0/requires"],
  [
    "an unknown attribute in a condition",
    { outcomes: [{ ...job, reached: started(attribute("age", "20")) }] },
    "unknown-attribute at outcomes/0/reached/condition",
  ],
  [
    "an unknown group in a condition",
    { outcomes: [{ ...job, reached: started(attribute("group", "a")) }] },
    "unknown-attribute-value at outcomes/0/reached/condition",
  ],
  [
    "an unknown group in an agreement",
    { agreements: [{ ...agreement, targetGroups: ["a"] }] },
    "unknown-attribute-value at agreements/0/targetGroups/0",
  ],
  [
    "an unknown attribute in a table",
    { outcomes: [{ ...job, price: byAttribute("age", {}, { on: "reached", otherwise: kr(1) }) }] },
    "unknown-attribute at outcomes/0/price",
  ],
  [
    "an attribute named like one of the language's own",
    { outcomes: [{ ...job, reached: started(attribute("toString", "a")) }] },
    "unknown-attribute at outcomes/0/reached/condition",
  ],
  [
    "a table without a cell",
    { outcomes: [{ ...job, price: byAttribute("group", { fleksjob: kr(1) }, { on: "reached" }) }] },
    "missing-cell at outcomes/0/price/cells",
  ],
  [
    "a cell of no value",
    { outcomes: [{ ...job, price: byAttribute("group", { heks: kr(1) }, { on: "reached", otherwise: null }) }] },
    "unknown-attribute-value at outcomes/0/price/cells",
  ],
  [
    "an unknown form",
    { outcomes: [{ ...job, reached: started(during(form("flex"))) }] },
    "unknown-form-in-terms at outcomes/0/reached/condition/test",
  ],
  ["a price finer than the unit", { outcomes: [{ ...job, price: kr("10.005") }], settlement: [] }, "leaves-the-unit at outcomes/0/price"],
  [
    "a product finer than the unit",
    { outcomes: [{ ...job, price: product(kr("0.05"), number("0.1")) }], settlement: [] },
    "leaves-the-unit at outcomes/0/price",
  ],
  [
    "a fee finer than the unit after the rounding",
    { settlement: [rounded("0.01", "half-up"), fee("f", kr("1.001"))] },
    "leaves-the-unit at settlement/1/amount",
  ],
  ["rounding to parts of the unit", { settlement: [rounded("0.001", "half-up")] }, "leaves-the-unit at settlement/0/to"],
  ["rounding up after a cap", { settlement: [cap(kr(1), { per: [] }), rounded("1", "up")] }, "rounding-after-cap at settlement/1/mode"],
  [
    "rounding half up after a cap",
    { settlement: [cap(kr(1), { per: [] }), rounded("1", "half-up")] },
    "rounding-after-cap at settlement/1/mode",
  ],
  ["rounding to nothing", { settlement: [rounded("0", "down")] }, "not-a-number-in-terms at settlement/0/to"],
  [
    "a limit that reads the agreement",
    { outcomes: [{ ...job, reached: started(weeklyHours(paid(), atLeast(agreed("fee")))) }] },
    "not-at-hand at outcomes/0/reached/condition/limit/than",
  ],
  [
    "a fee that reads a participant",
    { settlement: [fee("f", byAttribute("group", {}, { on: "reached", otherwise: kr(1) }))] },
    "not-at-hand at settlement/0/amount",
  ],
  [
    "a cap for all that reads one agreement",
    { settlement: [cap(agreed("cap"), { per: ["participant"] })] },
    "not-at-hand at settlement/0/limit",
  ],
  ["a value that an agreement does not name", { settlement: [fee("f", agreed("fie"))] }, "unknown-agreed-value at settlement/0/amount"],
  [
    "a value named like one of the language's own",
    { settlement: [fee("f", agreed("constructor"))] },
    "unknown-agreed-value at settlement/0/amount",
  ],
  ["a price that is no money", { outcomes: [{ ...job, price: number(10) }] }, "wrong-unit at outcomes/0/price"],
  ["money added to a number", { outcomes: [{ ...job, price: sum(kr(1), number(1)) }] }, "wrong-unit at outcomes/0/price"],
  ["money times money", { outcomes: [{ ...job, price: product(kr(1), kr(1)) }] }, "wrong-unit at outcomes/0/price"],
  ["another currency", { outcomes: [{ ...job, price: money(1, "EUR") }] }, "wrong-currency at outcomes/0/price"],
  [
    "a currency nobody knows",
    {
      currency: "XYZ" as "DKK",
      outcomes: [],
      agreements: [],
      settlement: [],
      expectedTotal: { from: money(1, "XYZ" as "DKK"), to: money(2, "XYZ" as "DKK") },
    },
    "unknown-currency at currency",
  ],
  ["a sum of nothing", { outcomes: [{ ...job, price: sum() }] }, "empty-list at outcomes/0/price"],
  [
    "a band that holds nothing",
    { outcomes: [{ ...job, reached: started(weeklyHours(paid(), band(20, 10))) }] },
    "least-above-most at outcomes/0/reached/condition/limit",
  ],
  ["any of nothing", { outcomes: [{ ...job, reached: started(any()) }] }, "empty-list at outcomes/0/reached/condition"],
  [
    "two rules of a form at once",
    {
      forms: [
        {
          id: "fleksjob",
          label: { da: "x", en: "x" },
          rules: [
            { paid: false, subsidised: false, source: "x" },
            { from: "2017-01-01", paid: true, subsidised: false, source: "x" },
          ],
        },
      ],
      outcomes: [],
    },
    "overlapping-rules at forms/0/rules",
  ],
  ["a day that does not exist", { intake: { from: "2017-02-29", to: "2018-03-26" } }, "not-a-day at intake/from"],
  ["an intake that ends before it begins", { intake: { from: "2018-03-26", to: "2017-03-27" } }, "ends-before-it-begins at intake"],
  ["a period of nothing", { tracking: { count: 0, unit: "days" } }, "not-a-period at tracking"],
  [
    "a period of half a week",
    { outcomes: [{ ...job, reached: sustained(atWork, { count: 1.5, unit: "weeks" }) }] },
    "wrong-shape at outcomes/0/reached/period/count",
  ],
  ["two outcomes of one name", { outcomes: [job, job] }, "duplicate-id at outcomes/1"],
  ["two caps of one name", { settlement: [cap(kr(1), { per: [] }), cap(kr(2), { per: [] })] }, "duplicate-id at settlement/1"],
  ["a rule named like an outcome", { settlement: [fee("job", kr(1))] }, "duplicate-id at settlement/0"],
  ["a payer that is no party", { agreements: [{ ...agreement, payer: "0999" }] }, "unknown-party at agreements/0/payer"],
  ["a payer without the role", { agreements: [{ ...agreement, payer: "dsk" }] }, "payer-without-role at agreements/0/payer"],
  [
    "a municipality that selects the companies",
    { agreements: [{ ...agreement, selectedBy: "0165" }] },
    "selected-by-municipality at agreements/0/selectedBy",
  ],
  [
    "a share of risk above one",
    { funding: { receiver: "dsk", riskShare: "1.1", shares: [["dsk", "1"]], remainder: "to-first" } },
    "not-a-part at funding/riskShare",
  ],
  [
    "a share of risk below nothing",
    { funding: { receiver: "dsk", riskShare: "-0.1", shares: [["dsk", "1"]], remainder: "to-first" } },
    "not-a-part at funding/riskShare",
  ],
  [
    "a share of risk that is no number",
    { funding: { receiver: "dsk", riskShare: "60 %", shares: [["dsk", "1"]], remainder: "to-first" } },
    "not-a-part at funding/riskShare",
  ],
  [
    "a share that is no number",
    {
      funding: {
        receiver: "dsk",
        riskShare: "1",
        shares: [
          ["dsk", "x"],
          ["0165", "1"],
        ],
        remainder: "to-first",
      },
    },
    "not-a-share at funding/shares/0",
  ],
  [
    "a party that has two shares",
    {
      funding: {
        receiver: "dsk",
        riskShare: "1",
        shares: [
          ["dsk", "1"],
          ["dsk", "1"],
        ],
        remainder: "to-first",
      },
    },
    "duplicate-id at funding/shares/1",
  ],
  [
    "a receiver that is no party",
    { funding: { receiver: "x", riskShare: "1", shares: [["dsk", "1"]], remainder: "to-first" } },
    "unknown-party at funding/receiver",
  ],
  ["a least total above the greatest", { expectedTotal: { from: kr(2), to: kr(1) } }, "least-above-most at expectedTotal"],
  ["no hours in a full-time post", { fullTimeHours: "0" }, "not-a-number-in-terms at fullTimeHours"],
  [
    "shares of nothing",
    { funding: { receiver: "dsk", riskShare: "1", shares: [["dsk", "0"]], remainder: "to-first" } },
    "no-share-above-zero at funding/shares",
  ],
  [
    "a remainder to somebody without a share",
    { funding: { receiver: "dsk", riskShare: "1", shares: [["dsk", "1"]], remainder: { to: "0165" } } },
    "unknown-party at funding/remainder",
  ],
  ["terms nested too deep", { outcomes: [{ ...job, reached: started(deep(40)) }] }, "too-deep at outcomes/0/reached/condition"],
];

areRefused("wrong terms", wrong);

describe("wrong terms are told", () => {
  test("all at once", () => {
    const said = codesOf({
      intake: { from: "2017-02-29", to: "2018-03-26" },
      tracking: { count: 0, unit: "days" },
      outcomes: [
        { ...job, requires: ["jab"], price: byAttribute("age", {}, { on: "reached" }) },
        { ...job, id: "b", price: money(1, "EUR") },
      ],
      settlement: [cap(agreed("loft"), { per: ["agreement"] }), rounded("1", "up")],
    });
    expect(said).toEqual([
      "not-a-day at intake/from",
      "not-a-period at tracking",
      "unknown-outcome at outcomes/0/requires",
      "unknown-attribute at outcomes/0/price",
      "wrong-currency at outcomes/1/price",
      "unknown-agreed-value at settlement/0/limit",
      "rounding-after-cap at settlement/1/mode",
    ]);
  });
});

areAccepted("sound terms", [
  ["a fine price that a rule rounds", { outcomes: [{ ...job, price: kr("10.005") }], settlement: [rounded("0.01", "half-even")] }],
  ["a fine price that rounds itself", { outcomes: [{ ...job, price: roundedTo(kr("10.005"), "0.01", "up") }], settlement: [] }],
  [
    "a product of fine parts that stays in the unit",
    { outcomes: [{ ...job, price: product(kr(1_000), number("0.405")) }], settlement: [] },
  ],
  ["rounding down after a cap", { settlement: [cap(kr(1), { per: [] }), rounded("1", "down")] }],
  ["an empty cell", { outcomes: [{ ...job, price: byAttribute("group", { fleksjob: null, "udsat-ung": kr(1) }, { on: "anchor" }) }] }],
  ["two caps with names", { settlement: [cap(kr(1), { per: [], id: "a" }), cap(kr(2), { per: ["outcome"], id: "b" })] }],
  ["not of a test", { outcomes: [{ ...job, reached: started(during(not(paid()))) }] }],
  ["terms nested nearly too deep", { outcomes: [{ ...job, reached: started(deep(10)) }] }],
  [
    "all of the risk, or none",
    {
      funding: {
        receiver: "dsk",
        riskShare: "1",
        shares: [
          ["dsk", "1"],
          ["0165", "0"],
        ],
        remainder: "in-order",
      },
    },
  ],
  ["a total expected to the øre", { expectedTotal: { from: kr(1), to: kr(1) } }],
  ["an intake of one day", { intake: { from: "2017-03-27", to: "2017-03-27" } }],
  [
    "rules of a form that follow each other",
    {
      forms: [
        {
          id: "fleksjob",
          label: { da: "x", en: "x" },
          rules: [
            { from: "2017-01-01", paid: true, subsidised: false, source: "x" },
            { to: "2016-12-31", paid: false, subsidised: false, source: "x" },
          ],
        },
      ],
    },
  ],
  ["outreach by the municipality", { agreements: [{ ...agreement, selectedBy: "dsk", outreachBy: ["0165"] }] }],
]);

describe("sound terms, in more detail", () => {
  test("one body that selects and seeks out is flagged, not refused", () => {
    const result = checkedProgramme({ ...terms, agreements: [{ ...agreement, selectedBy: "dsk", outreachBy: ["dsk"] }] });
    expect(result.ok).toBe(true);
    expect(result.issues).toMatchObject([{ code: "selection-and-outreach-by-one-body", severity: "warning" }]);
  });

  test("the rule is named where a municipality selects", () => {
    const [issue] = issuesOf({ agreements: [{ ...agreement, selectedBy: "0165" }] });
    expect(messageOf(issue as Issue, "da")).toContain("kommunalfuldmagten");
    expect(messageOf(issue as Issue, "en")).toContain("kommunalfuldmagten");
  });

  test("a programme is frozen and a copy", () => {
    const parties = [
      { id: "dsk", roles: ["provider"] },
      { id: "0165", roles: ["payer"] },
    ] as const;
    const made = programme({ ...terms, parties });
    expect(Object.isFrozen(made) && Object.isFrozen(made.parties) && Object.isFrozen(made.parties[0]?.roles)).toBe(true);
    expect(made.parties).not.toBe(parties);
  });

  test("a fractional amount throws where it is written, with the text to write", () => {
    expect(() => kr(10.5)).toThrow(new RangeError('A number in terms is a whole number or decimal text such as "11.5"; write "10.5"'));
    expect(() => kr("1e3")).toThrow(RangeError);
    expect(() => kr("1.000,50")).toThrow(RangeError);
    expect(() => weeks(0)).toThrow(RangeError);
    expect(() => days(1.5)).toThrow(RangeError);
    expect(observed("who-5", atLeast("49.5"))).toMatchObject({ limit: { than: { value: "49.5" } } });
  });
});
