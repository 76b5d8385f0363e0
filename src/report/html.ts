import { printable } from "../issue/printable.js";
import type { StructuredText, TextBlock, TextColumn, TextItem } from "../reading/structured-text.js";
import { checkedText } from "./checked-text.js";

/**
 * A structured text as a fragment of HTML, one `article` in its language, for a page of yours: headings, lists, words with
 * what is said of them, and tables whose headings say what they are headings of. Every text is escaped, and signs that nobody
 * would see stand as their code; there are no styles, scripts or links. Cells with figures have the class `figure`.
 *
 * ```ts
 * import { htmlText } from "payment-by-results/report";
 *
 * htmlText({ locale: "en", blocks: [{ kind: "paragraph", text: "a < b" }] }); // => "<article lang=\"en\">\n<p>a &lt; b</p>\n</article>\n"
 * ```
 *
 * @param text what a reading says
 * @throws RangeError for what is no structured text, such as a block of no kind
 */
export const htmlText = (text: StructuredText): string => {
  const { locale, blocks } = checkedText(text);
  return `<article lang="${escaped(locale)}">\n${blocks.map(blockHtml).join("\n")}\n</article>\n`;
};

const blockHtml = (block: TextBlock): string => {
  switch (block.kind) {
    case "heading":
      return headingHtml(block.level, escaped(block.text));
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join("\n")}\n</ul>`;
    case "terms":
      return `<dl>\n${block.terms.map((term) => `<dt>${escaped(term.term)}</dt>\n<dd>${itemHtml(term)}</dd>`).join("\n")}\n</dl>`;
    case "table":
      return tableHtml(block.columns, block.rows);
  }
};

const headingHtml = (level: number, text: string): string => `<h${level}>${text}</h${level}>`;

const itemHtml = ({ text, below = [] }: TextItem): string => [escaped(text), ...below.map(blockHtml)].join("\n");

const tableHtml = (columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string => {
  const head = columns.map((column) => `<th scope="col"${figure(column)}>${escaped(column.heading)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell, place) => cellHtml(cell, place, columns[place])).join("")}</tr>`);
  return `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
};

// A blank first cell belongs to the row above: it is no heading of anything.
const cellHtml = (cell: string, place: number, column: TextColumn | undefined): string =>
  place === 0 && cell !== "" ? `<th scope="row"${figure(column)}>${escaped(cell)}</th>` : `<td${figure(column)}>${escaped(cell)}</td>`;

const figure = (column: TextColumn | undefined): string => (column?.isRight === true ? ' class="figure"' : "");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
