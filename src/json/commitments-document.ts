import type { Result } from "../issue/issue.js";
import { checkedCommitments } from "../terms/checked-commitments.js";
import type { Commitment } from "../terms/commitments.js";
import type { Programme } from "../terms/programme.js";
import { canonicalText } from "./canonical.js";
import { commitmentsDocument } from "./commitments-schema.js";
import { commitmentsName } from "./document-name.js";
import { readTerms } from "./document.js";

/**
 * Reads the commitments made in a programme, `{ "commitments": [ … ] }`: checked and frozen, as `commitments()` gives
 * them.
 *
 * Without a value, the issues are everything that is wrong with the shape or, where the shape is right, everything that
 * is wrong with the commitments. Terms that are wrong refuse them too, with their own issues.
 *
 * @param document JSON text, or a value that was parsed already
 * @param terms the programme whose parties and companies made them
 */
export const parseCommitments = (document: unknown, terms: Programme): Result<readonly Commitment[]> => {
  const read = readTerms(document, commitmentsDocument);
  return read.ok ? checkedCommitments(terms, read.value.commitments) : read;
};

/** Commitments as JSON text: the same bytes for the same commitments. `parseCommitments` reads it back. */
export const stringifyCommitments = (commitments: readonly Commitment[]): string => canonicalText({ schema: commitmentsName, commitments });
