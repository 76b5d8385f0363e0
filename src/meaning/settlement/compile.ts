import type { SettlementRule } from "../../terms/settlement.js";
import { compileCap } from "./cap.js";
import { compileClaimDeadline } from "./claim-deadline.js";
import { compileFee } from "./fee.js";
import { compileHold } from "./hold.js";
import { compilePayLag } from "./pay-lag.js";
import { readsClaims, readsMembers, readsReached } from "./reads.js";
import { compileRequiresPaid } from "./requires-paid.js";
import { compileRounded } from "./rounded.js";
import { type Apply, type CompiledRule, type RuleSurroundings, withoutUntold } from "./rule.js";
import { compileScaled } from "./scaled.js";
import { compileShareCap } from "./share-cap.js";
import { compileTiers } from "./tiers.js";
import { compileUnlock } from "./unlock.js";
import { compileWithhold } from "./withhold.js";

/** What a settlement rule does to the lines, and what it must be given (semantics §6). */
export const compileRule = (rule: SettlementRule, surroundings: RuleSurroundings): CompiledRule => ({
  apply: withoutUntold(rule, surroundings, compileApply(rule, surroundings)),
  readsClaims: readsClaims(rule),
  readsMembers: readsMembers(rule),
  readsReached: readsReached(rule),
});

const compileApply = (rule: SettlementRule, surroundings: RuleSurroundings): Apply => {
  switch (rule.kind) {
    case "fee":
      return compileFee(rule, surroundings);
    case "cap":
      return compileCap(rule, surroundings);
    case "shareCap":
      return compileShareCap(rule, surroundings);
    case "tiers":
      return compileTiers(rule, surroundings);
    case "unlock":
      return compileUnlock(rule, surroundings);
    case "hold":
      return compileHold(rule, surroundings);
    case "requiresPaid":
      return compileRequiresPaid(rule, surroundings);
    case "scaled":
      return compileScaled(rule, surroundings);
    case "withhold":
      return compileWithhold(rule, surroundings);
    case "payLag":
      return compilePayLag(rule, surroundings);
    case "claimDeadline":
      return compileClaimDeadline(rule, surroundings);
    case "rounded":
      return compileRounded(rule, surroundings);
  }
};
