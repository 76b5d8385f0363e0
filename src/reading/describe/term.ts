import type { Label } from "../../facts/employment-form.js";
import type { TextTerm } from "../structured-text.js";
import type { Phrase, Telling } from "./telling.js";

/** A word and the phrase that is said of it. */
export const termOf = (term: string, { text, below }: Phrase): TextTerm => (below.length === 0 ? { term, text } : { term, text, below });

/** What a thing is called in the other language, and where the contract says it. */
export const labelTerms = (
  { label, clause }: { readonly label?: Label; readonly clause?: string },
  { say, alone }: Telling,
): readonly TextTerm[] => [
  ...(label === undefined ? [] : [{ term: say("Engelsk navn", "Danish name"), text: alone(say(label.en, label.da)) }]),
  ...(clause === undefined ? [] : [{ term: say("Kontraktens bestemmelse", "Clause of the contract"), text: alone(clause) }]),
];
