/**
 * A second, slow and obvious implementation of `semantics.md`, for the kinds that exist: day by day, person by person.
 * It shares nothing with the library but the shape of programmes and facts: dates and fractions are its own.
 */
import type {
  Condition,
  Dated,
  DatedValue,
  Day,
  Limit,
  Participant,
  Period,
  Placement,
  PlacementTest,
  Programme,
  Quantity,
  Recorded,
} from "../../src/index.js";

// Exact fractions

/** A fraction in lowest terms, its denominator above zero. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : greatestDivisor(b, a % b));
const fraction = (n: bigint, d: bigint): Fraction => {
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / divisor, d: d / divisor };
};
const zero: Fraction = { n: 0n, d: 1n };
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
const isBelow = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** Reads decimal text, or a number as the decimals it is written with. */
export const readDecimal = (written: string | number): Fraction | undefined => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written));
  if (match === null) return undefined;
  const [, sign, whole = "", decimals = ""] = match;
  const magnitude = fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return sign === "-" ? fraction(-magnitude.n, magnitude.d) : magnitude;
};

/** A fraction as text, `5/2`; equal numbers have equal text. */
export const fractionText = (value: Fraction): string => (value.d === 1n ? String(value.n) : `${value.n}/${value.d}`);

const constant = (text: string): Fraction => readDecimal(text) as Fraction;

/** Semantics §5: half up is half away from zero, up is away from zero, down is towards zero. */
const roundTo = (value: Fraction, unit: Fraction, mode: string): Fraction => {
  const units = fraction(value.n * unit.d, value.d * unit.n);
  const size = units.n < 0n ? -units.n : units.n;
  const whole = size / units.d;
  const rest = fraction(size % units.d, units.d);
  const half = fraction(1n, 2n);
  const further =
    mode === "up"
      ? rest.n > 0n
      : mode === "down"
        ? false
        : isBelow(half, rest) || (!isBelow(rest, half) && (mode === "half-up" || whole % 2n === 1n));
  const rounded = further ? whole + 1n : whole;
  return times(fraction(units.n < 0n ? -rounded : rounded, 1n), unit);
};

// Days

const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
const dayText = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 10) as Day;

/** `anchor + period` (semantics §1.3), or `undefined` where the policy refuses the month's end. */
const addPeriod = (anchor: number, period: Period): number | undefined => {
  if (period.unit === "days") return anchor + period.count;
  if (period.unit === "weeks") return anchor + 7 * period.count;
  const from = new Date(anchor * 86_400_000);
  const monthsLater = period.unit === "years" ? 12 * period.count : period.count;
  const [year, month, day]: readonly [number, number, number] = [from.getUTCFullYear(), from.getUTCMonth() + monthsLater, from.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (day <= lastOfMonth) return Date.UTC(year, month, day) / 86_400_000;
  const { monthEnd } = period as Extract<Period, { readonly unit: "months" | "years" }>;
  if (monthEnd === "refuse") return undefined;
  return monthEnd === "clamp" ? Date.UTC(year, month, lastOfMonth) / 86_400_000 : Date.UTC(year, month + 1, 1) / 86_400_000;
};

// Facts as known on a day (semantics §2)

interface Wrong {
  readonly wrong: true;
}
const wrong: Wrong = { wrong: true };
const isWrong = (value: unknown): value is Wrong => value === wrong;

type Version = Recorded & { readonly id?: string; readonly status?: string };

const keysInOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(keysInOrder)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, keysInOrder(inner)]))
      : value;
const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(keysInOrder(a)) === JSON.stringify(keysInOrder(b));

/** The newest version of each id that is known; `wrong` in place of an id whose versions nothing orders. */
const newest = <Fact extends Version>(facts: readonly Fact[], knownOn: number): readonly (Fact | Wrong)[] => {
  const known = facts.filter((fact) => fact.recorded === undefined || dayNumber(fact.recorded) <= knownOn);
  const recordedOn = (fact: Fact): number => (fact.recorded === undefined ? -Infinity : dayNumber(fact.recorded));
  // "Unless a sequence number orders them": only two numbers order anything.
  const isNewer = (a: Fact, b: Fact): boolean =>
    recordedOn(a) > recordedOn(b) ||
    (recordedOn(a) === recordedOn(b) && a.sequence !== undefined && b.sequence !== undefined && a.sequence > b.sequence);
  const ids = new Set(known.map((fact) => fact.id));
  const result: (Fact | Wrong)[] = [];
  for (const id of ids) {
    const versions = known.filter((fact) => fact.id === id);
    if (id === undefined) {
      result.push(...versions.filter((fact) => fact.status !== "withdrawn"));
      continue;
    }
    const latest = versions.filter((fact) => !versions.some((other) => isNewer(other, fact)));
    const first = latest[0] as Fact;
    if (latest.some((other) => !sameText(other, first))) result.push(wrong);
    else if (first.status !== "withdrawn") result.push(first);
  }
  return result;
};

