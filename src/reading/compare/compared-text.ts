import { askedObject } from "../../issue/argument.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Programme } from "../../terms/programme.js";
import { namesOf } from "../names.js";
import { sentenceOf } from "../sentence.js";
import type { ComparedRow, ComparedSide } from "./compare.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";
import type { RowWords } from "./words.js";

const words: Readonly<Record<Locale, RowWords>> = { da: danish, en: english };

/** One row of a comparison as sentences in Danish or English: what both terms pay, and why not. The outcome is called as the first terms call it. */
export const comparedText = (row: ComparedRow, first: Programme, second: Programme, locale: Locale): string => {
  askedObject(row, "row", ["first", "second", "participant", "series", "occurrence", "difference"]);
  const [ofFirst, ofSecond] = [namesOf(first, locale), namesOf(second, locale)];
  const names = row.first.outcome === null ? ofSecond : ofFirst;
  const { paid, why, notInTerms, named, nobody, occurrence } = words[locale];
  const outcome = names.outcome(row.first.outcome ?? row.second.outcome ?? "");
  const whose =
    row.participant === null
      ? nobody(names.agreement(row.first.agreement ?? row.second.agreement ?? ""), outcome)
      : named(row.participant, outcome);
  const isOneOfMany = row.occurrence !== null && (row.series !== "" || row.occurrence !== "1");
  const whyNot = (side: "first" | "second", { reason, outcome: id, agreement }: ComparedSide, terms: Programme): readonly string[] => {
    if (reason === null) return [];
    if (reason.code === "not-in-terms") return [notInTerms(side)];
    return [why(side, sentenceOf({ participant: row.participant ?? "", outcome: id ?? "", agreement, reason }, terms, locale))];
  };
  const amount = (written: string): string => names.amount(written.replace("-", ""));
  const sentences = [
    paid({
      what: isOneOfMany ? `${whose} ${occurrence(row.series, row.occurrence ?? "")}` : whose,
      first: names.amount(row.first.amount),
      second: names.amount(row.second.amount),
      difference: amount(row.difference),
      sign: row.difference.startsWith("-") ? -1 : /[1-9]/.test(row.difference) ? 1 : 0,
    }),
    ...whyNot("first", row.first, first),
    ...whyNot("second", row.second, second),
  ];
  return printable(sentences.join(" "));
};
