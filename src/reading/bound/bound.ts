import { currencyDecimals, isCurrency } from "../../exact/currency.js";
import { type DecimalText, round, writeUnits } from "../../exact/exact.js";
import type { Facts, Participant } from "../../facts/fact.js";
import { type Issue, error } from "../../issue/issue.js";
import { inIssueOrder } from "../../issue/order.js";
import { type CompiledProgramme, compileProgramme } from "../../meaning/programme.js";
import type { Agreement, Outcome, Programme } from "../../terms/programme.js";
import { type Day, type DayNumber, readDay } from "../../time/day.js";
import type { AsOf } from "../settlement.js";
import { applyRule } from "./apply-rule.js";
import { knownBy } from "./known.js";
import { type Ledger, type LooseLine, type Person, type Scope, exactly, keyOf, reckon } from "./ledger.js";
import { daysOpen, occurrencesOf } from "./occurrences.js";
import { linesAhead } from "./prospects.js";
import { type Worth, quantityRange } from "./quantity-range.js";
import { type Extended, type Range, aboveZero, greater, hull, isLimited, lesser, nothing, only, order, orNothing, plus, productOf, unlimited } from "./range.js";
import { replaceableOutcomes, steadyOutcomes } from "./steadiness.js";

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

/** Why nobody can say what something comes to at most, or at least. */
export interface Unbounded {
  readonly end: "least" | "most";
  /** Id of the outcome or rule whose lines are without limit. */
  readonly outcome: string;
  /**
   * `participants`: no greatest number of them is stated. `series`: it counts once for each placement, employer or enrolment.
   * `times`: it may be reached again and again. `amount`: its amount has no limit, by what the terms say of `rule`.
   */
  readonly because: "participants" | "series" | "times" | "amount";
  /** Id of the outcome or rule that leaves the amount without limit. */
  readonly rule?: string;
}

/** What is paid at least and at most, both included: decimal text in the programme's currency, `null` where nobody can say. */
export interface LeastAndMost {
  readonly least: DecimalText | null;
  readonly most: DecimalText | null;
  /** Why an end is `null`; empty where none is. */
  readonly unbounded: readonly Unbounded[];
}

