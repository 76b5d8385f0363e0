import { ProgrammeError } from "../../terms/checked-programme.js";
import { askedObject, refuse } from "../../issue/argument.js";
import { askedLocale } from "../../issue/asked-locale.js";
import { readAmount, round, writeExact } from "../../exact/exact.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import { numberText } from "../format.js";
import type { WellbeingTotal } from "./changes.js";
import { type Measurement, checkedMeasurements } from "./measurement.js";
import type { WellbeingWords } from "./wellbeing-words.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, WellbeingWords>> = { da: danish, en: english };

/**
 * What came of a measurement for one respondent, in a few sentences of Danish or English: how many answered twice, the
 * mean of the changes to two decimals, how many moved which way, and how many answers are missing.
 *
 * @param total one of what `wellbeing` gives for these measurements
 */
export const wellbeingText = (total: WellbeingTotal, measurements: readonly Measurement[], locale: Locale): string => {
  askedObject(total, "total", ["measurement", "respondent"]);
  const sound = checkedMeasurements(measurements);
  if (!sound.ok) throw new ProgrammeError(sound.issues);
  const measurement =
    sound.value.find(({ id }) => id === total.measurement) ?? refuse("total", "is of a measurement that is not among these measurements");
  askedLocale(locale);
  const mean = writeExact(round(readAmount(total.meanChange ?? "0"), readAmount("0.01"), "half-up"), { least: 0, most: 2 });
  const sign = mean.startsWith("-") || mean === "0" ? "" : "+";
  const told = words[locale]({
    label: measurement.scale.label[locale],
    of: measurement.of,
    total,
    meanChange: sign + numberText(mean, locale),
  });
  return printable(told);
};
