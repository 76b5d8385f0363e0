import type { Programme } from "payment-by-results";
import { agreement, outcome, programmeTerms } from "../../../src/terms/anatomy/programme.js";
import { readShape } from "../../../src/terms/anatomy/read-shape.js";
import { settlementRule } from "../../../src/terms/anatomy/settlement.js";
import type { Shape } from "../../../src/terms/anatomy/shape.js";

/** Words of one closed list, each of which may stand where another does. */
const closedLists: readonly (readonly string[])[] = [
  ["days", "weeks"],
  ["months", "years"],
  ["weeks", "months"],
  ["clamp", "overflow", "refuse"],
  ["pauses", "runs"],
  ["enrolment", "anchor", "reached", "thatDay"],
  ["enrolment", "firstCounted"],
  ["enrolment", "reached", "monthEnd"],
  ["half-up", "half-even", "up", "down"],
  ["first", "last", "change", "sum"],
  ["sum", "count"],
  ["pot", "whole"],
  ["declared", "documented", "verified", "audited"],
  ["replace", "payDifference", "first"],
  ["participant", "enrolment", "placement", "employer"],
  ["participant", "outcome", "placement", "employer", "agreement", "payer", "month", "year"],
  ["lost", "deferred"],
  ["paid", "reached", "enrolled"],
  ["calendar", "anchor"],
  ["week", "month"],
  ["deadweight", "index"],
  ["none", "proRata"],
  ["anchor", "monthEnds"],
  ["number", "day"],
  ["DKK", "EUR", "GBP"],
  ["payer", "provider", "fund", "coFunder", "investor", "adviser", "evaluator"],
  ["municipality", "fund", "foundation", "state", "association", "company"],
  ["largest-remainder", "in-order", "to-first", "to-last"],
  ["during", "none"],
  ["employment", "education"],
  ["paid", "subsidised", "absent", "participating", "openEnded"],
  ["lasted", "agreedFor"],
  ["began", "granted"],
  ["sum", "product", "least", "greatest"],
  ["anyOf", "allOf"],
  ["all", "any"],
  ["atLeast", "atMost", "above", "below"],
  ["countedDays", "measured", "ordinal", "companies"],
  ["hours", "wages"],
  ["priceOf", "occurrencesOf"],
  ["amountSoFar", "place", "enrolledCount"],
];

/** What could be mistaken for a part of the page where it stands in a name. */
const confusing = [" ", "«", "\n- x", " (x)", ", x", '"', "; x", ": x"];

/** A name with something added, which is another for each length of name. */
const changedName = (text: string): readonly string[] => [
  `${text}x`,
  `${text}${confusing[text.length % confusing.length] as string}`,
  ...(text.length % 3 === 0 ? [""] : []),
];

const changedText = (text: string): readonly unknown[] => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return ["2016-02-29", "2016-12-01"];
  if (/^-?\d+(?:\.\d+)?$/.test(text))
    return [`1${text}`, text.startsWith("-") ? text.slice(1) : `-${text}`, text.includes(".") ? `${text}0` : `${text}.0`];
  return [...closedLists.filter((list) => list.includes(text)).flat(), ...changedName(text)];
};

const number = (value: string) => ({ kind: "number", value });

/** What stands for a term with something around it; its shape says where that may stand. */
const wrapped = (term: Readonly<Record<string, unknown>>): readonly unknown[] => {
  const around: readonly unknown[] = [
    { kind: "not", of: term },
    { kind: "all", of: [term] },
    { kind: "any", of: [term] },
    { kind: "not", of: { kind: "not", of: term } },
    { kind: "anyOf", of: [term] },
    { kind: "sum", of: [term] },
    { kind: "product", of: [term] },
    { kind: "least", of: [term] },
    { kind: "sum", of: [term, { kind: "product", of: [number("-1"), term] }] },
    { kind: "product", of: [{ kind: "quotient", of: number("10"), by: number("100") }, term] },
    { kind: "rounded", of: term, to: "100", mode: "up" },
  ];
  const { of } = term;
  if (!Array.isArray(of) || of.length < 3) return around;
  return [
    ...around,
    { ...term, of: [{ ...term, of: of.slice(0, 2) }, ...of.slice(2)] },
    { ...term, of: [...of.slice(0, 1), { ...term, of: of.slice(1) }] },
  ];
};

function* changesOfList(list: readonly unknown[]): Generator<unknown> {
  for (const [place, element] of list.entries()) {
    yield list.filter((_, at) => at !== place);
    yield [...list.slice(0, place), element, ...list.slice(place)];
    if (place + 1 < list.length) yield [...list.slice(0, place), list[place + 1], element, ...list.slice(place + 2)];
    for (const changed of changesOf(element)) yield list.map((one, at) => (at === place ? changed : one));
  }
}

function* changesOfObject(object: Readonly<Record<string, unknown>>): Generator<unknown> {
  if (typeof object["kind"] === "string") yield* wrapped(object);
  for (const [name, inner] of Object.entries(object)) {
    const without = Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));
    yield without;
    yield { ...without, [`${name}x`]: inner };
    for (const changed of changesOf(inner)) yield { ...object, [name]: changed };
  }
}

function* changesOf(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield* changedText(value);
  else if (typeof value === "number") yield* [value + 1, value * 1000 + 5];
  else if (typeof value === "boolean") yield !value;
  else if (value === null) yield number("0");
  else if (Array.isArray(value)) yield* changesOfList(value);
  else if (typeof value === "object") yield* changesOfObject(value as Readonly<Record<string, unknown>>);
}

const defaults: Partial<Programme> = { forms: [], fullTimeHours: "37" };

function* changesOfParts<Part>(parts: readonly Part[], shape: Shape): Generator<readonly Part[]> {
  for (const changed of changesOfList(parts)) {
    const list = changed as readonly Part[];
    const isKnown = list.every((part) => parts.includes(part) || readShape(shape, part).ok);
    if (isKnown) yield list;
  }
}

/**
 * The terms with one change at a time in an outcome, a rule or an attribute: each text, number and day, each word of a closed list,
 * each element of a list, each key that may be left out or renamed, and something around each term; as far as terms have
 * that shape.
 */
export function* changesOfTerms(terms: Programme): Generator<Programme> {
  for (const outcomes of changesOfParts(terms.outcomes, outcome)) yield { ...terms, outcomes };
  for (const settlement of changesOfParts(terms.settlement, settlementRule)) yield { ...terms, settlement };
  for (const changed of changesOf(terms.attributes)) yield* known({ ...terms, attributes: changed } as Programme);
}

/** The terms with one change at a time in everything else. */
export function* changesOfFrame(terms: Programme): Generator<Programme> {
  const { outcomes, settlement, agreements, attributes, ...frame } = terms;
  for (const changed of changesOfParts(agreements, agreement)) yield { ...terms, agreements: changed };
  for (const changed of changesOfObject(frame)) {
    yield* known({ ...defaults, ...(changed as Partial<Programme>), outcomes, settlement, agreements, attributes } as Programme);
  }
}

function* known(terms: Programme): Generator<Programme> {
  if (readShape(programmeTerms, { ...terms, outcomes: [], settlement: [], agreements: [] }).ok) yield terms;
}
