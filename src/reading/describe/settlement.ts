import type { Quantity } from "../../terms/kinds.js";
import type { ClaimBy, PotKey, RuleOf, SettlementRule, Tier } from "../../terms/settlement.js";
import type { TextBlock, TextTerm } from "../structured-text.js";
import { conditionPhrase } from "./condition.js";
import { keyed } from "./keyed.js";
import { periodText } from "./period.js";
import { attributeText, lookupText, operand, quantityPhrase, roundingText } from "./quantity.js";
import { levelText, retentionPhrase } from "./retention.js";
import { type Phrase, type Telling, plainly, withOwnLetters } from "./telling.js";
import { clauseTerms, termOf } from "./term.js";

/** A settlement rule with its number in the order: its heading, whose lines it sees, and what it does. */
export const ruleBlocks = (rule: SettlementRule, number: number, given: Telling): readonly TextBlock[] => {
  const telling = withOwnLetters(given);
  const { say, and, outcome } = telling;
  const terms: readonly TextTerm[] = [
    ...(rule.outcomes === undefined
      ? []
      : [
          {
            term: say("Gælder linjer for", "Looks at lines of"),
            text: rule.outcomes.length === 0 ? say("intet", "nothing") : and(rule.outcomes.map(outcome)),
          },
        ]),
    ...(rule.given === undefined
      ? []
      : [termOf(say("Kun hvis på resultatdagen", "Only if on the day reached"), conditionPhrase(rule.given, telling))]),
    ...ruleTerms(rule, telling),
    ...clauseTerms(rule, telling),
  ];
  return [
    { kind: "heading", level: 3, text: `${telling.number(number)}. ${headingOf(rule, telling)}` },
    { kind: "terms", terms },
  ];
};

/** A rule's label, or what it is, with its id. */
const headingOf = (rule: SettlementRule, telling: Telling): string => {
  if (rule.label !== undefined) return telling.titled(rule);
  const { say } = telling;
  const what = (): string => {
    if (rule.kind === "hold") return say("Linjer holdes tilbage", "Lines are held");
    if (rule.kind !== "scaled") return kindText(rule, telling);
    if (rule.as === undefined) return say("Faktor", "Factor");
    return rule.as === "deadweight" ? say("Fradrag for dødvægt", "Deduction for deadweight") : say("Regulering", "Indexing");
  };
  return `${what()} (${telling.titled({ id: rule.id })})`;
};

/** What a rule does. */
export const ruleTerms = (rule: SettlementRule, telling: Telling): readonly TextTerm[] => {
  const { say } = telling;
  const term = kindText(rule, telling);
  switch (rule.kind) {
    case "fee":
      return [
        termOf(term, missingTo(rule.amount, telling) ?? quantityPhrase(rule.amount, telling)),
        { term: say("Betales", "Paid"), text: dueText(rule.due, telling) },
      ];
    case "cap":
      return capTerms(rule, term, telling);
    case "shareCap":
      return shareCapTerms(rule, term, telling);
    case "tiers":
      return [tiersTerm(rule.tiers, term, telling), perTerm(rule.per, telling)];
    case "unlock": {
      const targets = rule.targets.map(({ outcome, count }) => {
        const { text, below } = operand(count, telling);
        return { text: `${text} ${telling.noun("times", isOne(count))} ${telling.outcome(outcome)}`, below };
      });
      const text =
        targets.length === 0
          ? say("indtil intet er nået", "until nothing is reached")
          : say("indtil der i puljen er nået:", "until the pot has reached:");
      return [{ term, text, below: targets.length === 0 ? [] : [{ kind: "list", items: targets }] }, perTerm(rule.per, telling)];
    }
    case "hold": {
      const { text, below } = retentionPhrase(rule.until, telling);
      return [{ term, text, below }];
    }
    case "requiresPaid":
      return [
        {
          term,
          text: say(
            `linjen bortfalder, medmindre borgerens linje for ${telling.outcome(rule.outcome)} er over nul`,
            `the line falls to nothing unless the participant's line of ${telling.outcome(rule.outcome)} is above zero`,
          ),
        },
      ];
    case "scaled":
      return [termOf(term, quantityPhrase(rule.by, telling)), perTerm(rule.per, telling)];
    case "withhold": {
      const until =
        typeof rule.until === "string"
          ? say(`den ${telling.day(rule.until)}`, `on ${telling.day(rule.until)}`)
          : say(
              `${periodText(rule.until.after, telling)} efter, at resten er forfaldet`,
              `${periodText(rule.until.after, telling)} after the rest fell due`,
            );
      return [
        {
          term,
          text: say(
            `${telling.percent(rule.part)} af hver linje betales først ${until}`,
            `${telling.percent(rule.part)} of each line is paid only ${until}`,
          ),
        },
      ];
    }
    case "payLag":
      return [{ term, text: lagText(rule.lag, telling) }];
    case "claimDeadline":
      return claimTerms(rule, term, telling);
    case "rounded":
      return [
        {
          term,
          text: say(
            `hver linje ${roundingText(toText(rule.to, telling), rule.mode, telling)}`,
            `each line ${roundingText(toText(rule.to, telling), rule.mode, telling)}`,
          ),
        },
      ];
  }
};

