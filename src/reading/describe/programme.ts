import type { EmploymentForm, Label, Source } from "../../facts/employment-form.js";
import type { RemainderPolicy } from "../../exact/share.js";
import { programmeDefaults } from "../../terms/checked-programme.js";
import type { AttributeValues, Calendar, Funding, Party, Programme, Role } from "../../terms/programme.js";
import type { TextBlock, TextTerm } from "../structured-text.js";
import { agreementBlocks } from "./agreement.js";
import { alwaysBlocks } from "./always.js";
import { outcomeBlocks } from "./outcome.js";
import { keyed } from "./keyed.js";
import { periodText, rangeText } from "./period.js";
import { type ReadByTerms, readByTerms } from "./read-by-terms.js";
import { ruleBlocks } from "./settlement.js";
import type { Telling } from "./telling.js";
import { translationBlocks } from "./translations.js";

/** The whole contract, from its name to what holds for every programme, and what is said in the other language. */
export const programmeBlocks = (programme: Programme, telling: Telling): readonly TextBlock[] => {
  const { say } = telling;
  const { parties, agreements, attributes, labels, calendars, forms, outcomes, settlement, funding } = programme;
  const read = readByTerms(programme);
  const tellsForms = read.employment || keyed(forms) !== keyed(programmeDefaults.forms);
  return [
    { kind: "heading", level: 1, text: telling.titled(programme) },
    { kind: "terms", terms: frameTerms(programme, read, telling) },
    ...section(say("Parter", "Parties"), parties, say("Ingen parter er nævnt.", "No parties are named."), () => [
      partyTable(parties, telling),
    ]),
    ...section(say("Aftaler", "Agreements"), agreements, say("Ingen aftaler er indgået.", "There are no agreements."), () =>
      agreements.flatMap((one) => agreementBlocks(one, telling)),
    ),
    ...section(say("Resultater", "Outcomes"), outcomes, say("Ingen resultater er nævnt.", "No outcomes are named."), () =>
      outcomes.flatMap((one) => outcomeBlocks(one, telling)),
    ),
    ...section(say("Afregning", "Settlement"), settlement, say("Ingen regler ændrer priserne.", "No rules change the prices."), () => [
      { kind: "paragraph", text: say("Reglerne bruges i denne rækkefølge.", "The rules are applied in this order.") },
      ...settlement.flatMap((rule, place) => ruleBlocks(rule, place + 1, telling)),
    ]),
    ...(funding === undefined
      ? []
      : [{ kind: "heading", level: 2, text: say("Risiko og fordeling", "Risk and shares") } as const, ...fundingBlocks(funding, telling)]),
    ...section(
      say("Oplysninger om borgeren", "What is known of the participant"),
      Object.keys(attributes),
      say("Vilkårene bruger ingen ud over tilmelding og aftale.", "The terms read nothing but enrolment and agreement."),
      () => [attributeTable(attributes, telling)],
    ),
    ...(tellsForms
      ? section(
          say("Ansættelsesformer", "Employment forms"),
          forms,
          say("Ingen ansættelsesformer er nævnt.", "No employment forms are named."),
          () => [formTable(forms, telling)],
        )
      : []),
    ...(calendars === undefined
      ? []
      : section(
          say("Kalendere over arbejdsdage", "Calendars of working days"),
          Object.keys(calendars),
          say("Ingen kalendere er nævnt.", "No calendars are named."),
          () => [calendarTable(calendars, telling)],
        )),
    ...(labels === undefined
      ? []
      : section(say("Betegnelser", "Labels"), Object.keys(labels), say("Ingen ord har en betegnelse.", "No words have labels."), () => [
          labelTable(labels, telling),
        ])),
    ...alwaysBlocks(read, telling),
    ...translationBlocks(tellsForms ? programme : { ...programme, forms: [] }, telling),
  ];
};

const section = (heading: string, things: readonly unknown[], without: string, told: () => readonly TextBlock[]): readonly TextBlock[] => [
  { kind: "heading", level: 2, text: heading },
  ...(things.length === 0 ? [{ kind: "paragraph", text: without } as const] : told()),
];

