import type { Participant } from "../../facts/fact.js";
import { minimisedFacts } from "../../reading/reporting-form/minimised-facts.js";
import { requiredFields } from "../../reading/required-fields.js";
import { settle } from "../../reading/settle.js";
import type { AsOf, Settlement } from "../../reading/settlement.js";
import type { Issue } from "../../issue/issue.js";
import type { Programme } from "../../terms/programme.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { type Verdict, bytes, every, law, same } from "./law.js";

/** Errors by what they say and of what. */
const errorsOf = ({ issues }: Settlement): ReadonlyMap<string, Issue> =>
  new Map(issues.flatMap((issue) => (issue.severity === "error" ? [[bytes([issue.code, issue.path]), issue] as const] : [])));

/** What one set of errors has and the other has not. */
const without = (one: ReadonlyMap<string, Issue>, other: ReadonlyMap<string, Issue>): readonly Issue[] =>
  [...one].flatMap(([key, issue]) => (other.has(key) ? [] : [issue]));

/**
 * What leaving fields out may come to besides taking errors away: two placements that differ in nothing else are one and
 * the same, and a row that could not be read is no longer replaced by a fact that is not asked for.
 */
const mayAppear: readonly Issue["code"][] = ["same-placement-twice", "unreadable-fact"];

/**
 * Is anything wrong with what is left out, or told apart by nothing else? Then more of the facts is set aside one way than
 * the other. Nothing else may be wrong with what is left.
 */
const compared = (programme: Programme, facts: FactsAtHand, at: AsOf): Verdict => {
  const [before, after] = [errorsOf(settle(programme, facts, at)), errorsOf(settle(programme, minimisedFacts(programme, facts), at))];
  if (without(before, after).length > 0) return "does-not-apply";
  const appeared = without(after, before);
  const unexpected = appeared.filter(({ code }) => !mayAppear.includes(code));
  if (unexpected.length > 0) return { done: "reduced to the form's fields", expected: [...before.values()], found: unexpected };
  return appeared.length === 0 ? "holds" : "does-not-apply";
};

/** Has somebody a placement that the form has no room for: no employment, in a programme that asks for employment alone? */
const hasMore = (programme: Programme, participant: Participant): boolean => {
  const [reduced] = minimisedFacts(programme, [participant]).participants;
  const reported = (placements: Participant["placements"] = []): number => placements.filter(({ status }) => status !== "withdrawn").length;
  return reported(participant.placements) > reported(reduced?.placements);
};

/** The smallest form. */
export const smallestForm = law(
  "the smallest form settles to the same",
  "Facts reduced to the fields of the reporting form settle to the same bytes, apart from warnings of what is left out and the employers that lines name; reasons are those of what is reported.",
  (programme, facts, at) => {
    // Without an outcome the form asks nothing of people, so nobody knows whose they are.
    if (programme.outcomes.length === 0 && facts.participants.length > 0) return "does-not-apply";
    const ofGroups = compared(programme, { participants: [], observations: facts.observations }, at);
    const verdicts = facts.participants.map((participant) => compared(programme, { participants: [participant], observations: [] }, at));
    const broken = [ofGroups, ...verdicts].find((verdict) => typeof verdict === "object");
    if (broken !== undefined) return broken;
    const whole: FactsAtHand = {
      participants: facts.participants.filter((_, place) => verdicts[place] === "holds"),
      observations: ofGroups === "holds" ? facts.observations : [],
    };
    if (whole.participants.length === 0 && facts.participants.length > 0) return "does-not-apply";
    const reads = (fact: string, field: string): boolean =>
      requiredFields(programme).some((one) => one.fact === fact && one.field === field);
    const readsPlacements = reads("placement", "id");
    const readsEmployer = reads("placement", "employer");
    // The reason of somebody who does something else as well may be told of that.
    const others = new Set(
      readsPlacements ? whole.participants.filter((participant) => hasMore(programme, participant)).map(({ id }) => id) : [],
    );
    const told = ({ lines, notPaid, issues, ...rest }: Settlement): object => ({
      ...rest,
      lines: readsEmployer ? lines : lines.map((line) => ({ ...line, employer: null })),
      notPaid: notPaid.filter(({ participant }) => participant === null || !others.has(participant)),
      issues: issues.filter(({ severity }) => severity === "error"),
    });
    const reduced = minimisedFacts(programme, whole);
    return every([
      same("reduced to the form's fields", told(settle(programme, whole, at)), told(settle(programme, reduced, at))),
      same("reduced again", reduced, minimisedFacts(programme, reduced)),
    ]);
  },
);
