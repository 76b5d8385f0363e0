/** What is paid, among all claims: the rules in their order (semantics §6). */
import type { Agreement, PotKey, Programme, Quantity, SettlementRule } from "../../src/index.js";
import { type Amount, type Answer, type GroupReads, type Reads, type View, answerOf } from "./conditions.js";
import { addPeriod, addMonths, dayNumber, dayText, isWeekend, lastOfMonth, monthText } from "./days.js";
import { type GroupObserved, type Person, type AttributeValue, evidenceOf } from "./facts.js";
import {
  type Fraction,
  constant,
  fraction,
  fractionText,
  isBelow,
  lesser,
  minus,
  over,
  plus,
  roundTo,
  shareByWeights,
  times,
  total,
  whole,
  wholePart,
  zero,
} from "./fractions.js";
import { type PersonsOutcomes, type PricedLine, type Reached, inForce } from "./outcomes.js";
import { evaluate } from "./quantities.js";
import { candidatesOf } from "./retention.js";

export interface WorkingLine {
  readonly participant: string | null;
  readonly outcome: string;
  readonly place: number;
  readonly series: string;
  readonly key: string;
  readonly agreement: Agreement;
  readonly placement: string | null;
  readonly employer: string | null;
  readonly anchor: number;
  readonly on: number;
  /** Infinite while it is held. */
  readonly due: number;
  readonly counted: number;
  readonly measured: Fraction | undefined;
  readonly price: Fraction;
  readonly adjustments: readonly (readonly [by: string, amount: Fraction])[];
  readonly reads: Reads;
}

/** Everybody in the intake, with what they came to, and what was observed of groups. */
export interface Everybody {
  readonly programme: Programme;
  readonly asOf: number;
  readonly people: readonly PersonsOutcomes[];
  readonly groups: readonly GroupObserved[];
}

export const amountOf = (line: WorkingLine): Fraction => line.adjustments.reduce((amount, [, change]) => plus(amount, change), line.price);

/** The line come to an amount, by an adjustment that names the rule. */
const broughtTo = (line: WorkingLine, rule: string, amount: Fraction): WorkingLine => {
  const change = minus(amount, amountOf(line));
  return change.n === 0n ? line : { ...line, adjustments: [...line.adjustments, [rule, change]] };
};

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const byKey = (a: string, b: string): number => (/^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) || byText(a, b) : byText(a, b));

/** The order of claims; a line that is nobody's comes before the participants' of its day. */
const inOrder = (lines: readonly WorkingLine[]): readonly WorkingLine[] =>
  [...lines].sort(
    (a, b) =>
      a.on - b.on ||
      byText(a.participant ?? "", b.participant ?? "") ||
      a.place - b.place ||
      byText(a.series, b.series) ||
      byKey(a.key, b.key) ||
      byText(a.agreement.id, b.agreement.id),
  );

const asClaim = ({ outcome, place, occurrence, agreement, placement, view, reads, price, adjustments }: PricedLine): WorkingLine => ({
  participant: view.id,
  outcome: outcome.id,
  place,
  series: occurrence.series,
  key: occurrence.key,
  agreement,
  placement: placement?.id ?? null,
  employer: placement?.employer ?? null,
  anchor: occurrence.anchor,
  on: occurrence.on,
  due: occurrence.on,
  counted: occurrence.counted,
  measured: occurrence.measured,
  price,
  adjustments,
  reads,
});

// Pots

const valueText = (value: AttributeValue | undefined): string =>
  value === undefined ? "" : typeof value === "object" ? fractionText(value) : typeof value === "number" ? dayText(value) : value;

/** What a line has for a key of a pot; `null` where it has none, so that it is in no pot. */
const keyOfLine = (key: PotKey, line: WorkingLine): string | null => {
  if (typeof key === "object") {
    const { view, occurrence } = line.reads;
    if (view === undefined || line.participant === null) return null;
    const day = key.on === "enrolment" ? view.enrolled : key.on === "anchor" ? occurrence?.anchor : occurrence?.on;
    const value = day === undefined ? undefined : view.attribute(key.attribute)(day);
    return value === undefined ? null : valueText(value);
  }
  switch (key) {
    case "participant":
      return line.participant;
    case "outcome":
      return line.outcome;
    case "placement":
      return line.placement;
    case "employer":
      return line.employer;
    case "agreement":
      return line.agreement.id;
    case "payer":
      return line.agreement.payer;
    case "month":
      return monthText(line.on);
    case "year":
      return dayText(line.on).slice(0, 4);
  }
};

