import type { RoundingMode } from "../../exact/exact.js";
import type { Cell, Group, LookupDay, Quantity } from "../../terms/kinds.js";
import type { TextBlock, TextColumn } from "../structured-text.js";
import { testPhrase } from "./placement-test.js";
import { type Phrase, type Telling, plainly } from "./telling.js";

/** The day on which something is looked up. */
export const lookupText = (on: LookupDay, { say }: Telling): string => {
  switch (on) {
    case "enrolment":
      return say("på tilmeldingsdagen", "on the day of enrolment");
    case "anchor":
      return say("på startdagen", "on the start day");
    case "reached":
      return say("på resultatdagen", "on the day reached");
    case "thatDay":
      return say("den dag", "that day");
  }
};

const untilText = (on: LookupDay, { say }: Telling): string => {
  switch (on) {
    case "enrolment":
      return say("tilmeldingsdagen", "the day of enrolment");
    case "anchor":
      return say("startdagen", "the start day");
    case "reached":
      return say("resultatdagen", "the day reached");
    case "thatDay":
      return say("den dag", "that day");
  }
};

/** How a number is rounded; `to` is written as it stands in the terms. */
export const roundingText = (to: string, mode: RoundingMode, { say }: Telling): string => {
  switch (mode) {
    case "half-up":
      return say(`afrundet til nærmeste ${to}`, `rounded to the nearest ${to}`);
    case "half-even":
      return say(`afrundet til nærmeste ${to} (det halve til lige tal)`, `rounded to the nearest ${to} (halves to even)`);
    case "up":
      return say(`rundet op til nærmeste ${to}`, `rounded up to the nearest ${to}`);
    case "down":
      return say(`rundet ned til nærmeste ${to}`, `rounded down to the nearest ${to}`);
  }
};

