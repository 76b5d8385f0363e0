import fc from "fast-check";
import { markdownText } from "payment-by-results/report";
import { expect, test } from "vitest";
import { printable } from "../../src/issue/printable.js";
import { sample } from "./structured-sample.js";

test("headings, lists, bold words and tables, with every sign of Markdown escaped", () => {
  expect(markdownText(sample)).toBe(
    [
      "# Aftale \\<1\\>",
      "",
      "Gælder.",
      "",
      "- **Pris:** efter gruppe:",
      "",
      "  | Gruppe | Værdi |",
      "  | :-- | --: |",
      "  | ung | 500 kr. |",
      "  |  | 1 kr. |",
      "  - A er 2",
      "",
      "- 1\\. januar \\| 2",
      "  - \\* ikke fed \\*",
      "",
      "## Slut",
      "",
      "### Mere",
      "",
    ].join("\n"),
  );
});

test.each(["1. januar", "12) x", "- x", "+ x", "= x", "> x", "# x", "---", "`x`", "[x](y)", "<b>", "&amp;", "a|b", "~x~", "\\"])(
  "%s at the beginning of a line is text",
  (text) => {
    const written = markdownText({ locale: "da", blocks: [{ kind: "paragraph", text }] });
    expect(written).toMatch(/^(?:\d+)?\\|^a\\/);
    expect(written.replace(/\\(.)/g, "$1")).toBe(`${text}\n`);
  },
);

test("taking the escapes off gives the text back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const written = markdownText({ locale: "da", blocks: [{ kind: "list", items: [{ text }] }] });
      const read = written
        .slice(2, -1)
        .replace(/^&#32;/, " ")
        .replace(/\\([^\p{L}\p{N}])/gu, "$1");
      expect(read).toBe(printable(text));
    }),
  );
});
