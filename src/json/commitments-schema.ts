import { commitment } from "../terms/anatomy/commitments.js";
import { type ShapeOf, list, may, must, named, object, words } from "../terms/anatomy/shape.js";
import type { Commitment } from "../terms/commitments.js";
import { commitmentsName } from "./document-name.js";
import type { JsonSchema } from "./schema.js";
import { schemaOfShape } from "./shape-schema.js";

interface CommitmentsDocument {
  readonly schema?: typeof commitmentsName;
  readonly commitments: readonly Commitment[];
}

export const commitmentsDocument: ShapeOf<CommitmentsDocument> = named(
  "Commitments",
  object<CommitmentsDocument>({ schema: may(words(commitmentsName)), commitments: must(list(commitment)) }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of commitments, for editors and other tools. It says what shape the
 * document has; whether the commitments make sense is said by `parseCommitments`.
 */
export const commitmentsSchema = (): JsonSchema => schemaOfShape(commitmentsDocument);
