import type { Currency } from "../../exact/currency.js";
import type { RoundingMode } from "../../exact/exact.js";
import type { Label } from "../../facts/employment-form.js";
import type { Level } from "../../facts/fact.js";
import type { DaysOrWeeks, Period } from "../../time/period.js";
import type { DayRange } from "../day-range.js";
import { type ShapeOf, day, kinds, list, must, named, object, text, wholeNumber, words } from "./shape.js";

export const currency: ShapeOf<Currency> = named("Currency", { is: "currency" });

export const roundingMode: ShapeOf<RoundingMode> = named("RoundingMode", words("half-up", "half-even", "up", "down"));

export const label: ShapeOf<Label> = named("Label", object<Label>({ da: must(text), en: must(text) }));

export const level: ShapeOf<Level> = named("Level", words("declared", "documented", "verified", "audited"));

export const dayRange: ShapeOf<DayRange> = named("DayRange", object<DayRange>({ from: must(day), to: must(day) }));

export const daysOrWeeks: ShapeOf<DaysOrWeeks> = named(
  "DaysOrWeeks",
  object<DaysOrWeeks>({ count: must(wholeNumber), unit: must(words("days", "weeks")) }),
);

const ofMonths = { count: must(wholeNumber), monthEnd: must(words("clamp", "overflow", "refuse")) };
const ofDays = { count: must(wholeNumber) };

export const period: ShapeOf<Period> = named(
  "Period",
  kinds<Period, "unit">("unit", () => ({ days: ofDays, weeks: ofDays, months: ofMonths, years: ofMonths })),
);

export const ids: ShapeOf<readonly string[]> = list(text);