type Pot = readonly (readonly [key: PotKey, value: string])[];

const potOf = (per: readonly PotKey[], line: WorkingLine): Pot | undefined => {
  const pot = per.map((key) => [key, keyOfLine(key, line)] as const);
  return pot.some(([, value]) => value === null) ? undefined : (pot as Pot);
};

/** Is an occurrence in a pot? Outcome, placement and employer tell no pots apart in which outcomes are counted (house rule). */
const holdsReached = (pot: Pot, one: Reached): boolean => {
  const line = asClaim({ ...one, price: zero, adjustments: [] });
  return pot.every(([key, value]) => ["outcome", "placement", "employer"].includes(String(key)) || keyOfLine(key, line) === value);
};

/** Is a participant in a pot? What only a line has tells nobody apart. */
const holdsPerson = ({ programme, asOf }: Everybody, pot: Pot, one: PersonsOutcomes): boolean =>
  pot.every(([key, value]) => {
    const agreement = programme.agreements.find(({ id }) => id === one.view.agreement(asOf));
    if (typeof key === "object")
      return valueText(one.view.attribute(key.attribute)(key.on === "enrolment" ? one.enrolled : asOf)) === value;
    switch (key) {
      case "participant":
        return one.view.id === value;
      case "agreement":
        return agreement?.id === value;
      case "payer":
        return agreement?.payer === value;
      default:
        return true;
    }
  });

const groupReads = (everybody: Everybody, pot: Pot, lines: readonly WorkingLine[], line: WorkingLine | undefined): GroupReads => {
  const { people, groups, asOf } = everybody;
  const within = (among: "pot" | "whole"): Pot => (among === "pot" ? pot : []);
  const linesOf = (among: "pot" | "whole"): readonly WorkingLine[] =>
    lines.filter((one) => within(among).every(([key, value]) => keyOfLine(key, one) === value));
  const peopleOf = (among: "pot" | "whole") => people.filter((one) => holdsPerson(everybody, within(among), one));
  return {
    enrolledCount: (among) => whole(peopleOf(among).length),
    reachedCount: (outcome, among) =>
      whole(people.flatMap((one) => one.reached).filter((one) => one.outcome.id === outcome && holdsReached(within(among), one)).length),
    answers: (observation, take, statistic, among) => {
      const answers = peopleOf(among).flatMap((one): readonly Fraction[] => {
        const own = one.view.observations.filter(({ kind, on }) => kind === observation && on >= one.enrolled && on <= asOf);
        const [first, last] = [own[0], own.at(-1)];
        if (first === undefined || last === undefined) return [];
        if (take === "change") return own.length < 2 ? [] : [minus(last.value, first.value)];
        return [(take === "first" ? first : last).value];
      });
      if (statistic === "count") return whole(answers.length);
      // "A sum of no answers has no value."
      return answers.length === 0 ? undefined : total(answers);
    },
    observed: (observation, take, among) => {
      const keys = within(among).map(([, value]) => value);
      const own = groups.filter(
        (one) => one.kind === observation && one.on <= asOf && (keys.length === 0 || one.subject === keys.join("/")),
      );
      if (own.length === 0) return undefined;
      return take === "sum" ? total(own.map((one) => one.value)) : (take === "first" ? own[0] : own.at(-1))?.value;
    },
    amountSoFar: (among) => total(linesOf(among).map(amountOf)),
    place: (among) => whole(line === undefined ? 0 : linesOf(among).indexOf(line) + 1),
  };
};

/** A quantity of a rule, put to a line of its pot. */
const forLine = (everybody: Everybody, quantity: Quantity, pot: Pot, lines: readonly WorkingLine[], line: WorkingLine): Amount =>
  evaluate(quantity, { ...line.reads, agreement: line.agreement, group: groupReads(everybody, pot, lines, line) });

// Rules

type Rule<Kind extends SettlementRule["kind"]> = Extract<SettlementRule, { readonly kind: Kind }>;

const isNamed = (rule: SettlementRule, line: WorkingLine): boolean => rule.outcomes === undefined || rule.outcomes.includes(line.outcome);

