import { placementTest } from "../../terms/anatomy/kinds.js";
import { everyIn, namesIn } from "../../terms/anatomy/parts.js";
import { programme } from "../../terms/anatomy/programme.js";
import type { Programme } from "../../terms/programme.js";

/** The activities that the terms name, in the order in which they do. */
export const namedActivities = (terms: Programme): readonly string[] => namesIn("activity", programme, terms);

/** The kinds of absence that the terms name; nothing where an absence of any kind is asked for. */
export const absenceKinds = (terms: Programme): readonly string[] | undefined => {
  const ofAny = everyIn(placementTest, programme, terms).some((test) => test.kind === "absent" && test.among === undefined);
  return ofAny ? undefined : namesIn("absence", programme, terms);
};
