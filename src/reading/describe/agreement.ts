import type { Agreement, Company } from "../../terms/programme.js";
import type { TextBlock, TextTerm } from "../structured-text.js";
import { quantityPhrase } from "./quantity.js";
import type { Telling } from "./telling.js";

/** An agreement: its heading, its payer and days, then its named values and its companies in tables. */
export const agreementBlocks = (agreement: Agreement, telling: Telling): readonly TextBlock[] => {
  const { say, and, day, party, word } = telling;
  const { payer, from, to, companies, targetGroups, values, selectedBy, outreachBy } = agreement;
  const none = say("ingen", "none");
  const terms: readonly TextTerm[] = [
    { term: say("Betaler", "Payer"), text: party(payer) },
    {
      term: say("Gælder", "In force"),
      text:
        to === undefined
          ? say(`fra ${day(from)} uden slutdato`, `from ${day(from)} without a last day`)
          : say(`fra ${day(from)} til og med ${day(to)}`, `from ${day(from)} to ${day(to)} inclusive`),
    },
    ...(targetGroups === undefined
      ? []
      : [{ term: say("Målgrupper", "Target groups"), text: targetGroups.length === 0 ? none : and(targetGroups.map(word)) }]),
    ...(selectedBy === undefined ? [] : [{ term: say("Virksomhederne er valgt af", "Companies selected by"), text: party(selectedBy) }]),
    ...(outreachBy === undefined
      ? []
      : [
          {
            term: say("Virksomhederne er opsøgt af", "Companies sought out by"),
            text: outreachBy.length === 0 ? none : and(outreachBy.map(party)),
          },
        ]),
    ...(values !== undefined && Object.keys(values).length === 0 ? [{ term: say("Aftalte værdier", "Agreed values"), text: none }] : []),
    ...(companies !== undefined && companies.length === 0 ? [{ term: say("Virksomheder", "Companies"), text: none }] : []),
  ];
  const names = Object.keys(values ?? {}).sort();
  return [
    { kind: "heading", level: 3, text: telling.titled(agreement) },
    { kind: "terms", terms },
    ...(values === undefined || names.length === 0
      ? []
      : [
          {
            kind: "table",
            columns: [{ heading: say("Aftalt værdi", "Agreed value") }, { heading: say("Værdi", "Value"), isRight: true }],
            rows: names.map((name) => [
              telling.titledWord(name),
              values[name] === undefined ? "" : quantityPhrase(values[name], telling).text,
            ]),
          } as const,
        ]),
    ...(companies === undefined || companies.length === 0 ? [] : [companyTable(companies, telling)]),
  ];
};

const companyTable = (companies: readonly Company[], telling: Telling): TextBlock => {
  const { say, alone, day } = telling;
  const hasAttributes = companies.some(({ attributes }) => attributes !== undefined);
  return {
    kind: "table",
    columns: [
      { heading: say("Virksomhedens id", "Company id") },
      { heading: say("Navn", "Name") },
      { heading: say("Deltager fra", "Takes part from") },
      ...(hasAttributes ? [{ heading: say("Egenskaber", "Attributes") }] : []),
    ],
    rows: companies.map(({ id, name, from, attributes }) => [
      alone(id),
      alone(name),
      from === undefined ? "" : day(from),
      ...(hasAttributes ? [attributesText(attributes, telling)] : []),
    ]),
  };
};

const attributesText = (attributes: Company["attributes"], { say, word, day }: Telling): string => {
  if (attributes === undefined) return "";
  const told = Object.keys(attributes)
    .sort()
    .map((name) => {
      const value = attributes[name];
      if (typeof value === "string") return `${word(name)}: ${word(value)}`;
      const dated = (value ?? []).map((one) => say(`${word(one.value)} fra ${day(one.from)}`, `${word(one.value)} from ${day(one.from)}`));
      return `${word(name)}: ${dated.length === 0 ? say("ingen", "none") : dated.join(", ")}`;
    });
  return told.length === 0 ? say("ingen", "none") : told.join("; ");
};