type ValueOn<Value> = (day: number) => Value | undefined;

interface Steps<Value> {
  readonly steps: readonly { readonly from: number; readonly value: Value }[];
}

const readDated = <Written, Value>(
  written: Dated<Written> | undefined,
  knownOn: number,
  read: (value: Written) => Value | Wrong,
): Steps<Value> | Wrong => {
  if (written === undefined) return { steps: [] };
  if (!Array.isArray(written)) {
    const value = read(written as Written);
    return isWrong(value) ? wrong : { steps: [{ from: -Infinity, value }] };
  }
  const steps: { from: number; value: Value }[] = [];
  for (const entry of newest(written as readonly DatedValue<Written>[], knownOn)) {
    if (isWrong(entry)) return wrong;
    const [from, value] = [dayNumber(entry.from), read(entry.value)];
    if (isWrong(value)) return wrong;
    const sameDay = steps.find((step) => step.from === from);
    if (sameDay !== undefined && !sameText(textOf(sameDay.value), textOf(value))) return wrong;
    if (sameDay === undefined) steps.push({ from, value });
  }
  return { steps: steps.sort((a, b) => a.from - b.from) };
};

const textOf = (value: unknown): string => (typeof value === "object" ? fractionText(value as Fraction) : String(value));

const on = <Value>({ steps }: Steps<Value>): ValueOn<Value> => (day) => steps.filter((step) => step.from <= day).at(-1)?.value;

interface Spell {
  readonly id: string;
  readonly activity: string;
  readonly employer: string | undefined;
  readonly form: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly hours: Steps<Fraction>;
}

const readHours = (written: number | string): Fraction | Wrong => {
  const hours = readDecimal(written);
  return hours === undefined || isBelow(hours, zero) || isBelow(constant("168"), hours) ? wrong : hours;
};

/** The placements that have days. A wrong one is set aside; so is a spell told again under a higher id (house rule). */
const readSpells = (programme: Programme, placements: readonly Placement[], knownOn: number): readonly Spell[] => {
  const spells: Spell[] = [];
  for (const placement of newest(placements, knownOn)) {
    if (isWrong(placement)) continue;
    const activity = placement.activity ?? "employment";
    const hours = readDated(placement.weeklyHours, knownOn, readHours);
    const isForm = programme.forms.some((form) => form.id === placement.form);
    const [from, to] = [dayNumber(placement.from), placement.to === undefined ? Infinity : dayNumber(placement.to)];
    if (isWrong(hours) || to < from || (!isForm && (placement.form !== undefined || activity === "employment"))) continue;
    if ((placement.status ?? "started") !== "started") continue;
    spells.push({ id: placement.id, activity, employer: placement.employer, form: placement.form, from, to, hours });
  }
  const told = (spell: Spell): string =>
    JSON.stringify([
      spell.activity,
      spell.employer,
      spell.form,
      spell.from,
      String(spell.to),
      spell.hours.steps.map((step) => [String(step.from), fractionText(step.value)]),
    ]);
  return spells.filter((spell) => !spells.some((other) => other.id < spell.id && told(other) === told(spell)));
};

// One person

interface Person {
  readonly spells: readonly Spell[];
  readonly absences: readonly { readonly employer: string; readonly from: number; readonly to: number }[];
  readonly observations: readonly { readonly id: string; readonly kind: string; readonly on: number; readonly value: Fraction }[];
  readonly agreement: ValueOn<string>;
  readonly attribute: (name: string) => ValueOn<string>;
  readonly enrolments: readonly number[];
}

