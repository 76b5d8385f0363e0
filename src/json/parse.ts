import type { Result } from "../issue/issue.js";
import { compileProgramme } from "../meaning/programme.js";
import { checkFacts } from "../reading/check-facts.js";
import type { Settlement } from "../reading/settlement.js";
import { checkedProgramme } from "../terms/checked-programme.js";
import type { Extension } from "../terms/extension.js";
import type { Programme } from "../terms/programme.js";
import { readFacts, readResult, readTerms } from "./document.js";
import { factsDocument } from "./facts-schema.js";
import type { ListedFacts } from "../facts/no-value.js";
import { programmeDocument } from "./programme-schema.js";
import { settlementDocument } from "./settlement-schema.js";

/**
 * Reads a programme: the terms checked, completed by their defaults and frozen, as `programme()` gives them. With the
 * value, the issues are warnings.
 *
 * Without it, they are everything that is wrong with the shape – `not-json`, `too-deep`, `forbidden-key`,
 * `wrong-shape`, `unknown-key` – or, where the shape is right, everything that is wrong with the terms.
 *
 * ```ts
 * import { parseProgramme } from "payment-by-results/json";
 *
 * const result = parseProgramme('{ "id": "x", "outcomes": 5 }');
 * result.ok; // => false
 * result.issues.length > 1; // => true
 * ```
 *
 * @param document JSON text, or a value that was parsed already
 * @param extensions the embedder's own kinds of quantity that the terms name; the programme remembers them
 */
export const parseProgramme = (document: unknown, extensions: readonly Extension[] = []): Result<Programme> => {
  const read = readTerms(document, programmeDocument);
  return read.ok ? checkedProgramme(read.value, extensions) : read;
};

/**
 * Reads the facts of a programme, as they are written: `{ "participants": [ … ], "observations": [ … ] }`, and gives what
 * `settle` takes. What is wrong with a fact – a day that does not exist, too many hours, an unknown form – refuses nothing;
 * it stands in the issues, and `settle` will set it aside with the same issue. A field that is `null` has no value and is
 * left out.
 *
 * Without a value, the issues are everything that is wrong with the shape: a missing or unknown key, a status that does
 * not exist, a number that is not finite. Terms that are wrong refuse the facts too, with their own issues.
 *
 * @param document JSON text, or a value that was parsed already
 * @param terms the programme that says which forms, agreements and attributes there are
 */
export const parseFacts = (document: unknown, terms: Programme): Result<ListedFacts> => {
  const { isSound, issues } = compileProgramme(terms);
  if (!isSound) return { ok: false, issues };
  const read = readFacts(document, factsDocument);
  return read.ok ? { ...read, issues: checkFacts(terms, read.value) } : read;
};

/**
 * Reads a settlement that was written earlier. Only its shape is checked: whether it is right can be told by settling
 * again.
 *
 * @param document JSON text, or a value that was parsed already
 */
export const parseSettlement = (document: unknown): Result<Settlement> => readResult(document, settlementDocument);
