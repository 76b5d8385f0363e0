import { askedObject, askedWord } from "../../issue/argument.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Programme } from "../../terms/programme.js";
import { type Names, namesOf } from "../names.js";
import { measureWord } from "../measure-words.js";
import { progressText } from "../progress/progress-text.js";
import { sentenceWith } from "../sentence.js";
import type { AmountStep, DaysBehind, Explanation, PlacementSeen, WhyNot, Worked } from "./explanation.js";
import type { ExplainWords } from "./explain-words.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, ExplainWords>> = { da: danish, en: english };

/** How much is told: one line for a caseworker, or the whole tree for an auditor, two blanks deeper at each level. */
export type Depth = "oneLine" | "whole";

interface Telling {
  readonly programme: Programme;
  readonly locale: Locale;
  readonly names: Names;
  readonly told: ExplainWords;
}

const depths: readonly Depth[] = ["oneLine", "whole"];

const tellingIn = (programme: Programme, locale: Locale): Telling => ({
  programme,
  locale,
  names: namesOf(programme, locale),
  told: words[locale],
});

/**
 * One line of a settlement, explained in Danish or English: what a krone is paid for.
 *
 * ```ts
 * import { between, during, explain, explanationText, kr, outcome, paid, programme, started } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000), clause: "§ 4.1" })], // illustrative
 *   settlement: [],
 * });
 * const people = [{ id: "B-1", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r1", form: "smaajob", from: "2017-09-04" }] }] as const;
 * const [line] = explain(terms, people, {}, { asOf: "2017-12-31" }).explained;
 *
 * line && explanationText(line, terms, "en", "oneLine"); // => "\"job\": DKK\u00a010,000.00; 1 day, 2017-09-04 (r1); § 4.1"
 * ```
 */
export const explanationText = (explanation: Explanation, programme: Programme, locale: Locale, depth: Depth): string => {
  const telling = tellingIn(programme, locale);
  askedObject(explanation, "explanation", ["line", "agreement", "steps", "required", "evidence"]);
  askedWord(depth, "depth", depths);
  return depth === "oneLine" ? printable(oneLine(explanation, telling)) : page(whole(explanation, telling));
};

/** Why an outcome is not paid, or not in full, in Danish or English. */
export const whyNotText = (why: WhyNot, programme: Programme, locale: Locale, depth: Depth): string => {
  const telling = tellingIn(programme, locale);
  askedObject(why, "why", ["notPaid", "clause"]);
  askedWord(depth, "depth", depths);
  const { names, told } = telling;
  const first = told.line(names.outcome(why.notPaid.outcome), sentenceWith(names, why.notPaid, locale));
  if (depth === "oneLine") return printable(first);
  return page([
    first,
    ...indented([
      ...(why.clause === null ? [] : [told.clause(why.clause)]),
      ...(why.judged === undefined
        ? []
        : [
            told.judged(names.day(why.judged.on)),
            ...indented(why.judged.placements.map((placement) => placementLine(placement, telling))),
          ]),
      ...(why.soFar === undefined
        ? []
        : [told.soFar(countOf(why.soFar), names.day(why.soFar.from)), ...indented(spanLines(why.soFar, telling))]),
      ...(why.progress === undefined || why.line !== undefined ? [] : [progressText(why.progress, programme, locale)]),
      ...(why.line === undefined ? [] : whole(why.line, telling)),
    ]),
  ]);
};

/** Lines that break where they were meant to, and nowhere else. */
const page = (lines: readonly string[]): string => lines.map(printable).join("\n");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const countOf = ({ spans }: DaysBehind): number => spans.reduce((sum, { days }) => sum + days, 0);

const oneLine = ({ line, clause, days, steps }: Explanation, { names, told }: Telling): string => {
  const placements = days?.placements.map(({ id }) => id) ?? [];
  const when =
    days === undefined || line.countedDays === 0
      ? told.on(names.day(line.reachedOn))
      : told.days(line.countedDays, names.day(line.anchor), names.day(line.reachedOn));
  return [
    told.line(names.outcome(line.outcome), names.amount(line.amount)),
    placements.length === 0 ? when : `${when} ${told.by(placements)}`,
    ...(steps.length === 0 ? [] : [told.beforeRules(names.amount(line.price))]),
    ...steps.map(({ kind, change }) => `${told.step[kind]} ${names.amount(change)}`),
    ...(clause === null ? [] : [clause]),
  ].join("; ");
};