const readPerson = (programme: Programme, participant: Participant, knownOn: number): Person | Wrong => {
  const written = participant.enrolled;
  const enrolments = newest(written === undefined ? [] : typeof written === "string" ? [{ on: written }] : written, knownOn);
  if (enrolments.some(isWrong)) return wrong;
  const agreement = readDated(participant.agreement, knownOn, (id) => (programme.agreements.some((one) => one.id === id) ? id : wrong));
  if (isWrong(agreement)) return wrong;
  const attributes = new Map<string, Steps<string>>();
  for (const [name, values] of Object.entries(participant.attributes ?? {})) {
    const allowed = programme.attributes[name];
    const read = readDated(values, knownOn, (value) => (allowed === undefined || allowed.includes(value) ? value : wrong));
    if (isWrong(read)) return wrong;
    attributes.set(name, read);
  }
  return {
    spells: readSpells(programme, participant.placements ?? [], knownOn),
    absences: newest(participant.absences ?? [], knownOn).flatMap((absence) => {
      if (isWrong(absence)) return [];
      const [from, to] = [dayNumber(absence.from), absence.to === undefined ? Infinity : dayNumber(absence.to)];
      return to < from ? [] : [{ employer: absence.employer, from, to }];
    }),
    observations: newest(participant.observations ?? [], knownOn).flatMap((observation) => {
      if (isWrong(observation)) return [];
      const value = readDecimal(observation.value);
      return value === undefined ? [] : [{ id: observation.id, kind: observation.kind, on: dayNumber(observation.on), value }];
    }),
    agreement: on(agreement),
    attribute: (name) => on(attributes.get(name) ?? { steps: [] }),
    enrolments: (enrolments as readonly { readonly on: string }[]).map((enrolment) => dayNumber(enrolment.on)),
  };
};

// Conditions (semantics §3)

const runningOn = (person: Person, day: number): readonly Spell[] => person.spells.filter((spell) => spell.from <= day && day <= spell.to);

const passes = (programme: Programme, person: Person, test: PlacementTest, spell: Spell, day: number): boolean => {
  const ruleOfForm = () =>
    programme.forms
      .find((form) => form.id === spell.form)
      ?.rules.find((rule) => (rule.from === undefined || dayNumber(rule.from) <= day) && (rule.to === undefined || day <= dayNumber(rule.to)));
  switch (test.kind) {
    case "activity":
      return spell.activity === test.is;
    case "form":
      return spell.form !== undefined && test.among.includes(spell.form);
    case "paid":
      return ruleOfForm()?.paid === true;
    case "subsidised":
      return ruleOfForm()?.subsidised === true;
    case "absent":
      return person.absences.some((absence) => absence.employer === spell.employer && absence.from <= day && day <= absence.to);
    case "all":
      return test.of.every((part) => passes(programme, person, part, spell, day));
    case "any":
      return test.of.some((part) => passes(programme, person, part, spell, day));
    case "not":
      return !passes(programme, person, test.of, spell, day);
  }
};

const lower = (limit: Limit): Fraction | undefined => (limit.kind === "atMost" ? undefined : plain(limit.kind === "band" ? limit.from : limit.than));
const isWithin = (limit: Limit, value: Fraction): boolean => {
  const least = lower(limit);
  if (least !== undefined && isBelow(value, least)) return false;
  if (limit.kind === "atMost") return !isBelow(plain(limit.than), value);
  return limit.kind === "atLeast" || isBelow(value, plain(limit.below));
};

interface HoursOn {
  readonly satisfying: number;
  readonly reported: number;
  readonly sum: Fraction;
}
const hoursOn = (programme: Programme, person: Person, test: PlacementTest, day: number): HoursOn => {
  const satisfying = runningOn(person, day).filter((spell) => passes(programme, person, test, spell, day));
  const hours = satisfying.flatMap((spell) => on(spell.hours)(day) ?? []);
  return { satisfying: satisfying.length, reported: hours.length, sum: hours.reduce(plus, zero) };
};