/** A quantity as a whole: a phrase, with its tables below. */
export const quantityPhrase = (quantity: Quantity, telling: Telling): Phrase => {
  const { say, word } = telling;
  switch (quantity.kind) {
    case "weeklyHoursOf": {
      const { text, below } = testPhrase(quantity.test, telling, "many");
      const on = lookupText(quantity.on, telling);
      return {
        text: say(`de ugentlige timer ${on} i alle forløb, der ${text}`, `the weekly hours ${on} in all placements that ${text}`),
        below,
      };
    }
    case "over": {
      const { text, below } = telling.measure(quantity.measure, telling);
      return {
        text: say(`summen i resultatets egen periode af ${text}`, `the sum over the result's own period of ${text}`),
        below,
      };
    }
    case "dated": {
      const on = lookupText(quantity.on, telling);
      const rows = quantity.values.map(({ from, value }) => ({ key: telling.day(from), value }));
      return table(
        say(`værdien ${on} efter denne tabel:`, `the value ${on} by this table:`),
        { heading: say("Fra og med", "From") },
        rows,
        telling,
      );
    }
    case "byAttribute":
      return byAttributePhrase(quantity, telling);
    case "when":
      return whenPhrase(quantity, telling);
    case "steps": {
      const of = operand(quantity.of, telling);
      const rows = quantity.steps.map(({ from, value }) => ({ key: telling.number(from), value }));
      const text = say(`værdien i trin efter ${of.text}:`, `the value in steps by ${of.text}:`);
      return below(table(text, { heading: say("Fra og med", "From"), isRight: true }, rows, telling), of);
    }
    case "linear": {
      const of = operand(quantity.of, telling);
      const rows = quantity.points.map(({ at, value }) => ({ key: telling.number(at), value: { kind: "number", value } as const }));
      const text = say(
        `værdien på rette linjer mellem disse punkter efter ${of.text}, uændret før det første og efter det sidste:`,
        `the value on straight lines between these points by ${of.text}, flat before the first and after the last:`,
      );
      return below(table(text, { heading: say("Ved", "At"), isRight: true }, rows, telling), of);
    }
    case "rounded": {
      const of = addend(quantity.of, telling);
      return { text: `${of.text}, ${roundingText(telling.number(quantity.to), quantity.mode, telling)}`, below: of.below };
    }
    case "sum":
      return sumPhrase(quantity, telling);
    case "product":
      return productPhrase(quantity, telling);
    case "quotient": {
      const [of, by] = [factor(quantity.of, telling), factor(quantity.by, telling)];
      return below(plainly(`${of.text} / ${by.text}`), of, by);
    }
    case "least":
      return several(say("det laveste af", "the least of"), quantity.of, telling);
    case "greatest":
      return several(say("det højeste af", "the greatest of"), quantity.of, telling);
    case "number":
      return plainly(telling.number(quantity.value));
    case "money":
      return plainly(telling.amount(quantity.amount, quantity.currency));
    case "agreed":
      return plainly(say(`aftalens ${word(quantity.name)}`, `the agreement's ${word(quantity.name)}`));
    case "companies":
      return plainly(say("antallet af aftalens virksomheder", "the number of the agreement's companies"));
    case "attributeValue":
      return plainly(`${attributeText(quantity.attribute, telling)} ${lookupText(quantity.on, telling)}`);
    case "age": {
      const [attribute, on] = [attributeText(quantity.attribute, telling), untilText(quantity.on, telling)];
      return plainly(say(`antallet af hele år fra ${attribute} til ${on}`, `the number of whole years from ${attribute} to ${on}`));
    }
    case "countedDays":
      return plainly(say("antallet af dage, der tæller", "the number of days counted"));
    case "measured":
      return plainly(say("den målte mængde", "the amount measured"));
    case "ordinal":
      return plainly(say("resultatets nummer i rækken", "the number of the result in its series"));
    case "daysSince":
      return plainly(
        say(
          `antallet af dage fra ${sinceText(quantity.since, telling)} til resultatdagen`,
          `the days from ${sinceText(quantity.since, telling)} to the day reached`,
        ),
      );
    case "priceOf":
      return plainly(say(`prisen for ${telling.outcome(quantity.outcome)}`, `the price of ${telling.outcome(quantity.outcome)}`));
    case "occurrencesOf": {
      const outcome = telling.outcome(quantity.outcome);
      return plainly(
        say(`borgerens antal nåede ${outcome} til og med resultatdagen`, `the participant's number of ${outcome} by the day reached`),
      );
    }
    case "enrolledCount":
      return plainly(
        say(
          `antallet af tilmeldte i ${groupText(quantity.among, telling)}`,
          `the number enrolled in ${groupText(quantity.among, telling)}`,
        ),
      );
    case "reachedCount": {
      const [outcome, among] = [telling.outcome(quantity.outcome), groupText(quantity.among, telling)];
      return plainly(say(`antallet af nåede ${outcome} i ${among}`, `the number of ${outcome} reached in ${among}`));
    }
    case "answers":
      return plainly(answersText(quantity, telling));
    case "groupObserved":
      return plainly(groupObservedText(quantity, telling));
    case "amountSoFar":
      return plainly(
        say(`beløbet hidtil i ${groupText(quantity.among, telling)}`, `the amount so far in ${groupText(quantity.among, telling)}`),
      );
    case "place":
      return plainly(
        say(`linjens nummer i ${groupText(quantity.among, telling)}`, `the number of the line in ${groupText(quantity.among, telling)}`),
      );
    case "extension":
      return plainly(telling.extension(quantity.extension, quantity.parameters));
  }
};

/** A phrase and what others have below it. */
const below = (phrase: Phrase, ...others: readonly Phrase[]): Phrase => ({
  text: phrase.text,
  below: [...phrase.below, ...others.flatMap((other) => other.below)],
});

type Of<Kind extends Quantity["kind"]> = Extract<Quantity, { readonly kind: Kind }>;

/** What is told below in a table or a sentence of its own, and by a letter where it is reckoned with. */
const isTold = ({ kind }: Quantity): boolean =>
  kind === "weeklyHoursOf" ||
  kind === "over" ||
  kind === "dated" ||
  kind === "byAttribute" ||
  kind === "when" ||
  kind === "steps" ||
  kind === "linear";

const isReckoned = ({ kind }: Quantity): boolean =>
  kind === "sum" || kind === "product" || kind === "quotient" || kind === "least" || kind === "greatest" || kind === "rounded";

