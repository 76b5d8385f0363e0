import type { Participant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import { type Issue, error } from "../issue/issue.js";
import { compileProgramme } from "../meaning/programme.js";
import type { Programme } from "../terms/programme.js";

/**
 * Everything that is wrong with facts and what is worth a look, before anything is settled. What is an error here,
 * {@link settle} sets aside.
 */
export const checkFacts = (programme: Programme, people: Iterable<Participant>): readonly Issue[] => {
  const { vocabulary } = compileProgramme(programme);
  const seen = new Set<string>();
  const twice = new Set<string>();
  const issues: Issue[] = [];
  for (const participant of people) {
    issues.push(...readPerson(participant, vocabulary, Number.POSITIVE_INFINITY).issues);
    (seen.has(participant.id) ? twice : seen).add(participant.id);
  }
  return [...issues, ...[...twice].map((id) => error("same-participant-twice", [id], {}))];
};
