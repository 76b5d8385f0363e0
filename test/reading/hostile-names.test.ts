import fc from "fast-check";
import {
  type Facts,
  type Locale,
  type Programme,
  ProgrammeError,
  type Scale,
  agreed,
  bound,
  boundText,
  check,
  checkFacts,
  commitment,
  commitmentText,
  commitments,
  commitmentsAsOf,
  compare,
  comparedText,
  describe as described,
  dueOn,
  explain,
  explanationText,
  fee,
  findingText,
  measurements,
  messageOf,
  months,
  programme,
  progress,
  progressText,
  recordsOf,
  reportingForm,
  requiredFields,
  sentenceOf,
  settle,
  target,
  weeks,
  wellbeing,
  wellbeingText,
  whyNot,
  whyNotText,
} from "payment-by-results";
import { agreementText, fieldsText, htmlText, markdownText, plainText } from "payment-by-results/report";
import { type Case, cases } from "payment-by-results/testing";
import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/issue/words.js";
import { simple } from "../../examples/vaekst/simple.js";
import { unseen } from "../unseen.js";

const locales = ["da", "en"] as const;

const broken = "broken off";
const tails = [
  `\n${broken}`,
  `\r\n- ${broken}`,
  "\u202e",
  "\u0000",
  "\u001b[2J",
  `\u2028${broken}`,
  "\u2029",
  "\u2066",
  "\ud800",
  "\u200b",
  "\u0085",
];

const tailOf = (name: string): string => tails[[...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % tails.length] ?? "";

/** Kinds of rules that rules are also called by. */
const kinds: readonly string[] = ["fee", "cap", "tiers", "unlock", "hold", "scaled", "withhold", "rounded"];

/** Objects whose keys are names of the terms. */
const byName: readonly string[] = ["attributes", "values", "cells", "calendars", "labels"];

/** Names of the terms and the facts, each with something at its end that nobody may see. */
const hostileIn = <Value>(value: Value, names: ReadonlySet<string>, under = ""): Value => {
  const renamed = (name: string): string => (names.has(name) ? name + tailOf(name) : name);
  if (typeof value === "string") return (under === "kind" && kinds.includes(value) ? value : renamed(value)) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => hostileIn(inner, names, under)) as Value;
  const entries = Object.entries(value).map(([key, inner]) => [byName.includes(under) ? renamed(key) : key, hostileIn(inner, names, key)]);
  return Object.fromEntries(entries) as Value;
};

/** What a programme and its facts call their own things. */
const namesIn = ({ programme: terms, facts }: Case): ReadonlySet<string> => {
  const names = new Set<string>([
    "made-up",
    "fond",
    "kommune-1",
    "kommune-2",
    "education",
    "sickness",
    "holiday",
    "bank",
    "made up",
    "ung",
  ]);
  const things: readonly { readonly id: string }[] = [...terms.agreements, ...terms.outcomes, ...terms.settlement, ...terms.forms];
  for (const { id } of things) names.add(id);
  for (const label of terms.forms.flatMap((form) => [form.label.da, form.label.en])) names.add(label);
  for (const [name, values] of Object.entries(terms.attributes)) {
    names.add(name);
    if (Array.isArray(values)) for (const value of values as readonly string[]) names.add(value);
  }
  for (const { id, companies = [], values = {} } of terms.agreements) {
    for (const name of [id, ...companies.map((company) => company.id), ...Object.keys(values)]) names.add(name);
  }
  for (const person of facts.participants) {
    names.add(person.id);
    for (const { id, employer } of person.placements ?? []) for (const name of [id, employer ?? id]) names.add(name);
    for (const { id, kind } of person.observations ?? []) for (const name of [id, kind]) names.add(name);
  }
  for (const { id, kind } of facts.observations ?? []) for (const name of [id, kind]) names.add(name);
  return names;
};

interface Hostile {
  readonly terms: Programme;
  readonly facts: Facts & { readonly participants: readonly { readonly id: string }[] };
  readonly at: Case["at"];
}

const hostileCase = (one: Case): Hostile => {
  const names = namesIn(one);
  const renamed = hostileIn(one.programme, names);
  const clause = "§ 4\u202e\n";
  const outcomes = renamed.outcomes.map((outcome) => ({ ...outcome, label: { da: `${outcome.id}\u0007`, en: outcome.id }, clause }));
  return { terms: programme({ ...renamed, outcomes }), facts: hostileIn(one.facts, names), at: one.at };
};

