import type { Participant, RequiredField } from "payment-by-results";

/**
 * How many values the facts hold in the fields that terms read: for each participant, each reported version of a
 * placement and each absence, the fields of that kind.
 */
export const reportedValues = (people: readonly Participant[], fields: readonly RequiredField[]): number => {
  const fieldsOf = (fact: RequiredField["fact"]): number => fields.filter((field) => field.fact === fact).length;
  return people.reduce(
    (sum, { placements = [], absences = [], observations = [] }) =>
      sum +
      fieldsOf("participant") +
      placements.length * fieldsOf("placement") +
      absences.length * fieldsOf("absence") +
      observations.length * fieldsOf("observation"),
    0,
  );
};
