import type { Condition, Limit, Quantity } from "../../terms/kinds.js";
import { testPhrase } from "./placement-test.js";
import { attributeText, operand, quantityPhrase } from "./quantity.js";
import { type Countable, type Phrase, type Telling, plainly } from "./telling.js";

/** A Danish clause stands by itself, or follows "hvor" or "at"; there "ikke" changes its place. */
type Place = "main" | "after";

/** A condition as a clause: `borgeren har et forløb, der er lønnet`. */
export const conditionPhrase = (condition: Condition, telling: Telling, place: Place = "main"): Phrase => {
  const { say } = telling;
  switch (condition.kind) {
    case "during": {
      const { text, below } = testPhrase(condition.test, telling);
      return { text: say(`borgeren har et forløb, der ${text}`, `the participant has a placement that ${text}`), below };
    }
    case "none": {
      const { text, below } = testPhrase(condition.test, telling, "many");
      return { text: say(`borgeren er uden forløb, der ${text}`, `the participant is without placements that ${text}`), below };
    }
    case "weeklyHours": {
      const limit = limitPhrase(condition.limit, telling, "hours");
      const { text, below } = testPhrase(condition.test, telling, "many");
      return {
        text: say(
          `borgeren har ${limit.text} om ugen i alt i forløb, der ${text}`,
          `the participant has ${limit.text} a week in all in placements that ${text}`,
        ),
        below: [...below, ...limit.below],
      };
    }
    case "attribute":
      return plainly(attributeClause(condition.attribute, condition.among, telling));
    case "is": {
      const [quantity, limit] = [isPhrase(condition.quantity, telling), limitPhrase(condition.limit, telling)];
      return {
        text: say(`${quantity.text} er ${limit.text}`, `${quantity.text} is ${limit.text}`),
        below: [...quantity.below, ...limit.below],
      };
    }
    case "all":
      if (condition.of.length === 0) return plainly(say("intet kræves", "nothing is required"));
      return several(say("alt dette gælder:", "all of this holds:"), condition.of, telling);
    case "any":
      if (condition.of.length === 0) return plainly(say("ingen mulighed er nævnt", "no possibility is named"));
      return several(say("mindst ét af dette gælder:", "at least one of these holds:"), condition.of, telling);
    case "not": {
      const { text, below } = conditionPhrase(condition.of, telling, "after");
      return {
        text: say(`${place === "main" ? "det gælder ikke" : "det ikke gælder"}, at ${text}`, `it does not hold that ${text}`),
        below,
      };
    }
  }
};

/** The days that count: `alle dage`, or those on which a condition holds; with a number before them, or one. */
export const daysPhrase = (condition: Condition, telling: Telling, grammar: "all" | "one" | "numbered" = "all"): Phrase => {
  const { say, noun } = telling;
  const day = noun("days", grammar === "one");
  if (condition.kind === "all" && condition.of.length === 0)
    return plainly(grammar === "all" ? say("alle dage", "all days") : say(`${day} af enhver slags`, `${day} of any kind`));
  const { text, below } = conditionPhrase(condition, telling, "after");
  return { text: say(`${day}, hvor ${text}`, `${day} on which ${text}`), below };
};

const several = (text: string, of: readonly Condition[], telling: Telling): Phrase => ({
  text,
  below: [{ kind: "list", items: of.map((part) => conditionPhrase(part, telling)) }],
});

const attributeClause = (attribute: string, among: readonly string[], telling: Telling): string => {
  const { say, or, word } = telling;
  const name = attributeText(attribute, telling);
  return among.length === 0
    ? say(`${name} er én ud af ingen`, `${name} is one out of none`)
    : `${name} ${say("er", "is")} ${or(among.map(word))}`;
};

/** Reckoning stands without parentheses before "is"; what ends in a table goes by a letter. */
const isPhrase = (quantity: Quantity, telling: Telling): Phrase => {
  switch (quantity.kind) {
    case "sum":
    case "product":
    case "quotient":
      return quantityPhrase(quantity, telling);
    default:
      return operand(quantity, telling);
  }
};

/** Is a limit one of a single thing, such as "at least 1 day"? */
export const isOfOne = (limit: Limit): boolean => limit.kind !== "band" && limit.than.kind === "number" && limit.than.value === "1";

/** A limit, with what it is a limit of: `mindst 10 timer`, `fra 8 til under 16 timer`. */
export const limitPhrase = (limit: Limit, telling: Telling, of?: Countable): Phrase => {
  const { say } = telling;
  const sized = (quantity: Quantity): Phrase => {
    const { text, below } = operand(quantity, telling);
    return { text: of === undefined ? text : `${text} ${telling.noun(of, quantity.kind === "number" && quantity.value === "1")}`, below };
  };
  switch (limit.kind) {
    case "atLeast": {
      const { text, below } = sized(limit.than);
      return { text: say(`mindst ${text}`, `at least ${text}`), below };
    }
    case "atMost": {
      const { text, below } = sized(limit.than);
      return { text: say(`højst ${text}`, `at most ${text}`), below };
    }
    case "above": {
      const { text, below } = sized(limit.than);
      return { text: say(`mere end ${text}`, `more than ${text}`), below };
    }
    case "below": {
      const { text, below } = sized(limit.than);
      return { text: say(`mindre end ${text}`, `less than ${text}`), below };
    }
    case "band": {
      const from = operand(limit.from, telling);
      const { text, below } = sized(limit.below);
      return { text: say(`fra ${from.text} til under ${text}`, `from ${from.text} to below ${text}`), below: [...from.below, ...below] };
    }
  }
};
