import * as z from "zod";
import type { Parameter } from "../terms/kinds.js";
import { named } from "./schema.js";

const itself = z.lazy((): z.ZodType<Parameter, Parameter> => parameter);

/** What an embedder's own quantity is given: any JSON, which the embedder's own schema checks. */
export const parameter: z.ZodType<Parameter, Parameter> = named(
  "Parameter",
  "Any JSON; what it must be is said by the extension",
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(itself), z.record(z.string(), itself)]),
);