const counts = (programme: Programme, person: Person, condition: Condition, day: number): boolean => {
  switch (condition.kind) {
    case "during":
      return runningOn(person, day).some((spell) => passes(programme, person, condition.test, spell, day));
    case "weeklyHours": {
      const { reported, sum } = hoursOn(programme, person, condition.test, day);
      return reported > 0 && isWithin(condition.limit, sum);
    }
    case "attribute": {
      const value = person.attribute(condition.attribute)(day);
      return value !== undefined && condition.among.includes(value);
    }
    case "all":
      return condition.of.every((part) => counts(programme, person, part, day));
    case "any":
      return condition.of.some((part) => counts(programme, person, part, day));
    case "not":
      return !counts(programme, person, condition.of, day);
  }
};

// Reasons (semantics §9)

/** A reason with those operands that the text decides. */
export interface OracleReason {
  readonly code: string;
  /** The word of a placement test that fails, where it stands under no `any` and no nested `not`. */
  readonly word?: string;
  readonly hours?: string;
  readonly limit?: string | number;
  readonly days?: number;
  readonly counted?: number;
  readonly needed?: number;
  readonly on?: Day;
  readonly earliest?: Day;
  readonly reachedOn?: Day;
  /** Each rule that took something from the line, with what it took. */
  readonly cuts?: readonly (readonly [rule: string, amount: string])[];
}

const order = [
  "participant-not-known",
  "participant-set-aside",
  "not-enrolled-in-intake",
  "not-started",
  "form-not-eligible",
  "attribute-not-eligible",
  "hours-not-reported",
  "hours-below",
  "hours-above",
  "not-observed",
  "observed-outside-limit",
  "break-exceeds",
  "not-yet-due",
  "window-missed",
  "outside-programme-dates",
  "requires-outcome",
];

/** Of several reasons, the first in the list. */
const firstInOrder = (reasons: readonly OracleReason[]): OracleReason | undefined =>
  order.flatMap((code) => reasons.find((reason) => reason.code === code) ?? [])[0];

/** Which word no placement that passed the earlier words satisfies. */
const failingWord = (programme: Programme, person: Person, test: PlacementTest, day: number): OracleReason => {
  const words = test.kind === "all" ? test.of : [test];
  let left = runningOn(person, day);
  for (const word of words) {
    left = left.filter((spell) => passes(programme, person, word, spell, day));
    if (left.length > 0) continue;
    const leaf = word.kind === "not" ? word.of : word;
    const isLeaf = leaf.kind !== "all" && leaf.kind !== "any" && leaf.kind !== "not";
    return isLeaf ? { code: "form-not-eligible", word: `${word.kind === "not" ? "not " : ""}${leaf.kind}` } : { code: "form-not-eligible" };
  }
  return { code: "form-not-eligible" };
};

/** Why a condition is not as it must be on a day: `wanted` says whether it must hold or, under `not`, must not. */
const reasonsOf = (programme: Programme, person: Person, condition: Condition, day: number, wanted: boolean): readonly OracleReason[] => {
  if (counts(programme, person, condition, day) === wanted) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      // The first that fails in the order written: "conditions are judged ..., their words in written order" (§9).
      return condition.of.flatMap((part) => reasonsOf(programme, person, part, day, wanted)).slice(0, 1);
    case "not":
      return reasonsOf(programme, person, condition.of, day, !wanted);
    case "attribute":
      return [{ code: "attribute-not-eligible" }];
    case "during":
      return wanted ? [failingWord(programme, person, condition.test, day)] : [{ code: "form-not-eligible" }];
    case "weeklyHours": {
      const { satisfying, reported, sum } = hoursOn(programme, person, condition.test, day);
      const hours = fractionText(sum);
      const { limit } = condition;
      if (!wanted) {
        if (limit.kind === "band") return [{ code: "hours-above", hours }];
        return [{ code: limit.kind === "atLeast" ? "hours-above" : "hours-below", hours, limit: fractionText(plain(limit.than)) }];
      }
      if (satisfying === 0) return [failingWord(programme, person, condition.test, day)];
      const least = lower(limit);
      const isAbove = reported > 0 && limit.kind !== "atLeast" && !(least !== undefined && isBelow(sum, least));
      if (reported < satisfying && !isAbove) return [{ code: "hours-not-reported" }];
      if (least !== undefined && isBelow(sum, least)) return [{ code: "hours-below", hours, limit: fractionText(least) }];
      return limit.kind === "atLeast" ? [] : [{ code: "hours-above", hours, limit: fractionText(plain(limit.kind === "band" ? limit.below : limit.than)) }];
    }
  }
};

// Retention (semantics §4)

