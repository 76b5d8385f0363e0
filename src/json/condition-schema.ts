import * as z from "zod";
import type { Condition, PlacementTest } from "../terms/condition.js";
import { limit } from "./quantity-schema.js";
import { described, schemaOf } from "./schema.js";

const tests = (): z.ZodType<readonly PlacementTest[]> => z.array(placementTest);

const placementTest = schemaOf<PlacementTest>()(
  "PlacementTest",
  "A question put to one running placement on a day",
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("activity"), is: described(z.string(), "Such as employment or education") }),
    z.strictObject({ kind: z.literal("form"), among: described(z.array(z.string()), "Ids of employment forms") }),
    z.strictObject({ kind: described(z.literal("paid"), "The company pays a wage") }),
    z.strictObject({ kind: described(z.literal("subsidised"), "The public pays a subsidy to the wage") }),
    z.strictObject({ kind: described(z.literal("absent"), "The participant is away from the employer that day") }),
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

const conditions = (): z.ZodType<readonly Condition[]> => z.array(condition);

export const condition = schemaOf<Condition>()(
  "Condition",
  "A question put to a day of a participant; it means the set of days that count",
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: described(z.literal("during"), "At least one running placement satisfies the test"),
      test: placementTest,
    }),
    z.strictObject({
      kind: described(z.literal("weeklyHours"), "The hours of the placements that satisfy the test, added up, are within the limit"),
      test: placementTest,
      limit,
    }),
    z.strictObject({ kind: z.literal("attribute"), attribute: z.string(), among: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal("all"),
      get of(): z.ZodType<readonly Condition[]> {
        return conditions();
      },
    }),
    z.strictObject({
      kind: z.literal("any"),
      get of(): z.ZodType<readonly Condition[]> {
        return conditions();
      },
    }),
    z.strictObject({
      kind: z.literal("not"),
      get of(): z.ZodType<Condition> {
        return condition;
      },
    }),
  ]),
);
