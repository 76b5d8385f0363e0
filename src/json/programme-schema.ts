import { programmeTerms } from "../terms/anatomy/programme.js";
import { type ShapeOf, may, named, objectWith, words } from "../terms/anatomy/shape.js";
import type { ProgrammeTerms } from "../terms/programme.js";
import { programmeName } from "./document-name.js";
import type { JsonSchema } from "./schema.js";
import { schemaOfShape } from "./shape-schema.js";

/** A programme as a document, which may name its schema. */
export const programmeDocument: ShapeOf<ProgrammeTerms & { readonly schema?: typeof programmeName }> = named(
  "Programme",
  objectWith<ProgrammeTerms, { readonly schema?: typeof programmeName }>(programmeTerms, { schema: may(words(programmeName)) }),
);

/**
 * The JSON Schema (draft 2020-12) of a programme's document, for editors and other tools. It says what shape the
 * document has; whether the terms make sense is said by {@link parseProgramme}.
 */
export const programmeSchema = (): JsonSchema => schemaOfShape(programmeDocument);
