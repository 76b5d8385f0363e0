import { quantity } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { settlementRule } from "../../terms/anatomy/settlement.js";
import type { Programme } from "../../terms/programme.js";
import type { SettlementRule } from "../../terms/settlement.js";

/** What tells the pots of a rule apart; a fee's are the agreements. */
const keysOf = (rule: SettlementRule): readonly unknown[] => (rule.kind === "fee" ? ["agreement"] : "per" in rule ? rule.per : []);

/** Whom observations of groups are of, as far as rules ask: nobody in particular, one of the agreements, or a group of another kind. */
export const groupSubjects = ({ settlement }: Programme): "none" | "agreements" | "groups" => {
  const asking = settlement.filter((rule) =>
    everyIn(quantity, settlementRule, rule).some((asked) => asked.kind === "groupObserved" && asked.among === "pot"),
  );
  const keys = asking.map(keysOf).filter((per) => per.length > 0);
  if (keys.length === 0) return "none";
  return keys.every((per) => per.length === 1 && per[0] === "agreement") ? "agreements" : "groups";
};
