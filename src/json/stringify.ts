import { shapedProgramme } from "../terms/checked-programme.js";
import { askedObject } from "../issue/argument.js";
import type { GivenFacts, GivenParticipant } from "../facts/fact.js";
import { askedFacts } from "../reading/asked.js";
import type { Settlement } from "../reading/settlement.js";
import type { Programme } from "../terms/programme.js";
import { canonicalText } from "./canonical.js";
import { factsName, programmeName, settlementName } from "./document-name.js";
import { withoutNulls } from "../facts/no-value.js";

/**
 * A programme as JSON text: the same bytes for the same terms, so that two versions can be compared line by line.
 * `parseProgramme` reads it back.
 *
 * @throws ProgrammeError for what is not of the shape of a programme
 */
export const stringifyProgramme = (programme: Programme): string => canonicalText({ schema: programmeName, ...shapedProgramme(programme) });

/**
 * Facts as JSON text, in the order in which the people come: the same bytes for the same facts, and nothing
 * where a field is `null`. `parseFacts` reads it back.
 *
 * @param facts the people, any iterable; or the people and what was observed of groups
 * @throws RangeError for a number that is not finite
 */
export const stringifyFacts = (facts: Iterable<GivenParticipant> | GivenFacts): string => {
  return canonicalText({ schema: factsName, ...withoutNulls(askedFacts(facts)) });
};

/** A settlement as JSON text: the same bytes for the same settlement. `parseSettlement` reads it back. */
export const stringifySettlement = (settlement: Settlement): string =>
  canonicalText({ schema: settlementName, ...askedObject(settlement, "settlement", ["programme", "asOf", "lines", "total"]) });
