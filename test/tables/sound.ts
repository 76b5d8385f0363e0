import {
  type Programme,
  type Settlement,
  absent,
  age,
  atLeast,
  attributeValue,
  below,
  between,
  byAttribute,
  days,
  employment,
  groupObserved,
  is,
  kr,
  measured,
  metered,
  not,
  number,
  outcome,
  paid,
  product,
  programme,
  reportingForm,
  rounded,
  roundedTo,
  scaled,
  settle,
  started,
  sustained,
  upTo,
  wagesOf,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";
import {
  type FormTables,
  type MunicipalFacts,
  type MunicipalTables,
  type Table,
  readFormTables,
  readMunicipalTables,
} from "payment-by-results/csv";
import { expect } from "vitest";

const atWork = weeklyHours(where(employment(), paid(), not(absent())), atLeast(10));

const common = {
  currency: "DKK",
  parties: [
    { id: "0621", roles: ["payer"] },
    { id: "0657", roles: ["payer"] },
  ],
  agreements: [
    { id: "0621", payer: "0621", from: "2017-03-27", companies: [{ id: "99689366" }] },
    { id: "0657", payer: "0657", from: "2017-03-27", companies: [{ id: "99174366" }, { id: "99441917" }] },
  ],
  intake: between("2017-03-27", "2018-03-26"),
} as const;

/** Terms that read every column of the municipal tables that any terms can read. Prices are illustrative. */
const municipalTerms: Programme = programme({
  ...common,
  id: "kommunale-tabeller",
  attributes: { group: ["udsat-ung", "fleksjobber"], benefit: ["uddannelseshjaelp", "kontanthjaelp"], ageAtEnrolment: "number" },
  outcomes: [
    outcome("job", {
      reached: started(atWork),
      price: byAttribute("group", { "udsat-ung": kr(1_000), fleksjobber: kr(1_500) }, { on: "reached" }),
    }),
    outcome("13-uger", {
      reached: sustained(atWork, weeks(13), { breaks: upTo(days(7)), employer: "same" }),
      price: byAttribute("benefit", { uddannelseshjaelp: kr(3_000), kontanthjaelp: kr(2_500) }, { on: "enrolment" }),
    }),
    outcome("under-30", {
      reached: started(atWork),
      given: is(attributeValue("ageAtEnrolment", { on: "thatDay" }), below(30)),
      price: kr(100),
    }),
  ],
  settlement: [],
});

/** Terms whose smallest form has employers, wages, birth dates and what was observed of a group. Prices are illustrative. */
const formTerms: Programme = programme({
  ...common,
  id: "skemaer",
  attributes: { birthDate: "day", km: "number" },
  outcomes: [
    outcome("job", { reached: started(atWork), given: is(attributeValue("km", { on: "thatDay" }), below(50)), price: kr(1_000) }),
    outcome("13-uger", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(7)), employer: "same" }), price: kr(3_000) }),
    outcome("ung", { reached: started(atWork), given: is(age("birthDate"), below(30)), price: kr(100) }),
    outcome("løn", { reached: metered(wagesOf(paid()), "month"), price: roundedTo(product(measured(), number("0.01")), "1", "half-up") }),
  ],
  settlement: [scaled(groupObserved("andel"), { id: "andel", outcomes: ["13-uger"] }), rounded("0.01", "half-up")],
});

const asOf = "2018-12-31";

/** A table of lines. */
const lines = (name: string, ...rows: readonly string[]): Table => ({ name, content: rows.map((row) => `${row}\r\n`).join("") });

