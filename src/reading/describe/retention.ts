import type { Level } from "../../facts/fact.js";
import type { Anchor, Breaks, Checkpoint, Deadline, Retention } from "../../terms/retention.js";
import type { TextItem } from "../structured-text.js";
import { conditionPhrase, daysPhrase, limitPhrase } from "./condition.js";
import { countableOf, measurePhrase } from "./measure.js";
import { periodText, rangeText } from "./period.js";
import { testPhrase } from "./placement-test.js";
import { operand } from "./quantity.js";
import { type Phrase, type Telling, plainly } from "./telling.js";

/** When something is reached: `på den sidste dag af 13 uger i træk`, with what is said of it below. */
export const retentionPhrase = (retention: Retention, telling: Telling): Phrase => {
  const { say, word } = telling;
  switch (retention.kind) {
    case "sustained":
      return withItems(sustainedText(retention, telling), sustainedItems(retention, telling));
    case "accumulated": {
      const limit = operand(retention.atLeast, telling);
      const of = countableOf(retention.measure);
      const size =
        of === undefined
          ? limit.text
          : `${limit.text} ${telling.noun(of, retention.atLeast.kind === "number" && retention.atLeast.value === "1")}`;
      const measure = measurePhrase(retention.measure, telling);
      return withItems(say(`den dag, summen fra startdagen når op på ${size}`, `on the day the sum from the start day reaches ${size}`), [
        { text: say(`Der lægges sammen: ${measure.text}`, `What is added up: ${measure.text}`), below: measure.below },
        ...anchored(retention.anchor, telling),
        ...within(retention, telling),
        ...(retention.window === undefined
          ? []
          : [{ text: say("Hver dag, der tæller, prøves som startdag.", "Each day that counts is tried as the start day.") }]),
        ...limit.below.flatMap(itemsOf),
      ]);
    }
    case "at": {
      if (isUponEnrolment(retention)) return plainly(say("på tilmeldingsdagen", "on the day of enrolment"));
      const days = retention.checkpoints.map((checkpoint) => checkpointText(checkpoint, telling));
      const condition = conditionPhrase(retention.condition, telling);
      return withItems(say("på hver af disse dage, hvor betingelsen er opfyldt", "on each of these days on which the condition holds"), [
        { text: `${say("Dage", "Days")}: ${days.length === 0 ? say("ingen", "none") : days.join("; ")}` },
        { text: say(`Betingelse: ${condition.text}`, `Condition: ${condition.text}`), below: condition.below },
        ...anchored(retention.anchor, telling, "reached"),
      ]);
    }
    case "metered": {
      const measure = measurePhrase(retention.measure, telling);
      const isWeek = retention.each === "week";
      return withItems(
        say(
          `på den sidste dag i hver kalender${isWeek ? "uge" : "måned"}, hvor noget er målt`,
          `on the last day of each calendar ${isWeek ? "week" : "month"} in which something was measured`,
        ),
        [{ text: say(`Der måles: ${measure.text}`, `What is measured: ${measure.text}`), below: measure.below }],
      );
    }
    case "observed": {
      const { text, below } = retention.limit === undefined ? plainly("") : limitPhrase(retention.limit, telling);
      const kind = word(retention.observation);
      const happens = text === "" ? say("registreres", "is recorded") : say(`måles til ${text}`, `is observed as ${text}`);
      return {
        text: say(
          `${whenObserved(retention.times, telling)}, ${kind} ${happens}`,
          `${whenObserved(retention.times, telling)} ${kind} ${happens}`,
        ),
        below,
      };
    }
    case "anyOf":
      return severally(
        say(
          "når det første af dette er nået; sker det samme dag, gælder det først nævnte:",
          "when the first of these is reached; on one day, the first listed holds:",
        ),
        retention.of,
        telling,
      );
    case "allOf":
      return severally(
        say(
          "når det sidste af dette er nået; sker det samme dag, gælder det først nævnte:",
          "when the last of these is reached; on one day, the first listed holds:",
        ),
        retention.of,
        telling,
      );
  }
};

/** Is it {@link uponEnrolment}? */
const isUponEnrolment = ({ condition, checkpoints, anchor }: Extract<Retention, { readonly kind: "at" }>): boolean =>
  condition.kind === "all" &&
  condition.of.length === 0 &&
  checkpoints.length === 1 &&
  checkpoints[0] === "anchor" &&
  anchor === "enrolment";

type Sustained = Extract<Retention, { readonly kind: "sustained" }>;

const withItems = (text: string, items: readonly TextItem[]): Phrase => ({
  text,
  below: items.length === 0 ? [] : [{ kind: "list", items }],
});

const itemsOf = (block: Phrase["below"][number]): readonly TextItem[] => (block.kind === "list" ? block.items : []);

const severally = (text: string, of: readonly Retention[], telling: Telling): Phrase =>
  withItems(
    text,
    of.map((part) => retentionPhrase(part, telling)),
  );

