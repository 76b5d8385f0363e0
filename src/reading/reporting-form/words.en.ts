import type { FieldWords, FormWords } from "./words.js";

const participant: FieldWords = { heading: "Participant", meaning: "The participant's pseudonym, as in the table Participants." };
const recorded: FieldWords = {
  heading: "Recorded",
  meaning: "The day the row was reported; it must stand there where an earlier row is corrected.",
  whenEmpty: "Empty: known from the start.",
};
const validFrom: FieldWords = {
  heading: "Valid from",
  meaning: "The day from which the row holds, where something has changed.",
  whenEmpty: "Empty: it has always held.",
};
const withdrawn: FieldWords = {
  heading: "Status",
  meaning: '"Withdrawn" takes back an earlier row of the same number.',
  whenEmpty: "Empty: the row holds.",
};
const value: FieldWords = { heading: "Value", meaning: "What was observed, as a number." };
const kind: FieldWords = { heading: "Observed", meaning: "What was observed." };
const on: FieldWords = { heading: "Day", meaning: "The day of the observation." };

/** The reporting form in English. */
export const englishForm: FormWords = {
  title: (programme) => `Report to ${programme}`,
  note: "The example row of each table is made up.",
  tables: {
    participant: { name: "participants", title: "Participants", about: "One row for each participant." },
    placement: { name: "placements", title: "Placements", about: "One row for each placement of a participant." },
    absence: {
      name: "absences",
      title: "Absences",
      about: "One row for each time a participant was away from a company. An absence never ends a placement.",
    },
    observation: { name: "observations", title: "Observations", about: "One row for each observation of a participant." },
    evidence: { name: "evidence", title: "Evidence", about: "One row for each piece of evidence of a placement or an observation." },
    claim: { name: "claims", title: "Claims", about: "One row for each time an outcome is claimed." },
    groupObservation: {
      name: "group-observations",
      title: "Group observations",
      about: "One row for each observation of a whole group instead of one participant.",
    },
  },
  changes: "Where something changes, another row for the same says so, with the day from which it holds.",
  fields: {
    "participant.id": { heading: "Participant", meaning: "A pseudonym of the participant, never the civil registration number." },
    "participant.enrolled": { heading: "Enrolled", meaning: "The day the participant entered the programme." },
    "participant.agreement": { heading: "Agreement", meaning: "The agreement the participant belongs to; it decides who pays." },
    "participant.validFrom": validFrom,
    "participant.recorded": recorded,
    "placement.participant": participant,
    "placement.id": { heading: "Placement no.", meaning: "The number of the placement; each has its own." },
    "placement.status": {
      heading: "Status",
      meaning: "Whether the placement is agreed, has started or is withdrawn; only started ones have days that count.",
      whenEmpty: "Empty: started.",
    },
    "placement.activity": {
      heading: "Activity",
      meaning: "What the placement is where it is no employment, such as education.",
      whenEmpty: "Empty: employment.",
    },
    "placement.form": {
      heading: "Employment form",
      meaning: "What kind of employment it is.",
      whenEmpty: "May be empty only where the activity is no employment.",
    },
    "placement.employer": {
      heading: "Company",
      meaning: "The company's registration number or another id.",
      whenEmpty: "Empty: the company is not known.",
    },
    "placement.from": { heading: "First day", meaning: "The first day of the placement." },
    "placement.to": { heading: "Last day", meaning: "The last day of the placement, inclusive.", whenEmpty: "Empty: still running." },
    "placement.agreedTo": {
      heading: "Agreed last day",
      meaning: "The last day that was agreed when the placement began.",
      whenEmpty: "Empty: agreed without end.",
    },
    "placement.grantedOn": { heading: "Granted", meaning: "The day the placement was granted.", whenEmpty: "Empty: no grant." },
    "placement.weeklyHours": {
      heading: "Weekly hours",
      meaning: "The agreed hours a week.",
      whenEmpty: "Empty: the hours are not reported, which is not the same as none.",
    },
    "placement.wages.amount": {
      heading: "Wage",
      meaning: "The wage of a week or a month, in the programme's currency.",
      whenEmpty: "Empty: the wage is not reported.",
    },
    "placement.wages.per": {
      heading: "Wage per",
      meaning: "Whether the wage is for a week or a month.",
      whenEmpty: "May be empty only where the wage is.",
    },
    "placement.validFrom": validFrom,
    "placement.recorded": recorded,
    "absence.participant": participant,
    "absence.id": { heading: "Absence no.", meaning: "The number of the absence; each has its own." },
    "absence.employer": { heading: "Company", meaning: "The company the participant was away from." },
    "absence.kind": { heading: "Kind of absence", meaning: "What kind of absence it is." },
    "absence.from": { heading: "First day", meaning: "The first day of the absence." },
    "absence.to": { heading: "Last day", meaning: "The last day of the absence, inclusive.", whenEmpty: "Empty: it goes on." },
    "absence.status": withdrawn,
    "absence.recorded": recorded,
    "observation.participant": participant,
    "observation.id": { heading: "Observation no.", meaning: "The number of the observation; each has its own." },
    "observation.kind": kind,
    "observation.on": on,
    "observation.value": value,
    "observation.status": withdrawn,
    "observation.recorded": recorded,
    "evidence.participant": participant,
    "evidence.id": { heading: "Evidence no.", meaning: "The number of the evidence; each has its own." },
    "evidence.of": { heading: "Supports", meaning: "The number of the placement or observation that is supported." },
    "evidence.level": { heading: "Level", meaning: "How well it is supported, from the weakest to the strongest." },
    "evidence.to": { heading: "Covers to", meaning: "The last day that the evidence covers.", whenEmpty: "Empty: it covers all days." },
    "evidence.status": withdrawn,
    "evidence.recorded": recorded,
    "evidence.recordedFirst": {
      heading: "Recorded",
      meaning: "The day the evidence was reported; the first time decides whether the deadline is kept.",
      whenEmpty: "Empty: known from the start, so the deadline is kept.",
    },
    "claim.participant": participant,
    "claim.id": { heading: "Claim no.", meaning: "The number of the claim; each has its own." },
    "claim.outcome": { heading: "Outcome", meaning: "The outcome that is claimed." },
    "claim.on": { heading: "Claimed", meaning: "The day of the claim." },
    "claim.series": {
      heading: "Claimed for",
      meaning: "The placement, company or enrolment that is claimed for, where the outcome can be reached for each.",
      whenEmpty: "Empty: for all of them.",
    },
    "claim.occurrence": {
      heading: "Occurrence",
      meaning: "Which of the times the outcome was reached is claimed.",
      whenEmpty: "Empty: all times.",
    },
    "claim.status": withdrawn,
    "claim.recorded": recorded,
    "groupObservation.id": { heading: "Observation no.", meaning: "The number of the observation; each has its own." },
    "groupObservation.kind": kind,
    "groupObservation.on": on,
    "groupObservation.value": value,
    "groupObservation.subject": {
      heading: "Group",
      meaning: "The agreement or group that was observed.",
      whenEmpty: "Empty: everybody was.",
    },
    "groupObservation.status": withdrawn,
    "groupObservation.recorded": recorded,
  },
  attributes: {
    group: {
      heading: "Target group",
      meaning: "The target group the participant belongs to.",
      whenEmpty: "Empty: the group is not known.",
    },
    benefit: { heading: "Benefit", meaning: "The benefit the participant draws.", whenEmpty: "Empty: the benefit is not known." },
    birthDate: { heading: "Birth date", meaning: "The day the participant was born.", whenEmpty: "Empty: the day is not known." },
  },
  otherAttribute: (name) => ({
    heading: name,
    meaning: `The attribute "${name}" of the participant.`,
    whenEmpty: "Empty: the value is not known.",
  }),
  ownHeading: (name) => `Attribute: ${name}`,
  text: (suggestions) =>
    suggestions.length === 0
      ? "Text without a civil registration number."
      : `Text without a civil registration number, for example: ${suggestions.join(", ")}.`,
  oneOf: (values, mayBeEmpty) =>
    values.length > 1 ? `One of: ${values.join(", ")}.` : mayBeEmpty ? `${values.join("")} or empty.` : `Always ${values.join("")}.`,
  day: "A day, written yyyy-mm-dd.",
  number: (least, most, decimals) => {
    const limits = least === undefined ? "" : most === undefined ? ` from ${least} up` : ` from ${least} to ${most}`;
    return `A number${limits} with at most ${decimals} decimals after a point.`;
  },
  statuses: { agreed: "Agreed", started: "Started", withdrawn: "Withdrawn" },
  levels: { declared: "declared", documented: "documented", verified: "verified", audited: "audited" },
  wagePeriods: { week: "week", month: "month" },
  example: {
    participant: (id, enrolled, agreement, attributes) =>
      [
        `Participant ${id} was enrolled on ${enrolled}${agreement === undefined ? "" : ` and belongs to the agreement "${agreement}"`}.`,
        ...attributes.map(([heading, text]) => `${heading}: ${text}.`),
      ].join(" "),
    placement: ({ participant: who, from, form, employer, weeklyHours, wages, agreedTo, grantedOn }) =>
      [
        `Participant ${who} began on ${from}`,
        form === undefined ? "" : ` in the employment form "${form}"`,
        employer === undefined ? "" : ` with company ${employer}`,
        weeklyHours === undefined ? "" : ` at ${weeklyHours} hours a week`,
        wages === undefined ? "" : ` at a wage of ${wages[0]} a ${wages[1]}`,
        agreedTo === undefined ? "" : `, agreed until ${agreedTo}`,
        grantedOn === undefined ? "" : `, granted on ${grantedOn}`,
        ", and the placement is still running.",
      ].join(""),
    absence: (who, employer, from, to, what) =>
      `Participant ${who} was away from company ${employer} from ${from} to ${to}${what === undefined ? "" : ` (${what})`}.`,
    observation: (who, what, day, found) => `On ${day} "${what}" was observed to be ${found} for participant ${who}.`,
    evidence: (of, level) => `${of} is supported for all days at the level "${level}".`,
    claim: (who, outcome, day) => `On ${day} "${outcome}" was claimed for participant ${who}.`,
    groupObservation: (what, day, found, subject) =>
      `On ${day} "${what}" was observed to be ${found}${subject === undefined ? "" : ` for the group "${subject}"`}.`,
  },
};
