import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Locale, type Programme, type Settlement, messageOf, requiredFields, settle, share } from "payment-by-results";
import { readMunicipalTables } from "payment-by-results/csv";
import { stringifyFacts, stringifyProgramme, stringifySettlement } from "payment-by-results/json";
import { agreementText, amountText, fieldsText, numberText, tableText } from "payment-by-results/report";
import { reportedValues } from "./reported-values.js";
import { complicated } from "./complicated.js";
import { demoWords } from "./demo-words.js";
import { columnsSideBySide } from "./forms.js";
import { simple } from "./simple.js";

/** The files of the municipalities, each with the agreement of the municipality that reported it. */
const reports = [
  ["albertslund", "0165"],
  ["frederiksberg", "0147"],
  ["gladsaxe", "0159"],
  ["glostrup", "0161"],
  ["herning", "0657"],
  ["ikast-brande", "0756"],
  ["kolding", "0621"],
  ["rudersdal", "0230"],
] as const;

/** Nothing was reported after this day. */
const asOf = "2019-03-15";

const { values } = parseArgs({ options: { locale: { type: "string", default: "da" } } });
if (values.locale !== "da" && values.locale !== "en") {
  console.error("--locale da, --locale en");
  process.exit(1);
}
const locale: Locale = values.locale;
const words = demoWords[locale];

const data = "examples/data/vaekst-2017";
const table = (name: string): { readonly name: string; readonly content: Uint8Array } => ({
  name,
  content: readFileSync(join(data, name)),
});
const facts = readMunicipalTables(
  {
    participants: table("participants.csv"),
    companies: table("virksomheder.csv"),
    reports: reports.map(([name, agreement]) => ({ ...table(`indberetning-${name}.csv`), agreement })),
  },
  simple,
);

const settlements = {
  simple: settle(simple, facts.participants, { asOf }),
  complicated: settle(complicated, facts.participants, { asOf }),
};

const heading = (text: string): string => `${text}\n${"=".repeat(text.length)}`;

/** Payments and lines of both versions for each agreement, side by side. */
const comparison = (): readonly string[] => {
  const row = (name: string, pick: (settlement: Settlement) => { readonly total: string; readonly lines: number }): readonly string[] => {
    const [one, other] = [pick(settlements.complicated), pick(settlements.simple)];
    return [name, amountText(one.total, "DKK", locale), String(one.lines), amountText(other.total, "DKK", locale), String(other.lines)];
  };
  const columns = [words.municipality, words.complicated, words.lines, words.simple, words.lines];
  return tableText(
    columns.map((name, place) => ({ heading: name, isRight: place > 0 })),
    [
      ...simple.agreements.map(({ id, label }) =>
        row(label?.[locale] ?? id, (settlement) => ({
          total: settlement.agreements.find(({ agreement }) => agreement === id)?.total ?? "",
          lines: settlement.lines.filter(({ agreement }) => agreement === id).length,
        })),
      ),
      row(words.total, (settlement) => ({ total: settlement.total, lines: settlement.lines.length })),
    ],
  );
};

/** How much has to be reported: the fields that the terms read, and how many values the facts hold of them. */
const reporting = (): readonly string[] => {
  const row = (name: string, programme: Programme): readonly string[] => {
    const fields = requiredFields(programme);
    return [name, String(fields.length), numberText(String(reportedValues(facts.participants, fields)), locale)];
  };
  return [
    ...tableText(
      [{ heading: words.version }, { heading: words.fields, isRight: true }, { heading: words.values, isRight: true }],
      [row(words.complicated, complicated), row(words.simple, simple)],
    ),
    "",
    words.simpleReads(fieldsText(requiredFields(simple), locale, simple)),
    words.complicatedAlsoReads(
      fieldsText(
        requiredFields(complicated).filter(
          ({ fact, field }) => !requiredFields(simple).some((other) => other.fact === fact && other.field === field),
        ),
        locale,
        complicated,
      ),
    ),
    "",
    ...tableText([{ heading: words.form }, { heading: words.complicated }, { heading: words.simple }], columnsSideBySide(locale)),
  ];
};

/** What the fund receives under the simple version, shown split among it and its co-funders. */
const funding = (): readonly string[] => {
  const { funding: terms, parties } = simple;
  if (terms === undefined) return [];
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? id;
  const risk = String(Number(terms.riskShare) * 100);
  return [
    words.received(nameOf(terms.receiver), amountText(settlements.simple.total, "DKK", locale), numberText(risk, locale)),
    ...tableText(
      [{ heading: words.party }, { heading: words.share, isRight: true }],
      share(settlements.simple.total, "DKK", terms.shares, terms.remainder).map(({ party, amount }) => [
        nameOf(party),
        amountText(amount, "DKK", locale),
      ]),
    ),
  ];
};

const folder = join("build", "demo");
const written = {
  [words.files.facts]: stringifyFacts(facts.participants),
  [words.files.simpleTerms]: stringifyProgramme(simple),
  [words.files.complicatedTerms]: stringifyProgramme(complicated),
  [words.files.simple]: stringifySettlement(settlements.simple),
  [words.files.complicated]: stringifySettlement(settlements.complicated),
};
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(written)) writeFileSync(join(folder, name), content);

/** What the reader of the files told with its line, and what concerns a whole agreement. */
const remarks = [...facts.issues, ...settlements.simple.issues.filter(({ path }) => path[0] === "agreements")];

console.log(
  [
    heading(words.title),
    words.illustrative,
    "",
    ...simple.agreements.map(({ id }) => agreementText(simple, settlements.simple, id, locale)),
    heading(words.comparison),
    ...comparison(),
    "",
    heading(words.reporting),
    ...reporting(),
    "",
    heading(words.funding),
    ...funding(),
    "",
    heading(words.remarks(remarks.length)),
    ...remarks.map((issue) => messageOf(issue, locale)),
    "",
    words.writtenTo(folder, Object.keys(written)),
  ].join("\n"),
);
