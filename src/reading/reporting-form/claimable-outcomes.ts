import type { Programme } from "../../terms/programme.js";

/** The ids that a claim may name, in the programme's order: those whose lines a deadline to claim by claim facts is stated for. */
export const claimableOutcomes = ({ outcomes, settlement }: Programme): readonly string[] => {
  const rules = settlement.flatMap((rule) => (rule.kind === "claimDeadline" && rule.claimed === "claim" ? [rule] : []));
  const lines = [...outcomes, ...settlement.filter(({ kind }) => kind === "fee" || kind === "withhold")].map(({ id }) => id);
  return lines.filter((id) => rules.some((rule) => rule.outcomes === undefined || rule.outcomes.includes(id)));
};
