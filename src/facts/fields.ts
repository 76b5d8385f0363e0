import type {
  Absence,
  Claim,
  DatedValue,
  Enrolment,
  Evidence,
  Facts,
  GroupObservation,
  Observation,
  Participant,
  Placement,
  UnreadableFact,
  Wage,
} from "./fact.js";

/** The names of all fields of a fact, complete by type: a name that is none of them is misspelt, or means something that nothing here reads. */
const fieldsOf =
  <Fact>() =>
  (fields: Readonly<Record<keyof Fact, true>>): ReadonlySet<string> =>
    new Set(Object.keys(fields));

const version = { recorded: true, sequence: true } as const;
const fact = { ...version, id: true, status: true } as const;

export const participantFields = fieldsOf<Participant>()({
  id: true,
  enrolled: true,
  agreement: true,
  attributes: true,
  placements: true,
  absences: true,
  observations: true,
  evidence: true,
  claims: true,
  unreadable: true,
});

export const factsFields = fieldsOf<Facts>()({ participants: true, observations: true, unreadable: true });

export const enrolmentFields = fieldsOf<Enrolment>()({ ...fact, on: true });

export const datedFields = fieldsOf<DatedValue<unknown>>()({ ...fact, from: true, value: true });

export const placementFields = fieldsOf<Placement>()({
  ...fact,
  activity: true,
  employer: true,
  form: true,
  from: true,
  to: true,
  agreedTo: true,
  grantedOn: true,
  wages: true,
  weeklyHours: true,
  competences: true,
  remark: true,
});

export const wageFields = fieldsOf<Wage>()({ amount: true, per: true });

export const absenceFields = fieldsOf<Absence>()({ ...fact, employer: true, from: true, to: true, kind: true, remark: true });

export const observationFields = fieldsOf<Observation>()({ ...fact, kind: true, on: true, value: true, respondent: true });

export const groupObservationFields = fieldsOf<GroupObservation>()({ ...fact, kind: true, on: true, value: true, subject: true });

export const evidenceFields = fieldsOf<Evidence>()({ ...fact, of: true, level: true, to: true });

export const claimFields = fieldsOf<Claim>()({ ...fact, outcome: true, on: true, series: true, occurrence: true });

export const unreadableFields = fieldsOf<UnreadableFact>()({ ...version, id: true });