interface Candidate {
  readonly anchor: number;
  readonly on: number;
}

interface Retained {
  readonly candidates: readonly Candidate[];
  /** Why the latest run of counted days gave none. */
  readonly reason?: OracleReason;
  /** A month was too short for the period of a run: nothing can be said after the candidates there are (§1.3). */
  readonly isRefused?: true;
  /** Where the latest run gave none: the first day on which it can be reached if every day after the last counts. */
  readonly bestCase?: number;
}

/** Days from the enrolment that has come to the last one that has: of tracking, or as of which is settled. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly trackingEnds: number;
}

const retain = (programme: Programme, person: Person, reached: Programme["outcomes"][number]["reached"], stretch: Stretch): Retained => {
  const inTime = (day: number): number => (day <= stretch.trackingEnds ? day : Infinity);
  if (reached.kind === "observed") {
    const { observation: kind, limit } = reached;
    const observations = person.observations
      .filter((one) => one.kind === kind && one.on >= stretch.from && one.on <= stretch.to)
      .sort((a, b) => a.on - b.on);
    const matching = observations.filter((one) => limit === undefined || isWithin(limit, one.value));
    const candidates = matching.map((one) => ({ anchor: one.on, on: one.on }));
    if (candidates.length > 0) return { candidates };
    return { candidates, reason: { code: observations.length === 0 ? "not-observed" : "observed-outside-limit" }, bestCase: inTime(stretch.to + 1) };
  }
  const { condition } = reached;
  const judged = asksPlacements(condition) ? lastDayWithPlacement(person, stretch) : stretch.to;
  const before: readonly OracleReason[] =
    judged === undefined ? [{ code: "not-started" }] : reasonsOf(programme, person, condition, judged, true);
  const isCounted = (day: number): boolean => counts(programme, person, condition, day);

  if (reached.kind === "started") {
    const candidates: Candidate[] = [];
    for (let day = stretch.from; day <= stretch.to; day++) {
      if (isCounted(day) && !(day > stretch.from && isCounted(day - 1))) candidates.push({ anchor: day, on: day });
    }
    const reason = firstInOrder(before);
    if (candidates.length > 0) return { candidates };
    return { candidates, reason: reason ?? { code: "not-started" }, bestCase: inTime(stretch.to + 1) };
  }

  const tolerated = reached.breaks === undefined ? 0 : reached.breaks.each.count * (reached.breaks.each.unit === "weeks" ? 7 : 1);
  const candidates: Candidate[] = [];
  let run: { anchor: number; counted: number; needed: number; last: number } | undefined;
  let missed: number | undefined;
  for (let day = stretch.from; day <= stretch.to; day++) {
    if (isCounted(day)) {
      if (run === undefined || day - run.last - 1 > tolerated) {
        const after = addPeriod(day, reached.period);
        if (after === undefined) return { candidates, isRefused: true };
        run = { anchor: day, counted: 0, needed: after - day, last: day };
      }
      run.counted++;
      run.last = day;
      if (run.counted === run.needed) candidates.push({ anchor: run.anchor, on: day });
    }
    const isAlive: boolean = run !== undefined && day - run.last <= tolerated;
    const ifAllCount: number =
      run !== undefined && isAlive ? day + run.needed - run.counted : (addPeriod(day + 1, reached.period) ?? Infinity) - 1;
    missed = ifAllCount > stretch.trackingEnds ? (missed ?? day) : undefined;
  }
  if (run !== undefined && run.counted >= run.needed) return { candidates };
  const reasons: OracleReason[] = [...before];
  if (run !== undefined) {
    const open = stretch.to - run.last;
    if (open > tolerated) reasons.push({ code: "break-exceeds", days: open, limit: tolerated });
    const earliest = stretch.to + run.needed - run.counted;
    if (earliest <= stretch.trackingEnds) {
      reasons.push({ code: "not-yet-due", counted: run.counted, needed: run.needed, earliest: dayText(earliest) });
    } else if (missed !== undefined) reasons.push({ code: "window-missed", on: dayText(missed) });
  }
  const reason = firstInOrder(reasons);
  const fresh = inTime((addPeriod(stretch.to + 1, reached.period) ?? Infinity) - 1);
  const isAlive = run !== undefined && stretch.to - run.last <= tolerated;
  const bestCase = run !== undefined && isAlive ? inTime(stretch.to + run.needed - run.counted) : fresh;
  return reason === undefined ? { candidates } : { candidates, reason, bestCase };
};

/** Does a condition ask for placements at all, or only for attributes? */
const asksPlacements = (condition: Condition): boolean => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asksPlacements);
    case "not":
      return asksPlacements(condition.of);
    default:
      return condition.kind !== "attribute";
  }
};