/** What the sound tables hold, each under the role that a file of the corpus takes. */
const sound = {
  report: lines(
    "indberetning-herning.csv",
    "raekke_id;indberettet;status;borger;maalgruppe;kompetencer;virksomhed_cvr;virksomhed;forloebstype;startdato;slutdato;timer_pr_uge;bemaerkning",
    "R1;05-10-2018;Påbegyndt;B-0657-001;Udsat ung;lager;99174366;Virksomhed 15;Ordinær ansættelse;02-04-2018;30-06-2018;37,0;",
    "R2;05-10-2018;Påbegyndt;B-0657-002;Udsat ung;køkken, lager;99441917;Virksomhed 16;Ordinær ansættelse;02-04-2018;;12,5;",
    "R3;05-10-2018;Påbegyndt;B-0657-002;Udsat ung;;99441917;Virksomhed 16;Sygefravær;07-05-2018;11-05-2018;;",
    "R4;05-10-2018;Påbegyndt;B-0657-003;Fleksjobber;it;99174366;Virksomhed 15;Fleksjob;01-03-2018;;7,5;Få timer",
  ),
  participants: lines(
    "deltagere.csv",
    "borger;kommunekode;tilmeldt;gaelder_fra;maalgruppe;alder_ved_tilmelding;ydelse;indberettet",
    "B-0621-001;0621;01-06-2017;01-06-2017;Udsat ung;24;Uddannelseshjælp;05-07-2017",
    "B-0657-001;0657;01-06-2017;01-06-2017;Udsat ung;24;Uddannelseshjælp;05-07-2017",
    "B-0657-002;0657;01-06-2017;01-06-2017;Udsat ung;45;Kontanthjælp;05-07-2017",
    "B-0657-003;0657;01-06-2017;01-06-2017;Fleksjobber;31;Kontanthjælp;05-07-2017",
    "B-0657-003;0657;01-06-2017;01-05-2018;Udsat ung;31;Kontanthjælp;05-06-2018",
  ),
  companies: lines(
    "virksomheder.csv",
    "virksomhed_cvr;virksomhed;kommunekode;type;med_fra",
    "99689366;Virksomhed 21;0621;SMV;27-03-2017",
    "99174366;Virksomhed 15;0657;SMV;27-03-2017",
    "99441917;Virksomhed 16;0657;Socialøkonomisk;27-03-2017",
  ),
  other: lines(
    "indberetning-kolding.csv",
    "raekke_id;indberettet;status;borger;maalgruppe;kompetencer;virksomhed_cvr;virksomhed;forloebstype;startdato;slutdato;timer_pr_uge;bemaerkning",
    "K1;05-10-2018;Påbegyndt;B-0621-001;Udsat ung;;99689366;Virksomhed 21;Ordinær ansættelse;04-06-2018;;30,0;",
  ),
  participant: lines(
    "borgere.csv",
    "Borger;Tilmeldt;Aftale;Fødselsdato;km;Gælder fra;Indberettet",
    "B-1;01-06-2017;0657;17-05-1961;12,5;;",
    "B-2;01-06-2017;0657;03-11-1994;8;;",
  ),
  placement: lines(
    "forloeb.csv",
    "Borger;Forløb nr.;Status;Aktivitet;Ansættelsesform;Virksomhed;Startdag;Slutdag;Timer pr. uge;Løn;Løn pr.;Gælder fra;Indberettet",
    "B-1;F-1;Påbegyndt;;Ordinær ansættelse;99174366;02-04-2018;30-06-2018;37;21500,75;måned;;",
    "B-2;F-2;Påbegyndt;;Ordinær ansættelse;99441917;02-04-2018;;20;2500;uge;;",
  ),
  absence: lines(
    "fravaer.csv",
    "Borger;Fravær nr.;Virksomhed;Første dag;Sidste dag;Status;Indberettet",
    "B-2;V-1;99441917;07-05-2018;11-05-2018;;",
  ),
  groupObservation: lines("gruppemaalinger.csv", "Måling nr.;Målt;Dag;Værdi;Status;Indberettet", "M-1;andel;31-10-2018;0,8;;"),
} as const;

/** What a file of the corpus takes the place of. */
export type Role = Exclude<keyof typeof sound, "other">;

export const soundTable = (role: Role): Table => sound[role];

/** What tables come to: what is wrong with them, who is incomplete, and what each participant is paid. */
export interface Reading {
  readonly issues: readonly (readonly [code: string, severity: string, line?: string | number, column?: string])[];
  readonly incomplete: readonly string[];
  readonly paid: Readonly<Record<string, string>>;
}

const paidTo = ({ lines: all }: Settlement): Readonly<Record<string, string>> => {
  const hundredths = new Map<string, number>();
  for (const { participant, amount } of all)
    hundredths.set(participant ?? "", (hundredths.get(participant ?? "") ?? 0) + Number(amount.replace(".", "")));
  return Object.fromEntries([...hundredths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, amount]) => [id, `${amount / 100}`]));
};

/** Reads the sound tables, one of them replaced, and settles what they say. */
export const readingWith = (role: Role, content: Table["content"]): Reading => {
  const table = { name: sound[role].name, content };
  const isMunicipal = role === "report" || role === "participants" || role === "companies";
  const terms = isMunicipal ? municipalTerms : formTerms;
  const facts = isMunicipal ? municipalFacts(role, table) : readFormTables({ ...formTables(), [role]: table }, terms, "da");
  const { issues, ...given } = facts;
  const settlement = settle(terms, "companies" in given ? given.participants : given, { asOf });
  const name = ([first]: readonly (string | number)[]): string | number | undefined => first;
  return {
    issues: issues.map(({ code, severity, path }) => [code, severity, ...(name(path) === table.name ? path.slice(1) : path)] as never),
    incomplete: [...settlement.incomplete, ...settlement.observationsSetAside],
    paid: paidTo(settlement),
  };
};

const municipalFacts = (role: "report" | "participants" | "companies", table: Table): MunicipalFacts => {
  const report = role === "report" ? table : sound.report;
  const tables: MunicipalTables = {
    participants: sound.participants,
    companies: sound.companies,
    ...(role === "report" ? {} : { [role]: table }),
    reports: [
      { ...report, agreement: "0657" },
      { ...sound.other, agreement: "0621" },
    ],
  };
  return readMunicipalTables(tables, municipalTerms);
};

const formTables = (): FormTables => {
  const { participant, placement, absence, groupObservation } = sound;
  return { participant, placement, absence, groupObservation };
};

/** That the sound tables have the headings of the form. */
export const expectTheFormsHeadings = (): void => {
  for (const { fact, columns } of reportingForm(formTerms, "da").tables)
    expect(String(sound[fact as "placement"].content).split("\r\n")[0]).toBe(columns.map(({ heading }) => heading).join(";"));
};
