import type { TextTerm } from "../structured-text.js";
import type { Phrase, Telling } from "./telling.js";

/** A word and the phrase that is said of it. */
export const termOf = (term: string, { text, below }: Phrase): TextTerm => (below.length === 0 ? { term, text } : { term, text, below });

/** Where the contract says a thing. */
export const clauseTerms = ({ clause }: { readonly clause?: string }, { say, alone }: Telling): readonly TextTerm[] =>
  clause === undefined ? [] : [{ term: say("Kontraktens bestemmelse", "Clause of the contract"), text: alone(clause) }];
