import type { Level } from "../../facts/fact.js";
import type { OncePer, Outcome, Unless } from "../../terms/programme.js";
import type { TextBlock, TextTerm } from "../structured-text.js";
import { conditionPhrase } from "./condition.js";
import { periodText } from "./period.js";
import { quantityPhrase } from "./quantity.js";
import { byText, levelText, notBeforeText, retentionPhrase } from "./retention.js";
import { type Telling, withOwnLetters } from "./telling.js";
import { clauseTerms, termOf } from "./term.js";

/** An outcome: its heading, and everything that is said of it. */
export const outcomeBlocks = (outcome: Outcome, given: Telling): readonly TextBlock[] => {
  const telling = withOwnLetters(given);
  const { say, and } = telling;
  const { reached, given: condition, unless, by, notBefore, requires, excludes, oncePer, evidence } = outcome;
  const terms: readonly TextTerm[] = [
    termOf(say("Nås", "Reached"), retentionPhrase(reached, telling)),
    priceTerm(outcome, telling),
    ...(condition === undefined
      ? []
      : [termOf(say("Kun hvis dette gælder på startdagen", "Only if this holds on the start day"), conditionPhrase(condition, telling))]),
    ...(unless === undefined ? [] : [termOf(unlessWords(unless, telling), retentionPhrase(unless.reached, telling))]),
    ...(notBefore === undefined ? [] : [{ term: say("Tidligst", "No earlier than"), text: notBeforeText(notBefore, telling) }]),
    ...(by === undefined ? [] : [{ term: say("Senest", "No later than"), text: byText(by, telling) }]),
    ...(requires === undefined
      ? []
      : [
          {
            term: say("Kræver, at dette er nået senest samme dag", "Requires that this is reached by the same day"),
            text: requires.length === 0 ? say("intet", "nothing") : and(requires.map(telling.outcome)),
          },
        ]),
    ...(excludes === undefined ? [] : [excludesTerm(excludes, telling)]),
    ...(oncePer === undefined ? [] : [{ term: say("Tælles for sig", "Counted by itself"), text: oncePerText(oncePer, telling) }]),
    ...(evidence === undefined ? [] : [evidenceTerm(evidence, reached.kind === "observed", telling)]),
    ...clauseTerms(outcome, telling),
  ];
  return [
    { kind: "heading", level: 3, text: telling.titled(outcome) },
    { kind: "terms", terms },
  ];
};

const evidenceTerm = (evidence: Level, isOfObservation: boolean, telling: Telling): TextTerm => {
  const { say } = telling;
  const level = levelText(evidence, telling);
  return {
    term: say("Dokumentation", "Evidence"),
    text: isOfObservation
      ? say(
          `en måling tæller kun, hvor dokumentation mindst på niveauet »${level}« dækker den`,
          `an observation counts only where evidence that is at least ${level} covers it`,
        )
      : say(
          `en dag tæller kun, hvor dokumentation mindst på niveauet »${level}« dækker den`,
          `a day counts only where evidence that is at least ${level} covers it`,
        ),
  };
};

const priceTerm = ({ price }: Outcome, telling: Telling): TextTerm => {
  const { say } = telling;
  const term = say("Pris", "Price");
  if (price === undefined)
    return { term, text: say("ingen; resultatet registreres uden betaling", "none; the outcome is recorded without payment") };
  if (price === "tiered") return { term, text: say("efter trinnene i afregningen", "by the tiers of the settlement") };
  return termOf(term, quantityPhrase(price, telling));
};

const unlessWords = ({ before, within, employer }: Unless, telling: Telling): string => {
  const { say } = telling;
  const day = before === "anchor" ? say("startdagen", "the start day") : say("tilmeldingsdagen", "the day of enrolment");
  const when =
    within === undefined
      ? say(`før ${day}`, `before ${day}`)
      : say(`inden for ${periodText(within, telling)} før ${day}`, `within ${periodText(within, telling)} before ${day}`);
  const where = employer === undefined ? "" : say(" i samme virksomhed", " with the same company");
  return say(`Ikke hvis dette allerede er nået ${when}${where}`, `Not if this was reached ${when}${where}`);
};

const excludesTerm = ({ outcomes, onUpgrade }: NonNullable<Outcome["excludes"]>, { say, and, outcome }: Telling): TextTerm => {
  const others = outcomes.length === 0 ? say("intet", "nothing") : and(outcomes.map(outcome));
  const policy = {
    replace: say("det, der er betalt for det andet, trækkes tilbage", "what was paid for the other is recovered"),
    payDifference: say("prisen for det andet trækkes fra", "the price of the other is subtracted"),
    first: say("det, der nås først, bliver stående", "the one reached first stands"),
  }[onUpgrade];
  return { term: say("Træder i stedet for", "Takes the place of"), text: `${others}; ${policy}` };
};

const oncePerText = (oncePer: OncePer, { say }: Telling): string => {
  switch (oncePer) {
    case "participant":
      return say("for hver borger", "for each participant");
    case "enrolment":
      return say("for hver tilmelding", "for each enrolment");
    case "placement":
      return say("for hvert forløb", "for each placement");
    case "employer":
      return say("for hver virksomhed", "for each company");
  }
};
