import type { UnreadableFact } from "../facts/fact.js";
import { type Anybodys, withRow } from "./anybodys.js";
import type { RegisterEntry } from "./register.js";
import type { Version } from "./report.js";
import type { LeftOut, ReadRows } from "./rows.js";
import { textOf } from "./table.js";

/** The rows of a report, and the agreement of the municipality that reported it. */
export interface ReportRows extends ReadRows<Version> {
  readonly agreement: string;
}

/** What could not be read, and everybody whom it may be about. */
export interface Affected {
  readonly fact: UnreadableFact;
  readonly citizens: Iterable<string>;
}

/** Citizens under keys. */
type Groups = Map<string, Set<string>>;

const add = (groups: Groups, key: string, citizens: readonly string[]): void => {
  const group = groups.get(key) ?? new Set();
  for (const citizen of citizens) group.add(citizen);
  groups.set(key, group);
};

/** Whom the tables are known to be about: everybody, those of each municipality, and those of whom it reported a row with an id. */
interface Known {
  readonly everybody: Set<string>;
  readonly ofAgreement: Groups;
  readonly ofRow: Groups;
}

/**
 * Whom each row that was left out may be about: the citizen it names; else those of whom the same municipality has reported
 * a row with its id; else everybody whom that municipality is known to have. A table of which nothing can be read,
 * and a line of the register that names no municipality, may be about anybody.
 */
export const affectedBy = (register: ReadRows<RegisterEntry>, reports: readonly ReportRows[]): readonly Affected[] => {
  const known = knownCitizens(register, reports);
  const { everybody, ofAgreement, ofRow } = known;
  return [{ ...register, agreement: undefined }, ...reports].flatMap(({ agreement, leftOut, isRead }) => {
    const affected: Affected[] = [];
    const anybodys: Anybodys<ReadonlySet<string>> = new Map();
    for (const row of leftOut) {
      const under = agreement ?? agreementIn(row);
      const citizens = row.citizens.length > 0 ? row.citizens : (meantBy(row, known) ?? ofRow.get(keyOf(under, row.id)));
      const fact = { id: row.id, ...(row.recorded === undefined ? {} : { recorded: row.recorded }) };
      const isIllegible = !isRead && row.row.texts.length === 0;
      if (citizens !== undefined) affected.push({ fact, citizens });
      else withRow(anybodys, isIllegible ? everybody : (ofAgreement.get(under) ?? everybody), fact);
    }
    return [...affected, ...[...anybodys].map(([citizens, fact]) => ({ fact, citizens }))];
  });
};

const knownCitizens = (register: ReadRows<RegisterEntry>, reports: readonly ReportRows[]): Known => {
  const known: Known = { everybody: new Set(), ofAgreement: new Map(), ofRow: new Map() };
  const know = (agreement: string, citizens: readonly string[], id?: string): void => {
    if (citizens.length === 0) return;
    for (const citizen of citizens) known.everybody.add(citizen);
    if (agreement !== "") add(known.ofAgreement, agreement, citizens);
    if (id !== undefined) add(known.ofRow, keyOf(agreement, id), citizens);
  };
  for (const { agreement, citizen } of register.entries) know(agreement, [citizen]);
  for (const row of register.leftOut) know(agreementIn(row), row.citizens);
  for (const { agreement, entries, leftOut } of reports) {
    for (const { citizen, fact } of entries) know(agreement, [citizen], fact.id);
    for (const { citizens, id } of leftOut) know(agreement, citizens, id);
  }
  return known;
};

const meantBy = ({ meant }: LeftOut, { everybody }: Known): readonly string[] | undefined =>
  meant !== undefined && everybody.has(meant) ? [meant] : undefined;

const keyOf = (agreement: string, id: string): string => JSON.stringify([agreement, id]);

/** What a line of the register says of the municipality; empty where it says nothing. */
const agreementIn = ({ row }: LeftOut): string => textOf(row, "kommunekode") ?? "";
