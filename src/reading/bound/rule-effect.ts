import { type Exact, multiply, readExact, round } from "../../exact/exact.js";
import { readsGroup } from "../../meaning/settlement/reads.js";
import type { Quantity } from "../../terms/kinds.js";
import type { Agreement } from "../../terms/programme.js";
import type { PotKey, RuleOf, SettlementRule } from "../../terms/settlement.js";
import type { Ceiling } from "./ceiling.js";
import { type Ledger, type Scope, type Sums, canBeNegative, reckon } from "./ledger.js";
import { type Worth, quantityRange } from "./quantity-range.js";
import {
  type Extended,
  type Range,
  aboveZero,
  anything,
  belowZero,
  greater,
  hull,
  isLimited,
  lesser,
  nothing,
  only,
  order,
  orNothing,
  plus,
  productOf,
  sumOf,
  through,
  times,
  unlimited,
} from "./range.js";

/** The lines a rule sees, by the outcome or rule whose lines they are: all of them, or perhaps only some. */
export type Selected = ReadonlyMap<string, "all" | "some">;

/** What a rule does to what a line can be. */
type Change = (range: Range, id: string, scope: Scope) => Range;

/** What a settlement rule does to what is known and not known of the lines. */
export interface Effect {
  /** The ids whose lines it may change. */
  readonly changed: readonly string[];
  readonly change: Change;
  /** Does the settlement say what known lines come to, whatever is recorded later? */
  readonly isSteady: boolean;
  /** Whether sums of lines that were limited still are, and how. */
  readonly ceiling: (ceiling: Ceiling, scopes: readonly Scope[]) => Ceiling | undefined;
  /** Limits that the rule itself sets. */
  readonly limits: readonly Limit[];
  /** Does it leave what lines come to together as it was? */
  readonly keepsSums: boolean;
}

/** A limit of the lines of a pot, one for every set of agreements that share it. */
interface Limit {
  readonly per: readonly PotKey[];
  readonly ids: readonly string[];
  readonly most: (agreements: readonly Agreement[]) => Extended;
}

const always: PotKey[] = ["outcome", "agreement", "payer", "month", "year"];

/** The agreements that share a pot with one of them. */
const sharing = (ledger: Ledger, per: readonly PotKey[], agreement: Agreement): readonly Agreement[] => {
  if (per.includes("agreement")) return [agreement];
  const { agreements } = ledger.compiled.programme;
  return per.includes("payer") ? agreements.filter(({ payer }) => payer === agreement.payer) : agreements;
};

/** Are all lines of an id in some pot? Those of an agreement itself are in none of a participant. */
const isInPots = (ledger: Ledger, per: readonly PotKey[], id: string): boolean =>
  per.every((key) => (typeof key === "string" && always.includes(key)) || (key === "participant" && !isOfAgreements(ledger, id)));

const isOfAgreements = ({ compiled: { programme } }: Ledger, id: string): boolean =>
  programme.settlement.some((rule) => rule.id === id && rule.kind === "fee" && rule.due !== "enrolment");

/** What the lines that a rule sees can come to together, for quantities that read it; lines below zero make any part of them more. */
const amountsOf = (ledger: Ledger, quantities: readonly Quantity[]): Range => {
  if (!JSON.stringify(quantities).includes('"amountSoFar"')) return nothing;
  const isNegative = canBeNegative(ledger);
  if (ledger.ids.some(isNegative)) return anything;
  return { least: 0, most: inMainUnit(ledger, reckon(ledger, undefined).most(ledger.ids)) };
};

const inMainUnit = ({ compiled }: Ledger, units: Extended): Extended => times(units, 1 / 1) && productOf(only(units), only(oneOf(compiled.unitsPerWhole))).most;

const oneOf = (units: Exact): Exact => {
  const written = readExact("1") as Exact;
  return quotient(written, units);
};

const quotient = (a: Exact, b: Exact): Exact => round(a, b, "down");
