import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { type Issue, settle } from "payment-by-results";
import { type Table, readMunicipalTables } from "payment-by-results/csv";
import { expect, test } from "vitest";
import { complicated } from "../../examples/vaekst/complicated.js";

/** A table as rows of cells, the headings first, and who reported it. */
interface Sheet {
  readonly name: string;
  readonly agreement?: string;
  readonly rows: readonly (readonly string[])[];
}

const sheet = (name: string, agreement?: string): Sheet => {
  const text = readFileSync(new URL(`../../examples/data/vaekst-2017/${name}.csv`, import.meta.url), "utf8");
  return { name, ...(agreement === undefined ? {} : { agreement }), rows: parse(text, { delimiter: ";", bom: true }) };
};

const municipalities = ["0161", "0165", "0230"];
const ofMunicipalities = ({ rows: [headings = [], ...rows], ...rest }: Sheet): Sheet => ({
  ...rest,
  rows: [headings, ...rows.filter((cells) => municipalities.includes(cells[headings.indexOf("kommunekode")] as string))],
});

/** The list of participants, the list of companies, and the reports of three municipalities, from one of which a citizen moved to another. */
const sound: readonly Sheet[] = [
  ofMunicipalities(sheet("participants")),
  ofMunicipalities(sheet("virksomheder")),
  sheet("indberetning-glostrup", "0161"),
  sheet("indberetning-albertslund", "0165"),
  sheet("indberetning-rudersdal", "0230"),
];

const written = (rows: Sheet["rows"], separator = ";"): string =>
  rows
    .map((cells) => cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell)))
    .map((cells) => `${cells.join(separator)}\r\n`)
    .join("");

/** What is paid for, by participant: caps cut other lines where one falls away, so amounts are left out. */
type Claims = ReadonlyMap<string, string>;

interface Reading {
  readonly issues: readonly Issue[];
  readonly incomplete: ReadonlySet<string>;
  /** Whom the list of participants does not name. */
  readonly unknown: ReadonlySet<string>;
  readonly claims: Claims;
}

const read = (contents: readonly Table["content"][]): Reading => {
  const tables = sound.map(({ name }, place): Table => ({ name, content: contents[place] as Table["content"] }));
  const [participants, companies, ...reports] = tables as [Table, Table, ...Table[]];
  const facts = readMunicipalTables(
    { participants, companies, reports: reports.map((report, place) => ({ ...report, agreement: sound[place + 2]?.agreement as string })) },
    complicated,
  );
  const settlement = settle(complicated, facts.participants, { asOf: "2019-03-15" });
  const claims = new Map<string, string>();
  for (const { participant, outcome, reachedOn, agreement, price } of settlement.lines) {
    const id = participant ?? "";
    claims.set(id, (claims.get(id) ?? "") + JSON.stringify([outcome, reachedOn, agreement, price]));
  }
  const unknown = new Set(facts.participants.flatMap(({ id, enrolled }) => (enrolled === undefined ? [id] : [])));
  return { issues: facts.issues, incomplete: new Set(settlement.incomplete), unknown, claims };
};

const soundContents = sound.map(({ rows }) => written(rows));
const before = read(soundContents);

/** A damaged table: its content, and the line where the damage is, if it is at one. */
interface Damage {
  readonly what: string;
  readonly content: Table["content"];
  readonly line?: number;
}

/** A row and a column at hand, where some damage may be done. */
interface Spot {
  readonly rows: Sheet["rows"];
  readonly row: number;
  readonly column: number;
  readonly choice: number;
}

const withCell = ({ rows, row, column }: Spot, text: string): Sheet["rows"] =>
  rows.map((cells, place) => (place === row ? cells.map((cell, at) => (at === column ? text : cell)) : cells));

const oneOf = (choice: number, texts: readonly string[]): string => texts[choice % texts.length] as string;

