import type { StructuredText } from "payment-by-results";
import { plainText } from "payment-by-results/report";
import { expect, test } from "vitest";
import { sample } from "./structured-sample.js";

test("headings are underlined, lists indented, columns as wide as their widest cell", () => {
  expect(plainText(sample)).toBe(
    [
      "Aftale <1>",
      "==========",
      "",
      "Gælder.",
      "",
      "- Pris: efter gruppe:",
      "  Gruppe    Værdi",
      "  ung     500 kr.",
      "            1 kr.",
      "  - A er 2",
      "",
      "- 1. januar | 2",
      "  - * ikke fed *",
      "",
      "Slut",
      "----",
      "",
      "Mere",
      "....",
      "",
    ].join("\n"),
  );
});

test("a heading is underlined by characters, not by UTF-16 units", () => {
  const text: StructuredText = { locale: "da", blocks: [{ kind: "heading", level: 1, text: "𝒜b" }] };
  expect(plainText(text)).toBe("𝒜b\n==\n");
});
