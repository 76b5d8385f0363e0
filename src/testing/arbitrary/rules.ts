import fc from "fast-check";
import type { RoundingMode } from "../../exact/exact.js";
import { levels } from "../../facts/fact.js";
import type { Condition, Quantity } from "../../terms/kinds.js";
import type { Outcome } from "../../terms/programme.js";
import { agreed, answersMean, byAttribute, companies, enrolledCount, kr, number, product, roundedTo } from "../../terms/quantity.js";
import {
  type ClaimBy,
  type PotKey,
  type SettlementRule,
  type Tier,
  cap,
  claimDeadline,
  deadweight,
  fee,
  floor,
  hold,
  indexed,
  payLag,
  requiresPaid,
  rounded,
  scaled,
  shareCap,
  tiers,
  unlock,
  withhold,
} from "../../terms/settlement.js";
import type { Retention } from "../../terms/retention.js";
import { type Period, days, months, weeks } from "../../time/period.js";
import { conditions } from "./conditions.js";
import { factors, groupCounts, indices } from "./group-quantities.js";
import { shortPeriods } from "./periods.js";
import { modes } from "./quantities.js";
import { remembered } from "./remembered.js";
import { plainRetentions } from "./retentions.js";
import { dayFrom } from "./vocabulary.js";

const plainKinds = ["fee", "cap", "cap", "rounded"] as const;

const kinds = [
  "fee",
  "cap",
  "cap",
  "rounded",
  "shareCap",
  "shareCap",
  "tiers",
  "unlock",
  "hold",
  "requiresPaid",
  "scaled",
  "scaled",
  "deadweight",
  "indexed",
  "floor",
  "withhold",
  "payLag",
  "claimDeadline",
] as const;

const plainKeys: readonly PotKey[] = ["participant", "outcome", "agreement", "payer"];
const keys: readonly PotKey[] = [
  ...plainKeys,
  "placement",
  "employer",
  "month",
  "year",
  { attribute: "group", on: "enrolment" },
  { attribute: "benefit", on: "reached" },
];

interface RuleSeed {
  readonly kind: (typeof kinds)[number];
  readonly per: PotKey[];
  readonly mode: RoundingMode;
  readonly to: string;
  readonly size: number;
  readonly variant: number;
  readonly due: number;
  /** Only some outcomes, where it is low. */
  readonly selects: number;
  readonly selected: number;
  readonly period: Period;
  readonly until: Retention;
  readonly count: Quantity;
  readonly factor: Quantity;
  readonly index: Quantity;
  /** Of some participants only, where it is low. */
  readonly asks: number;
  readonly given: Condition;
}

const seedsOf = remembered(
  (kindsOf: readonly RuleSeed["kind"][], keysOf: readonly PotKey[], ids: readonly string[]): fc.Arbitrary<readonly RuleSeed[]> =>
    fc.array(
      fc.record<RuleSeed>({
        kind: fc.constantFrom(...kindsOf),
        per: fc.subarray([...keysOf], { maxLength: 4 }),
        mode: modes,
        to: fc.constantFrom("0.01", "1", "0.25", "100"),
        size: fc.nat(60),
        variant: fc.noBias(fc.nat(99)),
        due: fc.nat(2400),
        selects: fc.nat(3),
        selected: fc.noBias(fc.nat(99)),
        period: shortPeriods,
        until: plainRetentions,
        count: groupCounts(ids),
        factor: factors(ids),
        index: indices,
        asks: fc.nat(5),
        given: conditions,
      }),
      { maxLength: 4 },
    ),
);

const feeOf = ({ size, variant, due }: RuleSeed, id: string, isPlain: boolean): SettlementRule => {
  const amounts = [agreed("fee"), kr(1000 * size), product(kr(500), companies())] as const;
  const amount = amounts[size % 3] ?? agreed("fee");
  if (!isPlain && variant % 3 === 0) return fee(id, amount, { due: { monthsFrom: dayFrom(due % 400), count: 1 + (size % 5) } });
  if (!isPlain && variant % 3 === 1) {
    const byGroup = byAttribute(
      "group",
      { ledig: kr(size * 100), ung: kr(50) },
      { on: "enrolment", otherwise: variant % 2 === 0 ? null : kr(75) },
    );
    return fee(id, variant < 50 ? byGroup : amount, { due: "enrolment" });
  }
  // Without any answer there is no mean, and so no fee.
  if (!isPlain && variant % 4 === 3)
    return fee(id, roundedTo(product(kr(10), answersMean("who-5", "last")), "1", "half-up"), { due: dayFrom(due % 900) });
  return due < 1200 ? fee(id, amount, { due: dayFrom(due) }) : fee(id, amount);
};

