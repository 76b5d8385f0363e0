import type { PlacementTest } from "../../terms/placement-test.js";
import type { Programme } from "../../terms/programme.js";
import { objectsIn } from "../check/terms-in.js";
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

/** What holds a placement test. */
const testing: readonly string[] = ["during", "none", "weeklyHours", "hours", "wages", "weeklyHoursOf"];

const ofHours: readonly string[] = ["weeklyHours", "hours", "wages", "weeklyHoursOf"];

export const readByTerms = ({ outcomes, settlement }: Programme): ReadByTerms => {
  const parts = objectsIn([outcomes, settlement]);
  const kinds = new Set(parts.map(({ kind }) => kind));
  const averaged = parts.flatMap(({ averageHours }) => (averageHours === undefined ? [] : [(averageHours as { readonly of: object }).of]));
  const tests = [
    ...parts.flatMap(({ kind, test }) => (testing.includes(String(kind)) && test !== undefined ? [test] : [])),
    ...averaged.filter((of) => !("observation" in of)),
  ] as unknown as readonly PlacementTest[];
  const asked = outcomes.flatMap(({ reached }) => objectsIn(reached));
  return {
    placements: tests.length > 0,
    employment: tests.some(canBeEmployment),
    hours: averaged.length > 0 || ofHours.some((kind) => kinds.has(kind)),
    fullTime: asked.some(({ kind }) => kind === "weeklyHours" || kind === "hours"),
    breaks: kinds.has("sustained"),
    rules: settlement.length > 0,
  };
};

/** Can a test hold for placements that are employment? */
const canBeEmployment = (test: PlacementTest): boolean =>
  heldBy(test, (plain) => (plain.kind === "activity" ? (plain.is === "employment" ? "always" : "never") : "sometimes")) !== "never";
