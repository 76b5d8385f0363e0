import { shownId } from "../../issue/personal-number.js";
import { currencyDecimals, isCurrency } from "../../exact/currency.js";
import { writeUnits } from "../../exact/exact.js";
import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import type { Issue } from "../../issue/issue.js";
import { inIssueOrder } from "../../issue/order.js";
import { compileProgramme } from "../../meaning/programme.js";
import type { Programme } from "../../terms/programme.js";
import type { Day } from "../../time/day.js";
import { askedDays, askedFacts, askedOptions } from "../asked.js";
import { askedWord } from "../../issue/argument.js";
import type { AsOf } from "../settlement.js";
import { applyRule } from "./apply-rule.js";
import { type LeastAndMost, type WrittenBound, writtenBound } from "./least-and-most.js";
import { type ParticipantLimits, ledgerOf } from "./opening.js";
import { unlimited } from "./range.js";

/** As of which day and with what knowledge the bound is, and what it may be taken for granted. */
export interface BoundOptions extends AsOf {
  /**
   * The greatest number of people who are ever enrolled in the intake, those known included: of the programme, or of the
   * programme and of those who ever belong to an agreement. Without it there is no limit on them.
   */
  readonly participants?: number | { readonly inAll?: number; readonly agreements?: Readonly<Record<string, number>> };
  /**
   * `"stands"`, the default: the facts of days that have come are complete and are not corrected. `"open"`: anything about
   * them may still be added, corrected or withdrawn, so that nothing known narrows the bound.
   */
  readonly past?: "stands" | "open";
}

/** The least and the most that a programme can cost. Plain data. */
export interface Bound extends WrittenBound {
  readonly programme: string;
  readonly currency: string;
  readonly asOf: Day;
  readonly knownOn: Day | null;
  readonly past: "stands" | "open";
  /** What is wrong with the terms, in which case nothing is paid, or with the days. */
  readonly issues: readonly Issue[];
}

/**
 * The least and the most that a programme can cost from here on, in all and per agreement: every settlement of these facts
 * and of whatever comes later, as of this day or any later one, totals no less and no more. The bound is sound, not always
 * tight; adding facts only narrows it.
 *
 * What is taken for granted (`past: "stands"`): up to the day `asOf` – or `knownOn`, where that is earlier – the facts are
 * complete and right. What comes later is about later days: placements that begin, hours and wages that change, a last day
 * not before that day, observations, absences, attributes and moves from a later day on, new participants up to the number
 * stated; besides, evidence and claims, of whatever day. None of it is wrong, so that nobody is set aside. With
 * `past: "open"` none of this is taken for granted: then only the terms and the number of participants limit anything.
 *
 * Amounts are those of `settle().total`, due or not. A participant of whom something was set aside is taken for one of whom
 * nothing is known.
 *
 * ```ts
 * import { agreed, between, bound, cap, during, kr, outcome, paid, programme, started } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", values: { cap: kr(600_000) } }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [cap(agreed("cap"), { per: ["agreement"] })],
 * });
 * const people = [
 *   { id: "B-1", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r1", form: "smaajob", from: "2017-09-04" }] },
 * ] as const;
 *
 * const { total } = bound(terms, people, { asOf: "2017-12-31", participants: 40 });
 * [total.least, total.most]; // => ["10000.00", "400000.00"]
 * bound(terms, people, { asOf: "2017-12-31" }).total.most; // => "600000.00"
 * ```
 *
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts; where a number of participants is no whole number of at least 0, or of an agreement that the programme has not
 */
export const bound = (programme: Programme, facts: Iterable<GivenParticipant> | GivenFacts, options: BoundOptions): Bound => {
  const compiled = compileProgramme(programme);
  const given = askedFacts(facts);
  const { asOf: day, knownOn: known, written } = askedDays(options, ["past", "participants"]);
  const past = askedWord(options.past ?? "stands", "past", ["stands", "open"]);
  const terms = compiled.programme;
  const told = { programme: terms.id, currency: terms.currency, ...written, past, issues: inIssueOrder(compiled.issues) };
  if (!compiled.isSound) return { ...told, total: paidNothing(terms), agreements: [] };

  const limits = participantLimits(terms, options.participants);
  const ledger = ledgerOf(compiled, given, { day: Math.min(day, known), known, isOpen: past === "open", limits });
  terms.settlement.forEach((rule, place) => applyRule(ledger, rule, place));
  return { ...told, ...writtenBound(ledger) };
};

const paidNothing = ({ currency }: Programme): LeastAndMost => {
  const amount = writeUnits(0, isCurrency(currency) ? currencyDecimals[currency] : 0);
  return { least: amount, most: amount, unbounded: [] };
};

const participantLimits = (programme: Programme, stated: BoundOptions["participants"]): ParticipantLimits => {
  const { inAll, agreements = {} } =
    typeof stated === "number" ? { inAll: stated } : askedOptions(stated ?? {}, "participants", ["inAll", "agreements"]);
  const numbers = new Map(Object.entries(agreements));
  for (const number of [...(inAll === undefined ? [] : [inAll]), ...numbers.values()]) {
    if (!Number.isSafeInteger(number) || number < 0)
      throw new RangeError("participants: a greatest number of participants is a whole number of at least 0");
  }
  for (const id of numbers.keys()) {
    if (!programme.agreements.some((agreement) => agreement.id === id))
      throw new RangeError(`participants: the programme has no agreement ${shownId(id)}`);
  }
  return { inAll: inAll ?? unlimited, agreements: numbers };
};