const capOf = ({ per, size, variant, count }: RuleSeed, id: string, isPlain: boolean): SettlementRule => {
  const limit = per.includes("agreement") && size % 2 === 0 ? agreed("cap") : kr(size * 750);
  if (isPlain) return cap(limit, { id, per });
  const crossings = [undefined, undefined, "none", "proRata"] as const;
  const crossing = crossings[variant % 4];
  const options = { id, per, ...(crossing === undefined ? {} : { crossing }) };
  if (variant % 5 === 0) {
    const most = per.includes("agreement") ? agreed("places") : variant % 2 === 0 ? number(size % 5) : count;
    return cap(most, { ...options, counts: "lines" });
  }
  return cap(variant % 7 === 0 ? product(kr(size * 100), enrolledCount("whole")) : limit, options);
};

const tiersOf = ({ per, size, variant }: RuleSeed, id: string, outcomes: readonly string[]): SettlementRule => {
  const isAgreed = per.includes("agreement");
  const list: readonly Tier[] = [
    { count: number(size % 3), price: kr(variant % 4 === 0 ? 0 : size * 100) },
    {
      count: isAgreed ? agreed("places") : number(2),
      price: isAgreed ? agreed("price") : kr(7_500),
      ...(variant % 3 === 0 ? { cap: kr(size * 150) } : {}),
    },
    ...(variant % 2 === 0 ? [{ price: kr(size * 25) }] : []),
  ];
  return tiers(outcomes, list, { id, per });
};

const claimDeadlineOf = ({ variant, period, size }: RuleSeed, id: string, outcomes: readonly string[] | undefined): SettlementRule => {
  const afters = ["reached", "monthEnd", "enrolment"] as const;
  const first: ClaimBy = { after: afters[variant % 3] ?? "reached", period: variant % 3 === 2 ? months(6) : period };
  const by = variant % 5 === 0 ? [first, { after: "reached", period: days(size + 1) } as const] : [first];
  const level = levels[variant % 4] ?? "documented";
  return claimDeadline(by, {
    id,
    ...(variant % 3 === 0 ? { claimed: { evidence: level } } : {}),
    ...(outcomes === undefined ? {} : { outcomes }),
  });
};

/** What the rules before said, as far as a rule must know. */
interface SoFar {
  readonly outcomes: readonly Outcome[];
  /** Ids of the outcomes, and of the rules before that add lines. */
  readonly lines: readonly string[];
  readonly isCapped: boolean;
  /** Amounts may be finer than the currency's unit. */
  readonly isFine: boolean;
  readonly isPlain: boolean;
}

/** The ids that a rule looks at, out of those there are. */
const selectionOf = ({ selected }: RuleSeed, ids: readonly string[]): readonly string[] => {
  const some = ids.filter((_, place) => ((selected >> (place % 6)) & 1) === 1);
  return some.length === 0 ? ids.slice(0, 1) : some;
};

const mayAsk: readonly SettlementRule["kind"][] = ["cap", "shareCap", "scaled", "payLag", "hold", "requiresPaid", "claimDeadline"];

/** The rules that a seed makes, some of them for those participants alone who meet a condition. */
const rulesOf = (seed: RuleSeed, id: string, soFar: SoFar): readonly SettlementRule[] =>
  ruleOf(seed, id, soFar).map((rule) =>
    soFar.isPlain || seed.asks > 0 || !mayAsk.includes(rule.kind) ? rule : ({ ...rule, given: seed.given } as SettlementRule),
  );

