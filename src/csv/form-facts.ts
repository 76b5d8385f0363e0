import type { DatedValue, Dated, Enrolment, GroupObservation, Participant, Placement, UnreadableFact, Wage } from "../facts/fact.js";
import { byText } from "../issue/order.js";
import type { FormTable } from "../reading/reporting-form/form.js";
import { anyAbsence } from "../reading/reporting-form/minimised-facts.js";
import type { Day } from "../time/day.js";

/** A row of a form: the values of its fields as facts write them; an empty cell is not there. */
export type FormCells = ReadonlyMap<string, string>;

/** A row that could not be read, of a participant whose it may be. */
export interface LeftOutRow {
  readonly participant: string;
  readonly fact: UnreadableFact;
}

type RowsOf = (fact: FormTable["fact"]) => readonly FormCells[];

/** The day from which a value holds that has always held. */
const always: Day = "0001-01-01";

const list = (name: string, facts: readonly unknown[]): object => (facts.length === 0 ? {} : { [name]: facts });

/** Each of several things once, those that are written alike being the same. */
const once = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** The fields of a row that a fact has under the same name. */
const fieldsOf = (cells: FormCells): object =>
  Object.fromEntries([...cells].filter(([field]) => field !== "participant" && field !== "validFrom"));

/** Everybody whom a row names, in the order of their ids. */
export const participantsOf = (rowsOf: RowsOf, leftOut: readonly LeftOutRow[]): readonly Participant[] => {
  const named = (["placement", "absence", "observation", "evidence", "claim"] as const).flatMap((fact) =>
    rowsOf(fact).map((cells) => cells.get("participant") ?? ""),
  );
  const ids = new Set([
    ...rowsOf("participant").map((cells) => cells.get("id") ?? ""),
    ...named,
    ...leftOut.map(({ participant }) => participant),
  ]);
  return [...ids].sort(byText).map((id) => participantOf(id, rowsOf, leftOut));
};

const participantOf = (id: string, rowsOf: RowsOf, leftOut: readonly LeftOutRow[]): Participant => {
  const register = rowsOf("participant").filter((cells) => cells.get("id") === id);
  const own = (fact: FormTable["fact"]): readonly FormCells[] => rowsOf(fact).filter((cells) => cells.get("participant") === id);
  const enrolled = enrolledOf(register);
  const agreement = changing(register, (cells) => cells.get("agreement"));
  const names = new Set(register.flatMap((cells) => [...cells.keys()].filter((field) => field.startsWith("attributes."))));
  const attributes = [...names].map((field) => [field.slice("attributes.".length), changing(register, (cells) => cells.get(field))]);
  const unreadable = once(leftOut.filter(({ participant }) => participant === id).map(({ fact }) => fact));
  return {
    id,
    ...(enrolled === undefined ? {} : { enrolled }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
    ...list("placements", placementsOf(own("placement"))),
    ...list(
      "absences",
      own("absence").map((cells) => ({ kind: anyAbsence, ...fieldsOf(cells) })),
    ),
    ...list("observations", own("observation").map(fieldsOf)),
    ...list("evidence", own("evidence").map(fieldsOf)),
    ...list("claims", own("claim").map(fieldsOf)),
    ...list("unreadable", unreadable),
  };
};

/** One day, or days: rows that were recorded later correct the day, and others are enrolments of their own. */
const enrolledOf = (register: readonly FormCells[]): Participant["enrolled"] => {
  const isCorrected = register.some((cells) => cells.has("recorded"));
  const enrolments = once(
    register.flatMap((cells): readonly Enrolment[] => {
      const on = cells.get("enrolled") as Day | undefined;
      return on === undefined ? [] : [{ ...(isCorrected ? { id: "enrolled" } : {}), on, ...recordedOf(cells) }];
    }),
  );
  return enrolments.length === 1 && !isCorrected ? enrolments[0]?.on : enrolments.length === 0 ? undefined : enrolments;
};

const recordedOf = (cells: FormCells): { readonly recorded?: Day } =>
  cells.has("recorded") ? { recorded: cells.get("recorded") as Day } : {};

/** One value where all rows say the same, or values by the day they hold from; a later row corrects those of the same day. */
const changing = <Value>(
  rows: readonly FormCells[],
  valueOf: (cells: FormCells) => Value | undefined,
  start: Day = always,
): Dated<Value> | undefined => {
  const values = once(
    rows.flatMap((cells): readonly DatedValue<Value>[] => {
      const value = valueOf(cells);
      const from = cells.get("validFrom") as Day | undefined;
      return value === undefined ? [] : [{ id: from ?? "start", from: from ?? start, value, ...recordedOf(cells) }];
    }),
  );
  const [only] = values;
  return values.length === 1 && only?.id === "start" && only.recorded === undefined ? only.value : only === undefined ? undefined : values;
};

const wageOf = (cells: FormCells): Wage | undefined => {
  const [amount, per] = [cells.get("wages.amount"), cells.get("wages.per")];
  return amount === undefined || per === undefined ? undefined : { amount, per: per as Wage["per"] };
};

/**
 * Every row is a version of its placement. Where rows of one placement say from when something holds, each version has
 * all that was said of it; otherwise a version has what its own row says.
 */
const placementsOf = (rows: readonly FormCells[]): readonly Placement[] => {
  const changed = new Set(rows.flatMap((cells) => (cells.has("validFrom") ? [cells.get("id")] : [])));
  return once(
    rows.map((cells): Placement => {
      const isChanged = changed.has(cells.get("id"));
      const said = isChanged ? rows.filter((other) => other.get("id") === cells.get("id")) : [withoutVersion(cells)];
      const start = cells.get("from") as Day;
      const weeklyHours = changing(said, (one) => one.get("weeklyHours"), start);
      const wages = changing(said, wageOf, start);
      const own = Object.fromEntries(
        Object.entries(fieldsOf(cells)).filter(([field]) => field !== "weeklyHours" && !field.startsWith("wages.")),
      );
      return {
        ...(own as Omit<Placement, "weeklyHours" | "wages">),
        ...(weeklyHours === undefined ? {} : { weeklyHours }),
        ...(wages === undefined ? {} : { wages }),
      };
    }),
  );
};

/** A row whose version is the whole fact's, so its values need none of their own. */
const withoutVersion = (cells: FormCells): FormCells => new Map([...cells].filter(([field]) => field !== "recorded"));

/** What was observed of groups, each row a version of an observation. */
export const groupObservationsOf = (rows: readonly FormCells[]): readonly GroupObservation[] =>
  rows.map((cells) => fieldsOf(cells) as unknown as GroupObservation);
