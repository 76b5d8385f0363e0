import type { DecimalText } from "../../exact/exact.js";
import type { Facts, Participant } from "../../facts/fact.js";
import type { Locale } from "../../issue/issue.js";
import type { RequiredField } from "../required-fields.js";

/** A value that a field may have: as facts and JSON write it, and as it is written in the form. */
export interface AllowedValue {
  readonly value: string;
  readonly text: string;
}

/** What a cell must hold to be right. Nothing may be shaped like a civil registration number, whatever the check. */
export type FormCheck =
  /** Any text; some that the programme knows are suggested. */
  | { readonly kind: "text"; readonly suggestions: readonly AllowedValue[] }
  | { readonly kind: "oneOf"; readonly values: readonly AllowedValue[] }
  /** A civil day: `dd-mm-yyyy` in Danish, `yyyy-mm-dd` in English. */
  | { readonly kind: "day" }
  /** From the least to the most, both inclusive, with so many decimals at most. */
  | { readonly kind: "number"; readonly least?: DecimalText; readonly most?: DecimalText; readonly decimals: number };

/** A column of a reporting form. */
export interface FormColumn {
  /**
   * The field of the fact, such as `weeklyHours`, `attributes.group` or `wages.amount`; `participant` is whose the row
   * is, and `validFrom` the day from which what changes over time holds.
   */
  readonly field: string;
  /**
   * Why the column is there. `key`: it tells which row this is. `terms`: the terms read it. `change`: it dates what
   * changes over time. `correction`: it corrects or takes back a row that was reported earlier.
   */
  readonly purpose: "key" | "terms" | "change" | "correction";
  /** Ids of the outcomes, then of the settlement rules, that read it; none for a correction. */
  readonly readBy: readonly string[];
  readonly heading: string;
  /** What the field is, in one sentence. */
  readonly meaning: string;
  readonly check: FormCheck;
  /** The check in one sentence. */
  readonly checkText: string;
  readonly mustBeFilled: boolean;
  /** What an empty cell says, where a cell may be empty. */
  readonly whenEmpty?: string;
  /** The cell of the example row, written as people write it; empty where the example leaves it empty. */
  readonly example: string;
}

/** One table of a reporting form: a kind of fact that the terms read. */
export interface FormTable {
  readonly fact: RequiredField["fact"];
  /** A name for a file, such as `forloeb`. */
  readonly name: string;
  readonly title: string;
  /** What a row is, in a sentence or two. */
  readonly about: string;
  readonly columns: readonly FormColumn[];
  /** What the example row says, in one sentence. */
  readonly exampleText: string;
}

/** A reporting form as data: what a programme's terms read, table by table, in one language. */
export interface ReportingForm {
  readonly programme: string;
  readonly locale: Locale;
  readonly title: string;
  /** That the example is made up. */
  readonly note: string;
  /** Only those that the terms read. */
  readonly tables: readonly FormTable[];
  /** The facts that the example rows report. */
  readonly example: Facts & { readonly participants: readonly Participant[] };
}