/** What a rule is, in a word. */
const kindText = (rule: SettlementRule, { say }: Telling): string => {
  switch (rule.kind) {
    case "fee":
      return say("Fast betaling", "Fee");
    case "cap":
      return say("Loft", "Cap");
    case "shareCap":
      return say("Højeste andel", "Largest share");
    case "tiers":
      return say("Trin", "Tiers");
    case "unlock":
      return say("Linjer holdes tilbage", "Lines are held");
    case "hold":
      return say("En borgers linjer holdes tilbage, indtil dette er nået", "A participant's lines are held until this is reached");
    case "requiresPaid":
      return say("Betingelse", "Condition");
    case "scaled":
      if (rule.as === undefined) return say("Hver linje ganges med", "Each line is multiplied by");
      return rule.as === "deadweight"
        ? say("For dødvægt ganges hver linje med", "For deadweight, each line is multiplied by")
        : say("Ved regulering ganges hver linje med", "For indexing, each line is multiplied by");
    case "withhold":
      return say("Tilbagehold", "Withheld");
    case "payLag":
      return say("Forfald", "Falls due");
    case "claimDeadline":
      return say("Frist for krav", "Deadline for claims");
    case "rounded":
      return say("Afrunding", "Rounding");
  }
};

const toText = (to: string, { programme, locale, number }: Telling): string =>
  locale === "da"
    ? `${number(to)}\u00a0${programme.currency === "DKK" ? "kr." : programme.currency}`
    : `${programme.currency}\u00a0${number(to)}`;

/** What is missing to a least amount, as {@link floor} writes it. */
const missingTo = (amount: RuleOf<"fee">["amount"], telling: Telling): Phrase | undefined => {
  if (amount.kind !== "greatest" || amount.of.length !== 2) return undefined;
  const [nothing, missing] = amount.of;
  if (nothing?.kind !== "product" || missing?.kind !== "sum") return undefined;
  const [least] = missing.of;
  if (least === undefined) return undefined;
  const written = {
    kind: "greatest",
    of: [
      { kind: "product", of: [{ kind: "number", value: "0" }, least] },
      {
        kind: "sum",
        of: [
          least,
          {
            kind: "product",
            of: [
              { kind: "number", value: "-1" },
              { kind: "amountSoFar", among: "pot" },
            ],
          },
        ],
      },
    ],
  };
  if (keyed(amount) !== keyed(written)) return undefined;
  const { text, below } = operand(least, telling);
  return {
    text: telling.say(`det, aftalens beløb mangler i at nå op på ${text}`, `what the agreement's amount is short of ${text}`),
    below,
  };
};

const dueText = (due: RuleOf<"fee">["due"], { say, day, number }: Telling): string => {
  if (due === undefined) return say("for hver aftale på dens første dag", "for each agreement on its first day");
  if (due === "enrolment") return say("for hver borger på tilmeldingsdagen", "for each participant on the day of enrolment");
  if (typeof due === "string") return say(`for hver aftale den ${day(due)}`, `for each agreement on ${day(due)}`);
  const months = due.count === 1 ? say("1 måned", "1 month") : say(`${number(due.count)} måneder`, `${number(due.count)} months`);
  return say(
    `for hver aftale den sidste dag i hver måned i ${months} fra ${day(due.monthsFrom)}`,
    `for each agreement on the last day of each month for ${months} from ${day(due.monthsFrom)}`,
  );
};

