import * as z from "zod";
import type { Constant, MoneyConstant, NumberConstant } from "../terms/kinds.js";
import { schemaOf } from "./schema.js";
import { currency, decimal } from "./value-schema.js";

export const numberConstant = schemaOf<NumberConstant>()(
  "NumberConstant",
  "A plain number: hours, a score, a count, a factor",
  z.strictObject({ kind: z.literal("number"), value: decimal }),
);

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