const lettered = (quantity: Quantity, telling: Telling): Phrase => {
  const letter = telling.letter();
  const phrase = quantityPhrase(quantity, telling);
  return {
    text: letter,
    below: [
      { kind: "list", items: [{ text: telling.say(`${letter} er ${phrase.text}`, `${letter} is ${phrase.text}`), below: phrase.below }] },
    ],
  };
};

const parenthesised = (quantity: Quantity, telling: Telling): Phrase => {
  const { text, below: rest } = quantityPhrase(quantity, telling);
  return { text: `(${text})`, below: rest };
};

/** A quantity among other words: what needs a table goes by a letter. */
export const operand = (quantity: Quantity, telling: Telling): Phrase =>
  isTold(quantity)
    ? lettered(quantity, telling)
    : isReckoned(quantity)
      ? parenthesised(quantity, telling)
      : quantityPhrase(quantity, telling);

const factor = operand;

const isPercent = ({ of: [rate, ...rest] }: Of<"product">): boolean =>
  rest.length === 1 && rate?.kind === "quotient" && rate.of.kind === "number" && rate.by.kind === "number" && rate.by.value === "100";

const isTimes = (quantity: Quantity): quantity is Of<"product"> =>
  quantity.kind === "product" && quantity.of.length > 1 && !isPercent(quantity);

const addend = (quantity: Quantity, telling: Telling): Phrase =>
  isTimes(quantity) ? quantityPhrase(quantity, telling) : operand(quantity, telling);

/** What is subtracted, where a quantity is another one times -1. */
const subtracted = (quantity: Quantity): Quantity | undefined => {
  if (quantity.kind !== "product" || quantity.of.length !== 2) return undefined;
  const [sign, rest] = quantity.of;
  return sign?.kind === "number" && sign.value === "-1" ? rest : undefined;
};

const sumPhrase = ({ of }: Of<"sum">, telling: Telling): Phrase => {
  const { say } = telling;
  const [first, ...rest] = of;
  if (first === undefined || rest.length === 0) return several(say("summen af", "the sum of"), of, telling);
  const begun = addend(first, telling);
  const parts = rest.map((quantity) => {
    const less = subtracted(quantity);
    const phrase = less === undefined ? addend(quantity, telling) : addend(less, telling);
    return { text: `${less === undefined ? "+" : "−"} ${phrase.text}`, below: phrase.below };
  });
  return below(plainly([begun, ...parts].map(({ text }) => text).join(" ")), begun, ...parts);
};

const productPhrase = (quantity: Of<"product">, telling: Telling): Phrase => {
  const [first, second] = quantity.of;
  if (isPercent(quantity) && first?.kind === "quotient" && first.of.kind === "number" && second !== undefined) {
    const of = factor(second, telling);
    const rate = telling.number(first.of.value);
    return below(plainly(telling.say(`${rate} procent af ${of.text}`, `${rate} per cent of ${of.text}`)), of);
  }
  if (quantity.of.length < 2) return several(telling.say("produktet af", "the product of"), quantity.of, telling);
  const factors = quantity.of.map((part) => factor(part, telling));
  return below(plainly(factors.map(({ text }) => text).join(" × ")), ...factors);
};

const several = (words: string, of: readonly Quantity[], telling: Telling): Phrase => {
  const parts = of.map((part) => operand(part, telling));
  const text = parts.length === 0 ? telling.say("intet", "nothing") : parts.map((part) => part.text).join("; ");
  return below(plainly(`${words} ${text}`), ...parts);
};

const cellPhrase = (cell: Cell, telling: Telling): Phrase =>
  cell === null
    ? plainly(telling.say("ikke prissat", "not priced"))
    : isTold(cell)
      ? lettered(cell, telling)
      : quantityPhrase(cell, telling);

const table = (
  text: string,
  key: TextColumn,
  rows: readonly { readonly key: string; readonly value: Cell }[],
  telling: Telling,
): Phrase => {
  const cells = rows.map(({ value }) => cellPhrase(value, telling));
  const block: TextBlock = {
    kind: "table",
    columns: [key, { heading: telling.say("Værdi", "Value"), isRight: true }],
    rows: rows.map((row, place) => [row.key, cells[place]?.text ?? ""]),
  };
  return { text, below: [block, ...cells.flatMap((cell) => cell.below)] };
};