const perTerm = (per: readonly PotKey[], telling: Telling): TextTerm => ({
  term: telling.say("Pulje", "Pot"),
  text: perText(per, telling),
});

/** What shares one pot. */
export const perText = (per: readonly PotKey[], telling: Telling): string => {
  const { say, and } = telling;
  if (per.length === 0) return say("én for hele programmet", "one for the whole programme");
  const keys = and(per.map((key) => potKeyText(key, telling)));
  if (per.length > 1) return say(`én for hver kombination af ${keys}`, `one for each combination of ${keys}`);
  const isNeuter = per[0] === "outcome" || per[0] === "placement" || per[0] === "year";
  return say(`én for ${isNeuter ? "hvert" : "hver"} ${keys}`, `one for each ${keys}`);
};

const potKeyText = (key: PotKey, telling: Telling): string => {
  const { say } = telling;
  if (typeof key === "object")
    return `${say("værdi af", "value of")} ${attributeText(key.attribute, telling)} ${lookupText(key.on, telling)}`;
  switch (key) {
    case "participant":
      return say("borger", "participant");
    case "outcome":
      return say("resultat", "outcome");
    case "placement":
      return say("forløb", "placement");
    case "employer":
      return say("virksomhed", "company");
    case "agreement":
      return say("aftale", "agreement");
    case "payer":
      return say("betaler", "payer");
    case "month":
      return say("måned", "month");
    case "year":
      return say("kalenderår", "calendar year");
  }
};

const capTerms = ({ limit, counts, per, crossing }: RuleOf<"cap">, term: string, telling: Telling): readonly TextTerm[] => {
  const { say } = telling;
  const { text, below } = operand(limit, telling);
  const lines = `${text} ${telling.noun("lines", isOne(limit))}`;
  const size = counts === undefined ? text : say(`${lines} over nul`, `${lines} above zero`);
  const crosses = {
    partly:
      counts === undefined
        ? say(
            "Den linje, der overskrider loftet, betales delvis, og linjerne efter den slet ikke",
            "The line that exceeds the cap is paid in part, and the lines after it not at all",
          )
        : say("Linjer ud over tallet betales ikke", "Lines beyond the number are not paid"),
    none: say(
      "En linje, der ikke er plads til under loftet, springes over; senere linjer, der er plads til, betales",
      "A line that does not fit below the cap is passed over; later ones that fit are paid",
    ),
    proRata: say("Alle puljens linjer nedsættes i samme forhold", "All lines of the pot are cut in proportion"),
  }[crossing ?? "partly"];
  return [
    termOf(term, { text: say(`højst ${size} i hver pulje`, `at most ${size} in each pot`), below }),
    perTerm(per, telling),
    { term: say("Ved loftet", "At the cap"), text: crosses },
  ];
};

const shareCapTerms = ({ share, of, among, per, excess }: RuleOf<"shareCap">, term: string, telling: Telling): readonly TextTerm[] => {
  const { say, percent, and, outcome } = telling;
  const whole = (): Phrase => {
    switch (of) {
      case "paid":
        return plainly(say("antallet af betalte linjer", "the number of lines paid"));
      case "reached":
        return plainly(say("antallet af nåede krav", "the number of claims reached"));
      case "enrolled":
        return plainly(say("antallet af tilmeldte", "the number enrolled"));
      default: {
        const { text, below } = operand(of.target, telling);
        return { text: say(`et mål på ${text}`, `a target of ${text}`), below };
      }
    }
  };
  const { text, below } = whole();
  const isOfLines = of === "paid" || of === "reached";
  const amongWhat =
    among === undefined
      ? say("alle resultater; faste betalinger og tilbageholdte dele tæller ikke med", "all outcomes; fees and parts withheld do not count")
      : and(among.map(outcome));
  return [
    termOf(term, {
      text: say(
        `højst ${percent(share)} af ${text}, rundet ned til hele linjer`,
        `at most ${percent(share)} of ${text}, rounded down to whole lines`,
      ),
      below,
    }),
    ...(among === undefined && !isOfLines
      ? []
      : [
          {
            term: say("Andelen tages blandt linjer for", "The share is taken among lines of"),
            text: among?.length === 0 ? say("intet", "nothing") : amongWhat,
          },
        ]),
    perTerm(per, telling),
    {
      term: say("Det, der er over", "What is above"),
      text: excess === "lost" ? say("er tabt", "is lost") : say("udskydes, til der er plads", "waits until there is room"),
    },
  ];
};