const timesText = (times: Sustained["times"], { say, count }: Telling): string => {
  if (times === undefined) return "";
  return times === "unlimited"
    ? say(", hver gang det sker", ", each time it happens")
    : say(`, højst ${count(times, "times")}`, `, at most ${count(times, "times")}`);
};

const whenObserved = (times: Sustained["times"], { say, number }: Telling): string => {
  if (times === undefined) return say("den første dag", "on the first day");
  if (times === "unlimited") return say("hver gang", "each time");
  return times === 1
    ? say("den første gang", "the first time")
    : say(`de første ${number(times)} gange`, `the first ${number(times)} times`);
};

const sustainedText = ({ period, times, breaks }: Sustained, telling: Telling): string => {
  const { say } = telling;
  const length = `${periodText(period, telling)}${breaks?.each === "any" ? "" : say(" i træk", " in succession")}`;
  if (times !== undefined) {
    return say(
      `på den sidste dag af hver periode på ${length}${timesText(times, telling)}`,
      `on the last day of each period of ${length}${timesText(times, telling)}`,
    );
  }
  return period.unit === "days" && period.count === 1
    ? say("den første dag, der tæller", "on the first day that counts")
    : say(`på den sidste dag af ${length}`, `on the last day of ${length}`);
};

const sustainedItems = (retention: Sustained, telling: Telling): readonly TextItem[] => {
  const { say } = telling;
  const days = daysPhrase(retention.condition, telling);
  return [
    { text: say(`Dage, der tæller: ${days.text}`, `Days that count: ${days.text}`), below: days.below },
    ...breakItems(retention, telling),
    ...(retention.employer === undefined ? [] : [{ text: employerText(retention.employer, telling) }]),
    ...(retention.averageHours === undefined ? [] : [averageItem(retention.averageHours, telling)]),
    ...anchored(retention.anchor, telling),
    ...(retention.reachedOn === undefined
      ? []
      : [
          {
            text: say("Resultatdagen er dagen efter periodens sidste dag.", "The day reached is the day after the last day of the period."),
          },
        ]),
  ];
};

/** A single day cannot be broken off: of that nothing is said. */
const breakItems = ({ breaks, period, times }: Sustained, telling: Telling): readonly TextItem[] => {
  const { say } = telling;
  if (breaks !== undefined) return toldBreaks(breaks, telling).map((text) => ({ text }));
  const isOneDay = times === undefined && period.unit === "days" && period.count === 1;
  return isOneDay ? [] : [{ text: say("Ingen afbrydelse tåles.", "No break is tolerated.") }];
};

const toldBreaks = ({ each, total, clock, exempt, endsAfter }: Breaks, telling: Telling): readonly string[] => {
  const { say, day, count } = telling;
  const first = (): string => {
    if (each === undefined) return say("Afbrydelser tåles ikke", "Breaks are not tolerated");
    if (each === "any") return say("Afbrydelser tåles, hvor lange de end er", "Breaks are tolerated, however long");
    return say(
      `Afbrydelser på højst ${count(each.count, each.unit)} ad gangen tåles`,
      `Breaks of at most ${count(each.count, each.unit)} each are tolerated`,
    );
  };
  const inAll =
    total === undefined ? "" : say(`, højst ${count(total.count, total.unit)} i alt`, `, at most ${count(total.count, total.unit)} in all`);
  const clocks = {
    pauses: say("de forlænger perioden", "they prolong the period"),
    runs: say("de regnes med i perioden", "they are part of the period"),
  };
  const days = (exempt ?? []).map((stretch) =>
    "from" in stretch
      ? rangeText(stretch, telling)
      : say(
          `de første ${periodText(stretch, telling)} af hver række dage, der tæller`,
          `the first ${periodText(stretch, telling)} of each run of days that count`,
        ),
  );
  // Breaks that are not tolerated prolong nothing.
  const time = each === undefined && clock === "pauses" ? "" : `; ${clocks[clock]}`;
  return [
    `${first()}${inAll}${time}.`,
    ...(exempt === undefined
      ? []
      : [
          `${say("Disse dage springes over, som om de ikke fandtes", "These days are left out as if they were not there")}: ${days.length === 0 ? say("ingen dage", "no days") : days.join("; ")}`,
        ]),
    ...(endsAfter === undefined
      ? []
      : typeof endsAfter === "string"
        ? [
            say(
              `En afbrydelse, der ikke tåles og varer ud over ${day(endsAfter)}, bringer retten til ophør.`,
              `A break that is not tolerated and lasts beyond ${day(endsAfter)} ends the right for good.`,
            ),
          ]
        : [
            say(
              `En afbrydelse, der ikke tåles og varer ud over ${periodText(endsAfter, telling)} fra tilmeldingsdagen, bringer retten til ophør.`,
              `A break that is not tolerated and lasts beyond ${periodText(endsAfter, telling)} from the day of enrolment ends the right for good.`,
            ),
          ]),
  ];
};