const whole = (explanation: Explanation, telling: Telling): readonly string[] => {
  const { line, clause, agreement, price, steps, measure, days, required, evidence, notPaid } = explanation;
  const { names, told, locale } = telling;
  const isObserved = days === undefined || line.countedDays === 0;
  return [
    `${told.line(names.outcome(line.outcome), names.amount(line.amount))}${line.participant === null ? "" : ` (${line.participant})`}`,
    ...indented([
      ...(clause === null ? [] : [told.clause(clause)]),
      told.agreement(names.agreement(agreement.id), names.party(agreement.payer)),
      told.price(names.amount(line.price)),
      ...(price === undefined ? [] : indented(workedLines(price, telling))),
      ...steps.flatMap((step) => stepLines(step, telling)),
      told.due(line.dueOn === null ? null : names.day(line.dueOn)),
      isObserved
        ? capital(told.on(names.day(line.reachedOn)))
        : told.days(line.countedDays, names.day(line.anchor), names.day(line.reachedOn)),
      ...(measure === undefined || line.measured === null
        ? []
        : [told.measured(`${names.measured(line.measured, measure)} ${measureWord(measure, line.measured, locale)}`)]),
      ...(days === undefined ? [] : indented(spanLines(days, telling))),
      ...(days === undefined || days.placements.length === 0
        ? []
        : [told.placements, ...indented(days.placements.map((placement) => placementLine(placement, telling)))]),
      ...required.map(({ outcome, reachedOn }) => told.required(names.outcome(outcome), names.day(reachedOn))),
      ...evidence.map(({ of, level, to }) => told.evidence(of, level, to === null ? null : names.day(to))),
      ...(notPaid === undefined ? [] : [sentenceWith(names, notPaid, locale)]),
    ]),
  ];
};

/** A step, and what a cap held the line to, one level deeper. */
const stepLines = ({ rule, kind, change, amount, cap }: AmountStep, telling: Telling): readonly string[] => {
  const { names, told, programme } = telling;
  const first = told.stepTo(names.outcome(rule), told.step[kind], names.amount(change), names.amount(amount));
  if (cap === undefined) return [first];
  const isCounted = programme.settlement.some((one) => one.id === rule && one.kind === "cap" && one.counts === "lines");
  const written = (value: string): string => (isCounted ? names.number(value) : names.amount(value));
  const limit = told.limit(cap.limit === null ? undefined : written(cap.limit), written(cap.used));
  return [first, ...indented([limit, ...(cap.worked.lookedUp === undefined ? [] : indented(workedLines(cap.worked, telling)))])];
};

/** A number and what it is made of, one level deeper each. */
const workedLines = ({ kind, value, lookedUp, parts }: Worked, telling: Telling): readonly string[] => {
  const { names, told, programme } = telling;
  const number = value === null ? told.noValue : names.number(value);
  const name = kind === "extension" && lookedUp !== undefined ? names.quantity(lookedUp.name) : told.quantity[kind];
  const asked = (): string => {
    if (lookedUp === undefined || kind === "extension") return "";
    if (kind === "agreed") return ` ${told.quoted(names.word(lookedUp.name))}`;
    // What a number or a day is called is no word of the terms.
    const found =
      lookedUp.found !== null && typeof programme.attributes[lookedUp.name] === "object" ? names.word(lookedUp.found) : lookedUp.found;
    return `, ${told.lookedUp(names.word(lookedUp.name), found, lookedUp.on === undefined ? undefined : names.day(lookedUp.on))}`;
  };
  return [`${name}${asked()}: ${number}`, ...indented(parts.flatMap((part) => workedLines(part, telling)))];
};

/** Counted stretches and the interruptions between them, in the order of days. */
const spanLines = ({ spans, breaks, clock }: DaysBehind, { names, told }: Telling): readonly string[] =>
  [
    ...spans.map(({ from, to, days, placements }) => ({
      from,
      text: [told.span(names.day(from), names.day(to), days), ...(placements.length === 0 ? [] : [told.by(placements)])].join(" "),
    })),
    ...breaks.map(({ from, to, days }) => ({ from, text: told.interruption(names.day(from), names.day(to), days, clock) })),
  ]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ text }) => text);

const placementLine = ({ id, activity, form, weeklyHours, from, to, employer }: PlacementSeen, { names, told }: Telling): string => {
  const isEmployment = activity === "employment";
  return told.placement(
    id,
    form !== null ? names.form(form) : isEmployment ? null : names.word(activity),
    weeklyHours !== null ? names.number(weeklyHours) : isEmployment ? null : undefined,
    names.day(from),
    to === null ? null : names.day(to),
    employer,
  );
};
