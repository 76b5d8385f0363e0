import type { GivenFacts } from "../../facts/fact.js";
import type { CompiledProgramme } from "../../meaning/programme.js";
import type { Agreement, Outcome, Programme } from "../../terms/programme.js";
import { type Day, type DayNumber, readDay } from "../../time/day.js";
import { knownBy } from "./known.js";
import { type Ledger, type LooseLine, type Person, type Scope, exactly, keyOf } from "./ledger.js";
import { daysOpen, occurrencesOf } from "./occurrences.js";
import { linesAhead } from "./prospects.js";
import { type Worth, quantityRange } from "./quantity-range.js";
import { type Extended, type Range, aboveZero, isLimited, nothing, only, orNothing, plus, productOf, unlimited } from "./range.js";
import { replaceableOutcomes, steadyOutcomes } from "./steadiness.js";

/** How many participants there can be. */
export interface ParticipantLimits {
  readonly inAll: Extended;
  readonly agreements: ReadonlyMap<string, number>;
}

/** From when on the bound is, and what may be taken for granted. */
export interface From {
  /** The last day of which the facts are known. */
  readonly day: DayNumber;
  readonly known: DayNumber;
  readonly isOpen: boolean;
  readonly limits: ParticipantLimits;
}

const dayOf = (written: Day): DayNumber => readDay(written) as DayNumber;

/** What is known and not known of the lines before any rule has seen them. */
export const ledgerOf = (compiled: CompiledProgramme, facts: GivenFacts, { day, known, isOpen, limits }: From): Ledger => {
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
  const people = enrolled.map((person): Person => ({
    known: person,
    mayEnrol: person.isUncertain,
    ahead: new Map(priced.map((outcome) => [outcome.id, ahead(person, outcome, count(person.id, outcome.id))])),
  }));
  const room = isLimited(limits.inAll) ? aboveZero(plus(limits.inAll, -people.length)) : unlimited;
  const newcomers = enrols ? room : 0;
  const standing = standingOf(programme, { least: found.context.members.length, most: plus(people.length, newcomers) });
  const scopes = programme.agreements.map((agreement) => {
    const isClosed = isOver(agreement, day);
    return scopeOf(compiled, agreement, priced, standing, (outcome) => !steady.has(outcome) || !isClosed);
  });
  const replaceable = replaceableOutcomes(programme);
  const loose = claims
    .filter(({ outcome }) => replaceable.has(outcome))
    .map((line): readonly [string, LooseLine] => {
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
    unlimitedBy: new Map(),
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
  new Map(
    [...agreements].map(([id, most]) => [id, Math.max(0, most - people.filter(({ known }) => known?.agreements.has(id) === true).length)]),
  );

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
      if (outcome?.price === undefined || outcome.price === "tiered") return undefined;
      return quantityRange(outcome.price, standing(programme.agreements, [outcome], nothing));
    },
    outcomes: outcomes.map((outcome) => ({
      reached: outcome.reached,
      days: daysOpen(programme, outcome),
      occurrences: occurrencesOf(programme, outcome),
    })),
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
    const { price } = outcome;
    const worth =
      price === undefined || price === "tiered" ? only(0) : quantityRange(price, standing([agreement], [outcome], nothing))?.range;
    if (worth === undefined) continue;
    const range = productOf(worth, only(unitsPerWhole));
    // Where the difference is paid, what the others were paid is taken off, but not below nothing.
    ever.set(outcome.id, outcome.excludes?.onUpgrade === "payDifference" ? orNothing(range) : range);
  }
  return { agreement, ever, ahead: new Map([...ever].filter(([id]) => isAhead(id))), ceilings: [], floors: [] };
};
