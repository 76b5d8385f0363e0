import { soundProgramme } from "../terms/checked-programme.js";
import { askedObject, refuse } from "../issue/argument.js";
import { type DecimalText, type Exact, add, compare, negate, readAmount, writeExact } from "../exact/exact.js";
import type { Locale } from "../issue/issue.js";
import { printable } from "../issue/printable.js";
import { byText } from "../issue/order.js";
import { amountText, numberText } from "../reading/format.js";
import { type Names, namesOf } from "../reading/names.js";
import { sentenceWith } from "../reading/sentence.js";
import type { AgreementTotal, Line, NotPaid, Settlement } from "../reading/settlement.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Programme } from "../terms/programme.js";
import { tableText } from "./table.js";
import { type ReportWords, reportWords } from "./words.js";

/** One settlement as it is told in one language. */
interface Telling {
  readonly programme: Programme;
  readonly settlement: Settlement;
  readonly locale: Locale;
  readonly names: Names;
  readonly words: ReportWords;
}

/**
 * What one agreement came to, as plain text for a caseworker and a head of finance: the totals, then one row for each
 * citizen and outcome, with the days that were counted or the reason why nothing is paid.
 *
 * @param agreement its id, or `null` for the participants of whom no agreement is known; of nobody nothing is told
 * @throws RangeError for an agreement that the programme does not have, or a settlement of another programme
 * @throws ProgrammeError for terms that are not sound
 */
export const agreementText = (of: Programme, settlement: Settlement, agreement: string | null, locale: Locale): string => {
  const programme = soundProgramme(of);
  const names = namesOf(programme, locale);
  const telling: Telling = { programme, settlement, locale, names, words: reportWords[locale] };
  const { words } = telling;
  const fields = ["programme", "agreements", "lines", "notPaid", "incomplete", "observationsSetAside"] as const;
  if (askedObject(settlement, "settlement", fields).programme !== programme.id) refuse("settlement", "is of another programme");
  if (agreement !== null && !programme.agreements.some(({ id }) => id === agreement)) refuse("agreement", "is none of the programme's");
  const total = settlement.agreements.find((candidate) => candidate.agreement === agreement);
  const rows = citizenRows(telling, agreement);
  if (total === undefined && rows.length === 0) return "";
  const title = printable(agreement === null ? words.withoutAgreement : names.agreement(agreement));
  const here = new Set(rows.map(({ participant }) => participant));
  const incomplete = settlement.incomplete.filter((id) => here.has(id));
  const lines = [
    title,
    "=".repeat([...title].length),
    headline(telling, total),
    ...(incomplete.length === 0 ? [] : [words.incomplete(incomplete)]),
    ...(settlement.observationsSetAside.length === 0 ? [] : [words.observationsSetAside(settlement.observationsSetAside)]),
    "",
    ...(total === undefined ? [] : [...totalsTable(telling, total), ...cuts(telling, total), ""]),
    ...citizenTable(telling, rows),
    "",
  ];
  return lines.map(printable).join("\n");
};

const headline = ({ settlement, names, words }: Telling, total: AgreementTotal | undefined): string =>
  [
    words.settledAsOf(names.day(settlement.asOf)),
    ...(settlement.knownOn === null ? [] : [words.knownOn(names.day(settlement.knownOn))]),
    ...(settlement.isProjection ? [words.projection] : []),
    ...(total === undefined ? [] : [words.paidBy(names.party(total.payer)), words.participants(total.participants)]),
  ].join(" · ");

const totalsTable = ({ names, words, locale }: Telling, total: AgreementTotal): readonly string[] =>
  tableText(
    [
      { heading: words.outcome },
      { heading: words.heads, isRight: true },
      { heading: words.fullTime, isRight: true },
      { heading: words.amount, isRight: true },
    ],
    [
      ...total.fees.map(({ rule, amount }) => [names.outcome(rule), "", "", names.amount(amount)]),
      ...total.outcomes.map(({ outcome, heads, fullTimeEquivalents, amount }) => [
        names.outcome(outcome),
        String(heads),
        fullTimeEquivalents === null ? "" : numberText(fullTimeEquivalents, locale),
        names.amount(amount),
      ]),
      [words.total, "", "", names.amount(total.total)],
    ],
  );