/** Is a line one that the rule is stated for? Its condition is put to the participant as such, on the day reached. */
const selects = (rule: SettlementRule, line: WorkingLine): Answer => {
  if (!isNamed(rule, line)) return false;
  if (rule.given === undefined) return true;
  const { view, programme } = line.reads;
  if (view === undefined || line.participant === null) return false;
  const whole: View = { ...view, spells: view.everySpell, observations: view.everyObserved };
  return answerOf(rule.given, line.on, { programme, valueOf: evaluate, view: whole });
};

const isSelected = (rule: SettlementRule, line: WorkingLine): boolean => selects(rule, line) === true;

/** What was claimed: of a part withheld, the line it was taken from (house rule). */
const sourceOf = ({ outcome, key }: Pick<WorkingLine, "outcome" | "key">, programme: Programme): Pick<WorkingLine, "outcome" | "key"> => {
  const isWithheld = programme.settlement.some(({ id, kind }) => id === outcome && kind === "withhold");
  const place = key.indexOf("/");
  return isWithheld ? sourceOf({ outcome: key.slice(0, place), key: key.slice(place + 1) }, programme) : { outcome, key };
};

/** The lines with those of each pot as a function of the pot leaves them. */
const potByPot = (
  per: readonly PotKey[],
  lines: readonly WorkingLine[],
  change: (pot: Pot, lines: readonly WorkingLine[]) => readonly WorkingLine[],
): readonly WorkingLine[] => {
  const pots = new Map<string, { readonly pot: Pot; readonly places: number[] }>();
  lines.forEach((line, place) => {
    const pot = potOf(per, line);
    if (pot === undefined) return;
    const id = JSON.stringify(pot);
    const known = pots.get(id);
    if (known === undefined) pots.set(id, { pot, places: [place] });
    else known.places.push(place);
  });
  const result = [...lines];
  for (const { pot, places } of pots.values()) {
    const changed = change(
      pot,
      places.map((place) => lines[place] as WorkingLine),
    );
    changed.forEach((line, at) => (result[places[at] as number] = line));
  }
  return result;
};

const fee = (rule: Rule<"fee">, lines: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] => {
  const { programme, asOf, people } = everybody;
  const place = programme.outcomes.length + programme.settlement.indexOf(rule);
  const added: WorkingLine[] = [];
  const add = (agreement: Agreement, day: number, key: string, one: PersonsOutcomes | undefined): void => {
    if (day > asOf) return;
    const occurrence = {
      series: "",
      key,
      ordinal: 1,
      anchor: day,
      first: day,
      on: day,
      last: day,
      next: day + 1,
      counted: 0,
      measured: undefined,
      employer: undefined,
    };
    const reads: Reads = { programme, valueOf: evaluate, agreement, ...(one === undefined ? {} : { view: one.view, occurrence }) };
    const group = groupReads(everybody, [["agreement", agreement.id]], lines, undefined);
    const value = evaluate(rule.amount, { ...reads, group });
    // "A fee whose amount has no value is a line of 0."
    const price = typeof value === "object" ? value : zero;
    added.push({
      participant: one?.view.id ?? null,
      outcome: rule.id,
      place,
      series: "",
      key,
      agreement,
      placement: null,
      employer: null,
      anchor: day,
      on: day,
      due: day,
      counted: 0,
      measured: undefined,
      price,
      adjustments: [],
      reads,
    });
  };
  if (rule.due === "enrolment") {
    for (const one of people) {
      const agreement = inForce(programme, one.view, one.enrolled);
      if (agreement !== undefined) add(agreement, one.enrolled, "1", one);
    }
  } else {
    for (const agreement of programme.agreements) {
      const { due } = rule;
      if (typeof due !== "object") {
        add(agreement, dayNumber(due ?? agreement.from), "1", undefined);
        continue;
      }
      for (let month = 0; month < due.count; month++) {
        const day = lastOfMonth(addMonths(dayNumber(`${due.monthsFrom.slice(0, 7)}-01`), month));
        add(agreement, day, monthText(day), undefined);
      }
    }
  }
  return inOrder([...lines, ...added]);
};

