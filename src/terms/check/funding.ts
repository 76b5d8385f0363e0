import { compare, readExact } from "../../exact/exact.js";
import type { Inspection } from "./inspection.js";
import { checkParty, checkUnique } from "./name.js";
import { isPart } from "./number.js";

export const checkFunding = (inspection: Inspection): void => {
  const { refuse, programme } = inspection;
  if (programme.funding === undefined) return;
  const { receiver, riskShare, shares, remainder } = programme.funding;
  checkParty(inspection, receiver, ["funding", "receiver"]);
  if (!isPart(riskShare)) refuse("not-a-part", ["funding", "riskShare"], {});
  checkUnique(inspection, [[shares.map(([party]) => party), ["funding", "shares"]]]);
  const weights = shares.map(([party, weight], place) => {
    checkParty(inspection, party, ["funding", "shares", place]);
    const value = readExact(weight);
    if (value === undefined || compare(value, 0) < 0) refuse("not-a-share", ["funding", "shares", place], {});
    return [party, value ?? 0] as const;
  });
  if (!weights.some(([, weight]) => compare(weight, 0) > 0)) refuse("no-share-above-zero", ["funding", "shares"], {});
  if (typeof remainder === "object" && !weights.some(([party, weight]) => party === remainder.to && compare(weight, 0) > 0)) {
    refuse("unknown-party", ["funding", "remainder"], { party: remainder.to });
  }
};
