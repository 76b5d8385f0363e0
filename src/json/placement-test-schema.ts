import * as z from "zod";
import type { PlacementTest } from "../terms/placement-test.js";
import { described, schemaOf } from "./schema.js";
import { day, period } from "./value-schema.js";

const tests = (): z.ZodType<readonly PlacementTest[]> => z.array(placementTest);

const from = described(day, "First day, inclusive").exactOptional();
const to = described(day, "Last day, inclusive").exactOptional();

export const placementTest = schemaOf<PlacementTest>()(
  "PlacementTest",
  "A question put to one running placement on a day",
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("activity"), is: described(z.string(), "Such as employment or education") }),
    z.strictObject({ kind: z.literal("form"), among: described(z.array(z.string()), "Ids of employment forms") }),
    z.strictObject({ kind: described(z.literal("paid"), "The company pays a wage") }),
    z.strictObject({ kind: described(z.literal("subsidised"), "The public pays a subsidy to the wage") }),
    z.strictObject({
      kind: described(z.literal("absent"), "The participant is away from the employer that day"),
      among: described(z.array(z.string()), "Kinds of absence; without it, any").exactOptional(),
    }),
    z.strictObject({ kind: z.literal("employer"), among: described(z.array(z.string()), "Ids of employers") }),
    z.strictObject({
      kind: described(z.literal("employerAttribute"), "The employer is a company that has one of these values that day"),
      attribute: z.string(),
      among: z.array(z.string()),
    }),
    z.strictObject({ kind: described(z.literal("participating"), "The employer is a company that takes part that day") }),
    z.strictObject({
      kind: described(z.literal("began"), "The placement's first day lies between these"),
      from: described(z.union([z.literal("enrolment"), day]), "First day, inclusive").exactOptional(),
      to,
    }),
    z.strictObject({ kind: described(z.literal("granted"), "The placement was granted between these days"), from, to }),
    z.strictObject({ kind: described(z.literal("lasted"), "The placement has lasted so long, the day itself included"), period }),
    z.strictObject({ kind: described(z.literal("agreedFor"), "The placement is agreed for at least so long"), period }),
    z.strictObject({ kind: described(z.literal("openEnded"), "The placement has no agreed last day") }),
    z.strictObject({
      kind: z.literal("all"),
      get of(): z.ZodType<readonly PlacementTest[]> {
        return tests();
      },
    }),
    z.strictObject({
      kind: z.literal("any"),
      get of(): z.ZodType<readonly PlacementTest[]> {
        return tests();
      },
    }),
    z.strictObject({
      kind: z.literal("not"),
      get of(): z.ZodType<PlacementTest> {
        return placementTest;
      },
    }),
  ]),
);
