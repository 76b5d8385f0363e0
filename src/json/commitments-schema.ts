import * as z from "zod";
import type { Commitment, Count, Counted, Due, Occasion, Target } from "../terms/commitments.js";
import { retention } from "./retention-schema.js";
import { type JsonSchema, described, schemaOf, toJsonSchema } from "./schema.js";
import { day, decimal, label, period } from "./value-schema.js";

const text = z.string();

const records = z.strictObject({
  kind: described(z.literal("records"), "Observations of groups whose subject is the party; their values are added"),
  of: text,
});
const observations = z.strictObject({ kind: described(z.literal("observations"), "Observations of participants, one each"), of: text });
const reached = z.strictObject({
  kind: described(z.literal("reached"), "What participants reached, as often as an outcome would be"),
  reached: retention,
  oncePer: z.enum(["participant", "enrolment", "placement", "employer"]),
});

const count = schemaOf<Count>()(
  "Count",
  "Something that is counted one by one",
  z.discriminatedUnion("kind", [records, observations, reached]),
);

const counted = schemaOf<Counted>()(
  "Counted",
  "A count, or the one as a percentage of the other",
  z.discriminatedUnion("kind", [
    records,
    observations,
    reached,
    z.strictObject({ kind: described(z.literal("share"), "The one in percent of the other"), of: count, among: count }),
  ]),
);

const occasion = schemaOf<Occasion>()(
  "Occasion",
  "What a due day follows from",
  z.discriminatedUnion("kind", [
    records,
    observations,
    reached,
    z.strictObject({ kind: z.literal("absences"), of: described(z.array(text), "Kinds of absence; of none, all") }),
  ]),
);

const due = schemaOf<Due>()(
  "Due",
  "When a commitment falls due",
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: described(z.literal("on"), "The target in all, on this day at latest"), day }),
    z.strictObject({ kind: described(z.literal("every"), "The target in each period from the first day of the commitment"), period }),
    z.strictObject({
      kind: described(z.literal("after"), "The target for each occasion, within a period that begins the day after it"),
      occasion,
      period,
      whileItLasts: described(z.literal(true), "Once more in each further period while it lasts").exactOptional(),
    }),
  ]),
);

const target = schemaOf<Target>()(
  "Target",
  "What is aimed at from a day on, until the next revision",
  z.strictObject({
    from: described(day, "First day on which it is in force"),
    value: described(z.union([decimal, z.null()]), "A number above zero, of a share in percent; null: nothing is asked any longer"),
    source: described(text, "Where that was agreed").exactOptional(),
  }),
);

const commitment = schemaOf<Commitment>()(
  "Commitment",
  "What a company, a municipality or the fund has promised to do; it never pays",
  z.strictObject({
    id: text,
    party: described(text, "Id of a party or a company of the programme"),
    label: label.exactOptional(),
    source: described(text, "Where the contract, or the law, says this").exactOptional(),
    counts: counted,
    targets: described(z.array(target), "The target and its revisions, by day"),
    due,
    to: described(
      day,
      "Last day, inclusive: no occasion counts that comes after it, and no day or period that ends after it",
    ).exactOptional(),
  }),
);

/** What stands under `schema` in a document of commitments. */
export const commitmentsName = "payment-by-results/commitments/1";

interface CommitmentsDocument {
  readonly schema?: typeof commitmentsName;
  readonly commitments: readonly Commitment[];
}

export const commitmentsDocument: z.ZodType<CommitmentsDocument> = schemaOf<CommitmentsDocument>()(
  "Commitments",
  "The commitments made in a programme",
  z.strictObject({ schema: z.literal(commitmentsName).exactOptional(), commitments: z.array(commitment) }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of commitments, for editors and other tools. It says what shape the
 * document has; whether the commitments make sense is said by `parseCommitments`.
 */
export const commitmentsSchema = (): JsonSchema => toJsonSchema(commitmentsDocument);
