import { readFileSync } from "node:fs";
import { settle } from "payment-by-results";
import { readMunicipalTables } from "payment-by-results/csv";
import { stringifySettlement } from "payment-by-results/json";
import { complicated } from "../../examples/vaekst/complicated.js";

const municipalities = {
  albertslund: "0165",
  frederiksberg: "0147",
  gladsaxe: "0159",
  glostrup: "0161",
  herning: "0657",
  "ikast-brande": "0756",
  kolding: "0621",
  rudersdal: "0230",
};
const table = (name: string): { name: string; content: Uint8Array } => ({
  name,
  content: readFileSync(`examples/data/vaekst-2017/${name}`),
});
const reports = Object.entries(municipalities).map(([name, agreement]) => ({ ...table(`indberetning-${name}.csv`), agreement }));
const { participants } = readMunicipalTables(
  {
    participants: table("participants.csv"),
    companies: table("virksomheder.csv"),
    reports: process.argv.includes("--backwards") ? reports.reverse() : reports,
  },
  complicated,
);
const people = process.argv.includes("--backwards")
  ? [...participants].reverse().map((person) => ({ ...person, placements: [...(person.placements ?? [])].reverse() }))
  : participants;

process.stdout.write(stringifySettlement(settle(complicated, people, { asOf: "2018-10-28", knownOn: "2018-11-04" })));
