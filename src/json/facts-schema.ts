import * as z from "zod";
import {
  type Absence,
  type Claim,
  type Enrolment,
  type Evidence,
  type GivenParticipant,
  type GroupObservation,
  type Observation,
  type OrNull,
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
const withdrawn = described(z.literal("withdrawn"), "Removes what was recorded under this id earlier").nullable().exactOptional();

const writtenNumber = schemaOf<WrittenNumber>()(
  "WrittenNumber",
  'A number, or decimal text such as "11.5"; at most six decimals',
  z.union([z.number(), text]),
);

const recorded = {
  recorded: described(day, "The day this version became known; without it, known from the start").nullable().exactOptional(),
  sequence: described(z.int(), "Orders versions recorded the same day; the highest is the newest").nullable().exactOptional(),
};

const dated = <Value extends z.ZodType>(value: Value) =>
  z.union([
    value,
    z.array(
      z.strictObject({
        ...recorded,
        id: described(text, "Needed only where a later version shall replace this value").nullable().exactOptional(),
        from: described(day, "First day on which the value holds: yyyy-mm-dd"),
        value,
        status: withdrawn,
      }),
    ),
  ]);

const enrolment = schemaOf<OrNull<Enrolment>>()(
  "Enrolment",
  "A day a person entered the programme",
  z.strictObject({ ...recorded, id: text.nullable().exactOptional(), on, status: withdrawn }),
);

const wage = schemaOf<Wage>()(
  "Wage",
  "What is paid for a week or a month, in the programme's currency",
  z.strictObject({ amount: writtenNumber, per: z.enum(["week", "month"]) }),
);

const placement = schemaOf<OrNull<Placement>>()(
  "Placement",
  "A spell of one person in one activity; recording an id again replaces the earlier version",
  z.strictObject({
    ...recorded,
    id: text,
    status: described(z.enum(["agreed", "started", "withdrawn"]), "Only started placements have days; without it: started")
      .nullable()
      .exactOptional(),
    activity: described(text, "Without it: employment").nullable().exactOptional(),
    employer: described(text, "In Denmark the CVR number, or the P-number with its letter: P-1012345678").nullable().exactOptional(),
    form: described(text, "Id of an employment form of the programme").nullable().exactOptional(),
    from: firstDay,
    to: described(day, "Last day, inclusive; without it, still running").nullable().exactOptional(),
    agreedTo: described(day, "Last day agreed when it began, inclusive; without it, agreed without end").nullable().exactOptional(),
    grantedOn: described(day, "The day it was granted: yyyy-mm-dd").nullable().exactOptional(),
    wages: dated(wage).nullable().exactOptional(),
    weeklyHours: described(dated(writtenNumber), "Agreed hours a week, 0 to 168; without it: not reported, which is not the same as none")
      .nullable()
      .exactOptional(),
    competences: z.array(text).nullable().exactOptional(),
    remark: text.nullable().exactOptional(),
  }),
);

const absence = schemaOf<OrNull<Absence>>()(
  "Absence",
  "Days on which a person was away from one employer; it never ends a placement",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    employer: text,
    from: firstDay,
    to: described(day, "Last day, inclusive; without it, it goes on").nullable().exactOptional(),
    kind: described(text, "Such as sickness or holiday"),
    remark: text.nullable().exactOptional(),
  }),
);

const observation = schemaOf<OrNull<Observation>>()(
  "Observation",
  "A value that somebody observed on a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    kind: described(text, "What was observed, such as who-5"),
    on,
    value: writtenNumber,
    respondent: described(text, "Who answered, such as citizen, relative or jobcentre").nullable().exactOptional(),
  }),
);

const evidence = schemaOf<OrNull<Evidence>>()(
  "Evidence",
  "Support for a placement or an observation up to a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    of: described(text, "Id of the placement or observation"),
    level: described(z.enum(levels), "How well it is supported, from the weakest to the strongest"),
    to: described(day, "Last day that is covered, inclusive; without it, all").nullable().exactOptional(),
  }),
);

const claim = schemaOf<OrNull<Claim>>()(
  "Claim",
  "That an outcome was claimed on a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    outcome: described(text, "Id of the outcome"),
    on,
    series: described(text, "The series claimed; without it, every one").nullable().exactOptional(),
    occurrence: described(text, "The occurrence claimed; without it, every one").nullable().exactOptional(),
  }),
);

const groupObservation = schemaOf<OrNull<GroupObservation>>()(
  "GroupObservation",
  "A value that was observed of a group on a day",
  z.strictObject({
    ...recorded,
    id: text,
    status: withdrawn,
    kind: described(text, "What was observed, such as a rate of reconvictions"),
    on,
    value: writtenNumber,
    subject: described(text, "The agreement, cohort or group it is of").nullable().exactOptional(),
  }),
);

const unreadable = schemaOf<OrNull<UnreadableFact>>()(
  "UnreadableFact",
  "A fact that was reported and could not be read; it sets aside its id",
  z.strictObject({ ...recorded, id: text }),
);

const participant = schemaOf<GivenParticipant>()(
  "Participant",
  "Everything known about one person, under a pseudonym",
  z.strictObject({
    id: described(text, "A pseudonym, never a civil registration number"),
    enrolled: described(z.union([day, z.array(enrolment)]), "The day of the enrolment, or a list of enrolments")
      .nullable()
      .exactOptional(),
    agreement: described(dated(text), "Id of the agreement the person belongs to").nullable().exactOptional(),
    attributes: described(
      z.record(text, dated(writtenNumber).nullable()),
      "Words, numbers or days; those that the programme declares must have a declared value",
    )
      .nullable()
      .exactOptional(),
    placements: z.array(placement).nullable().exactOptional(),
    absences: z.array(absence).nullable().exactOptional(),
    observations: z.array(observation).nullable().exactOptional(),
    evidence: z.array(evidence).nullable().exactOptional(),
    claims: z.array(claim).nullable().exactOptional(),
    unreadable: z.array(unreadable).nullable().exactOptional(),
  }),
);

interface FactsDocument {
  readonly schema?: typeof factsName;
  readonly participants: readonly GivenParticipant[];
  readonly observations?: readonly OrNull<GroupObservation>[] | null;
  readonly unreadable?: readonly OrNull<UnreadableFact>[] | null;
}

export const factsDocument = schemaOf<FactsDocument>()(
  "Facts",
  "The facts of a programme: its participants, and what was observed of groups",
  z.strictObject({
    schema: z.literal(factsName).exactOptional(),
    participants: z.array(participant),
    observations: described(z.array(groupObservation), "What was observed of groups instead of one person").nullable().exactOptional(),
    unreadable: described(z.array(unreadable), "What was observed of groups and could not be read").nullable().exactOptional(),
  }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of facts, for editors and other tools. Days and numbers may be any
 * text: a wrong one sets its fact aside and refuses nothing. Where a field may be left out, `null` is no value as well.
 */
export const factsSchema = (): JsonSchema => toJsonSchema(factsDocument);