const ruleOf = (seed: RuleSeed, id: string, { outcomes, lines, isCapped, isFine, isPlain }: SoFar): readonly SettlementRule[] => {
  const ids = outcomes.map((outcome) => outcome.id);
  const chosen = selectionOf(seed, ids);
  const selection = isPlain || seed.selects > 0 ? {} : { outcomes: selectionOf(seed, lines) };
  const { per, size, variant, due } = seed;
  switch (seed.kind) {
    case "fee":
      return [feeOf(seed, id, isPlain)];
    case "cap":
      return [{ ...capOf(seed, id, isPlain), ...selection }];
    case "rounded":
      return [rounded(seed.to, isCapped ? "down" : seed.mode, { id, ...selection })];
    case "shareCap": {
      const ofs = ["paid", "reached", "enrolled", { target: number(size % 8) }] as const;
      const among = variant % 4 === 0 && ids.length > 1 ? { among: ids } : {};
      const share = ["0.2", "0.5", "0.333", "0.66"][variant % 4] ?? "0.5";
      return [
        shareCap(chosen, share, {
          id,
          of: ofs[size % 4] ?? "paid",
          excess: variant % 2 === 0 ? "lost" : "deferred",
          per: variant % 3 === 0 ? per : [],
          ...among,
        }),
      ];
    }
    case "tiers": {
      const tiered = outcomes.filter(({ price }) => price === "tiered").map((outcome) => outcome.id);
      return tiered.length === 0 ? [] : [tiersOf({ ...seed, per: per.slice(0, 1) }, id, tiered)];
    }
    case "unlock": {
      const target = ids[variant % ids.length] as string;
      const more = variant % 5 === 0 && ids.length > 1 ? [{ outcome: ids[(variant + 1) % ids.length] as string, count: number(1) }] : [];
      return [unlock(chosen, [{ outcome: target, count: number(1 + (size % 3)) }, ...more], { id, per: per.slice(0, 2) })];
    }
    case "hold":
      return [hold(seed.until, { id, ...selection })];
    case "requiresPaid": {
      const paid = ids[variant % ids.length] as string;
      const rest = ids.filter((one) => one !== paid);
      return rest.length === 0 ? [] : [requiresPaid(rest, paid, { id })];
    }
    case "scaled":
      return [scaled(seed.factor, { id, per: per.slice(0, 2), ...selection })];
    case "deadweight":
      return [deadweight(number(["0.1", "0.25", "1"][variant % 3] ?? "0.1"), { id, ...selection })];
    case "indexed":
      // A day of the claim, which a fee does not have.
      return [indexed(seed.index, { id, outcomes: chosen })];
    case "floor":
      return [floor(id, variant % 2 === 0 ? agreed("fee") : kr(size * 500), { on: dayFrom(due % 900) })];
    case "withhold": {
      const later = withhold(["0.1", "0.5", "1"][variant % 3] ?? "0.1", variant % 2 === 0 ? dayFrom(due % 900) : { after: seed.period }, {
        id,
        ...selection,
      });
      return isFine ? [rounded("0.01", isCapped ? "down" : seed.mode, { id: `${id}-rounded` }), later] : [later];
    }
    case "payLag": {
      const lag = variant % 3 === 0 ? { workingDays: 1 + (size % 20), calendar: "bank" } : variant % 3 === 1 ? weeks(2) : seed.period;
      return [payLag(lag, { id, ...selection })];
    }
    case "claimDeadline":
      return [claimDeadlineOf(seed, id, isPlain || seed.selects > 0 ? undefined : chosen)];
  }
};

const addsLines = (rule: SettlementRule): boolean => rule.kind === "fee" || rule.kind === "withhold";
const isCap = (rule: SettlementRule): boolean => rule.kind === "cap";
const roundsAll = (rule: SettlementRule): boolean => rule.kind === "rounded" && rule.outcomes === undefined;

/** Are there amounts finer than the unit after these rules: out of prices that nothing rounded, or out of a factor? */
const leavesFine = (rules: readonly SettlementRule[], hasFinePrices: boolean): boolean => {
  const last = rules.map(roundsAll).lastIndexOf(true);
  return (hasFinePrices && last < 0) || rules.slice(last + 1).some(({ kind }) => kind === "scaled");
};

const settlementOf = (
  seeds: readonly RuleSeed[],
  outcomes: readonly Outcome[],
  isPlain: boolean,
  hasFinePrices: boolean,
): readonly SettlementRule[] => {
  const untiered = outcomes.filter(({ price }) => price === "tiered").map(({ id }) => id);
  const made: SettlementRule[] = [];
  if (untiered.length > 0 && (isPlain || !seeds.some(({ kind }) => kind === "tiers"))) {
    made.push(tiers(untiered, [{ count: number(1), price: kr(1_000) }, { price: kr(400) }]));
  }
  seeds.forEach((seed, place) => {
    made.push(
      ...rulesOf(seed, `rule-${place + 1}`, {
        outcomes,
        lines: [...outcomes.map(({ id }) => id), ...made.filter(addsLines).map(({ id }) => id)],
        isCapped: made.some(isCap),
        isFine: leavesFine(made, hasFinePrices),
        isPlain,
      }),
    );
  });
  return leavesFine(made, hasFinePrices) ? [...made, rounded("0.01", made.some(isCap) ? "down" : "half-up", { id: "to-the-øre" })] : made;
};

/** Rules for outcomes: half of the programmes have only fees, caps and roundings. */
export const settlements = (outcomes: readonly Outcome[], isRounded: boolean): fc.Arbitrary<readonly SettlementRule[]> => {
  // The price of another outcome may be a fine one as soon as anything is rounded.
  const hasFinePrices = isRounded || JSON.stringify(outcomes).includes('"priceOf"');
  const ids = outcomes.map(({ id }) => id);
  const [plain, whole] = [seedsOf(plainKinds, plainKeys, ids), seedsOf(kinds, keys, ids)];
  return fc.oneof(
    { withCrossShrink: true },
    plain.map((seeds) => settlementOf(seeds, outcomes, true, hasFinePrices)),
    whole.map((seeds) => settlementOf(seeds, outcomes, false, hasFinePrices)),
  );
};
