import { observed, outcome } from "payment-by-results";
import { type Exact, add, multiply, readExact, writeUnits } from "../../../src/exact/exact.js";
import type { KnownClaim, KnownEvidence, KnownGroupObservation, KnownObservation } from "../../../src/facts/timeline.js";
import type { Compiler } from "../../../src/meaning/compiler.js";
import { compileCondition } from "../../../src/meaning/condition.js";
import { type SettlementLine, inClaimOrder } from "../../../src/meaning/line.js";
import { compileLimit, compileQuantity } from "../../../src/meaning/quantity.js";
import { compileRule } from "../../../src/meaning/settlement/compile.js";
import type { Member, ReachedByMember, RuleContext, RuleSurroundings } from "../../../src/meaning/settlement/rule.js";
import type { View } from "../../../src/meaning/situation.js";
import type { Agreement, Programme } from "../../../src/terms/programme.js";
import type { SettlementRule } from "../../../src/terms/settlement.js";
import { always, never } from "../../../src/time/dated.js";
import { type Day, type DayNumber, readDay, writeDay } from "../../../src/time/day.js";

export const on = (day: Day): DayNumber => readDay(day) as DayNumber;

export const north: Agreement = {
  id: "north",
  payer: "north",
  from: "2018-01-01",
  values: { cap: { kind: "money", amount: "100", currency: "DKK" } },
};
export const south: Agreement = {
  id: "south",
  payer: "region",
  from: "2018-02-01",
  values: { cap: { kind: "money", amount: "50", currency: "DKK" } },
};

export const terms: Programme = {
  id: "p",
  currency: "DKK",
  parties: [],
  agreements: [north, south],
  intake: { from: "2018-01-01", to: "2018-12-31" },
  attributes: { group: ["a", "b"], score: "number", since: "day" },
  calendars: { spring: { holidays: ["2012-05-07", "2012-05-12"] } },
  forms: [],
  fullTimeHours: "37",
  outcomes: ["v", "e", "x"].map((id) => outcome(id, { reached: observed(id) })),
  settlement: [],
};

type Observed = readonly (readonly [kind: string, on: Day, value: number])[];

const observationsOf = ({ observations = [] }: { readonly observations?: Observed }): readonly KnownObservation[] =>
  observations.map(([kind, day, value], place) => ({ id: `o${place}`, kind, on: on(day), value }));

/** A person as rules look at them, enrolled on a day. */
export const person = (
  id: string,
  enrolled: Day,
  more: {
    readonly agreement?: Agreement;
    readonly attributes?: Readonly<Record<string, string | number>>;
    readonly observations?: Observed;
    readonly claims?: readonly (Pick<KnownClaim, "outcome"> & {
      readonly on: Day;
      readonly series?: string;
      readonly occurrence?: string;
    })[];
    readonly evidence?: readonly KnownEvidence[];
  } = {},
): View => ({
  id,
  enrolments: [on(enrolled)],
  enrolled: on(enrolled),
  agreement: more.agreement === undefined ? never : always(more.agreement.id),
  attributes: new Map(Object.entries(more.attributes ?? {}).map(([name, value]) => [name, always(value)])),
  placements: [],
  everyPlacement: [],
  absences: [],
  observations: observationsOf(more),
  everyObservation: observationsOf(more),
  evidence: more.evidence ?? [],
  setAside: [],
  claims: (more.claims ?? []).map((claim): KnownClaim => ({
    id: "k1",
    outcome: claim.outcome,
    on: on(claim.on),
    series: claim.series,
    occurrence: claim.occurrence,
  })),
});

const places = new Map<string, number>();

/** The same number for the same participant, whoever else there is. */
const placeOf = (participant: string): number => {
  const place = places.get(participant) ?? places.size;
  places.set(participant, place);
  return place;
};

export const member = (view: View, agreement: Agreement | undefined = north): Member => ({
  participant: view.id,
  participantPlace: placeOf(view.id),
  view,
  agreement,
});

