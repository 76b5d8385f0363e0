import fc from "fast-check";
import { htmlText } from "payment-by-results/report";
import { expect, test } from "vitest";
import { printable } from "../../src/issue/printable.js";
import { sample } from "./structured-sample.js";

test("semantic tags in one article of its language, table headings with their scope, every text escaped", () => {
  expect(htmlText(sample)).toBe(
    [
      '<article lang="da">',
      "<h1>Aftale &lt;1&gt;</h1>",
      "<p>Gælder.</p>",
      "<dl>",
      "<dt>Pris</dt>",
      "<dd>efter gruppe:",
      "<table>",
      "<thead>",
      '<tr><th scope="col">Gruppe</th><th scope="col" class="figure">Værdi</th></tr>',
      "</thead>",
      "<tbody>",
      '<tr><th scope="row">ung</th><td class="figure">500 kr.</td></tr>',
      '<tr><td></td><td class="figure">1 kr.</td></tr>',
      "</tbody>",
      "</table>",
      "<ul>",
      "<li>A er 2</li>",
      "</ul></dd>",
      "</dl>",
      "<ul>",
      "<li>1. januar | 2",
      "<ul>",
      "<li>* ikke fed *</li>",
      "</ul></li>",
      "</ul>",
      "<h2>Slut</h2>",
      "<h3>Mere</h3>",
      "</article>",
      "",
    ].join("\n"),
  );
});

test("no text becomes a tag or an attribute", () => {
  const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>&"'a-z;#0-9]*$/)), (text) => {
      const written = htmlText({ locale: "en", blocks: [{ kind: "paragraph", text }] }).slice(
        '<article lang="en">\n<p>'.length,
        -"</p>\n</article>\n".length,
      );
      expect(written).not.toMatch(/[<>"']/);
      expect(written.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)).toBe(printable(text));
    }),
  );
});
