import type { GivenFacts, GivenParticipant } from "../facts/fact.js";
import { factsFields } from "../facts/fields.js";
import { refuse } from "../issue/argument.js";
import { shownKey } from "../issue/personal-number.js";
import { type Day, type DayNumber, readDay } from "../time/day.js";
import type { AsOf } from "./settlement.js";

/** As of which day, and with what knowledge, as numbers and as they were written. */
export interface AskedDays {
  readonly asOf: DayNumber;
  /** Infinite where all facts are known. */
  readonly knownOn: DayNumber;
  readonly written: { readonly asOf: Day; readonly knownOn: Day | null };
}

const noDay = "is no day; write yyyy-mm-dd, a day that exists";

const askedDay = (written: unknown, argument: string): DayNumber => readDay(written) ?? refuse(argument, noDay);

/** The options that a function has, or none; one that is misspelt is told. */
export const askedOptions = <Options extends object>(
  options: Options,
  argument: string,
  names: readonly (keyof Options & string)[],
): Options => {
  if (typeof options !== "object" || options === null) return refuse(argument, `is no object; its fields are ${names.join(", ")}`);
  const unknown = Object.keys(options).find((name) => !(names as readonly string[]).includes(name));
  return unknown === undefined ? options : refuse(argument, `"${shownKey(unknown)}" is no field of it; its fields are ${names.join(", ")}`);
};

/** The two days of a reading; what else it is asked has been taken out. */
export const askedDays = (at: AsOf, others: readonly string[] = []): AskedDays => {
  const { asOf, knownOn = null } = askedOptions(at, "at", ["asOf", "knownOn", ...(others as readonly "asOf"[])]);
  return {
    asOf: askedDay(asOf, "asOf"),
    knownOn: knownOn === null ? Number.POSITIVE_INFINITY : askedDay(knownOn, "knownOn"),
    written: { asOf, knownOn },
  };
};

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value && typeof value[Symbol.iterator] === "function";

/** The people and what was observed of groups, of facts given either way. */
export const askedFacts = (facts: Iterable<GivenParticipant> | GivenFacts): GivenFacts => {
  if (typeof facts === "string") return refuse("facts", "is text; JSON is read by parseFacts");
  if (isIterable(facts)) return { participants: facts };
  if (typeof facts !== "object" || facts === null) return refuse("facts", "is neither a list of people nor an object with participants");
  if (!isIterable(facts.participants)) return refuse("facts.participants", "is no list of people");
  // A document that was parsed by hand says of what kind it is.
  if (Object.keys(facts).some((name) => !factsFields.has(name) && name !== "schema")) {
    return refuse("facts", `has a field that facts do not have; theirs are ${[...factsFields].join(", ")}`);
  }
  return facts;
};

/** The same facts with the people in a list, for readings that go through them more than once. */
export const heldFacts = (
  facts: Iterable<GivenParticipant> | GivenFacts,
): GivenFacts & { readonly participants: readonly GivenParticipant[] } => {
  const { participants, ...rest } = askedFacts(facts);
  return { ...rest, participants: [...participants] };
};
