import type { Locale } from "../issue/issue.js";
import { type Names, namesOf } from "../reading/names.js";
import { sentenceOf } from "../reading/sentence.js";
import type { AgreementTotal, Line, NotPaid, Settlement } from "../reading/settle.js";
import { numberText } from "../reading/format.js";
import type { Programme } from "../terms/programme.js";
import { type ReportWords, reportWords } from "./words.js";
import { tableText } from "./table.js";

/**
 * What one agreement came to, as plain text for a caseworker and a head of finance: the totals, then one row for each
 * citizen and outcome, with the days that were counted or the reason why nothing is paid.
 */
export const agreementText = (programme: Programme, settlement: Settlement, agreement: string, locale: Locale): string => {
  const words = reportWords[locale];
  const names = namesOf(programme, locale);
  const total = settlement.agreements.find((candidate) => candidate.agreement === agreement);
  if (total === undefined) return "";
  const title = names.agreement(agreement);
  return [
    title,
    "=".repeat([...title].length),
    headline(settlement, total, names, words),
    "",
    ...totalsTable(total, names, words, locale),
    "",
    ...citizenTable(programme, settlement, agreement, names, words, locale),
    "",
  ].join("\n");
};

const headline = (settlement: Settlement, total: AgreementTotal, names: Names, words: ReportWords): string =>
  [
    words.settledAsOf(names.day(settlement.asOf)),
    ...(settlement.knownOn === null ? [] : [words.knownOn(names.day(settlement.knownOn))]),
    ...(settlement.isProjection ? [words.projection] : []),
    words.paidBy(names.party(total.payer)),
    words.participants(total.participants),
    ...(total.incomplete === 0 ? [] : [words.incomplete(total.incomplete)]),
  ].join(" · ");

const totalsTable = (total: AgreementTotal, names: Names, words: ReportWords, locale: Locale): readonly string[] =>
  tableText(
    [{ heading: words.outcome }, { heading: words.heads, isRight: true }, { heading: words.fullTime, isRight: true }, { heading: words.amount, isRight: true }],
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

interface Row {
  readonly participant: string;
  readonly order: number;
  readonly cells: readonly string[];
}

const citizenTable = (
  programme: Programme,
  settlement: Settlement,
  agreement: string,
  names: Names,
  words: ReportWords,
  locale: Locale,
): readonly string[] => {
  const order = new Map(programme.outcomes.map((outcome, place) => [outcome.id, place]));
  const keyOf = ({ participant, outcome }: Line | NotPaid): string => JSON.stringify([participant, outcome]);
  const cut = new Map(settlement.notPaid.filter(({ reason }) => reason.code === "cut-by-rule").map((entry) => [keyOf(entry), entry]));
  const lines = settlement.lines.filter((line) => line.agreement === agreement && line.participant !== null);
  const unpaid = settlement.notPaid.filter((entry) => entry.agreement === agreement && entry.reason.code !== "cut-by-rule");
  const rows: Row[] = [
    ...lines.map((line): Row => {
      const why = cut.get(keyOf(line));
      const days = words.daysFrom(line.countedDays, names.day(line.anchor));
      const reason = why === undefined ? days : sentenceOf(why, programme, locale);
      return {
        participant: line.participant ?? "",
        order: order.get(line.outcome) ?? 0,
        cells: [line.participant ?? "", names.outcome(line.outcome), names.day(line.reachedOn), names.amount(line.amount), reason],
      };
    }),
    ...unpaid.map(
      (entry): Row => ({
        participant: entry.participant,
        order: order.get(entry.outcome) ?? 0,
        cells: [
          entry.participant,
          names.outcome(entry.outcome),
          entry.reachedOn === undefined ? "" : names.day(entry.reachedOn),
          names.amount(zeroOf(settlement)),
          sentenceOf(entry, programme, locale),
        ],
      }),
    ),
  ];
  rows.sort((a, b) => (a.participant < b.participant ? -1 : a.participant > b.participant ? 1 : a.order - b.order));
  const columns = [
    { heading: words.participant },
    { heading: words.outcome },
    { heading: words.day },
    { heading: words.amount, isRight: true },
    { heading: words.reason },
  ];
  return tableText(columns, rows.map((row) => row.cells));
};

/** Nothing at all, with the decimals of the settlement's currency. */
const zeroOf = (settlement: Settlement): string => settlement.total.replace("-", "").replace(/\d/g, "0").replace(/^0+(?=0)/, "");