const lastDayWithPlacement = (person: Person, stretch: Stretch): number | undefined => {
  for (let day = stretch.to; day >= stretch.from; day--) if (runningOn(person, day).length > 0) return day;
  return undefined;
};

// Quantities (semantics §5)

interface Reads {
  readonly agreement?: Programme["agreements"][number];
  readonly lookup?: (attribute: string, on: "enrolment" | "anchor" | "reached") => string | undefined;
}

/** A number, or that a cell says "not priced", or that nothing says anything. */
type Amount = Fraction | "not-priced" | "not-computed";

const evaluate = (quantity: Quantity, reads: Reads): Amount => {
  switch (quantity.kind) {
    case "number":
      return constant(quantity.value);
    case "money":
      return constant(quantity.amount);
    case "agreed":
      return evaluate(reads.agreement?.values?.[quantity.name] as Quantity, {});
    case "companies":
      return fraction(BigInt(reads.agreement?.companies?.length ?? 0), 1n);
    case "byAttribute": {
      const value = reads.lookup?.(quantity.attribute, quantity.on);
      const cell = value !== undefined && Object.hasOwn(quantity.cells, value) ? quantity.cells[value] : quantity.otherwise;
      return cell === undefined ? "not-computed" : cell === null ? "not-priced" : evaluate(cell, reads);
    }
    case "sum":
    case "product": {
      const parts = quantity.of.map((part) => evaluate(part, reads));
      const numbers = parts.filter((part) => typeof part === "object");
      if (numbers.length < parts.length) return parts.includes("not-computed") ? "not-computed" : "not-priced";
      return quantity.kind === "sum" ? numbers.reduce(plus, zero) : numbers.reduce(times, fraction(1n, 1n));
    }
    case "rounded": {
      const of = evaluate(quantity.of, reads);
      return typeof of === "object" ? roundTo(of, constant(quantity.to), quantity.mode) : of;
    }
  }
};

const plain = (quantity: Quantity): Fraction => evaluate(quantity, {}) as Fraction;

// Settlement (semantics §6)

interface WorkingLine {
  readonly participant: string | null;
  readonly outcome: string;
  readonly place: number;
  readonly agreement: number;
  readonly anchor: number;
  readonly on: number;
  readonly price: Fraction;
  readonly adjustments: readonly (readonly [rule: string, amount: Fraction])[];
}

const amountOf = (line: WorkingLine): Fraction => line.adjustments.reduce((amount, [, change]) => plus(amount, change), line.price);

const adjusted = (line: WorkingLine, rule: string, amount: Fraction): WorkingLine => {
  const change = minus(amount, amountOf(line));
  return change.n === 0n ? line : { ...line, adjustments: [...line.adjustments, [rule, change]] };
};

/** The order of claims; a fee comes before the participants' lines of its day. */
const inOrder = (lines: readonly WorkingLine[]): readonly WorkingLine[] =>
  [...lines].sort((a, b) => {
    if (a.on !== b.on) return a.on - b.on;
    if (a.participant !== b.participant) return (a.participant ?? "") < (b.participant ?? "") ? -1 : 1;
    return a.place - b.place || a.agreement - b.agreement;
  });