/** Is a number of things one? */
const isOne = (count: Quantity): boolean => count.kind === "number" && count.value === "1";

const tiersTerm = (tiers: readonly Tier[], term: string, telling: Telling): TextTerm => {
  const { say, noun } = telling;
  const items = tiers.map(({ count, price, cap }, place) => {
    const [counted, priced, capped] = [count, price, cap].map((quantity) =>
      quantity === undefined ? undefined : operand(quantity, telling),
    );
    const first = (): string => {
      if (count === undefined || counted === undefined)
        return place === 0 ? say("alle krav", "all claims") : say("alle øvrige krav", "all other claims");
      if (isOne(count)) return place === 0 ? say("det første krav", "the first claim") : say("det næste krav", "the next claim");
      return `${place === 0 ? say("de første", "the first") : say("de næste", "the next")} ${counted.text} ${noun("claims", false)}`;
    };
    const most =
      capped === undefined ? "" : say(`, højst ${capped.text} for trinnet i alt`, `, at most ${capped.text} for the tier in all`);
    return {
      text: `${first()}: ${priced?.text ?? ""} ${say("for hvert", "each")}${most}`,
      below: [counted, priced, capped].flatMap((phrase) => phrase?.below ?? []),
    };
  });
  return items.length === 0
    ? { term, text: say("ingen", "none") }
    : {
        term,
        text: say(
          "efter kravets nummer i puljen; efter det sidste trin betales intet:",
          "by the number of the claim in the pot; beyond the last tier nothing is paid:",
        ),
        below: [{ kind: "list", items }],
      };
};

const lagText = (lag: RuleOf<"payLag">["lag"], telling: Telling): string => {
  const { say, count, word } = telling;
  if (!("calendar" in lag)) return say(`${periodText(lag, telling)} senere`, `${periodText(lag, telling)} later`);
  const days = count(lag.workingDays, "workingDays");
  return say(`${days} senere ifølge kalenderen ${word(lag.calendar)}`, `${days} later by the calendar ${word(lag.calendar)}`);
};

const claimTerms = ({ claimed, by }: RuleOf<"claimDeadline">, term: string, telling: Telling): readonly TextTerm[] => {
  const { say } = telling;
  const days = by.map((last) => claimByText(last, telling));
  return [
    {
      term,
      text:
        days.length === 0
          ? say("ingen", "none")
          : days.length === 1
            ? (days[0] as string)
            : `${say("den tidligste af", "the earliest of")} ${days.join("; ")}`,
    },
    {
      term: say("Krævet, når", "Claimed when"),
      text:
        claimed === "claim"
          ? say("kravet er rejst", "the claim is made")
          : say(
              `dokumentation mindst på niveauet »${levelText(claimed.evidence, telling)}« første gang foreligger`,
              `evidence that is at least ${levelText(claimed.evidence, telling)} is first at hand`,
            ),
    },
    {
      term: say("Virkning", "Effect"),
      text: say(
        "linjen forfalder den dag, den kræves, og bortfalder efter fristen",
        "the line falls due the day it is claimed, and to nothing after the deadline",
      ),
    },
  ];
};

const claimByText = ({ after, period }: ClaimBy, telling: Telling): string => {
  const { say } = telling;
  const from = {
    reached: say("resultatdagen", "the day reached"),
    monthEnd: say("udgangen af resultatdagens måned", "the end of the month of the day reached"),
    enrolment: say("tilmeldingsdagen", "the day of enrolment"),
  }[after];
  return say(`${periodText(period, telling)} efter ${from}`, `${periodText(period, telling)} after ${from}`);
};
