import * as z from "zod";
import {
  type Absence,
  type Claim,
  type Enrolment,
  type Evidence,
  type GroupObservation,
  type Observation,
  type Participant,
  type Placement,
  type UnreadableFact,
  type Wage,
  type WrittenNumber,
  levels,
} from "../facts/fact.js";
import type { Day } from "../time/day.js";
import { factsName } from "./document-name.js";
import { type JsonSchema, described, schemaOf, toJsonSchema } from "./schema.js";

// A day that does not exist sets one fact aside and must not refuse the document, so any text may stand here.
const day = z.string() as unknown as z.ZodType<Day, Day>;
const text = z.string();
const firstDay = described(day, "First day, inclusive: yyyy-mm-dd");
const on = described(day, "yyyy-mm-dd");
const withdrawn = described(z.literal("withdrawn"), "Removes what was recorded under this id earlier").exactOptional();

const writtenNumber = schemaOf<WrittenNumber>()(
  "WrittenNumber",
  'A number, or decimal text such as "11.5"; at most six decimals',
  z.union([z.number(), text]),
);

const recorded = {
  recorded: described(day, "The day this version became known; without it, known from the start").exactOptional(),
  sequence: described(z.int(), "Orders versions recorded the same day; the highest is the newest").exactOptional(),
};

const dated = <Value extends z.ZodType>(value: Value) =>
  z.union([
    value,
    z.array(
      z.strictObject({
        ...recorded,
        id: described(text, "Needed only where a later version shall replace this value").exactOptional(),
        from: described(day, "First day on which the value holds: yyyy-mm-dd"),
        value,
        status: withdrawn,
      }),
    ),
  ]);

const enrolment = schemaOf<Enrolment>()(
  "Enrolment",
  "A day a person entered the programme",
  z.strictObject({ ...recorded, id: text.exactOptional(), on, status: withdrawn }),
);

const wage = schemaOf<Wage>()(
  "Wage",
  "What is paid for a week or a month, in the programme's currency",
  z.strictObject({ amount: writtenNumber, per: z.enum(["week", "month"]) }),
);

const placement = schemaOf<Placement>()(
  "Placement",
  "A spell of one person in one activity; recording an id again replaces the earlier version",
  z.strictObject({
    ...recorded,
    id: text,
    status: described(z.enum(["agreed", "started", "withdrawn"]), "Only started placements have days; without it: started").exactOptional(),
    activity: described(text, "Without it: employment").exactOptional(),
    employer: described(text, "In Denmark the CVR number").exactOptional(),
    form: described(text, "Id of an employment form of the programme").exactOptional(),
    from: firstDay,
    to: described(day, "Last day, inclusive; without it, still running").exactOptional(),
    agreedTo: described(day, "Last day agreed when it began, inclusive; without it, agreed without end").exactOptional(),
    grantedOn: described(day, "The day it was granted: yyyy-mm-dd").exactOptional(),
    wages: dated(wage).exactOptional(),
    weeklyHours: described(
      dated(writtenNumber),
      "Agreed hours a week, 0 to 168; without it: not reported, which is not the same as none",
    ).exactOptional(),
    competences: z.array(text).exactOptional(),
    remark: text.exactOptional(),
  }),
);

const absence = schemaOf<Absence>()(
  "Absence",
  "Days on which a person was away from one employer; it never ends a placement",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    employer: text,
    from: firstDay,
    to: described(day, "Last day, inclusive; without it, it goes on").exactOptional(),
    kind: described(text, "Such as sickness or holiday"),
    remark: text.exactOptional(),
  }),
);

const observation = schemaOf<Observation>()(
  "Observation",
  "A value that somebody observed on a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    kind: described(text, "What was observed, such as who-5"),
    on,
    value: writtenNumber,
    respondent: described(text, "Who answered, such as citizen, relative or jobcentre").exactOptional(),
  }),
);

const evidence = schemaOf<Evidence>()(
  "Evidence",
  "Support for a placement or an observation up to a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    of: described(text, "Id of the placement or observation"),
    level: described(z.enum(levels), "How well it is supported, from the weakest to the strongest"),
    to: described(day, "Last day that is covered, inclusive; without it, all").exactOptional(),
  }),
);

const claim = schemaOf<Claim>()(
  "Claim",
  "That an outcome was claimed on a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    outcome: described(text, "Id of the outcome"),
    on,
    series: described(text, "The series claimed; without it, every one").exactOptional(),
    occurrence: described(text, "The occurrence claimed; without it, every one").exactOptional(),
  }),
);

const groupObservation = schemaOf<GroupObservation>()(
  "GroupObservation",
  "A value that was observed of a group on a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    kind: described(text, "What was observed, such as a rate of reconvictions"),
    on,
    value: writtenNumber,
    subject: described(text, "The agreement, cohort or group it is of").exactOptional(),
  }),
);

const unreadable = schemaOf<UnreadableFact>()(
  "UnreadableFact",
  "A fact that was reported and could not be read; it sets aside its id",
  z.strictObject({ ...recorded, id: text }),
);

const participant = schemaOf<Participant>()(
  "Participant",
  "Everything known about one person, under a pseudonym",
  z.strictObject({
    id: described(text, "A pseudonym, never a civil registration number"),
    enrolled: described(z.union([day, z.array(enrolment)]), "The day of the enrolment, or a list of enrolments").exactOptional(),
    agreement: described(dated(text), "Id of the agreement the person belongs to").exactOptional(),
    attributes: described(
      z.record(text, dated(writtenNumber)),
      "Words, numbers or days; those that the programme declares must have a declared value",
    ).exactOptional(),
    placements: z.array(placement).exactOptional(),
    absences: z.array(absence).exactOptional(),
    observations: z.array(observation).exactOptional(),
    evidence: z.array(evidence).exactOptional(),
    claims: z.array(claim).exactOptional(),
    unreadable: z.array(unreadable).exactOptional(),
  }),
);

interface FactsDocument {
  readonly schema?: typeof factsName;
  readonly participants: readonly Participant[];
  readonly observations?: readonly GroupObservation[];
}

export const factsDocument = schemaOf<FactsDocument>()(
  "Facts",
  "The facts of a programme: its participants, and what was observed of groups",
  z.strictObject({
    schema: z.literal(factsName).exactOptional(),
    participants: z.array(participant),
    observations: described(z.array(groupObservation), "What was observed of groups instead of one person").exactOptional(),
  }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of facts, for editors and other tools. Days and numbers may be any
 * text: a wrong one sets its fact aside and refuses nothing.
 */
export const factsSchema = (): JsonSchema => toJsonSchema(factsDocument);