const applyRules = (programme: Programme, claims: readonly WorkingLine[], asOf: number): readonly WorkingLine[] =>
  programme.settlement.reduce<readonly WorkingLine[]>((lines, rule, place) => {
    switch (rule.kind) {
      case "fee": {
        const fees = programme.agreements.flatMap((agreement, number): readonly WorkingLine[] => {
          const day = dayNumber(rule.due ?? agreement.from);
          const price = evaluate(rule.amount, { agreement }) as Fraction;
          const line = { participant: null, outcome: rule.id, place, agreement: number, anchor: day, on: day, price, adjustments: [] };
          return day <= asOf ? [line] : [];
        });
        return inOrder([...lines, ...fees]);
      }
      case "rounded":
        return lines.map((line) => adjusted(line, rule.id, roundTo(amountOf(line), constant(rule.to), rule.mode)));
      case "cap": {
        const paid = new Map<string, Fraction>();
        return lines.map((line) => {
          const agreement = programme.agreements[line.agreement] as Programme["agreements"][number];
          const keys = { participant: line.participant, outcome: line.outcome, agreement: agreement.id, payer: agreement.payer };
          // A line that is no participant's has no place in a pot per participant.
          if (rule.per.some((key) => keys[key] === null)) return line;
          const pot = JSON.stringify(rule.per.map((key) => keys[key]));
          const before = paid.get(pot) ?? zero;
          const room = minus(evaluate(rule.limit, { agreement }) as Fraction, before);
          const amount = amountOf(line);
          const fits = amount.n <= 0n || !isBelow(room, amount);
          const capped = adjusted(line, rule.id, fits ? amount : room.n < 0n ? zero : room);
          paid.set(pot, plus(before, amountOf(capped)));
          return capped;
        });
      }
    }
  }, inOrder(claims));

// The whole

/** A line, its amounts as fraction text. */
export interface OracleLine {
  readonly participant: string | null;
  readonly outcome: string;
  readonly agreement: string;
  readonly anchor: Day;
  readonly reachedOn: Day;
  readonly price: string;
  readonly amount: string;
}

/** An outcome of a participant that is not paid in full. */
export interface OracleNotPaid {
  readonly participant: string;
  readonly outcome: string;
  readonly reason: OracleReason;
}

/** What a programme comes to. */
export interface OracleSettlement {
  readonly lines: readonly OracleLine[];
  readonly total: string;
  readonly notPaid: readonly OracleNotPaid[];
}

interface Result {
  readonly claims: readonly WorkingLine[];
  readonly notPaid: readonly OracleNotPaid[];
}