/** A claim of so many kroner. */
export const line = (
  outcome: string,
  participant: string | null,
  reachedOn: Day,
  kroner: number | string,
  more: Partial<SettlementLine> & { readonly view?: View } = {},
): SettlementLine => {
  const { view, ...rest } = more;
  const day = on(reachedOn);
  const price = multiply(readExact(kroner) ?? 0, 100);
  const occurrence = {
    series: "",
    key: "1",
    ordinal: 1,
    anchor: day,
    firstDay: day,
    reachedOn: day,
    lastDay: day,
    nextDay: on(reachedOn) + 1,
    countedDays: 1,
    measured: undefined,
    placement: undefined,
  };
  return {
    participant,
    participantPlace: participant === null ? -1 : placeOf(participant),
    outcome,
    outcomeOrder: 0,
    series: "",
    occurrence: "1",
    agreement: north,
    placement: null,
    employer: null,
    anchor: day,
    reachedOn: day,
    dueOn: day,
    countedDays: 1,
    measured: undefined,
    headHours: undefined,
    price,
    adjustments: [],
    amount: price,
    ...(view === undefined ? {} : { situation: { agreement: rest.agreement ?? north, view, occurrence } }),
    ...rest,
  };
};

export const reached = (outcome: string, participant: string, reachedOn: Day, more: Partial<ReachedByMember> = {}): ReachedByMember => ({
  outcome,
  participant,
  agreement: north,
  anchor: on(reachedOn),
  reachedOn: on(reachedOn),
  ...more,
});

export const observedOf = (
  subject: string | undefined,
  kind: string,
  day: Day,
  value: number,
  id = `${subject}-${day}`,
): KnownGroupObservation => ({
  id,
  kind,
  on: on(day),
  value,
  subject,
});

const nowhere = (): never => {
  throw new Error("No rule under test measures anything");
};

const compilerOf = (programme: Programme): Compiler => {
  const compiler: Compiler = {
    programme,
    companies: new Map(),
    extensions: new Map(),
    quantity: (quantity) => compileQuantity(quantity, compiler),
    limit: (limit, scale) => compileLimit(limit, scale, compiler),
    condition: (condition) => compileCondition(condition, compiler),
    measure: nowhere,
  };
  return compiler;
};

export const surroundings = (more: Partial<RuleSurroundings> = {}): RuleSurroundings => {
  const compiler = compilerOf(terms);
  return {
    programme: terms,
    unitsPerWhole: 100,
    outcomeOrder: 9,
    quantity: (quantity) => compiler.quantity(quantity).worth,
    condition: (condition) => {
      const { why } = compiler.condition(condition);
      return (view, day) => why(view, day) === undefined;
    },
    firstReached: nowhere,
    ...more,
  };
};

export const context = (more: Partial<Omit<RuleContext, "asOf">> & { readonly asOf?: Day } = {}): RuleContext => ({
  members: [],
  reached: [],
  observations: [],
  ...more,
  asOf: on(more.asOf ?? "2018-12-31"),
});

export const kroner = (amount: Exact): string => writeUnits(amount, 2).replace(/\.00$/, "");

/** What lines come to, in kroner and in order. */
export const amounts = (lines: readonly SettlementLine[]): readonly string[] => lines.map((one) => kroner(one.amount));

/** When lines are due; `held` where nobody can say. */
export const dues = (lines: readonly SettlementLine[]): readonly string[] =>
  lines.map((one) => (one.dueOn === Number.POSITIVE_INFINITY ? "held" : writeDay(one.dueOn)));

/** What a rule leaves of the lines. Amounts are always the price and the adjustments, and the order is that of claims. */
export const settled = (
  rule: SettlementRule,
  lines: readonly SettlementLine[],
  seen: RuleContext = context(),
  around: RuleSurroundings = surroundings(),
): readonly SettlementLine[] => {
  const left = [...compileRule(rule, around).apply(lines, seen)];
  for (const { price, adjustments, amount } of left) {
    const sum = adjustments.reduce<Exact>((whole, [, adjustment]) => add(whole, adjustment), price);
    if (kroner(sum) !== kroner(amount)) throw new Error("An amount is not its price and adjustments");
  }
  if ([...left].sort(inClaimOrder).some((one, place) => one !== left[place])) throw new Error("Lines are not in the order of claims");
  return left;
};
