import type { Programme } from "../../terms/programme.js";
import type { SettlementRule } from "../../terms/settlement.js";
import { objectsIn } from "../check/terms-in.js";

/** What tells the pots of a rule apart; a fee's are the agreements. */
const keysOf = (rule: SettlementRule): readonly unknown[] => (rule.kind === "fee" ? ["agreement"] : "per" in rule ? rule.per : []);

/** Whom observations of groups are of, as far as rules ask: nobody in particular, one of the agreements, or a group of another kind. */
export const groupSubjects = ({ settlement }: Programme): "none" | "agreements" | "groups" => {
  const asking = settlement.filter((rule) => objectsIn(rule).some(({ kind, among }) => kind === "groupObserved" && among === "pot"));
  const keys = asking.map(keysOf).filter((per) => per.length > 0);
  if (keys.length === 0) return "none";
  return keys.every((per) => per.length === 1 && per[0] === "agreement") ? "agreements" : "groups";
};
