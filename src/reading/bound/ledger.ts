import type { Exact } from "../../exact/exact.js";
import type { SettlementLine } from "../../meaning/line.js";
import type { CompiledProgramme } from "../../meaning/programme.js";
import type { RuleContext } from "../../meaning/settlement/rule.js";
import type { Agreement, Outcome } from "../../terms/programme.js";
import { type Ceiling, fewCeilings, underCeilings } from "./ceiling.js";
import type { KnownPerson } from "./known.js";
import type { Standing } from "./quantity-range.js";
import {
  type Extended,
  type Range,
  aboveZero,
  belowZero,
  greater,
  hull,
  isLimited,
  nothing,
  order,
  plus,
  sumOf,
  times,
  unlimited,
} from "./range.js";

/** What lines of some ids come to together at least. */
export interface Floor {
  readonly ids: ReadonlySet<string>;
  readonly least: Extended;
}

/** What is said of sums of lines: of one agreement, or of all. */
export interface Sums {
  ceilings: readonly Ceiling[];
  floors: readonly Floor[];
}

/** What the lines of one agreement can be, in smallest units, by the outcome or rule whose lines they are. */
export interface Scope extends Sums {
  readonly agreement: Agreement;
  /** Of lines still to come. */
  readonly ahead: Map<string, Range>;
  /** Of any line, known or to come. */
  readonly ever: Map<string, Range>;
}

/**
 * How firm the amounts of known lines are. Of `steady` ones the settlement says what they come to. `split` ones as well, but
 * a part of them is a line of its own, which rules may treat otherwise. Of `loose` ones there are ranges.
 */
export type Firmness = "steady" | "split" | "loose";

/** A known line of which only a range can be said. */
export interface LooseLine {
  readonly participant: string | null;
  readonly agreement: string;
  readonly id: string;
  readonly range: Range;
}

/** Whose lines these are: a participant with what is still ahead, newcomers alike, or an agreement itself. */
export interface Person {
  readonly known: KnownPerson | undefined;
  /** May the first enrolment in the intake still come? */
  readonly mayEnrol: boolean;
  /** How many lines are still to come, by outcome. */
  readonly ahead: Map<string, Extended>;
}

/** Everything that is known and not known of the lines, while rules change them one after another. */
export interface Ledger {
  readonly compiled: CompiledProgramme;
  readonly scopes: readonly Scope[];
  readonly whole: Sums;
  /** The outcomes and rules that have lines, in order. */
  readonly ids: string[];
  readonly firmness: Map<string, Firmness>;
  /** How many lines a claim may have become. */
  readonly pieces: Map<string, number>;
  /** The outcomes and rules whose lines a rule withholds a part of. */
  readonly withheld: Map<string, readonly string[]>;
  /** By outcome or rule, what let an amount be without limit. */
  readonly unlimitedBy: Map<string, string>;
  /** As the rules so far left them; what they say of loose ones is not used. */
  lines: readonly SettlementLine[];
  loose: ReadonlyMap<string, LooseLine>;
  readonly context: RuleContext;
  readonly people: readonly Person[];
  readonly newcomer: Person;
  /** How many participants there can be who are not known. */
  readonly newcomers: Extended;
  /** By agreement, how many of them and of those who are known elsewhere can come to belong to it. */
  readonly roomIn: ReadonlyMap<string, Extended>;
  /** Lines of the agreement itself that are still to come, by rule. */
  readonly duesAhead: Map<string, Map<string, number>>;
  readonly standing: (agreements: readonly Agreement[], outcomes: readonly Outcome[], amounts: Range) => Standing;
}

/** What tells a line apart from all others. */
export const keyOf = ({ participant, outcome, series, occurrence, agreement }: SettlementLine): string =>
  JSON.stringify([participant ?? agreement.id, participant === null, outcome, series, occurrence]);

/** Can a line of an outcome or rule be below zero? */
export const canBeNegative =
  ({ scopes }: Ledger) =>
  (id: string): boolean =>
    scopes.some(({ ever }) => order((ever.get(id) ?? nothing).least, 0) < 0);

/** What any line of an id that is still to come can be, in one agreement or in any. */
const aheadIn = (scopes: readonly Scope[], id: string): Range =>
  scopes.reduce<Range>((range, { ahead }) => hull(range, ahead.get(id) ?? nothing), nothing);

type Amounts = Map<string, Map<string, Range>>;

/** What known lines come to, by whose they are and by id. Lines of agreements themselves are nobody's. */
const knownAmounts = (
  { lines, loose, firmness }: Ledger,
  agreement: string | undefined,
): { readonly people: Amounts; readonly nobody: Map<string, Range> } => {
  const people: Amounts = new Map();
  const nobody = new Map<string, Range>();
  const note = (participant: string | null, id: string, range: Range): void => {
    const own = participant === null ? nobody : (people.get(participant) ?? new Map<string, Range>());
    if (participant !== null) people.set(participant, own);
    own.set(id, sumOf(own.get(id) ?? nothing, range));
  };
  for (const { participant, outcome, agreement: of, amount } of lines) {
    if (firmness.get(outcome) !== "loose" && (agreement === undefined || of.id === agreement))
      note(participant, outcome, { least: amount, most: amount });
  }
  for (const { participant, id, range, agreement: of } of loose.values())
    if (agreement === undefined || of === agreement) note(participant, id, range);
  return { people, nobody };
};

