import { type Day, type GivenParticipant, type Issue, type Placement, danishEmploymentForms } from "payment-by-results";
import { type Person, readPerson } from "../../src/facts/person.js";
import type { Timeline } from "../../src/facts/timeline.js";
import type { Vocabulary } from "../../src/facts/vocabulary.js";
import { type DayNumber, readDay } from "../../src/time/day.js";

/** Words of a programme with one attribute of each sort. */
export const vocabulary: Vocabulary = {
  forms: new Map(danishEmploymentForms.map((form) => [form.id, form])),
  agreements: new Set(["A"]),
  attributes: new Map<string, ReadonlySet<string> | "number" | "day">([
    ["group", new Set(["9", "10"])],
    ["score", "number"],
    ["birthDate", "day"],
  ]),
};

export const dayNumber = (text: Day): DayNumber => readDay(text) as DayNumber;

/** One person as everything reported is known, or only what is known on a day. */
export const read = (facts: Partial<GivenParticipant>, knownOn?: Day, asOf: Day = "2019-12-31"): Person =>
  readPerson(
    { id: "P", ...facts },
    vocabulary,
    { asOf: dayNumber(asOf), knownOn: knownOn === undefined ? Number.POSITIVE_INFINITY : dayNumber(knownOn) },
    0,
  );

/** The timeline of somebody who is not set aside. */
export const timeline = (facts: Partial<GivenParticipant>, knownOn?: Day): Timeline => {
  const { timeline: known } = read(facts, knownOn);
  if (known === undefined) throw new Error("set aside");
  return known;
};

type Told = readonly (readonly [code: string, path: string])[];

/** Issues as code and path, an empty list where nothing is wrong. */
export const told = (issues: readonly Issue[]): Told => issues.map(({ code, path }) => [code, path.join("/")]);

/** A job in 2018, without any words on wages or what was agreed. */
export const job = (more: Partial<Record<keyof Placement, unknown>> = {}): Placement =>
  ({ id: "r", employer: "99421207", form: "smaajob", from: "2018-03-01", ...more }) as Placement;