const days = ["indberettet", "startdato", "slutdato", "tilmeldt", "gaelder_fra", "med_fra"];
const serial = (text: string): number =>
  Date.UTC(Number(text.slice(6)), Number(text.slice(3, 5)) - 1, Number(text.slice(0, 2))) / 86_400_000 + 25_569;

/** What a day in a cell becomes. */
const damagedDays = (day: string): readonly string[] => {
  const [dd = "", mm = "", yyyy = ""] = day.split("-");
  return [
    `${mm}/${dd}/${yyyy}`,
    `${dd}.${mm}.${yyyy}`,
    `${dd}-${mm}-${yyyy.slice(2)}`,
    `${dd}-${mm}-${Number(yyyy) + 100}`,
    `${dd}-${mm}-${Number(yyyy) + 60}`,
    `${dd}-${mm}-${yyyy.slice(0, 2)}61`,
    `${yyyy}-${mm}-${dd}`,
    `${yyyy}-${mm}-${dd}T00:00:00`,
    `${yyyy}-${mm}-${dd}T22:00:00Z`,
    `${day} 00:00`,
    `${serial(day)}`,
    `${serial(day) - 1_462}`,
    "43",
    "99999",
    "31-12-9999",
    "01-01-1900",
    "00-01-1900",
    "01-01-1970",
    `${dd}-${["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"][Number(mm) - 1]}`,
    `${Number(dd)}. ${["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"][Number(mm) - 1]} ${yyyy}`,
    `31-02-${yyyy}`,
  ];
};

const damagedHours = (hours: string): readonly string[] => {
  const value = Number(hours.replace(",", "."));
  return [
    `ca. ${hours}`,
    `${hours} t`,
    "1.500,00",
    `${value * 100}`,
    ...(value >= 12 ? [`${((value * 13) / 3).toFixed(2).replace(".", ",")}`, `${value * 10}`] : []),
    hours.replace(",", "."),
    `${hours.split(",")[1]}-maj`,
    "43232",
    `-${hours}`,
    `${hours} %`,
  ];
};

const damagedNumbers = (number: string): readonly string[] => [
  `${number.slice(0, 2)} ${number.slice(2, 4)} ${number.slice(4, 6)} ${number.slice(6)}`,
  `DK-${number}`,
  `${number.slice(0, 3)},${number.slice(3, 5)}E+07`,
  number.slice(1),
  `${number.slice(0, 7)}${(Number(number[7]) + 1) % 10}`,
  "101901234",
  "1019012340",
];

const damagedCitizens = (citizen: string): readonly string[] => [
  citizen.replace("B-0", "B-"),
  citizen.toLowerCase(),
  citizen.replaceAll("-", "\u2011"),
  citizen.replaceAll("-", ""),
  "101901234",
  "000000-0000",
  `${citizen} `,
  // Another citizen of the same municipality could be meant.
  ...(citizen.startsWith("B-0230") ? [] : ["B-0230-001"]),
  "B-0165-999",
];

const noValues = ["-", "NULL", "#N/A", "#I/T", "?", "ukendt", "\u00a0", "\u200b"];

/** What is done to one cell; nothing where it would not be seen, or might as well be right: an empty last day. */
const cellDamage = (spot: Spot): Damage | undefined => {
  const { rows, row, column, choice } = spot;
  const heading = rows[0]?.[column] as string;
  const cell = rows[row]?.[column] as string;
  const isDay = days.includes(heading);
  const wrong = [
    ...(isDay && cell !== "" ? damagedDays(cell) : []),
    ...(heading === "timer_pr_uge" && cell !== "" ? damagedHours(cell) : []),
    ...(heading === "virksomhed_cvr" ? damagedNumbers(cell) : []),
    ...(heading === "borger" ? damagedCitizens(cell) : []),
    ...(heading === "raekke_id" ? ["2,01804E+11", "12-mar", rows[1]?.[column] as string] : []),
    ...(heading === "kommunekode" ? [cell.replace(/^0/, "")] : []),
    ...(["status", "forloebstype", "maalgruppe", "ydelse"].includes(heading)
      ? [`${cell}x`, cell.toUpperCase(), cell.replace(/[æøå]/g, "\ufffd")]
      : []),
    ...noValues
      .filter((text) => heading !== "slutdato" || text.trim() !== "")
      .filter((text) => heading !== "slutdato" || text !== "\u200b"),
  ];
  const text = oneOf(choice, wrong);
  return text === cell ? undefined : { what: `${heading}: ${cell} → ${text}`, content: written(withCell(spot, text)), line: row + 1 };
};

