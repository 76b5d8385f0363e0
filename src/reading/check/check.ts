import { soundProgramme } from "../../terms/checked-programme.js";
import type { Programme } from "../../terms/programme.js";
import { settle } from "../settle.js";
import { capBelowFee } from "./cap-below-fee.js";
import type { Finding } from "./finding.js";
import { hoursOfZero } from "./hours-of-zero.js";
import { neverReached } from "./never-reached.js";
import { noDeadline } from "./no-deadline.js";
import { praktikPaidLikeAJob } from "./praktik-paid-like-a-job.js";
import { priceFallsWithLongerStay } from "./price-falls-with-longer-stay.js";
import { roundingLoses } from "./rounding-loses.js";
import { sameWeeksPaidTwice } from "./same-weeks-paid-twice.js";
import { type Search, searchOf } from "./search.js";
import { unpricedRequired } from "./unpriced-required.js";

const patterns: readonly ((search: Search) => readonly Finding[])[] = [
  neverReached,
  priceFallsWithLongerStay,
  sameWeeksPaidTwice,
  praktikPaidLikeAJob,
  noDeadline,
  hoursOfZero,
  capBelowFee,
  roundingLoses,
  unpricedRequired,
];

/**
 * Warnings that can be seen in the data of a programme alone: terms that are sound and may not mean what was meant. Each
 * names its pattern, where it stands, and ships two fact sets, made for this programme, that show it when they are
 * settled. What no facts show is not told, so there are no false alarms; that nothing is found proves nothing. An outcome that none
 * of the people made for the programme reaches was not looked at, and is told as `not-tried`.
 *
 * ```ts
 * import { between, check, during, employment, findingText, kr, outcome, programme, settle, started, years } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "any-employment",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   tracking: years(1),
 *   outcomes: [outcome("job", { reached: started(during(employment())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * const findings = check(terms);
 * findings.map(({ pattern }) => pattern); // => ["praktik-paid-like-a-job"]
 * findings.map(({ example: { facts: [job, praktik], at: [then] } }) => [settle(terms, job, then).total, settle(terms, praktik, then).total]); // => [["10000.00", "10000.00"]]
 * findings.map((finding) => findingText(finding, terms, "en").includes("unpaid")); // => [true]
 * ```
 *
 * @throws ProgrammeError for terms that are not sound: they settle nothing
 */
export const check = (programme: Programme): readonly Finding[] => {
  const sound = soundProgramme(programme);
  const search = searchOf(sound);
  return patterns.flatMap((find) => find(search)).filter((finding) => isWhole(sound, finding));
};

/** Is nothing set aside of the facts of the finding? A price that cannot be computed would show something else. */
const isWhole = (programme: Programme, { pattern, example: { facts, at } }: Finding): boolean =>
  pattern === "not-tried" || settle(programme, facts[0], at[0]).setAside + settle(programme, facts[1], at[1]).setAside === 0;