const cap = (rule: Rule<"cap">, lines: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] =>
  potByPot(rule.per, lines, (pot, own) => {
    const limitFor = (line: WorkingLine): Fraction => {
      const limit = forLine(everybody, rule.limit, pot, lines, line);
      return typeof limit === "object" ? limit : zero;
    };
    // What limits a pot is asked of its first line (house rule).
    const limit = own[0] === undefined ? zero : limitFor(own[0]);
    if (rule.counts === "lines" && rule.crossing !== "proRata") {
      let paid = zero;
      return own.map((line) => {
        if (amountOf(line).n <= 0n) return line;
        if (isBelow(limit, plus(paid, whole(1)))) return broughtTo(line, rule.id, zero);
        paid = plus(paid, whole(1));
        return line;
      });
    }
    if (rule.crossing === "proRata") {
      const positive = own.filter((line) => amountOf(line).n > 0n);
      const all = total(positive.map(amountOf));
      // So many lines of all that there are: every one is worth that part.
      const room =
        rule.counts === "lines"
          ? positive.length === 0
            ? zero
            : over(times(all, limit), whole(positive.length))
          : minus(limit, total(own.filter((line) => amountOf(line).n < 0n).map(amountOf)));
      if (!isBelow(room, total(positive.map(amountOf)))) return own;
      const shares = shareByWeights(room.n < 0n ? zero : room, unitOfCurrency(everybody.programme), positive.map(amountOf));
      return own.map((line) => (positive.includes(line) ? broughtTo(line, rule.id, shares[positive.indexOf(line)] as Fraction) : line));
    }
    let paid = zero;
    return own.map((line) => {
      const amount = amountOf(line);
      const room = minus(limit, paid);
      const fits = amount.n <= 0n || !isBelow(room, amount);
      const cut = rule.crossing === "none" || room.n < 0n ? zero : room;
      const capped = fits ? line : broughtTo(line, rule.id, cut);
      paid = plus(paid, amountOf(capped));
      return capped;
    });
  });

const decimals: Readonly<Record<string, bigint>> = { DKK: 100n, EUR: 100n, GBP: 100n, SEK: 100n, NOK: 100n, USD: 100n };
const unitOfCurrency = ({ currency }: Programme): Fraction => fraction(1n, decimals[currency] ?? 100n);

const shareCap = (rule: Rule<"shareCap">, lines: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] => {
  const part = constant(rule.share);
  const rest = minus(whole(1), part);
  const isOfKind = (line: WorkingLine): boolean => isSelected(rule, line);
  const among = rule.among ?? everybody.programme.outcomes.map(({ id }) => id);
  const base = lines.filter((line) => among.includes(line.outcome) || isOfKind(line));
  const result = potByPot(rule.per, base, (pot, own) => {
    const isPaid = (line: WorkingLine): boolean => amountOf(line).n > 0n;
    /** How many of the kind may be served beside the lines of a list. */
    const room = (beside: readonly WorkingLine[], line: WorkingLine, day: number): bigint => {
      const of = rule.of;
      if (of === "paid") {
        const others = beside.filter((one) => !isOfKind(one) && isPaid(one)).length;
        return rest.n <= 0n ? BigInt(own.length) : wholePart(over(times(whole(others), part), rest));
      }
      const many =
        of === "reached"
          ? whole(beside.length)
          : of === "enrolled"
            ? whole(everybody.people.filter((one) => one.enrolled <= day && holdsPerson(everybody, pot, one)).length)
            : forLine(everybody, of.target, pot, lines, own[0] ?? line);
      return typeof many === "object" ? wholePart(times(many, part)) : 0n;
    };
    let served = 0n;
    return own.map((line, place) => {
      if (!isOfKind(line) || !isPaid(line)) return line;
      if (rule.excess === "lost") {
        if (served + 1n > room(own.slice(0, place + 1), line, line.on)) return broughtTo(line, rule.id, zero);
        served++;
        return line;
      }
      served++;
      // The day room arises: the first on which the lines reached by then leave room for it.
      let day: number | undefined;
      for (let at = line.on; at <= everybody.asOf && day === undefined; at++) {
        if (
          served <=
          room(
            own.filter((one) => one.on <= at),
            line,
            at,
          )
        )
          day = at;
      }
      return day === undefined ? broughtTo(line, rule.id, zero) : { ...line, due: Math.max(line.due, day) };
    });
  });
  return lines.map((line) => (base.includes(line) ? (result[base.indexOf(line)] as WorkingLine) : line));
};

