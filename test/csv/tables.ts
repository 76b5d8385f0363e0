import { readFileSync } from "node:fs";
import {
  type Programme,
  atLeast,
  between,
  employment,
  kr,
  outcome,
  paid,
  programme,
  started,
  weeklyHours,
  where,
} from "payment-by-results";
import { type MunicipalFacts, type MunicipalTables, type Table, readMunicipalTables } from "payment-by-results/csv";

const municipalities = {
  "0147": "frederiksberg",
  "0159": "gladsaxe",
  "0161": "glostrup",
  "0165": "albertslund",
  "0230": "rudersdal",
  "0621": "kolding",
  "0657": "herning",
  "0756": "ikast-brande",
};

const codes = Object.keys(municipalities);

/** A programme with the agreements, groups and benefits of the tables, and one outcome. */
export const vaekst: Programme = programme({
  id: "vaekst",
  currency: "DKK",
  parties: codes.map((id) => ({ id, roles: ["payer"] })),
  agreements: codes.map((id) => ({ id, payer: id, from: "2017-03-27" })),
  intake: between("2017-03-27", "2018-03-26"),
  attributes: {
    group: ["udsat-ung", "fleksjobber", "aktivitetsparat", "gruppe-a", "gruppe-b"],
    benefit: ["uddannelseshjaelp", "kontanthjaelp", "integrationsydelse", "ledighedsydelse", "ressourceforloebsydelse"],
  },
  outcomes: [outcome("job", { reached: started(weeklyHours(where(employment(), paid()), atLeast(10))), price: kr(10_000) })],
  settlement: [],
});

const read = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));

const clean = (name: string): Table => ({ name, content: read(`../../examples/data/vaekst-2017/${name}`) });

export const cleanTables: MunicipalTables = {
  participants: clean("participants.csv"),
  companies: clean("virksomheder.csv"),
  reports: Object.entries(municipalities).map(([agreement, name]) => ({ ...clean(`indberetning-${name}.csv`), agreement })),
};

export const herning = {
  name: "indberetning-herning-urene.csv",
  content: read("unclean/indberetning-herning-urene.csv"),
  agreement: "0657",
};
export const kolding = {
  name: "indberetning-kolding-urene.csv",
  content: read("unclean/indberetning-kolding-urene.csv"),
  agreement: "0621",
};

/** The tables with the text of each put through a change. */
export const changed = (tables: MunicipalTables, change: (text: string) => string): MunicipalTables => {
  const one = <Changed extends Table>(table: Changed): Changed => ({
    ...table,
    content: change(typeof table.content === "string" ? table.content : new TextDecoder().decode(table.content)),
  });
  return { participants: one(tables.participants), companies: one(tables.companies), reports: tables.reports.map(one) };
};

export const register = [
  "borger;kommunekode;tilmeldt;gaelder_fra;maalgruppe;alder_ved_tilmelding;ydelse;indberettet",
  "B-0657-001;0657;01-06-2017;01-06-2017;Udsat ung;24;Uddannelseshjælp;05-07-2017",
  "B-0657-002;0657;01-06-2017;01-06-2017;Udsat ung;25;Uddannelseshjælp;05-07-2017",
];

export const header =
  "raekke_id;indberettet;status;borger;maalgruppe;kompetencer;virksomhed_cvr;virksomhed;forloebstype;startdato;slutdato;timer_pr_uge;bemaerkning";

const soundCells = {
  raekke_id: "R1",
  indberettet: "05-07-2018",
  status: "Påbegyndt",
  borger: "B-0657-001",
  maalgruppe: "Udsat ung",
  kompetencer: "lager",
  virksomhed_cvr: "99174366",
  virksomhed: "Virksomhed 15",
  forloebstype: "Ordinær ansættelse",
  startdato: "03-04-2018",
  slutdato: "",
  timer_pr_uge: "37,0",
  bemaerkning: "",
};

/** A sound row but for the cells given. */
export const row = (cells: Partial<typeof soundCells> = {}): string => Object.values({ ...soundCells, ...cells }).join(";");

/** Reads one report of Herning, made of lines, with a register of two citizens. */
export const readLines = (lines: readonly string[], participants: readonly string[] = register): MunicipalFacts =>
  readMunicipalTables(
    {
      participants: { name: "participants.csv", content: participants.join("\n") },
      companies: cleanTables.companies,
      reports: [{ name: "report.csv", content: lines.join("\n"), agreement: "0657" }],
    },
    vaekst,
  );

/** Code, severity and place of each issue, the table's name aside. */
export const told = ({ issues }: MunicipalFacts): readonly (readonly [string, string, ...(string | number)[]])[] =>
  issues.map(({ code, severity, path }) => [code, severity, ...path.slice(1)]);