const headings = (change: (cells: readonly string[]) => readonly string[], { rows }: Spot): string =>
  written([change(rows[0] as readonly string[]), ...rows.slice(1)]);

const withHeading = (spot: Spot, text: (heading: string) => string): string =>
  headings((cells) => cells.map((cell, place) => (place === spot.column ? text(cell) : cell)), spot);

const twoBytes = (text: string): Buffer => Buffer.from(text, "utf16le");

/** What is done to headings, rows and whole files. */
const otherDamages: readonly ((spot: Spot) => Damage | undefined)[] = [
  (spot) => ({ what: "heading respelled", content: withHeading(spot, (heading) => `${heading.replace("_", " ").toUpperCase()}:`) }),
  (spot) => ({ what: "heading misspelt", content: withHeading(spot, (heading) => `${heading}t`) }),
  (spot) => ({
    what: "heading of another column",
    content: withHeading(spot, () => spot.rows[0]?.[spot.choice % spot.rows[0].length] as string),
  }),
  (spot) => ({ what: "column removed", content: written(spot.rows.map((cells) => cells.filter((_, place) => place !== spot.column))) }),
  (spot) => ({ what: "column twice", content: written(spot.rows.map((cells) => [...cells, cells[spot.column] as string])) }),
  (spot) => ({
    what: "column twice, the second empty",
    content: written(spot.rows.map((cells, place) => [...cells, place === 0 ? (cells[spot.column] as string) : ""])),
  }),
  ({ rows }) => ({ what: "no headings", content: written(rows.slice(1)) }),
  ({ rows }) => ({ what: "a title", content: `Indberetning;2018\r\n\r\n${written(rows)}` }),
  ({ rows, row, column }) => ({
    what: "a separator too many",
    content: written(rows.map((cells, place) => (place === row ? [...cells.slice(0, column), "", ...cells.slice(column)] : cells))),
    line: row + 1,
  }),
  ({ rows, row, column }) => ({
    what: "a cell lost",
    content: written(rows.map((cells, place) => (place === row ? cells.filter((_, at) => at !== column) : cells))),
    line: row + 1,
  }),
  ({ rows, row, column }) => {
    const lines = written(rows).split("\r\n");
    const cells = (lines[row] as string).split(";");
    cells[column] = `"${cells[column]}`;
    lines[row] = cells.join(";");
    return { what: "a quotation mark", content: lines.join("\r\n"), line: row + 1 };
  },
  ({ rows, row }) => ({ what: "a row twice", content: written([...rows, rows[row] as readonly string[]]) }),
  ({ rows }) => ({ what: "a total", content: `${written(rows)}I alt;;${rows.length - 1}\r\n` }),
  ({ rows, row, choice }) => {
    const text = written(rows);
    const ends = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
    const from = (ends[row - 1] ?? 0) + 2;
    const cut = text.slice(0, from + 1 + (choice % Math.max(1, (rows[row] as readonly string[]).slice(0, -1).join(";").length - 1)));
    return { what: "cut off", content: cut, line: row + 1 };
  },
  ({ rows }) => ({ what: "tabs", content: written(rows, "\t") }),
  ({ rows }) => ({ what: "bars", content: written(rows, "|") }),
  ({ rows }) => ({ what: "commas", content: written(rows, ",") }),
  ({ rows }) => ({ what: "commas, not quoted", content: rows.map((cells) => `${cells.join(",")}\r\n`).join("") }),
  ({ rows }) => ({ what: "windows-1252", content: Buffer.from(written(rows), "latin1") }),
  ({ rows }) => ({ what: "UTF-16", content: twoBytes(`\ufeff${written(rows)}`) }),
  ({ rows }) => ({ what: "UTF-16, swapped", content: twoBytes(written(rows)).swap16() }),
  ({ rows }) => ({ what: "UTF-8 twice", content: Buffer.from(Buffer.from(written(rows)).toString("latin1")) }),
  ({ rows }) => ({ what: "letters lost", content: written(rows).replace(/[æøåÆØÅ]/g, "?") }),
  () => ({ what: "a workbook", content: Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000", "latin1") }),
  () => ({ what: "nothing", content: "" }),
];

const key = ({ code, path }: Issue): string => JSON.stringify([code, path]);
const toldBefore = new Set(before.issues.map(key));

/** Everybody of a municipality. */
const citizensOf = (agreement: string): readonly string[] =>
  (sound[0]?.rows ?? []).filter((cells) => cells[1] === agreement).map(([citizen = ""]) => citizen);

/** What is not as it should be after a damage: nothing, where the settlement is what it was, or the damage is told where it is. */
const silence = (sheetOf: Sheet, { what, content, line }: Damage, place: number): string | undefined => {
  const after = read(soundContents.map((text, at) => (at === place ? content : text)));
  const changed = [...new Set([...before.claims.keys(), ...after.claims.keys()])].filter(
    (id) => before.claims.get(id) !== after.claims.get(id),
  );
  const told = after.issues.filter((issue) => !toldBefore.has(key(issue)));
  // Whoever enrols another than was meant is told where the one who was meant is reported.
  const there = told.filter(
    ({ code, path: [name, at] }) =>
      code === "unknown-participant" || (name === sheetOf.name && (line === undefined || at === undefined || at === 1 || at === line)),
  );
  const where = `${sheetOf.name}, line ${line}: ${what}`;
  if (changed.length > 0 && there.length === 0) return `${where}: ${changed.join(", ")} changed, and nothing is told there`;
  // A row that names nobody may be of anybody whom the municipality is known to have; somebody who moved there by that very row is not known.
  const isOfAll = sheetOf.agreement !== undefined && citizensOf(sheetOf.agreement).every((id) => after.incomplete.has(id));
  const isElsewhere = (id: string): boolean => isOfAll && !citizensOf(sheetOf.agreement as string).includes(id);
  // Whoever is enrolled by another's id is told as not enrolled, at the first row about them.
  const isNotEnrolled = (id: string): boolean => after.unknown.has(id);
  const missed = changed.filter((id) => !after.incomplete.has(id) && !isElsewhere(id) && !isNotEnrolled(id));
  if (there.some(({ severity }) => severity === "error") && missed.length > 0)
    return `${where}: ${missed.join(", ")} changed and not incomplete`;
  return undefined;
};

test("whatever is damaged in a table, nothing changes or it is told there, and with an error whoever it may be about is incomplete", () => {
  expect(before.incomplete.size).toBe(0);
  const damages = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(damages, ([tableChoice, rowChoice, column, choice, kind]) => {
      const place = tableChoice % sound.length;
      const sheetOf = sound[place] as Sheet;
      const { rows } = sheetOf;
      const spot: Spot = { rows, row: 1 + (rowChoice % (rows.length - 1)), column: column % (rows[0] as readonly string[]).length, choice };
      const other = otherDamages[kind % (otherDamages.length * 3)];
      const damage = other === undefined ? cellDamage(spot) : other(spot);
      if (damage === undefined) return;
      expect(silence(sheetOf, damage, place)).toBeUndefined();
    }),
    { numRuns: 100, endOnFailure: true },
  );
}, 120_000);
