import { printable } from "../issue/printable.js";
import type { StructuredText, TextBlock, TextItem } from "../reading/structured-text.js";
import { checkedText } from "./checked-text.js";

/**
 * A structured text as Markdown (CommonMark with tables): every sign that Markdown, or a page
 * that makes links of addresses, would take for markup is escaped, and signs that nobody would see stand as their code.
 *
 * ```ts
 * import { markdownText } from "payment-by-results/report";
 *
 * const terms = [{ term: "Pris", text: "2 * 500 kr." }];
 * markdownText({ locale: "da", blocks: [{ kind: "heading", level: 3, text: "Job" }, { kind: "terms", terms }] }); // => "### Job\n\n- **Pris:** 2 \\* 500 kr.\n"
 * ```
 *
 * @param text what a reading says
 * @throws RangeError for what is no structured text, such as a block of no kind
 */
export const markdownText = (text: StructuredText): string => `${linesOf(checkedText(text).blocks).join("\n")}\n`;

const linesOf = (blocks: readonly TextBlock[]): readonly string[] =>
  blocks.flatMap((block, place) => [...(place === 0 ? [] : [""]), ...blockLines(block)]);

const blockLines = (block: TextBlock): readonly string[] => {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${escaped(block.text)}`];
    case "paragraph":
      return [atLineStart(escaped(block.text))];
    case "list":
      return block.items.flatMap((item) => itemLines(atLineStart(escaped(item.text)), item));
    case "terms":
      return block.terms.flatMap((term) => itemLines(`**${escaped(term.term)}:** ${escaped(term.text)}`, term));
    case "table":
      return [
        row(block.columns.map(({ heading }) => heading)),
        row(
          block.columns.map(({ isRight }) => (isRight === true ? "--:" : ":--")),
          (cell) => cell,
        ),
        ...block.rows.map((cells) => row(cells)),
      ];
  }
};

const itemLines = (text: string, { below = [] }: TextItem): readonly string[] => [
  `- ${text}`,
  ...below
    .flatMap((block) => [...(block.kind === "list" || block.kind === "terms" ? [] : [""]), ...blockLines(block)])
    .map((line) => `  ${line}`.trimEnd()),
];

const row = (cells: readonly string[], write: (cell: string) => string = escaped): string => `| ${cells.map(write).join(" | ")} |`;

/** Signs of Markdown, of the HTML that may stand in it and of addresses that are made links; a blank that would indent is written out. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>|~#&$@]|:(?=\/\/)|(?<=www)\./giu, "\\$&")
    .replace(/^ /u, "&#32;");

/** What begins a list or a line where it stands first, such as the number of a day. */
const atLineStart = (text: string): string => text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");
