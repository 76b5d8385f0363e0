import type { KnownAbsence, Timeline } from "../../facts/timeline.js";
import { agreementInForce, datedAgreements } from "../../meaning/outcome.js";
import { runningOn } from "../../meaning/placement-test.js";
import type { Programme } from "../../terms/programme.js";
import type { DayNumber } from "../../time/day.js";
import type { Line } from "../settlement.js";

/** What of people's facts is a party's. */
export interface Belonging {
  readonly line: (line: Line) => boolean;
  readonly absence: (person: Timeline, absence: KnownAbsence) => boolean;
  readonly onDay: (person: Timeline, day: DayNumber) => boolean;
}

/**
 * A company's is what happens with it as employer; a payer's what happens to the people of the agreements it pays. All
 * is that of a party that is neither, such as the fund.
 */
export const belongingTo = (programme: Programme, party: string): Belonging => {
  const isCompany = programme.agreements.some(({ companies = [] }) => companies.some(({ id }) => id === party));
  const paid = new Set(programme.agreements.filter(({ payer }) => payer === party).map(({ id }) => id));
  if (!isCompany && paid.size === 0) return { line: () => true, absence: () => true, onDay: () => true };
  const dated = datedAgreements(programme.agreements);
  const isOfPayer = (person: Timeline, day: DayNumber): boolean => paid.has(agreementInForce(dated, person, day)?.id ?? "");
  return {
    line: ({ agreement, employer }) => employer === party || paid.has(agreement),
    absence: (person, { employer, first }) => employer === party || isOfPayer(person, first),
    onDay: (person, day) => isOfPayer(person, day) || runningOn(person.placements, day).some(({ employer }) => employer === party),
  };
};
