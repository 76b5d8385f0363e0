import {
  type AsOf,
  type Locale,
  type Participant,
  type Programme,
  type ReportingForm,
  minimisedFacts,
  reportingForm,
  settle,
} from "payment-by-results";
import { amountText } from "payment-by-results/report";
import { complicated } from "./complicated.js";
import { simple } from "./simple.js";

/** The smallest form of each version of the terms. */
export const formsOf = (locale: Locale): { readonly complicated: ReportingForm; readonly simple: ReportingForm } => ({
  complicated: reportingForm(complicated, locale),
  simple: reportingForm(simple, locale),
});

/** How many columns of a form hold what the terms read; those that date and correct a row, or say whose it is, are not counted. */
export const columnsRead = ({ tables }: ReportingForm): number =>
  tables.reduce((sum, { columns }) => sum + columns.filter(({ purpose, field }) => purpose === "terms" || field === "id").length, 0);

/** Every value that is reported, down to the parts of those that change over time. */
const valuesIn = (value: unknown): number =>
  typeof value !== "object" || value === null ? 1 : Object.values(value).reduce((sum: number, part: unknown) => sum + valuesIn(part), 0);

/** What one version asks of the people who report, and what it pays on what they report. */
export interface Burden {
  readonly tables: number;
  readonly columns: number;
  /** How many values are reported, all people's rows together. */
  readonly values: number;
  /** How many lines have to be agreed on, without the fees for taking part. */
  readonly lines: number;
  /** To the øre what the facts come to that are not reduced to the form. */
  readonly total: string;
}

/** What a version comes to on the facts of people, reduced to its form. */
export const burdenOf = (programme: Programme, people: readonly Participant[], at: AsOf): Burden => {
  const form = reportingForm(programme, "da");
  const reduced = minimisedFacts(programme, people);
  const { total, lines } = settle(programme, reduced, at);
  return {
    tables: form.tables.length,
    columns: columnsRead(form),
    values: valuesIn(reduced.participants),
    lines: lines.filter(({ participant }) => participant !== null).length,
    total,
  };
};

/** The columns of both forms side by side: the table, then the heading in each version, nothing where it has none. */
export const columnsSideBySide = (locale: Locale): readonly (readonly [table: string, complicated: string, simple: string])[] => {
  const forms = formsOf(locale);
  return forms.complicated.tables.flatMap(({ fact, title, columns }) => {
    const other = forms.simple.tables.find((table) => table.fact === fact)?.columns ?? [];
    return columns.map(
      ({ field, heading }, place) =>
        [place === 0 ? title : "", heading, other.find((column) => column.field === field)?.heading ?? ""] as const,
    );
  });
};

/** What each municipality pays under both versions, on facts reduced to the version's own form: prices are illustrative. */
export const paymentsSideBySide = (
  people: readonly Participant[],
  at: AsOf,
  locale: Locale,
): readonly (readonly [municipality: string, complicated: string, simple: string])[] => {
  const settlements = [complicated, simple].map((version) => settle(version, minimisedFacts(version, people), at));
  const totals = (id: string): readonly string[] =>
    settlements.map(({ agreements }) => agreements.find(({ agreement }) => agreement === id)?.total ?? "");
  return simple.agreements.map(({ id, label }) => {
    const [one, other] = totals(id).map((total) => amountText(total, simple.currency, locale)) as [string, string];
    return [label?.[locale] ?? id, one, other];
  });
};