const tiers = (rule: Rule<"tiers">, lines: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] =>
  potByPot(rule.per, lines, (pot, own) => {
    let place = 0;
    let left = [...own];
    const result: WorkingLine[] = [];
    for (const tier of rule.tiers) {
      const [first] = left;
      if (first === undefined) break;
      const amountFor = (quantity: Quantity, line: WorkingLine): Fraction | undefined => {
        const amount = forLine(everybody, quantity, pot, lines, line);
        return typeof amount === "object" ? amount : undefined;
      };
      // What limits a tier is asked of its first line (house rule).
      const many = tier.count === undefined ? left.length : Number(wholePart(amountFor(tier.count, first) ?? zero));
      let room = tier.cap === undefined ? undefined : (amountFor(tier.cap, first) ?? zero);
      for (const line of left.slice(0, Math.max(0, many))) {
        const price = amountFor(tier.price, line) ?? zero;
        const added = room === undefined ? price : lesser(price, room.n < 0n ? zero : room);
        room = room === undefined ? undefined : minus(room, added);
        result.push(broughtTo(line, rule.id, plus(amountOf(line), added)));
        place++;
      }
      left = own.slice(place);
    }
    return [...result, ...left];
  });

const unlock = (rule: Rule<"unlock">, lines: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] =>
  potByPot(rule.per, lines, (pot, own) =>
    own.map((line) => {
      const days = rule.targets.map(({ outcome, count }) => {
        const needed = forLine(everybody, count, pot, lines, line);
        const reached = everybody.people
          .flatMap((one) => one.reached)
          .filter((one) => one.outcome.id === outcome && holdsReached(pot, one))
          .map((one) => one.occurrence.on)
          .sort((a, b) => a - b);
        if (typeof needed !== "object") return Infinity;
        if (needed.n <= 0n) return -Infinity;
        return reached.find((_, place) => !isBelow(whole(place + 1), needed)) ?? Infinity;
      });
      return { ...line, due: Math.max(line.due, ...days) };
    }),
  );

/** What lines wait for is no outcome: it may be reached after tracking, such as the last of the reports. */
const hold = (rule: Rule<"hold">, lines: readonly WorkingLine[], { people, asOf }: Everybody): readonly WorkingLine[] => {
  const reachedBy = ({ enrolled, asked }: PersonsOutcomes): number =>
    candidatesOf(rule.until, { ...asked, stretch: { from: enrolled, to: asOf, ends: Infinity } }).list[0]?.on ?? Infinity;
  const days = new Map(people.map((one) => [one.view.id, reachedBy(one)]));
  return lines.map((line) =>
    line.participant === null ? line : { ...line, due: Math.max(line.due, days.get(line.participant) ?? Infinity) },
  );
};

const scaled = (rule: Rule<"scaled">, lines: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] =>
  potByPot(rule.per, lines, (pot, own) =>
    own.map((line) => {
      const factor = forLine(everybody, rule.by, pot, lines, line);
      // "No observation: held at nothing".
      return broughtTo(line, rule.id, typeof factor === "object" ? times(amountOf(line), factor) : zero);
    }),
  );

/** A line and, where a part of it is paid later, the line of that part: the two are shared in the currency's unit (§8). */
const withhold = (rule: Rule<"withhold">, line: WorkingLine, { programme }: Everybody): readonly WorkingLine[] => {
  const place = programme.outcomes.length + programme.settlement.indexOf(rule);
  const until =
    typeof rule.until === "string" ? dayNumber(rule.until) : line.due === Infinity ? Infinity : addPeriod(line.due, rule.until.after);
  const part = roundTo(times(amountOf(line), constant(rule.part)), unitOfCurrency(programme), "half-up");
  if (until === undefined) return [{ ...line, due: Infinity }];
  if (part.n === 0n || until <= line.due) return [line];
  const later: WorkingLine = {
    ...line,
    outcome: rule.id,
    key: `${line.outcome}/${line.key}`,
    place,
    due: until,
    price: part,
    adjustments: [],
  };
  return [broughtTo(line, rule.id, minus(amountOf(line), part)), later];
};

const payLag = (rule: Rule<"payLag">, line: WorkingLine, { programme }: Everybody): WorkingLine => {
  const { lag } = rule;
  if (line.due === Infinity) return line;
  if (!("workingDays" in lag)) return { ...line, due: addPeriod(line.due, lag) ?? Infinity };
  const holidays = (programme.calendars?.[lag.calendar]?.holidays ?? []).map(dayNumber);
  let [due, left] = [line.due, lag.workingDays];
  while (left > 0) {
    due++;
    if (!isWeekend(due) && !holidays.includes(due)) left--;
  }
  return { ...line, due };
};

