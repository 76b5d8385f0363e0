import type { Exact } from "../exact/exact.js";
import { type Issue, error } from "../issue/issue.js";
import { shownKey } from "../issue/personal-number.js";
import type { Steps } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Participant, WrittenNumber } from "./fact.js";
import { type ReadValue, checkNameIn, checkText, readDated, readNumber } from "./value.js";
import type { Vocabulary } from "./vocabulary.js";
import { type Place, at, pathOf } from "./place.js";

/** The attributes of a participant as they are known on a day, each read as the programme declares it. */
export const readAttributes = (
  participant: Participant,
  vocabulary: Vocabulary,
  day: DayNumber,
  path: Place,
  issues: Issue[],
): ReadonlyMap<string, Steps<string | Exact>> => {
  if (participant.attributes === undefined) return noAttributes;
  const attributes = new Map<string, Steps<string | Exact>>();
  for (const [name, written] of Object.entries(participant.attributes)) {
    checkNameIn(name, "attributes", path, issues);
    // A name that the terms do not know may be anything, a person too.
    const shown = vocabulary.attributes.has(name) ? name : shownKey(name);
    attributes.set(name, readDated(written, day, readerOf(name, vocabulary), at(at(path, "attributes"), shown), issues));
  }
  return attributes;
};

const noAttributes: ReadonlyMap<string, Steps<never>> = new Map();

const readerOf = (name: string, vocabulary: Vocabulary): ReadValue<WrittenNumber, string | Exact> => {
  const declared = vocabulary.attributes.get(name);
  if (declared === "number") return readNumberAttribute;
  if (declared === "day") return readDayAttribute;
  return (written, path, issues) => {
    checkText(String(written), path, issues);
    if (declared === undefined) return String(written);
    if (typeof written === "string" && declared.has(written)) return written;
    issues.push(error("unknown-value", pathOf(path), { attribute: name }));
    return undefined;
  };
};

/** Ten digits in a column of numbers may be a person, so a number here is looked at as its digits too. */
const readNumberAttribute: ReadValue<WrittenNumber, Exact> = (written, path, issues) => {
  if (typeof written === "number") checkText(String(written), path, issues);
  return readNumber(written, path, issues);
};

const readDayAttribute: ReadValue<WrittenNumber, DayNumber> = (written, path, issues) => {
  const day = readDay(written);
  if (day === undefined) issues.push(error("fact-not-a-day", pathOf(path), {}));
  return day;
};