/** What each rule cut from the lines of the agreement, fees included, in the programme's order of rules. */
const cuts = ({ programme, settlement, names, words }: Telling, { agreement }: AgreementTotal): readonly string[] => {
  const sums = new Map<string, Exact>();
  for (const line of settlement.lines) {
    if (line.agreement !== agreement) continue;
    for (const [rule, amount] of line.adjustments) sums.set(rule, add(sums.get(rule) ?? 0, readAmount(amount)));
  }
  return programme.settlement.flatMap(({ id, kind }) => {
    const sum = sums.get(id) ?? 0;
    if (compare(sum, 0) >= 0) return [];
    const amount: DecimalText = writeExact(negate(sum), { least: 2, most: 12 });
    return [words.cut(kind === "rounded" ? words.rounding : words.cap, names.amount(amount))];
  });
};

interface Row {
  readonly participant: string;
  readonly order: number;
  readonly cells: readonly string[];
}

const citizenRows = (telling: Telling, agreement: string | null): readonly Row[] => {
  const { programme, settlement, names, locale } = telling;
  const order = new Map([...programme.outcomes, ...programme.settlement].map(({ id }, place) => [id, place]));
  const keyOf = ({ participant, outcome, agreement: of, occurrence }: Line | NotPaid): string =>
    JSON.stringify(participant === null ? [outcome, of, occurrence] : [participant, outcome]);
  // Of a fee of an agreement every reason stands beside its line, for it is nobody's row.
  const isBeside = ({ participant, reason }: NotPaid): boolean => participant === null || reason.code === "cut-by-rule";
  const beside = new Map(settlement.notPaid.filter(isBeside).map((entry) => [keyOf(entry), entry]));
  const row = (participant: string, outcome: string, reachedOn: string, amount: string, reason: string): Row => ({
    participant,
    order: order.get(outcome) ?? 0,
    cells: [participant, names.outcome(outcome), reachedOn, amount, reason],
  });
  const paid = settlement.lines.flatMap((line) => {
    const why = beside.get(keyOf(line));
    if (line.agreement !== agreement || (line.participant === null && why === undefined)) return [];
    const told = why === undefined ? daysText(telling, line) : sentenceWith(names, why, locale);
    return [row(line.participant ?? "", line.outcome, names.day(line.reachedOn), names.amount(line.amount), told)];
  });
  const nothing = amountText(zeroOf(settlement), programme.currency, locale);
  const unpaid = settlement.notPaid.flatMap((entry) => {
    if (entry.agreement !== agreement || entry.participant === null || isBeside(entry)) return [];
    const reachedOn = entry.reachedOn === undefined ? "" : names.day(entry.reachedOn);
    return [row(entry.participant, entry.outcome, reachedOn, nothing, sentenceWith(names, entry, locale))];
  });
  return [...paid, ...unpaid].sort((a, b) => byText(a.participant, b.participant) || a.order - b.order);
};

/** The days that a line is paid for, and those of breaks between them. */
const daysText = ({ names, words }: Telling, { anchor, reachedOn, countedDays }: Line): string => {
  if (countedDays === 0) return words.observedOn(names.day(reachedOn));
  const days = (readDay(reachedOn) as DayNumber) - (readDay(anchor) as DayNumber) + 1;
  return words.daysFrom(countedDays, days - countedDays, names.day(anchor));
};

const citizenTable = ({ words }: Telling, rows: readonly Row[]): readonly string[] =>
  tableText(
    [
      { heading: words.participant },
      { heading: words.outcome },
      { heading: words.day },
      { heading: words.amount, isRight: true },
      { heading: words.reason },
    ],
    rows.map((row) => row.cells),
  );

/** Nothing at all, with the decimals of the settlement's currency. */
const zeroOf = (settlement: Settlement): DecimalText =>
  settlement.total
    .replace("-", "")
    .replace(/\d/g, "0")
    .replace(/^0+(?=0)/, "");