/** The least and the most that a programme can cost. Plain data. */
export interface Bound {
  readonly programme: string;
  readonly currency: string;
  readonly asOf: Day;
  readonly knownOn: Day | null;
  readonly past: "stands" | "open";
  readonly total: LeastAndMost;
  /** In the programme's order. */
  readonly agreements: readonly (LeastAndMost & { readonly agreement: string })[];
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
 * @throws RangeError where a number of participants is no whole number of at least 0, or of an agreement that the programme has not
 */
export const bound = (programme: Programme, facts: Iterable<Participant> | Facts, options: BoundOptions): Bound => {
  const { asOf, knownOn = null, past = "stands" } = options;
  const limits = participantLimits(programme, options.participants);
  const compiled = compileProgramme(programme);
  const [day, known] = [readDay(asOf), knownOn === null ? unlimited : readDay(knownOn)];
  const issues: Issue[] = [...compiled.issues];
  if (day === undefined) issues.push(error("not-a-day", ["asOf"], {}));
  if (known === undefined) issues.push(error("not-a-day", ["knownOn"], {}));
  const told = { programme: programme.id, currency: programme.currency, asOf, knownOn, past, issues: inIssueOrder(issues) };
  if (!compiled.isSound || day === undefined || known === undefined) return { ...told, total: paidNothing(programme), agreements: [] };

  const given: Facts = "participants" in facts ? facts : { participants: facts };
  const ledger = ledgerOf(compiled, given, { day: Math.min(day, known), known, isOpen: past === "open", limits });
  programme.settlement.forEach((rule, place) => applyRule(ledger, rule, place));
  return { ...told, ...writtenBound(ledger) };
};

const paidNothing = ({ currency }: Programme): LeastAndMost => {
  const amount = writeUnits(0, isCurrency(currency) ? currencyDecimals[currency] : 0);
  return { least: amount, most: amount, unbounded: [] };
};

interface ParticipantLimits {
  readonly inAll: Extended;
  readonly agreements: ReadonlyMap<string, number>;
}

const participantLimits = (programme: Programme, stated: BoundOptions["participants"]): ParticipantLimits => {
  const { inAll, agreements = {} } = typeof stated === "number" ? { inAll: stated } : (stated ?? {});
  const numbers = new Map(Object.entries(agreements));
  for (const number of [...(inAll === undefined ? [] : [inAll]), ...numbers.values()]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError("A greatest number of participants is a whole number of at least 0");
  }
  for (const id of numbers.keys()) {
    if (!programme.agreements.some((agreement) => agreement.id === id)) throw new RangeError(`The programme has no agreement ${id}`);
  }
  return { inAll: inAll ?? unlimited, agreements: numbers };
};

interface From {
  /** The last day of which the facts are known. */
  readonly day: DayNumber;
  readonly known: DayNumber;
  readonly isOpen: boolean;
  readonly limits: ParticipantLimits;
}

const dayOf = (written: Day): DayNumber => readDay(written) as DayNumber;

const ledgerOf = (compiled: CompiledProgramme, facts: Facts, { day, known, isOpen, limits }: From): Ledger => {
  const { programme } = compiled;
  const found = knownBy(compiled, isOpen ? { participants: [], observations: [] } : facts, day, known);
  const steady = isOpen ? new Set<string>() : steadyOutcomes(programme);
  const ahead = linesAhead(compiled, day, (id) => steady.has(id));
  const priced = programme.outcomes.filter(({ price }) => price !== undefined);
  const claims = found.claims.filter(({ outcome }) => steady.has(outcome));
  const enrols = isOpen || day < dayOf(programme.intake.to);
  const counts = new Map<string, number>();
  const count = (participant: string, outcome: string): number => counts.get(JSON.stringify([participant, outcome])) ?? 0;
  // What is priced at nothing, or gave way to another outcome, is reached all the same.
  for (const [participant, outcome] of [...claims.map((line) => [line.participant ?? "", line.outcome] as const), ...found.unclaimed]) {
    counts.set(JSON.stringify([participant, outcome]), count(participant, outcome) + 1);
  }
  // Whoever is not enrolled yet is one of those who may still come.
  const enrolled = found.people.filter(({ isUncertain, enrolled: days }) => isUncertain || days.length > 0);
  const people = enrolled.map(
    (person): Person => ({
      known: person,
      mayEnrol: person.isUncertain,
      ahead: new Map(priced.map((outcome) => [outcome.id, ahead(person, outcome, count(person.id, outcome.id))])),
    }),
  );
  const newcomers = isLimited(limits.inAll) ? aboveZero(plus(limits.inAll, -people.length)) : unlimited;
  const standing = standingOf(programme, { least: found.context.members.length, most: plus(people.length, newcomers) });
  const scopes = programme.agreements.map((agreement) => scopeOf(compiled, agreement, priced, standing, (outcome) => !steady.has(outcome) || !isOver(agreement, day)));
  const replaceable = replaceableOutcomes(programme);
  const loose = claims.filter(({ outcome }) => replaceable.has(outcome)).map((line): readonly [string, LooseLine] => {
    const { participant, agreement, outcome: id, amount } = line;
    return [keyOf(line), { participant, agreement: agreement.id, id, range: orNothing(exactly(amount)) }];
  });
  return {
    compiled,
    scopes,
    whole: { ceilings: [], floors: [] },
    ids: priced.map(({ id }) => id),
    firmness: new Map(priced.map(({ id }) => [id, steady.has(id) && !replaceable.has(id) ? "steady" : "loose"])),
    pieces: new Map(),
    withheld: new Map(),
    unlimitedBy: new Map(priced.filter(({ id }) => scopes.some(({ ever }) => !isLimited((ever.get(id) ?? nothing).most))).map(({ id }) => [id, id])),
    lines: claims,
    loose: new Map(loose),
    context: found.context,
    people,
    newcomer: { known: undefined, mayEnrol: enrols, ahead: new Map(priced.map((outcome) => [outcome.id, ahead(undefined, outcome, 0)])) },
    newcomers,
    roomIn: roomIn(limits, people),
    duesAhead: new Map(),
    standing,
  };
};

const isOver = ({ to }: Agreement, day: DayNumber): boolean => to !== undefined && dayOf(to) <= day;

/** How many more can come to belong to an agreement than those who do, or did. */
const roomIn = ({ agreements }: ParticipantLimits, people: readonly Person[]): ReadonlyMap<string, Extended> =>
  new Map([...agreements].map(([id, most]) => [id, Math.max(0, most - people.filter(({ known }) => known?.agreements.has(id) === true).length)]));

const standingOf = (programme: Programme, inAll: Range): Ledger["standing"] => {
  const byId = new Map(programme.outcomes.map((outcome) => [outcome.id, outcome]));
  const occurrences = (id: string): Extended => {
    const outcome = byId.get(id);
    return outcome === undefined ? 0 : occurrencesOf(programme, outcome);
  };
  const standing: Ledger["standing"] = (agreements, outcomes, amounts) => ({
    agreements,
    people: inAll,
    occurrences,
    priceOf: (id): Worth | undefined => {
      const outcome = byId.get(id);
      return outcome?.price === undefined || outcome.price === "tiered" ? undefined : quantityRange(outcome.price, standing(programme.agreements, [outcome], nothing));
    },
    outcomes: outcomes.map((outcome) => ({ reached: outcome.reached, days: daysOpen(programme, outcome), occurrences: occurrencesOf(programme, outcome) })),
    amounts,
    lines: unlimited,
  });
  return standing;
};

const scopeOf = (
  { unitsPerWhole }: CompiledProgramme,
  agreement: Agreement,
  priced: readonly Outcome[],
  standing: Ledger["standing"],
  isAhead: (outcome: string) => boolean,
): Scope => {
  const ever = new Map<string, Range>();
  for (const outcome of priced) {
    const worth: Worth | undefined = outcome.price === "tiered" || outcome.price === undefined ? { range: nothing, isSure: true } : quantityRange(outcome.price, standing([agreement], [outcome], nothing));
    if (worth === undefined) continue;
    const range = productOf(worth.range, only(unitsPerWhole));
    // Where the difference is paid, what the others were paid is taken off, but not below nothing.
    ever.set(outcome.id, outcome.excludes?.onUpgrade === "payDifference" ? orNothing(range) : range);
  }
  return { agreement, ever, ahead: new Map([...ever].filter(([id]) => isAhead(id))), ceilings: [], floors: [] };
};

const writtenBound = (ledger: Ledger): Pick<Bound, "total" | "agreements"> => {
  const { ids, scopes } = ledger;
  const each = scopes.map((scope) => ({ scope, ...ends(reckon(ledger, scope), ids) }));
  const all = ends(reckon(ledger, undefined), ids);
  const total = {
    least: greater(all.least, each.reduce<Extended>((sum, { least }) => plus(sum, least), 0)),
    most: lesser(all.most, each.reduce<Extended>((sum, { most }) => plus(sum, most), 0)),
  };
  return {
    total: written(ledger, undefined, total),
    agreements: each.map(({ scope, ...range }) => ({ agreement: scope.agreement.id, ...written(ledger, scope, range) })),
  };
};

const ends = ({ least, most }: ReturnType<typeof reckon>, ids: readonly string[]): Range => ({ least: least(ids), most: most(ids) });

/** Amounts that are finer than the unit are written so that the bound holds them. */
const written = (ledger: Ledger, scope: Scope | undefined, { least, most }: Range): LeastAndMost => {
  const write = (amount: Extended, isMost: boolean): DecimalText | null => {
    if (!isLimited(amount)) return null;
    const isAway = order(amount, 0) > 0 === isMost;
    return writeUnits(round(amount, 1, isAway ? "up" : "down"), ledger.compiled.decimals);
  };
  return { least: write(least, false), most: write(most, true), unbounded: [...whyUnbounded(ledger, scope, "least", least), ...whyUnbounded(ledger, scope, "most", most)] };
};

const whyUnbounded = (ledger: Ledger, scope: Scope | undefined, end: Unbounded["end"], value: Extended): readonly Unbounded[] => {
  if (isLimited(value)) return [];
  const reckoned = reckon(ledger, scope);
  const { outcomes } = ledger.compiled.programme;
  return ledger.ids.flatMap((id): readonly Unbounded[] => {
    if (isLimited(reckoned[end]([id]))) return [];
    const scopes = scope === undefined ? ledger.scopes : [scope];
    const range = scopes.reduce<Range>((all, { ahead, ever }) => hull(all, hull(ahead.get(id) ?? nothing, ever.get(id) ?? nothing)), nothing);
    if (!isLimited(range[end])) return [{ end, outcome: id, because: "amount", rule: ledger.unlimitedBy.get(id) ?? id }];
    const outcome = outcomes.find((one) => one.id === id);
    const isEndless = [ledger.newcomer, ...ledger.people].some(({ ahead }) => !isLimited(ahead.get(id) ?? 0));
    if (!isEndless || outcome === undefined) return [{ end, outcome: id, because: "participants" }];
    return [{ end, outcome: id, because: (outcome.oncePer ?? "participant") === "participant" ? "times" : "series" }];
  });
};
