import type { Timeline } from "../facts/timeline.js";
import { type Issue, warning } from "../issue/issue.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import { valueOn } from "../time/dated.js";
import { requiredFields } from "./required-fields.js";

const known = new WeakMap<CompiledProgramme, boolean>();

/** Do the terms ask who the employer is? */
const readsEmployers = (compiled: CompiledProgramme): boolean => {
  const before =
    known.get(compiled) ?? requiredFields(compiled.programme).some(({ fact, field }) => fact === "placement" && field === "employer");
  known.set(compiled, before);
  return before;
};

/** What is worth a look in one person's facts under these terms: placements before the intake, claims of what is no outcome, another target group. */
export const personWarnings = (compiled: CompiledProgramme, person: Timeline): readonly Issue[] => {
  const issues: Issue[] = [];
  for (const placement of person.placements) {
    if (placement.first >= compiled.intakeFrom) break;
    issues.push(warning("before-intake", [person.id, "placements", placement.id], {}));
  }
  if (readsEmployers(compiled)) {
    for (const { id, activity, employer } of person.placements) {
      if (activity === "employment" && employer === undefined)
        issues.push(warning("employer-not-reported", [person.id, "placements", id, "employer"], {}));
    }
  }
  for (const { id, outcome } of person.claims) {
    if (!compiled.programme.outcomes.some((known) => known.id === outcome))
      issues.push(warning("claim-of-nothing", [person.id, "claims", id, "outcome"], {}));
  }
  const enrolled = person.enrolments[0];
  const groups = person.attributes.get("group");
  if (enrolled === undefined || groups === undefined) return issues;
  const group = valueOn(groups, enrolled);
  const targetGroups = compiled.agreements.get(valueOn(person.agreement, enrolled) ?? "")?.targetGroups;
  if (typeof group === "string" && targetGroups !== undefined && !targetGroups.includes(group)) {
    issues.push(warning("outside-target-groups", [person.id, "attributes", "group"], {}));
  }
  return issues;
};
