import type { GivenFacts, GivenParticipant } from "../facts/fact.js";
import { readGroupObservations } from "../facts/group-observation.js";
import type { FactDays } from "../facts/notes.js";
import { readPerson } from "../facts/person.js";
import { type Issue, error } from "../issue/issue.js";
import { inIssueOrder } from "../issue/order.js";
import { compileProgramme } from "../meaning/programme.js";
import type { Programme } from "../terms/programme.js";
import { askedFacts } from "./asked.js";
import { personWarnings } from "./person-warnings.js";

/**
 * Everything that is wrong with facts and what is worth a look, before anything is settled. What is an error here,
 * {@link settle} sets aside. Where the terms are wrong, their own issues are all there is to say.
 *
 * @param facts the people, any iterable; or the people and what was observed of groups
 */
export const checkFacts = (programme: Programme, facts: Iterable<GivenParticipant> | GivenFacts): readonly Issue[] => {
  const compiled = compileProgramme(programme);
  const { participants, ...ofGroups } = askedFacts(facts);
  const days: FactDays = { asOf: compiled.intakeTo, knownOn: Number.POSITIVE_INFINITY };
  if (!compiled.isSound) return compiled.issues;
  const seen = new Set<string>();
  const twice = new Set<string>();
  const issues: Issue[] = [];
  let among = 0;
  for (const participant of participants) {
    const person = readPerson(participant, compiled.vocabulary, days, among++);
    for (const issue of person.issues) issues.push(issue);
    if (person.timeline !== undefined) for (const issue of personWarnings(compiled, person.timeline)) issues.push(issue);
    if (person.id !== undefined) (seen.has(person.id) ? twice : seen).add(person.id);
  }
  for (const id of twice) issues.push(error("same-participant-twice", [id], {}));
  for (const issue of readGroupObservations(ofGroups, days).issues) issues.push(issue);
  return inIssueOrder(issues);
};
