import * as z from "zod";
import { type Currency, currencyDecimals } from "../exact/currency.js";
import type { DecimalText, RoundingMode } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Level } from "../facts/fact.js";
import type { DayRange } from "../terms/day-range.js";
import type { Day } from "../time/day.js";
import type { DaysOrWeeks, Period } from "../time/period.js";
import { described, schemaOf } from "./schema.js";

// zod cannot say that text of this pattern is a template literal of numbers.
const dayText = z.stringFormat("date", /^\d{4}-\d{2}-\d{2}$/) as unknown as z.ZodType<Day, Day>;

export const day = schemaOf<Day>()("Day", "A civil date: yyyy-mm-dd", dayText);

export const decimal = schemaOf<DecimalText>()(
  "DecimalText",
  'A number as text: an optional minus, digits, and at most one point with digits after it, such as "51.74"',
  z.string(),
);

export const currency = schemaOf<Currency>()("Currency", "ISO 4217", z.enum(Object.keys(currencyDecimals) as [Currency, ...Currency[]]));

export const roundingMode = schemaOf<RoundingMode>()(
  "RoundingMode",
  "half-up is half away from zero, up is away from zero, down is towards zero",
  z.enum(["half-up", "half-even", "up", "down"]),
);

export const label = schemaOf<Label>()("Label", "The same words in Danish and English", z.strictObject({ da: z.string(), en: z.string() }));

export const dayRange = schemaOf<DayRange>()(
  "DayRange",
  "From the first to the last day, both inclusive",
  z.strictObject({ from: day, to: day }),
);

export const level = schemaOf<Level>()(
  "Level",
  "From the weakest to the strongest",
  z.enum(["declared", "documented", "verified", "audited"]),
);

export const daysOrWeeks = schemaOf<DaysOrWeeks>()(
  "DaysOrWeeks",
  "A whole number of days or weeks",
  z.strictObject({ count: z.int(), unit: z.enum(["days", "weeks"]) }),
);

export const period = schemaOf<Period>()(
  "Period",
  "A whole number of days, weeks, months or years, counted from a day that is its first",
  z.discriminatedUnion("unit", [
    daysOrWeeks,
    z.strictObject({
      count: z.int(),
      unit: z.enum(["months", "years"]),
      monthEnd: described(
        z.enum(["clamp", "overflow", "refuse"]),
        "Where the last month is too short: its last day, the first of the next month, or no answer",
      ),
    }),
  ]),
);
