import { marked } from "marked";
import type { StructuredText, TextBlock } from "payment-by-results";
import { htmlText, markdownText, plainText, tableText } from "payment-by-results/report";
import { describe, expect, test } from "vitest";
import { unseen } from "../unseen.js";

const hostile = [
  "\n# x",
  "x\r\n\r\n- y",
  "\u2028x",
  "x\u2029",
  "\u0085",
  "\u202ex",
  "\u2066x",
  "\u0000",
  "\u001b[31mx",
  "\t",
  "\u200b\ufeff\u00ad",
  "\ud800x\udc00",
  "\u{e0041}",
  "\u3164",
  "<script>alert(1)</script>",
  "</dd></dl><h1>x</h1>",
  '" onclick="x',
  "<!-- x",
  "]]>",
  "&lt;b&gt;",
  "&#60;",
  "| x | y |",
  "||",
  "\\|x",
  "x\\",
  "`x`",
  "``",
  "[x](http://example.dk)",
  "![x](y)",
  "[x]: y",
  "[^1]",
  "- [ ] x",
  "# x",
  "x #",
  "> x",
  "1. x",
  "12) x",
  "- x",
  "+ x",
  "* x",
  "---",
  "***",
  "===",
  ":--",
  "~~~",
  "~~x~~",
  "**x**",
  "_x_",
  "    x",
  " x",
  "x  ",
  "http://example.dk",
  "https://example.dk/x",
  "ftp://example.dk",
  "WWW.example.dk",
  "x@example.dk",
  "$x$",
  "<http://example.dk>",
] as const;

/** A page with a text in every place. */
const pageOf = (text: string): StructuredText => {
  const table: TextBlock = {
    kind: "table",
    columns: [{ heading: text }, { heading: text, isRight: true }],
    rows: [
      [text, text],
      ["x", text],
    ],
  };
  const list: TextBlock = { kind: "list", items: [{ text, below: [{ kind: "list", items: [{ text }, { text: "x" }] }, table] }, { text }] };
  return {
    locale: "da",
    blocks: [
      { kind: "heading", level: 1, text },
      { kind: "paragraph", text },
      { kind: "terms", terms: [{ term: text, text, below: [{ kind: "paragraph", text }, list, table] }] },
      { kind: "heading", level: 3, text },
      { kind: "paragraph", text: `x ${text} x` },
      list,
      { kind: "paragraph", text },
      table,
    ],
  };
};

const harmless = pageOf("x");

/** What a page of Markdown is made of, without its texts. */
const markdownStructure = (markdown: string): unknown => {
  const structure = (token: unknown): unknown => {
    if (Array.isArray(token)) {
      // A text and the signs that are escaped in it are one text.
      return token.map(structure).filter((one, place, all) => one !== "text" || all[place - 1] !== "text");
    }
    const { type, depth, ordered, tokens, items, header, rows } = token as Readonly<Record<string, unknown>>;
    if (type === "escape" || (type === "text" && tokens === undefined)) return "text";
    return [type, depth, ordered, ...[tokens, items, header, rows].map((part) => (part === undefined ? "" : structure(part)))];
  };
  // The cells of a table have tokens and no type.
  return structure(marked.lexer(markdown, { gfm: true }));
};

const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

/** Each text as it is read, without what is escaped. */
const textsOf = (html: string): readonly string[] =>
  html
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

describe.each(hostile)("%j, wherever it stands,", (text) => {
  test("changes nothing of what a page of Markdown is made of", () => {
    expect(markdownStructure(markdownText(pageOf(text)))).toEqual(markdownStructure(markdownText(harmless)));
    expect(marked.parse(markdownText(pageOf(text)))).not.toMatch(/<script|<a |<img|<input|<del|<h2/);
  });

  test("is no tag and no attribute in HTML", () => {
    const html = htmlText(pageOf(text));
    expect(tagsOf(html)).toEqual(tagsOf(htmlText(harmless)));
    expect(textsOf(html).length).toBeLessThanOrEqual(textsOf(htmlText(harmless)).length);
  });

  test("breaks no line, and no sign is unseen", () => {
    for (const page of [plainText, markdownText, htmlText]) {
      expect(page(pageOf(text)).split("\n")).toHaveLength(page(harmless).split("\n").length);
      expect(page(pageOf(text)).replaceAll("\n", "")).not.toMatch(unseen);
    }
    const rows = tableText([{ heading: text }, { heading: "x" }], [[text, "x"]]);
    expect(rows).toHaveLength(2);
    expect(rows.join("")).not.toMatch(unseen);
    // Both rows have the second column in the same place.
    expect(new Set(rows.map((row) => [...row].length)).size).toBe(1);
  });
});

test("what would not be seen stands as its code, which can be looked up", () => {
  expect(plainText({ locale: "da", blocks: [{ kind: "paragraph", text: "a\u202eb\u0000c\nd\ud83de😀\u{e0041}" }] })).toBe(
    "a⟨U+202E⟩b⟨U+0000⟩c⟨U+000A⟩d⟨U+D83D⟩e😀⟨U+E0041⟩\n",
  );
});

test("letters of every script, figures, blanks and signs stay as they are", () => {
  const text = "Ærø – naïve ελ ру עברית العربية 中文 e\u0301 ½ € §4 1.000\u00a0kr. “x” …";
  expect(plainText({ locale: "da", blocks: [{ kind: "paragraph", text }] })).toBe(`${text}\n`);
});

describe("from plain JavaScript", () => {
  const text = (level: unknown, locale: unknown = "da"): StructuredText =>
    ({ locale, blocks: [{ kind: "heading", level, text: "x" }] }) as unknown as StructuredText;

  test("the language of a page of HTML is escaped", () => {
    expect(htmlText(text(1, '"><script>x</script>'))).toBe(
      '<article lang="&quot;&gt;&lt;script&gt;x&lt;/script&gt;">\n<h1>x</h1>\n</article>\n',
    );
  });

  test.each(["1><script>x</script><h1", "1 onclick=x", 0, 4, 1.5, -1, 1e9, Number.NaN, null, undefined, "2"])(
    "a heading of the level %j is a mistake",
    (level) => {
      for (const page of [plainText, markdownText, htmlText]) expect(() => page(text(level))).toThrow(RangeError);
    },
  );
});