/** Cells in the order in which the programme declares the values, then others by their code units. */
const byAttributePhrase = ({ attribute, on, cells, otherwise }: Of<"byAttribute">, telling: Telling): Phrase => {
  const { say, word, programme } = telling;
  const declared = programme.attributes[attribute];
  const words = Array.isArray(declared) ? (declared as readonly string[]) : [];
  const keys = [...new Set([...words.filter((value) => Object.hasOwn(cells, value)), ...Object.keys(cells).sort()])];
  const rows = keys.map((key) => ({ key: word(key), value: cells[key] ?? null }));
  const rest = otherwise === undefined ? [] : [{ key: say("ellers", "otherwise"), value: otherwise }];
  return table(
    say(
      `værdien efter ${attributeText(attribute, telling)} ${lookupText(on, telling)}:`,
      `the value by ${attributeText(attribute, telling)} ${lookupText(on, telling)}:`,
    ),
    { heading: word(attribute) },
    [...rows, ...rest],
    telling,
  );
};

const whenPhrase = ({ condition, on, value, otherwise }: Of<"when">, telling: Telling): Phrase => {
  const { say } = telling;
  const [given, then, or] = [telling.condition(condition, telling), cellPhrase(value, telling), cellPhrase(otherwise, telling)];
  return {
    text: say(
      `én af to værdier, alt efter om dette gælder ${lookupText(on, telling)}:`,
      `one of two values, by whether this holds ${lookupText(on, telling)}:`,
    ),
    below: [
      {
        kind: "list",
        items: [
          { text: given.text, below: given.below },
          { text: say(`hvis ja: ${then.text}`, `if so: ${then.text}`), below: then.below },
          { text: say(`hvis nej: ${or.text}`, `if not: ${or.text}`), below: or.below },
        ],
      },
    ],
  };
};

/** An attribute of the participant. */
export const attributeText = (attribute: string, { say, word }: Telling): string =>
  say(`borgerens ${word(attribute)}`, `the participant's ${word(attribute)}`);

const sinceText = (since: Of<"daysSince">["since"], telling: Telling): string => {
  const { say } = telling;
  if (since === "enrolment") return say("tilmeldingsdagen", "the day of enrolment");
  if (since === "anchor") return say("startdagen", "the start day");
  return telling.outcome(since.outcome);
};

/** Whom a measure of a group looks at. */
const groupText = (among: Group, { say }: Telling): string =>
  among === "pot" ? say("puljen", "the pot") : say("hele programmet", "the whole programme");

const answersText = ({ observation, take, statistic, among }: Of<"answers">, telling: Telling): string => {
  const { say, word } = telling;
  const [kind, group] = [word(observation), groupText(among, telling)];
  const each = {
    first: { sum: say("alle første svar", "all first answers"), count: say("første svar", "first answers") },
    last: { sum: say("alle seneste svar", "all latest answers"), count: say("seneste svar", "latest answers") },
    change: {
      sum: say("alle ændringer fra første til seneste svar", "all changes from first to latest answer"),
      count: say("ændringer fra første til seneste svar", "changes from first to latest answer"),
    },
  }[take][statistic];
  return statistic === "sum"
    ? say(`summen af ${each} på ${kind} i ${group}`, `the sum of ${each} to ${kind} in ${group}`)
    : say(`antallet af ${each} på ${kind} i ${group}`, `the number of ${each} to ${kind} in ${group}`);
};

const groupObservedText = ({ observation, take, among }: Of<"groupObserved">, telling: Telling): string => {
  const { say, word } = telling;
  const [kind, group] = [word(observation), groupText(among, telling)];
  switch (take) {
    case "first":
      return say(`den første måling af ${kind} for ${group}`, `the first observation of ${kind} of ${group}`);
    case "last":
      return say(`den seneste måling af ${kind} for ${group}`, `the latest observation of ${kind} of ${group}`);
    case "sum":
      return say(`summen af alle målinger af ${kind} for ${group}`, `the sum of all observations of ${kind} of ${group}`);
  }
};