const frameTerms = (programme: Programme, read: ReadByTerms, telling: Telling): readonly TextTerm[] => {
  const { say, alone } = telling;
  const { version, currency, intake, tracking, fullTimeHours, expectedTotal } = programme;
  const total =
    expectedTotal && ([expectedTotal.from, expectedTotal.to] as const).map(({ amount, currency: of }) => telling.amount(amount, of));
  return [
    ...(version === undefined ? [] : [{ term: say("Version", "Version"), text: alone(version) }]),
    { term: say("Valuta", "Currency"), text: currency },
    {
      term: say("Optagelse", "Intake"),
      text: say(
        `tilmelding fra ${rangeText(intake, telling)}, begge dage medregnet; en tilmelding uden for dem udløser intet`,
        `enrolment from ${rangeText(intake, telling)}, both days included; an enrolment outside them yields nothing`,
      ),
    },
    {
      term: say("Opfølgning", "Tracking"),
      text:
        tracking === undefined
          ? say("uden ophør", "without end")
          : say(
              `${periodText(tracking, telling)} fra tilmeldingsdagen; et resultat skal nås senest den sidste dag`,
              `${periodText(tracking, telling)} from the day of enrolment; an outcome must be reached by the last day`,
            ),
    },
    ...(read.fullTime || fullTimeHours !== programmeDefaults.fullTimeHours
      ? [
          {
            term: say("Fuld tid", "Full time"),
            text: say(
              `${telling.count(fullTimeHours, "hours")} om ugen; bruges kun til at tælle fuldtidsstillinger`,
              `${telling.count(fullTimeHours, "hours")} a week; only for counting full-time posts`,
            ),
          },
        ]
      : []),
    ...(total === undefined
      ? []
      : [
          {
            term: say("Ventet beløb for en aftale", "Expected total of an agreement"),
            text: say(`${total.join(" til ")}; et andet beløb giver en advarsel`, `${total.join(" to ")}; another total gives a warning`),
          },
        ]),
  ];
};

const partyTable = (parties: readonly Party[], telling: Telling): TextBlock => {
  const { say, alone, and } = telling;
  return {
    kind: "table",
    columns: [
      { heading: say("Id", "Id") },
      { heading: say("Navn", "Name") },
      { heading: say("Slags", "Kind") },
      { heading: say("Roller", "Roles") },
    ],
    rows: parties.map(({ id, name, kind, roles }) => [
      alone(id),
      alone(name),
      kind === undefined ? "" : partyKindText(kind, telling),
      and(roles.map((role) => roleText(role, telling))),
    ]),
  };
};

const partyKindText = (kind: NonNullable<Party["kind"]>, { say }: Telling): string => {
  switch (kind) {
    case "municipality":
      return say("kommune", "municipality");
    case "fund":
      return say("investeringsfond", "fund");
    case "foundation":
      return say("almennyttig fond", "foundation");
    case "state":
      return say("stat", "state");
    case "association":
      return say("forening", "association");
    case "company":
      return say("virksomhed", "company");
  }
};

const roleText = (role: Role, { say }: Telling): string => {
  switch (role) {
    case "payer":
      return say("betaler", "payer");
    case "provider":
      return say("leverandør", "provider");
    case "fund":
      return say("fond", "fund");
    case "coFunder":
      return say("medfinansierende", "co-funder");
    case "investor":
      return say("investor", "investor");
    case "adviser":
      return say("rådgiver", "adviser");
    case "evaluator":
      return say("evaluator", "evaluator");
  }
};

const attributeTable = (attributes: Programme["attributes"], telling: Telling): TextBlock => ({
  kind: "table",
  columns: [{ heading: telling.say("Oplysning", "Attribute") }, { heading: telling.say("Kan være", "Can be") }],
  rows: Object.keys(attributes)
    .sort()
    .map((name) => [telling.titledWord(name), valuesText(attributes[name] ?? [], telling)]),
});

/** What words are called. */
const labelTable = (labels: Readonly<Record<string, Label>>, { say, alone, locale }: Telling): TextBlock => ({
  kind: "table",
  columns: [{ heading: say("Ord", "Word") }, { heading: say("Betegnelse", "Label") }],
  rows: Object.keys(labels)
    .sort()
    .map((word) => [alone(word), alone(labels[word]?.[locale])]),
});