const claimDeadline = (rule: Rule<"claimDeadline">, line: WorkingLine, person: Person, asOf: number): WorkingLine => {
  const lastDays = rule.by.map(({ after, period }): number | undefined => {
    if (after !== "monthEnd") return addPeriod(after === "reached" ? line.on : (line.reads.view?.enrolled ?? 0), period);
    // "A period that begins the day after the end of that month."
    const next = addPeriod(lastOfMonth(line.on) + 1, period);
    return next === undefined ? undefined : next - 1;
  });
  if (lastDays.includes(undefined)) return { ...line, due: Infinity };
  const deadline = Math.min(...(lastDays as number[]));
  const { claimed } = rule;
  const days =
    claimed === "claim"
      ? person.claims
          .filter((claim) => claim.outcome === sourceOf(line, line.reads.programme).outcome)
          .filter((claim) => claim.series === undefined || claim.series === line.series)
          .filter((claim) => claim.occurrence === undefined || claim.occurrence === sourceOf(line, line.reads.programme).key)
          .map((claim) => claim.on)
      : [line.placement, line.key].flatMap((id) =>
          id === null
            ? []
            : evidenceOf(person, id, claimed.evidence)
                .filter((one) => one.to >= (line.reads.occurrence?.last ?? line.on))
                .map((one) => one.givenOn),
        );
  const day = Math.min(...days);
  // What was claimed before it was reached counts from the day reached (house rule).
  if (day <= asOf && Math.max(day, line.on) <= deadline) return { ...line, due: Math.max(line.due, day) };
  return asOf > deadline ? broughtTo(line, rule.id, zero) : { ...line, due: Infinity };
};

const requiresPaid = (
  rule: Rule<"requiresPaid">,
  selected: readonly WorkingLine[],
  lines: readonly WorkingLine[],
): readonly WorkingLine[] =>
  selected.map((line) => {
    const isPaid = lines.some(
      (other) => other.participant === line.participant && other.outcome === rule.outcome && amountOf(other).n > 0n,
    );
    return isPaid ? line : broughtTo(line, rule.id, zero);
  });

const apply = (rule: SettlementRule, given: readonly WorkingLine[], everybody: Everybody): readonly WorkingLine[] => {
  // Where nobody can tell whether the rule is stated for a line, the line falls to nothing (house rule).
  const lines = given.map((line) => (selects(rule, line) === "untold" ? broughtTo(line, rule.id, zero) : line));
  if (rule.kind === "withhold")
    return inOrder(lines.flatMap((line) => (isSelected(rule, line) ? withhold(rule, line, everybody) : [line])));
  if (rule.kind === "fee") return fee(rule, lines, everybody);
  if (rule.kind === "shareCap") return shareCap(rule, lines, everybody);
  const selected = lines.filter((line) => isSelected(rule, line));
  const changed = ((): readonly WorkingLine[] => {
    switch (rule.kind) {
      case "cap":
        return cap(rule, selected, everybody);
      case "tiers":
        return tiers(rule, selected, everybody);
      case "unlock":
        return unlock(rule, selected, everybody);
      case "hold":
        return hold(rule, selected, everybody);
      case "requiresPaid":
        return requiresPaid(rule, selected, lines);
      case "scaled":
        return scaled(rule, selected, everybody);
      case "payLag":
        return selected.map((line) => payLag(rule, line, everybody));
      case "claimDeadline":
        return selected.map((line) => {
          const person = everybody.people.find((one) => one.view.id === line.participant)?.view;
          return person === undefined ? line : claimDeadline(rule, line, person, everybody.asOf);
        });
      case "rounded":
        return selected.map((line) => broughtTo(line, rule.id, roundTo(amountOf(line), constant(rule.to), rule.mode)));
    }
  })();
  return lines.map((line) => (selected.includes(line) ? (changed[selected.indexOf(line)] as WorkingLine) : line));
};

/** All lines as the rules leave them, in the order of claims. */
export const settled = (everybody: Everybody): readonly WorkingLine[] => {
  const claims = inOrder(everybody.people.flatMap((one) => one.lines).map(asClaim));
  return everybody.programme.settlement.reduce((lines, rule) => apply(rule, lines, everybody), claims);
};
