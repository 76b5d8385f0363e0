import * as z from "zod";
import type { DecimalText } from "../exact/exact.js";
import type { Level } from "../facts/fact.js";
import type { Day } from "../time/day.js";
import { schemaOf } from "./schema.js";

// zod cannot say that text of this pattern is a template literal of numbers.
const dayText = z.stringFormat("date", /^\d{4}-\d{2}-\d{2}$/) as unknown as z.ZodType<Day, Day>;

export const day = schemaOf<Day>()("Day", "A civil date: yyyy-mm-dd", dayText);

export const decimal = schemaOf<DecimalText>()(
  "DecimalText",
  'A number as text: an optional minus, digits, and at most one point with digits after it, such as "51.74"',
  z.string(),
);

export const level = schemaOf<Level>()(
  "Level",
  "From the weakest to the strongest",
  z.enum(["declared", "documented", "verified", "audited"]),
);