const settlePerson = (programme: Programme, participant: Participant, asOf: number, knownOn: number): Result => {
  const every = (code: string): Result => ({
    claims: [],
    notPaid: programme.outcomes.map((outcome) => ({ participant: participant.id, outcome: outcome.id, reason: { code } })),
  });
  const person = readPerson(programme, participant, knownOn);
  if (isWrong(person)) return every("participant-set-aside");
  if (person.enrolments.length === 0) return every("participant-not-known");
  const [intakeFrom, intakeTo] = [dayNumber(programme.intake.from), dayNumber(programme.intake.to)];
  const enrolled = person.enrolments.filter((day) => day >= intakeFrom && day <= intakeTo && day <= asOf).sort((a, b) => a - b)[0];
  if (enrolled === undefined) return every("not-enrolled-in-intake");
  const afterTracking = programme.tracking === undefined ? Infinity : addPeriod(enrolled, programme.tracking);
  if (afterTracking === undefined) return every("not-computed");
  const trackingEnds = afterTracking - 1;
  const stretch: Stretch = { from: enrolled, to: Math.min(asOf, trackingEnds), trackingEnds };

  const retained = new Map(programme.outcomes.map((outcome) => [outcome.id, retain(programme, person, outcome.reached, stretch)]));
  /** The agreement in force on a day: house rule, a candidate outside every agreement is none. */
  const inForce = (day: number): number => {
    const id = person.agreement(day);
    return programme.agreements.findIndex(
      (one) => one.id === id && dayNumber(one.from) <= day && (one.to === undefined || day <= dayNumber(one.to)),
    );
  };
  const hasRequired = (outcome: Programme["outcomes"][number], candidate: Candidate): boolean =>
    (outcome.requires ?? []).every((other) => {
      const required = occurrence(other);
      return required !== undefined && required.on <= candidate.on;
    });
  const occurrence = (id: string): Candidate | undefined => {
    const outcome = programme.outcomes.find((one) => one.id === id);
    const found = retained.get(id);
    if (outcome === undefined || found === undefined) return undefined;
    return found.candidates.find((candidate) => inForce(candidate.on) >= 0 && hasRequired(outcome, candidate));
  };

  /** The day an outcome was reached, or can be at the earliest; infinite where it cannot. */
  const firstDay = (id: string): number => {
    const outcome = programme.outcomes.find((one) => one.id === id);
    const found = retained.get(id);
    if (outcome === undefined || found === undefined) return Infinity;
    const reached = occurrence(id);
    if (reached !== undefined) return reached.on;
    const best = found.isRefused === true ? Infinity : (found.bestCase ?? Infinity);
    return best === Infinity || hindrance(outcome, best) !== undefined ? Infinity : best;
  };
  /** What stands in the way of an outcome's being reached on a day that may not have come. */
  const hindrance = (outcome: Programme["outcomes"][number], day: number): OracleReason | undefined => {
    if (inForce(day) < 0) return { code: "outside-programme-dates", on: dayText(day) };
    return (outcome.requires ?? []).every((other) => firstDay(other) <= day) ? undefined : { code: "requires-outcome" };
  };
  const toldReason = (outcome: Programme["outcomes"][number], reason: OracleReason): OracleReason =>
    reason.code === "not-yet-due" ? (hindrance(outcome, dayNumber(reason.earliest as Day)) ?? reason) : reason;

  const claims: WorkingLine[] = [];
  const notPaid: OracleNotPaid[] = [];
  programme.outcomes.forEach((outcome, place) => {
    const not = (reason: OracleReason) => void notPaid.push({ participant: participant.id, outcome: outcome.id, reason });
    const found = retained.get(outcome.id) as Retained;
    const reached = occurrence(outcome.id);
    if (reached === undefined && found.isRefused === true) return not({ code: "not-computed" });
    if (reached === undefined) {
      const pending = found.reason === undefined ? [] : [toldReason(outcome, found.reason)];
      const outside = found.candidates.find((candidate) => inForce(candidate.on) < 0);
      const dates = outside === undefined ? [] : [{ code: "outside-programme-dates", on: dayText(outside.on) }];
      const required = found.candidates.some((candidate) => inForce(candidate.on) >= 0) ? [{ code: "requires-outcome" }] : [];
      return not(firstInOrder([...dates, ...required, ...pending]) ?? { code: "no reason" });
    }
    const agreement = inForce(reached.on);
    const terms = programme.agreements[agreement] as Programme["agreements"][number];
    const reachedOn = dayText(reached.on);
    if (outcome.price === undefined) return not({ code: "not-priced", reachedOn });
    const days = { enrolment: enrolled, anchor: reached.anchor, reached: reached.on };
    const price = evaluate(outcome.price, { agreement: terms, lookup: (name, when) => person.attribute(name)(days[when]) });
    if (typeof price !== "object") return not({ code: price, reachedOn });
    claims.push({
      participant: participant.id,
      outcome: outcome.id,
      place,
      agreement,
      anchor: reached.anchor,
      on: reached.on,
      price,
      adjustments: [],
    });
  });
  return { claims, notPaid };
};

/** Settles a programme on the facts of its people as of a day, as known on a day. */
export const oracle = (
  programme: Programme,
  people: readonly Participant[],
  { asOf, knownOn }: { readonly asOf: Day; readonly knownOn?: Day | null },
): OracleSettlement => {
  const day = dayNumber(asOf);
  const known = knownOn === undefined || knownOn === null ? Infinity : dayNumber(knownOn);
  const results = people.map((participant) => settlePerson(programme, participant, day, known));
  const lines = applyRules(programme, results.flatMap((result) => result.claims), day);
  const cut = lines.flatMap((line): readonly OracleNotPaid[] => {
    if (line.participant === null || !isBelow(amountOf(line), line.price)) return [];
    const cuts = line.adjustments.filter(([, change]) => change.n < 0n);
    const reason = { code: "cut-by-rule", cuts: cuts.map(([rule, change]) => [rule, fractionText(minus(zero, change))] as const) };
    return [{ participant: line.participant, outcome: line.outcome, reason }];
  });
  return {
    lines: lines.map((line) => ({
      participant: line.participant,
      outcome: line.outcome,
      agreement: (programme.agreements[line.agreement] as Programme["agreements"][number]).id,
      anchor: dayText(line.anchor),
      reachedOn: dayText(line.on),
      price: fractionText(line.price),
      amount: fractionText(amountOf(line)),
    })),
    total: fractionText(lines.map(amountOf).reduce(plus, zero)),
    notPaid: [...results.flatMap((result) => result.notPaid), ...cut],
  };
};
