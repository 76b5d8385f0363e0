import {
  type Label,
  absent,
  activity,
  age,
  agreed,
  answersMean,
  atLeast,
  attribute,
  attributeValue,
  between,
  byAttribute,
  cap,
  checkedProgramme,
  danishEmploymentForms,
  daysOf,
  during,
  employerAttribute,
  employment,
  fee,
  groupObserved,
  kr,
  messageOf,
  metered,
  not,
  observed,
  observedValues,
  outcome,
  over,
  payLag,
  product,
  programme,
  rounded,
  sustained,
  weeks,
  where,
} from "payment-by-results";
import { parseProgramme, stringifyProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { wordsIn } from "../../src/terms/words.js";

const label = (text: string): Label => ({ da: text, en: `${text}, too` });

const terms = {
  id: "labels",
  currency: "DKK",
  parties: [{ id: "0165", roles: ["payer"] }],
  agreements: [
    {
      id: "0165",
      payer: "0165",
      from: "2018-01-01",
      values: { price: kr(100), unread: kr(1) },
      companies: [{ id: "99421207", attributes: { kind: "sme", trade: [{ from: "2018-01-01", value: "cleaning" }] } }],
    },
  ],
  intake: between("2018-01-01", "2018-12-31"),
  attributes: { group: ["young", "old"], born: "day", distance: "number" },
  calendars: { bank: { holidays: [] } },
  outcomes: [
    outcome("job", {
      reached: sustained(during(where(employment(), not(absent("sickness")), employerAttribute("kind", "sme"))), weeks(13), {
        averageHours: { of: { observation: "timesheet" }, limit: atLeast(10) },
      }),
      given: attribute("group", "young"),
      price: byAttribute("group", { young: agreed("price"), old: null }, { on: "reached" }),
    }),
    outcome("education", { reached: metered(daysOf(during(activity("education"))), "month") }),
    outcome("who-5", { reached: observed("who-5", atLeast(age("born", { on: "thatDay" }))) }),
    outcome("earned", {
      reached: observed("exam"),
      price: product(over(observedValues("earnings")), attributeValue("distance", { on: "reached" }), kr(1)),
    }),
  ],
  settlement: [
    payLag({ workingDays: 5, calendar: "bank" }),
    fee("gain", product(kr(1), answersMean("star", "change")), { due: "2018-12-31" }),
    fee("rate", product(kr(1), groupObserved("rate", "last", "whole")), { due: "2018-12-31" }),
    rounded("0.01", "half-up"),
    cap(agreed("price"), { per: ["agreement"] }),
  ],
} as const;

const words =
  "group young old born distance bank price unread kind sme trade cleaning employment education sickness timesheet who-5 exam earnings star rate".split(
    " ",
  );

test("words that the terms choose are attributes and values, activities, absences, observations, agreed values and calendars", () => {
  expect([...wordsIn(programme(terms))].sort()).toEqual([...words].sort());
});

describe("labels", () => {
  const labels = Object.fromEntries(words.map((word) => [word, label(word)]));

  test("may be given to every word that the terms choose", () => {
    const result = checkedProgramme({ ...terms, labels });
    expect(result.issues).toEqual([]);
    expect(result.ok && Object.isFrozen(result.value.labels?.["group"])).toBe(true);
  });

  test.each(["job", "0165", "99421207", "gruop", "fleksjob", "x", "toString", ""])(
    "of a word that the terms do not use, %j, ask for a look",
    (word) => {
      const result = checkedProgramme({ ...terms, labels: { ...labels, [word]: label("x") } });
      expect(result.ok).toBe(true);
      expect(result.issues).toEqual([{ code: "label-of-nothing", severity: "warning", path: ["labels", word], operands: { word } }]);
      expect(result.issues.map((issue) => messageOf(issue, "da"))).toEqual([
        `betegnelser › ${word}: Ordet »${word}« har en betegnelse, men vilkårene bruger det ikke. Ret ordet, eller fjern betegnelsen.`,
      ]);
    },
  );

  test("are told in both languages, or refused", () => {
    const result = checkedProgramme({ ...terms, labels: { group: { da: "Gruppe" } as Label } });
    expect(result.issues.map(({ code, path }) => [code, path])).toEqual([["wrong-shape", ["labels", "group", "en"]]]);
  });

  test("are written as JSON and read back", () => {
    const made = programme({ ...terms, labels });
    expect(parseProgramme(stringifyProgramme(made))).toEqual({ ok: true, value: made, issues: [] });
  });
});

describe("sources", () => {
  const [form] = danishEmploymentForms;
  const withSource = (source: unknown) => ({
    ...terms,
    forms: [{ ...form, rules: [{ paid: true, subsidised: false, source }] }],
    calendars: { bank: { holidays: [], source: structuredClone(source) } },
  });

  test.each(["Lov § 1", "", { da: "Lov § 1: løn", en: "Lov § 1: a wage" }])("may be %j", (source) => {
    const result = parseProgramme(JSON.stringify(withSource(source)));
    expect(result.issues).toEqual([]);
    expect(result.ok && parseProgramme(stringifyProgramme(result.value))).toEqual(result);
  });

  test.each([5, null, ["Lov"], { da: "Lov" }, { da: "Lov", en: "Law", de: "Gesetz" }])("may not be %j", (source) => {
    const result = parseProgramme(withSource(source));
    expect(result.ok).toBe(false);
    expect(new Set(result.issues.map(({ path }) => path.slice(0, 2).join("/")))).toEqual(new Set(["calendars/bank", "forms/0"]));
  });
});