/** Where something is said. */
const sourceText = (source: Source | undefined, { alone, locale }: Telling): string =>
  alone(typeof source === "object" ? source[locale] : source);

const valuesText = (values: AttributeValues, { say, or, word }: Telling): string => {
  if (values === "number") return say("et tal", "a number");
  if (values === "day") return say("en dag", "a day");
  return values.length === 0 ? say("intet", "nothing") : or(values.map(word));
};

/** A row for each rule of a form; where a form has several, the later rows leave its name out. */
const formTable = (forms: readonly EmploymentForm[], telling: Telling): TextBlock => {
  const { say, day } = telling;
  const yesOrNo = (holds: boolean): string => (holds ? say("ja", "yes") : say("nej", "no"));
  return {
    kind: "table",
    columns: [
      { heading: say("Form", "Form") },
      { heading: say("Fra", "From") },
      { heading: say("Til og med", "To and including") },
      { heading: say("Lønnet", "Paid") },
      { heading: say("Støttet", "Subsidised") },
      { heading: say("Kilde", "Source") },
    ],
    rows: forms.flatMap(({ id, label, rules }) => {
      const title = telling.titled({ id, label });
      if (rules.length === 0) return [[title, "", "", "", "", ""]];
      return rules.map(({ from, to, paid, subsidised, source }, place) => [
        place === 0 ? title : "",
        from === undefined ? "" : day(from),
        to === undefined ? "" : day(to),
        yesOrNo(paid),
        yesOrNo(subsidised),
        sourceText(source, telling),
      ]);
    }),
  };
};

const calendarTable = (calendars: Readonly<Record<string, Calendar>>, telling: Telling): TextBlock => {
  const { say, and, day, titledWord } = telling;
  return {
    kind: "table",
    columns: [
      { heading: say("Kalender", "Calendar") },
      { heading: say("Fridage ud over lørdage og søndage", "Holidays besides Saturdays and Sundays") },
      { heading: say("Kilde", "Source") },
    ],
    rows: Object.keys(calendars)
      .sort()
      .map((name) => [
        titledWord(name),
        and((calendars[name]?.holidays ?? []).map(day)) || say("ingen", "none"),
        sourceText(calendars[name]?.source, telling),
      ]),
  };
};

const fundingBlocks = ({ receiver, riskShare, shares, remainder }: Funding, telling: Telling): readonly TextBlock[] => {
  const { say, party, percent, number } = telling;
  return [
    { kind: "paragraph", text: say("Intet her ændrer, hvad der betales.", "Nothing here changes what is paid.") },
    {
      kind: "terms",
      terms: [
        { term: say("Modtager af det, der betales", "Receiver of what is paid"), text: party(receiver) },
        { term: say("Del af risikoen på modtagerens side", "Part of the risk on the receiver's side"), text: percent(riskShare) },
        { term: say("Den rest, der ikke går op", "The odd unit"), text: remainderText(remainder, telling) },
        ...(shares.length === 0 ? [{ term: say("Fordeling", "Shares"), text: say("ingen", "none") }] : []),
      ],
    },
    ...(shares.length === 0
      ? []
      : [
          {
            kind: "table",
            columns: [{ heading: say("Part", "Party") }, { heading: say("Vægt", "Weight"), isRight: true }],
            rows: shares.map(([id, weight]) => [party(id), number(weight)]),
          } as const,
        ]),
  ];
};

const remainderText = (remainder: RemainderPolicy, { say, party }: Telling): string => {
  if (typeof remainder === "object") return say(`til ${party(remainder.to)}`, `to ${party(remainder.to)}`);
  switch (remainder) {
    case "largest-remainder":
      return say(
        "til den, der mister mest ved nedrunding; ved lighed den først nævnte",
        "to who loses most by rounding down; where equal, the first listed",
      );
    case "in-order":
      return say("én til hver i rækkefølge", "one to each in order");
    case "to-first":
      return say("til den først nævnte", "to the first listed");
    case "to-last":
      return say("til den sidst nævnte", "to the last listed");
  }
};