/** Every text that is one line, and every one that is several. */
const textsOf = (
  { terms, facts, at }: Hostile,
  locale: Locale,
): { readonly lines: readonly string[]; readonly pages: readonly string[] } => {
  const settlement = settle(terms, facts, at);
  const one = { participants: [...facts.participants].map(({ id }) => id) };
  const { explained } = explain(terms, facts, {}, at);
  const why = one.participants.flatMap((participant) => whyNot(terms, facts, { participant }, at).explained);
  const standing = one.participants.flatMap((participant) => progress(terms, facts.participants, participant, at).outcomes);
  const range = bound(terms, facts, { asOf: at.asOf, participants: 3 });
  const form = reportingForm(terms, locale);
  const columns = form.tables.flatMap((table) => table.columns);
  return {
    lines: [
      ...settlement.issues.map((issue) => messageOf(issue, locale)),
      ...settlement.issues.map((issue) => placeOf(issue.path, locale)),
      ...checkFacts(terms, facts).map((issue) => messageOf(issue, locale)),
      ...settlement.notPaid.map((entry) => sentenceOf(entry, terms, locale)),
      ...standing.map((progressed) => progressText(progressed, terms, locale)),
      ...explained.map((explanation) => explanationText(explanation, terms, locale, "oneLine")),
      ...why.map((entry) => whyNotText(entry, terms, locale, "oneLine")),
      ...[range.total, ...range.agreements].map((amounts) => boundText(amounts, terms, locale)),
      ...compare(terms, terms, facts, at).rows.map((row) => comparedText(row, terms, terms, locale)),
      fieldsText(requiredFields(terms), locale),
      form.title,
      ...form.tables.flatMap(({ title, about, exampleText }) => [title, about, exampleText]),
      ...columns.flatMap(({ heading, meaning, checkText, whenEmpty = "" }) => [heading, meaning, checkText, whenEmpty]),
    ],
    pages: [
      ...explained.map((explanation) => explanationText(explanation, terms, locale, "whole")),
      ...why.map((entry) => whyNotText(entry, terms, locale, "whole")),
      ...[null, ...terms.agreements.map(({ id }) => id)].map((agreement) => agreementText(terms, settlement, agreement, locale)),
      ...[plainText, markdownText, htmlText].map((page) => page(described(terms, locale))),
    ],
  };
};

/** Does a line begin with what stood behind a line break of a name? */
const isBroken = (page: string): boolean => page.split("\n").some((line) => /^[-|# ]*broken off/.test(line));

describe.each(locales)("names that would break a line, turn it around or hide in it, in %s", (locale) => {
  test("stand in no text of any made-up case, and break no line", { timeout: 60_000 }, () => {
    const made = fc.sample(cases(), 40);
    let read = 0;
    for (const one of made) {
      const hostile = hostileCase(one);
      const { lines, pages } = textsOf(hostile, locale);
      for (const text of lines) expect(text).not.toMatch(unseen);
      for (const text of pages) expect(text.replaceAll("\n", "")).not.toMatch(unseen);
      expect([...lines, ...pages].filter(isBroken)).toEqual([]);
      read += lines.length + pages.length;
    }
    expect(read).toBeGreaterThan(5_000);
  });

  test("stand in no sentence on findings, commitments or wellbeing", () => {
    const label = { da: "Lø\u202ef\nte", en: "Pro\u0000mise\u2028" };
    const { tracking: _tracking, ...endless } = simple;
    const terms = programme({ ...endless, outcomes: simple.outcomes.map((outcome) => ({ ...outcome, label })) });
    const findings = check(terms).map((finding) => findingText(finding, terms, locale));
    const promised = commitments(terms, [
      commitment("x\u202e", {
        party: "dsk",
        label,
        counts: recordsOf("y\n"),
        targets: [target("2017-08-14", 2)],
        due: dueOn("2018-03-31"),
      }),
    ]);
    const statuses = commitmentsAsOf(terms, promised, [], { asOf: "2018-04-01" }).commitments;
    const scoring = { questions: 5, least: 0, most: 5, factor: "4" };
    const scale: Scale = { id: "trivsel", label, least: "0", most: "100", step: "4", better: "higher", scoring, licence: "x", source: "x" };
    const asked = measurements([
      {
        id: "m",
        scale,
        of: "participants",
        respondents: ["cit\u202ei\nzen"],
        baseline: weeks(4),
        followUp: { after: months(6), within: months(2) },
      },
    ]);
    const { totals } = wellbeing(terms, asked, [], { asOf: "2018-04-01" });
    expect([findings.length > 0, statuses.length, totals.length]).toEqual([true, 1, 1]);
    const texts = [
      ...findings,
      ...statuses.map((status) => commitmentText(status, terms, promised, locale)),
      ...totals.map((total) => wellbeingText(total, asked, locale)),
    ];
    for (const text of texts) expect(text).not.toMatch(unseen);
  });
});

test("the message of an error that is thrown has one line for each issue", () => {
  const wrong = () => programme({ ...simple, settlement: [fee("x\ny\u202e", agreed("base\u0000\nz"))] });
  expect(wrong).toThrow(ProgrammeError);
  try {
    wrong();
  } catch (thrown) {
    const { message, issues } = thrown as ProgrammeError;
    expect(message.split("\n")).toHaveLength(issues.length);
    expect(message.replaceAll("\n", "")).not.toMatch(unseen);
  }
});

test("what is thrown at a programmer repeats nobody, and no sign that is not seen", () => {
  const at = { asOf: "2018-01-01" } as const;
  const thrownBy = (call: () => unknown): string => {
    try {
      call();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(RangeError);
      return (thrown as RangeError).message;
    }
    throw new Error("Nothing was thrown");
  };
  for (const name of ["Jens Hansen\u202e\n", "010190-1234", "01.01.90-1234"]) {
    const messages = [
      thrownBy(() => bound(simple, [], { ...at, participants: { agreements: { [name]: 5 } } })),
      thrownBy(() => compare(simple, simple, [], { ...at, outcomes: { [name]: "job" } })),
      thrownBy(() => compare(simple, simple, [], { ...at, outcomes: { job: name } })),
      thrownBy(() => settle(simple, [], { ...at, [name]: 5 })),
    ];
    for (const message of messages) {
      expect(message).not.toMatch(unseen);
      expect(message).not.toMatch(/1234/);
    }
    expect(messages[3]).not.toContain("Hansen");
  }
});
