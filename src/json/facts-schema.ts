import type {
  Absence,
  Claim,
  Dated,
  DatedValue,
  Enrolment,
  Evidence,
  GroupObservation,
  Observation,
  Participant,
  Placement,
  Recorded,
  UnreadableFact,
  Wage,
  WrittenNumber,
} from "../facts/fact.js";
import type { ListedFacts } from "../facts/no-value.js";
import {
  type FieldsOf,
  type ShapeOf,
  byName,
  either,
  list,
  may,
  must,
  named,
  number,
  object,
  orNothing,
  text,
  wholeNumber,
  words,
} from "../terms/anatomy/shape.js";
import { level } from "../terms/anatomy/value.js";
import type { Day } from "../time/day.js";
import { factsName } from "./document-name.js";
import type { JsonSchema } from "./schema.js";
import { schemaOfShape } from "./shape-schema.js";

/** A day that does not exist sets one fact aside and must not refuse the document, so any text may stand here. */
const day: ShapeOf<Day> = { is: "text" };

const writtenNumber: ShapeOf<WrittenNumber> = named("WrittenNumber", either(number, text));

const withdrawn = words("withdrawn");

const optional = <Type>(shape: ShapeOf<Type>) => may(orNothing(shape));

const recorded: FieldsOf<Recorded> = { recorded: optional(day), sequence: optional(wholeNumber) };

const dated = <Value>(name: string, value: ShapeOf<Value>): ShapeOf<Dated<Value>> =>
  either(
    value,
    list(
      named<DatedValue<Value>>(
        name,
        object<DatedValue<Value>>({
          ...recorded,
          id: optional(text),
          from: must(day),
          value: must(value),
          status: optional(withdrawn),
        } as FieldsOf<DatedValue<Value>>),
      ),
    ),
  ) as ShapeOf<Dated<Value>>;

const datedText = dated("DatedText", text);
const datedNumber = dated("DatedNumber", writtenNumber);

const enrolment: ShapeOf<Enrolment> = named(
  "Enrolment",
  object<Enrolment>({ ...recorded, id: optional(text), on: must(day), status: optional(withdrawn) }),
);

const wage: ShapeOf<Wage> = named("Wage", object<Wage>({ amount: must(writtenNumber), per: must(words("week", "month")) }));

const placement: ShapeOf<Placement> = named(
  "Placement",
  object<Placement>({
    ...recorded,
    id: must(text),
    status: optional(words("agreed", "started", "withdrawn")),
    activity: optional(text),
    employer: optional(text),
    form: optional(text),
    from: must(day),
    to: optional(day),
    agreedTo: optional(day),
    grantedOn: optional(day),
    wages: optional(dated("DatedWage", wage)),
    weeklyHours: optional(datedNumber),
    competences: optional(list(text)),
    remark: optional(text),
  }),
);

const absence: ShapeOf<Absence> = named(
  "Absence",
  object<Absence>({
    ...recorded,
    id: must(text),
    status: optional(withdrawn),
    employer: must(text),
    from: must(day),
    to: optional(day),
    kind: must(text),
    remark: optional(text),
  }),
);

const observation: ShapeOf<Observation> = named(
  "Observation",
  object<Observation>({
    ...recorded,
    id: must(text),
    status: optional(withdrawn),
    kind: must(text),
    on: must(day),
    value: must(writtenNumber),
    respondent: optional(text),
  }),
);

const evidence: ShapeOf<Evidence> = named(
  "Evidence",
  object<Evidence>({
    ...recorded,
    id: must(text),
    status: optional(withdrawn),
    of: must(text),
    level: must(level),
    to: optional(day),
  }),
);

const claim: ShapeOf<Claim> = named(
  "Claim",
  object<Claim>({
    ...recorded,
    id: must(text),
    status: optional(withdrawn),
    outcome: must(text),
    on: must(day),
    series: optional(text),
    occurrence: optional(text),
  }),
);

const groupObservation: ShapeOf<GroupObservation> = named(
  "GroupObservation",
  object<GroupObservation>({
    ...recorded,
    id: must(text),
    status: optional(withdrawn),
    kind: must(text),
    on: must(day),
    value: must(writtenNumber),
    subject: optional(text),
  }),
);

const unreadable: ShapeOf<UnreadableFact> = named("UnreadableFact", object<UnreadableFact>({ ...recorded, id: must(text) }));

const participant: ShapeOf<Participant> = named(
  "Participant",
  object<Participant>({
    id: must(text),
    enrolled: optional(either(day, list(enrolment))),
    agreement: optional(datedText),
    attributes: optional(byName(orNothing(datedNumber))),
    placements: optional(list(placement)),
    absences: optional(list(absence)),
    observations: optional(list(observation)),
    evidence: optional(list(evidence)),
    claims: optional(list(claim)),
    unreadable: optional(list(unreadable)),
  }),
);

interface FactsDocument extends ListedFacts {
  readonly schema?: typeof factsName;
}

export const factsDocument: ShapeOf<FactsDocument> = named(
  "Facts",
  object<FactsDocument>({
    schema: may(words(factsName)),
    participants: must(list(participant)),
    observations: optional(list(groupObservation)),
    unreadable: optional(list(unreadable)),
  }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of facts, for editors and other tools. Days and numbers may be any
 * text: a wrong one sets its fact aside and refuses nothing. Where a field may be left out, `null` is no value as well.
 */
export const factsSchema = (): JsonSchema => schemaOfShape(factsDocument);
