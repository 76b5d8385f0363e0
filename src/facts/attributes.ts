import type { Exact } from "../exact/exact.js";
import { error } from "../issue/issue.js";
import { shownKey } from "../issue/personal-number.js";
import type { Steps } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { GivenParticipant, WrittenNumber } from "./fact.js";
import type { Notes } from "./notes.js";
import { type Place, at, pathOf } from "./place.js";
import { checkPlausible } from "./plausible.js";
import { type ReadValue, checkNameIn, checkText, isAbsent, isRecord, noteShape, readDated, readNumber } from "./value.js";
import type { Vocabulary } from "./vocabulary.js";

/** The attributes of a participant as they are known, each read as the programme declares it. */
export const readAttributes = (
  participant: GivenParticipant,
  vocabulary: Vocabulary,
  path: Place,
  notes: Notes,
): ReadonlyMap<string, Steps<string | Exact>> => {
  const { attributes: written } = participant;
  if (isAbsent(written)) return noAttributes;
  if (!isRecord(written)) {
    noteShape("object", at(path, "attributes"), notes);
    return noAttributes;
  }
  const attributes = new Map<string, Steps<string | Exact>>();
  for (const [name, value] of Object.entries(written)) {
    checkNameIn(name, "attributes", path, notes);
    // A name that the terms do not know may be anything, a person too.
    const shown = vocabulary.attributes.has(name) ? name : shownKey(name);
    if (!isAbsent(value)) attributes.set(name, readDated(value, readerOf(name, vocabulary), at(at(path, "attributes"), shown), notes));
  }
  return attributes;
};

const noAttributes: ReadonlyMap<string, Steps<never>> = new Map();

const readerOf = (name: string, vocabulary: Vocabulary): ReadValue<WrittenNumber, string | Exact> => {
  const declared = vocabulary.attributes.get(name);
  if (declared === "number") return readNumberAttribute;
  if (declared === "day") return readDayAttribute;
  return (written, path, notes) => {
    if (typeof written !== "string" && typeof written !== "number") {
      noteShape("text or number", path, notes);
      return undefined;
    }
    checkText(String(written), path, notes);
    if (declared === undefined) return String(written);
    if (typeof written === "string" && declared.has(written)) return written;
    notes.errors.push(error("unknown-value", pathOf(path), { attribute: name }));
    return undefined;
  };
};

/** Ten digits in a column of numbers may be a person, so a number here is looked at as its digits too. */
const readNumberAttribute: ReadValue<WrittenNumber, Exact> = (written, path, notes) => {
  if (typeof written === "number") checkText(String(written), path, notes);
  return readNumber(written, path, notes);
};

const readDayAttribute: ReadValue<WrittenNumber, DayNumber> = (written, path, notes) => {
  const day = readDay(written);
  if (day === undefined) notes.errors.push(error("fact-not-a-day", pathOf(path), {}));
  else if (path.within !== undefined) checkPlausible(day, path.key, path.within, notes);
  return day;
};
