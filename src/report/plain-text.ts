import { printable } from "../issue/printable.js";
import type { StructuredText, TextBlock, TextItem } from "../reading/structured-text.js";
import { checkedText } from "./checked-text.js";
import { tableText } from "./table.js";

/**
 * A structured text as plain text: headings underlined, lists with dashes, columns of tables as wide as their widest
 * cell. Lines are as long as they are; it ends with a line break.
 *
 * ```ts
 * import { plainText } from "payment-by-results/report";
 *
 * plainText({ locale: "da", blocks: [{ kind: "list", items: [{ text: "mindst 10 timer" }] }] }); // => "- mindst 10 timer\n"
 * ```
 *
 * @param text what a reading says
 * @throws RangeError for what is no structured text, such as a block of no kind
 */
export const plainText = (text: StructuredText): string => `${linesOf(checkedText(text).blocks).join("\n")}\n`;

const underlines = { 1: "=", 2: "-", 3: "." } as const;

const linesOf = (blocks: readonly TextBlock[]): readonly string[] =>
  blocks.flatMap((block, place) => [...(place === 0 ? [] : [""]), ...blockLines(block)]);

const blockLines = (block: TextBlock): readonly string[] => {
  switch (block.kind) {
    case "heading":
      return underlined(printable(block.text), underlines[block.level]);
    case "paragraph":
      return [printable(block.text)];
    case "list":
      return block.items.flatMap((item) => itemLines(item.text, item));
    case "terms":
      return block.terms.flatMap((term) => itemLines(`${term.term}: ${term.text}`, term));
    case "table":
      return tableText(block.columns, block.rows);
  }
};

const underlined = (text: string, line: string): readonly string[] => [text, line.repeat([...text].length)];

const itemLines = (text: string, { below = [] }: TextItem): readonly string[] => [
  `- ${printable(text)}`,
  ...below.flatMap(blockLines).map((line) => `  ${line}`.trimEnd()),
];