/** What lines of some ids can come to together, in all or in one agreement. */
export interface Reckoning {
  readonly most: (ids: readonly string[]) => Extended;
  readonly least: (ids: readonly string[]) => Extended;
}

/** The greatest sum of so many of these, none of which is counted below zero. */
const sumOfGreatest = (values: readonly Extended[], others: Extended, howMany: Extended, room: Extended): Extended => {
  let [sum, left, rest]: [Extended, Extended, Extended] = [0, room, howMany];
  for (const value of [...values].sort((a, b) => order(b, a))) {
    // Those who are not known come where their value stands among the others.
    if (order(others, value) >= 0 && order(rest, 0) > 0) {
      const taken = order(rest, left) < 0 ? rest : left;
      sum = plus(sum, times(aboveZero(others), taken));
      left = isLimited(left) ? plus(left, times(taken, -1)) : left;
      rest = 0;
    }
    if (order(left, 1) < 0) return sum;
    sum = plus(sum, aboveZero(value));
    left = plus(left, -1);
  }
  return plus(sum, times(aboveZero(others), order(rest, left) < 0 ? rest : left));
};

/** What can be said of sums as the rules so far left the lines. */
export const reckon = (ledger: Ledger, scope: Scope | undefined): Reckoning => {
  const { people, newcomer, newcomers, duesAhead, roomIn } = ledger;
  const scopes = scope === undefined ? ledger.scopes : [scope];
  const { ceilings, floors } = scope ?? ledger.whole;
  const known = knownAmounts(ledger, scope?.agreement.id);
  const ahead = new Map(ledger.ids.map((id) => [id, aheadIn(scopes, id)]));
  const negative = new Set(ledger.ids.filter(canBeNegative(ledger)));
  const isNegative = (id: string): boolean => negative.has(id);
  const shared = fewCeilings(ceilings.filter(({ isPerParticipant }) => !isPerParticipant));
  const own = fewCeilings(ceilings.filter(({ isPerParticipant }) => isPerParticipant));
  const room = scope === undefined ? unlimited : (roomIn.get(scope.agreement.id) ?? unlimited);

  const amountsOf = (person: Person): ReadonlyMap<string, Range> | undefined =>
    person.known === undefined ? undefined : known.people.get(person.known.id);
  const mostOf = (person: Person, ids: readonly string[]): Extended => {
    const has = amountsOf(person);
    const plain = (some: readonly string[]): Extended =>
      some.reduce<Extended>((sum, id) => {
        const toCome = times(aboveZero((ahead.get(id) as Range).most), person.ahead.get(id) ?? 0);
        return plus(plus(sum, (has?.get(id) ?? nothing).most), toCome);
      }, 0);
    return own.length === 0 ? plain(ids) : underCeilings(own, isNegative, plain)(ids);
  };
  const leastOf = (person: Person, ids: readonly string[]): Extended =>
    ids.reduce<Extended>((sum, id) => {
      const toCome = times(belowZero((ahead.get(id) as Range).least), person.ahead.get(id) ?? 0);
      return plus(plus(sum, (amountsOf(person)?.get(id) ?? nothing).least), toCome);
    }, 0);

  const belongs = ({ known: person }: Person): boolean => scope === undefined || person?.agreements.has(scope.agreement.id) === true;
  const [members, others] = [people.filter(belongs), people.filter((person) => !belongs(person))];

  const ofAgreements = (id: string, end: "least" | "most"): Extended =>
    scopes.reduce<Extended>(
      (sum, { agreement, ahead: own }) => {
        const range = own.get(id) ?? nothing;
        const each = end === "most" ? aboveZero(range.most) : belowZero(range.least);
        return plus(sum, times(each, duesAhead.get(agreement.id)?.get(id) ?? 0));
      },
      (known.nobody.get(id) ?? nothing)[end],
    );

  const plainMost = (ids: readonly string[]): Extended => {
    const ofMembers = members.reduce<Extended>((sum, person) => plus(sum, mostOf(person, ids)), 0);
    const ofOthers = sumOfGreatest(
      others.map((person) => mostOf(person, ids)),
      mostOf(newcomer, ids),
      newcomers,
      room,
    );
    return ids.reduce<Extended>((sum, id) => plus(sum, ofAgreements(id, "most")), plus(ofMembers, ofOthers));
  };
  const plainLeast = (ids: readonly string[]): Extended => {
    const below = (person: Person): Extended => times(leastOf(person, ids), -1);
    const ofMembers = members.reduce<Extended>((sum, person) => plus(sum, leastOf(person, ids)), 0);
    const ofOthers = times(sumOfGreatest(others.map(below), below(newcomer), newcomers, room), -1);
    return ids.reduce<Extended>((sum, id) => plus(sum, ofAgreements(id, "least")), plus(ofMembers, ofOthers));
  };
  return {
    most: underCeilings(shared, isNegative, plainMost),
    least: (ids) =>
      floors.reduce<Extended>((least, floor) => {
        if (![...floor.ids].every((id) => ids.includes(id))) return least;
        return greater(least, plus(floor.least, plainLeast(ids.filter((id) => !floor.ids.has(id)))));
      }, plainLeast(ids)),
  };
};

/** The range of one amount. */
export const exactly = (amount: Exact): Range => ({ least: amount, most: amount });
