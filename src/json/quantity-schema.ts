import * as z from "zod";
import type { Constant, Limit, MoneyConstant, Quantity } from "../terms/quantity.js";
import { described, schemaOf } from "./schema.js";
import { currency, decimal, roundingMode } from "./value-schema.js";

const numberConstant = z.strictObject({ kind: z.literal("number"), value: decimal });

export const moneyConstant = schemaOf<MoneyConstant>()(
  "MoneyConstant",
  "An amount in whole units of its currency, such as kroner, with decimals where they are needed",
  z.strictObject({ kind: z.literal("money"), amount: decimal, currency }),
);

export const constant = schemaOf<Constant>()(
  "Constant",
  "A plain number or an amount of money",
  z.discriminatedUnion("kind", [numberConstant, moneyConstant]),
);

const quantities = (): z.ZodType<readonly Quantity[]> => z.array(quantity);
const cell = (): z.ZodType<Quantity | null> => quantity.nullable();

export const quantity = schemaOf<Quantity>()(
  "Quantity",
  "How much: a price, a limit or a measure",
  z.discriminatedUnion("kind", [
    numberConstant,
    moneyConstant,
    z.strictObject({
      kind: z.literal("agreed"),
      name: described(z.string(), "What each agreement names in its values"),
    }),
    z.strictObject({ kind: described(z.literal("companies"), "The number of companies that the agreement names") }),
    z.strictObject({
      kind: z.literal("byAttribute"),
      attribute: z.string(),
      on: described(z.enum(["enrolment", "anchor", "reached"]), "The day on which the attribute is looked up"),
      get cells(): z.ZodType<Readonly<Record<string, Quantity | null>>> {
        return described(z.record(z.string(), cell()), "What holds for each value of the attribute; null is not priced");
      },
      get otherwise(): z.ZodExactOptional<z.ZodType<Quantity | null>> {
        return described(cell(), "What holds for a value without a cell, and for a participant without a value").exactOptional();
      },
    }),
    z.strictObject({
      kind: z.literal("sum"),
      get of(): z.ZodType<readonly Quantity[]> {
        return quantities();
      },
    }),
    z.strictObject({
      kind: z.literal("product"),
      get of(): z.ZodType<readonly Quantity[]> {
        return described(quantities(), "At most one factor is money");
      },
    }),
    z.strictObject({
      kind: z.literal("rounded"),
      get of(): z.ZodType<Quantity> {
        return quantity;
      },
      to: described(decimal, "Rounded to whole multiples of this"),
      mode: roundingMode,
    }),
  ]),
);

export const limit = schemaOf<Limit>()(
  "Limit",
  "Bounds include themselves; only the upper end of a band does not",
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("atLeast"), than: quantity }),
    z.strictObject({ kind: z.literal("atMost"), than: quantity }),
    z.strictObject({ kind: z.literal("band"), from: quantity, below: quantity }),
  ]),
);
