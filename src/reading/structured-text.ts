import type { Locale } from "../issue/issue.js";

/** A column of a table: its heading, and whether figures stand to the right. */
export interface TextColumn {
  readonly heading: string;
  readonly isRight?: boolean;
}

/** One thing of a list, and what is said of it below. */
export interface TextItem {
  readonly text: string;
  readonly below?: readonly TextBlock[];
}

/** A word, what is said of it, and what is said below. */
export interface TextTerm extends TextItem {
  readonly term: string;
}

/** A part of a structured text. Every text in it is one line of plain words, never of any markup. */
export type TextBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly TextItem[] }
  | { readonly kind: "terms"; readonly terms: readonly TextTerm[] }
  /** Rows have as many cells as there are columns; the first cell of a row is its heading. */
  | { readonly kind: "table"; readonly columns: readonly TextColumn[]; readonly rows: readonly (readonly string[])[] };

/**
 * What a reading says in one language, as plain data: headings, paragraphs, lists, words with what is said of them, and
 * tables. `payment-by-results/report` makes Markdown, HTML and plain text of it; an embedder may make anything else.
 */
export interface StructuredText {
  readonly locale: Locale;
  readonly blocks: readonly TextBlock[];
}
