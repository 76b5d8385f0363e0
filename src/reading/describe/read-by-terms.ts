import { condition, placementTest, quantity } from "../../terms/anatomy/kinds.js";
import { everyMeasureIn } from "../../terms/anatomy/measures.js";
import { everyIn, outermostIn } from "../../terms/anatomy/parts.js";
import { programme as wholeProgramme } from "../../terms/anatomy/programme.js";
import { retention } from "../../terms/anatomy/retention.js";
import type { PlacementTest } from "../../terms/placement-test.js";
import type { Programme } from "../../terms/programme.js";
import { heldBy } from "../held.js";

/** What the terms of a programme have to do with: of the rest the contract need not speak. */
export interface ReadByTerms {
  readonly placements: boolean;
  /** Placements that may be employment: only then do employment forms play a part. */
  readonly employment: boolean;
  /** Hours or wages that are added up, or asked for. */
  readonly hours: boolean;
  /** Hours that an outcome asks for: only then are posts counted in full time. */
  readonly fullTime: boolean;
  /** Stretches of time that can be broken off. */
  readonly breaks: boolean;
  /** Rules that change what is paid. */
  readonly rules: boolean;
}

export const readByTerms = (programme: Programme): ReadByTerms => {
  const tests = outermostIn(placementTest, wholeProgramme, programme);
  const retentions = everyIn(retention, wholeProgramme, programme);
  const asksForHours =
    everyIn(condition, wholeProgramme, programme).some(({ kind }) => kind === "weeklyHours") ||
    everyMeasureIn(wholeProgramme, programme).some(({ kind }) => kind === "hours" || kind === "wages") ||
    everyIn(quantity, wholeProgramme, programme).some(({ kind }) => kind === "weeklyHoursOf");
  return {
    placements: tests.length > 0,
    employment: tests.some(canBeEmployment),
    hours: asksForHours || retentions.some((reached) => reached.kind === "sustained" && reached.averageHours !== undefined),
    fullTime: programme.outcomes.some(
      ({ reached }) =>
        everyIn(condition, retention, reached).some(({ kind }) => kind === "weeklyHours") ||
        everyMeasureIn(retention, reached).some(({ kind }) => kind === "hours"),
    ),
    breaks: retentions.some(({ kind }) => kind === "sustained"),
    rules: programme.settlement.length > 0,
  };
};

/** Can a test hold for placements that are employment? */
const canBeEmployment = (test: PlacementTest): boolean =>
  heldBy(test, (plain) => (plain.kind === "activity" ? (plain.is === "employment" ? "always" : "never") : "sometimes")) !== "never";
