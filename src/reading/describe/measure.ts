import type { Measure, UnitMeasure } from "../../terms/kinds.js";
import { daysPhrase, isOfOne, limitPhrase } from "./condition.js";
import { testPhrase } from "./placement-test.js";
import type { Countable, Phrase, Telling } from "./telling.js";

/** What a measure's numbers are of; money and observed values say so themselves. */
export const countableOf = (measure: Measure): Countable | undefined => {
  switch (measure.kind) {
    case "days":
    case "hours":
      return measure.kind;
    case "units":
      return measure.unit;
    case "wages":
    case "observedValues":
      return undefined;
  }
};

/** What adds up: `timer i forløb, der er lønnet`. */
export const measurePhrase = (measure: Measure, telling: Telling): Phrase => {
  const { say } = telling;
  if (measure.kind !== "units") return unitMeasurePhrase(measure, telling);
  const of = unitMeasurePhrase(measure.of, telling, measure.limit === "whole" ? "all" : isOfOne(measure.limit) ? "one" : "numbered");
  const units = unitsText(measure.unit, measure.from, telling);
  if (measure.limit === "whole") return { text: say(`hele ${units} af ${of.text}`, `whole ${units} of ${of.text}`), below: of.below };
  const limit = limitPhrase(measure.limit, telling);
  return {
    text: say(`${units} med ${limit.text} ${of.text}`, `${units} with ${limit.text} ${of.text}`),
    below: [...of.below, ...limit.below],
  };
};

const unitsText = (unit: "weeks" | "months", from: "calendar" | "anchor", { say }: Telling): string => {
  const isWeeks = unit === "weeks";
  return from === "calendar"
    ? say(isWeeks ? "kalenderuger" : "kalendermåneder", isWeeks ? "calendar weeks" : "calendar months")
    : say(isWeeks ? "uger fra startdagen" : "måneder fra startdagen", isWeeks ? "weeks from the start day" : "months from the start day");
};

const unitMeasurePhrase = (measure: UnitMeasure, telling: Telling, grammar: "all" | "one" | "numbered" = "all"): Phrase => {
  const { say, word } = telling;
  switch (measure.kind) {
    case "days":
      return daysPhrase(measure.condition, telling, grammar);
    case "hours": {
      const { text, below } = testPhrase(measure.test, telling, "many");
      const hours = telling.noun("hours", grammar === "one");
      return { text: say(`${hours} i forløb, der ${text}`, `${hours} in placements that ${text}`), below };
    }
    case "wages": {
      const { text, below } = testPhrase(measure.test, telling, "many");
      return { text: say(`løn i forløb, der ${text}`, `wages in placements that ${text}`), below };
    }
    case "observedValues":
      return { text: say(`indberettet ${word(measure.observation)}`, `reported ${word(measure.observation)}`), below: [] };
  }
};
