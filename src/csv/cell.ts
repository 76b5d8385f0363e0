import { readExact, writeExact } from "../exact/exact.js";
import { type Issue, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Day, writeDay } from "../time/day.js";
import { readWrittenDay } from "../time/written-day.js";
import { slug } from "./slug.js";
import { type TableRow, placeOf, textOf } from "./table.js";

/** The day in a cell. Nothing without a note if there is no such column; an empty cell is no day. */
export const readDayCell = (row: TableRow, heading: string, issues: Issue[]): Day | undefined => {
  const text = textOf(row, heading);
  if (text === undefined) return undefined;
  const written = readWrittenDay(text);
  if (written.kind === "day") {
    if (!written.isUsual) issues.push(warning("other-date-format", placeOf(row, heading), {}));
    return writeDay(written.day);
  }
  issues.push(error(written.kind === "ambiguous" ? "ambiguous-date" : "fact-not-a-day", placeOf(row, heading), {}));
  return undefined;
};

/** The day in a cell that may be empty. */
export const readOptionalDayCell = (row: TableRow, heading: string, issues: Issue[]): Day | undefined =>
  textOf(row, heading) === "" ? undefined : readDayCell(row, heading, issues);

const number = /^(-?\d+)(?:([,.])(\d+))?$/;
const unit = /^(.*\d) ?(?:t\.?|time|timer)(?: ?(?:\/|pr\.?) ?uge)?$/i;

/**
 * The number in a cell that may be empty, as decimal text: `37,0` is `37`. A point is read as a comma unless it may
 * separate thousands.
 */
export const readNumberCell = (row: TableRow, heading: string, issues: Issue[]): string | undefined => {
  const text = textOf(row, heading);
  if (text === undefined || text === "") return undefined;
  const path = placeOf(row, heading);
  const withoutUnit = unit.exec(text)?.[1];
  const [, whole = "", mark, decimals = "0"] = number.exec(withoutUnit ?? text) ?? [];
  const value = mark === "." && decimals.length > 2 ? undefined : readExact(`${whole}.${decimals}`);
  if (value === undefined) {
    issues.push(error("fact-not-a-number", path, {}));
    return undefined;
  }
  if (withoutUnit !== undefined) issues.push(warning("unit-in-cell", path, {}));
  if (mark === ".") issues.push(warning("decimal-point", path, {}));
  return writeExact(value, { least: 0, most: decimals.length });
};

const pseudonym = /^B-\d{4}-\d+$/;

/** Is this a citizen's id as the municipalities give them? */
export const isPseudonym = (text: string): boolean => pseudonym.test(text) && !looksLikePersonalNumber(text);

/** The citizen that a row is about. */
export const readCitizenCell = (row: TableRow, issues: Issue[]): string | undefined => {
  const text = textOf(row, "borger") ?? "";
  if (isPseudonym(text)) return text;
  const path = placeOf(row, "borger");
  if (text === "") issues.push(error("no-participant", path, {}));
  else if (looksLikePersonalNumber(text)) issues.push(error("personal-number", path, {}));
  else issues.push(error("not-a-pseudonym", path, {}));
  return undefined;
};

/** The word of a list that a cell says, whatever its spelling; each word stands under the slugs it is known by. */
export const readWordCell = <Word extends { readonly label: string }>(
  row: TableRow,
  heading: string,
  words: ReadonlyMap<string, Word>,
  issues: Issue[],
): Word | undefined => {
  const written = row.cells.get(heading) ?? "";
  const word = words.get(slug(written));
  if (word !== undefined && word.label !== written) issues.push(warning("other-spelling", placeOf(row, heading), { read: word.label }));
  return word;
};