const employerText = (employer: NonNullable<Sustained["employer"]>, { say, outcome }: Telling): string =>
  employer === "same"
    ? say(
        "Hver virksomhed regnes for sig; nås det kun én gang, gælder den, hvor det nås først.",
        "Each company is looked at by itself; where it is reached only once, the first with which it is reached holds.",
      )
    : say(
        `Kun forløb hos den virksomhed, hvor ${outcome(employer.outcome)} først er nået.`,
        `Only placements with the company with which ${outcome(employer.outcome)} was first reached.`,
      );

const averageItem = ({ of, limit }: NonNullable<Sustained["averageHours"]>, telling: Telling): TextItem => {
  const { say, word } = telling;
  const size = limitPhrase(limit, telling, "hours");
  const hours =
    "observation" in of
      ? plainly(say(`efter indberettet ${word(of.observation)}`, `by reported ${word(of.observation)}`))
      : placementsOf(of, telling);
  return {
    text: say(`I gennemsnit ${size.text} om ugen ${hours.text}`, `On average ${size.text} a week ${hours.text}`),
    below: [...hours.below, ...size.below],
  };
};

const placementsOf = (test: Parameters<typeof testPhrase>[0], telling: Telling): Phrase => {
  const { text, below } = testPhrase(test, telling, "many");
  return { text: telling.say(`i forløb, der ${text}`, `in placements that ${text}`), below };
};

/** What follows an outcome begins the day after it; a day that is looked at is counted from the day itself. */
const anchored = (anchor: Anchor | undefined, telling: Telling, follows: "after" | "reached" = "after"): readonly TextItem[] => {
  const { say, day, outcome } = telling;
  const counted = (from: string): readonly TextItem[] => [{ text: say(`Startdag: ${from}`, `Start day: ${from}`) }];
  if (anchor === undefined) return [];
  if (anchor === "firstCounted") return counted(say("den første dag, der tæller", "the first day that counts"));
  if (anchor === "enrolment") return counted(say("tilmeldingsdagen", "the day of enrolment"));
  if ("day" in anchor) return counted(day(anchor.day));
  const other = outcome(anchor.outcome);
  return counted(
    follows === "after"
      ? say(`dagen efter ${other}`, `the day after ${other}`)
      : say(`den dag, ${other} er nået`, `the day ${other} is reached`),
  );
};

const within = (
  { within: period, measure }: Extract<Retention, { readonly kind: "accumulated" }>,
  telling: Telling,
): readonly TextItem[] => {
  const { say } = telling;
  if (period === undefined) return [];
  const length = periodText(period, telling);
  const isOfCalendar = measure.kind === "units" && measure.from === "calendar" && measure.unit === period.unit;
  if (!isOfCalendar) return [{ text: say(`Inden for ${length} fra startdagen.`, `Within ${length} from the start day.`) }];
  const isWeek = measure.unit === "weeks";
  const first = say(
    `den kalender${isWeek ? "uge" : "måned"}, startdagen ligger i`,
    `the calendar ${isWeek ? "week" : "month"} of the start day`,
  );
  return [{ text: say(`Inden for ${length} fra begyndelsen af ${first}.`, `Within ${length} from the beginning of ${first}.`) }];
};

const checkpointText = (checkpoint: Checkpoint, telling: Telling): string => {
  const { say, day } = telling;
  if (checkpoint === "anchor") return say("startdagen", "the start day");
  if (checkpoint === "monthEnds") return say("den sidste dag i hver måned", "the last day of each month");
  return "day" in checkpoint
    ? day(checkpoint.day)
    : say(`${periodText(checkpoint.after, telling)} efter startdagen`, `${periodText(checkpoint.after, telling)} after the start day`);
};

const deadlineFrom = (from: Extract<Deadline, { readonly period: unknown }>["from"], { say, outcome }: Telling): string => {
  if (from === "enrolment") return say("tilmeldingsdagen", "the day of enrolment");
  if (from === "anchor") return say("startdagen", "the start day");
  return outcome(from.outcome);
};

/** The last day on which something may be reached. */
export const byText = (deadline: Deadline, telling: Telling): string =>
  "day" in deadline
    ? telling.day(deadline.day)
    : telling.say(
        `den sidste dag af ${periodText(deadline.period, telling)} fra ${deadlineFrom(deadline.from, telling)}`,
        `the last day of ${periodText(deadline.period, telling)} from ${deadlineFrom(deadline.from, telling)}`,
      );

/** The first day on which something may be reached. */
export const notBeforeText = (deadline: Deadline, telling: Telling): string =>
  "day" in deadline
    ? telling.day(deadline.day)
    : telling.say(
        `dagen efter ${periodText(deadline.period, telling)} fra ${deadlineFrom(deadline.from, telling)}`,
        `the day after ${periodText(deadline.period, telling)} from ${deadlineFrom(deadline.from, telling)}`,
      );

/** How well something is supported. */
export const levelText = (level: Level, { say }: Telling): string => {
  switch (level) {
    case "declared":
      return say("oplyst", "declared");
    case "documented":
      return say("dokumenteret", "documented");
    case "verified":
      return say("kontrolleret", "verified");
    case "audited":
      return say("revideret", "audited");
  }
};
