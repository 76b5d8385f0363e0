import type { StructuredText } from "payment-by-results";

/** A text with one of everything, and signs that mean something in Markdown or HTML. */
export const sample: StructuredText = {
  locale: "da",
  blocks: [
    { kind: "heading", level: 1, text: "Aftale <1>" },
    { kind: "paragraph", text: "Gælder." },
    {
      kind: "terms",
      terms: [
        {
          term: "Pris",
          text: "efter gruppe:",
          below: [
            {
              kind: "table",
              columns: [{ heading: "Gruppe" }, { heading: "Værdi", isRight: true }],
              rows: [
                ["ung", "500 kr."],
                ["", "1 kr."],
              ],
            },
            { kind: "list", items: [{ text: "A er 2" }] },
          ],
        },
      ],
    },
    { kind: "list", items: [{ text: "1. januar | 2", below: [{ kind: "list", items: [{ text: "* ikke fed *" }] }] }] },
    { kind: "heading", level: 2, text: "Slut" },
    { kind: "heading", level: 3, text: "Mere" },
  ],
};
