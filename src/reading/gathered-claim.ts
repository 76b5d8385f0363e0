import { byText, putInOrder } from "../issue/order.js";
import { type SettlementLine, byOccurrence } from "../meaning/line.js";

/** What differs from claim to claim of the plain kind: the first of its outcome, nothing measured, nothing that rules read. */
type PlainClaim = Pick<
  SettlementLine,
  "outcome" | "outcomeOrder" | "agreement" | "placement" | "employer" | "anchor" | "reachedOn" | "countedDays" | "headHours" | "price"
>;

/** A claim while all are gathered: of most no more than what differs, for there may be a million of them. */
export type GatheredClaim = PlainClaim | SettlementLine;

const none: readonly never[] = [];

const isPlain = ({ series, occurrence, measured, adjustments, situation }: SettlementLine): boolean =>
  series === "" && occurrence === "1" && measured === undefined && adjustments.length === 0 && situation === undefined;

export const gatheredClaim = (line: SettlementLine): GatheredClaim => {
  if (!isPlain(line)) return line;
  const { outcome, outcomeOrder, agreement, placement, employer, anchor, reachedOn, countedDays, headHours, price } = line;
  return { outcome, outcomeOrder, agreement, placement, employer, anchor, reachedOn, countedDays, headHours, price };
};

const lineOf = (claim: GatheredClaim, { participant, place }: ClaimRows): SettlementLine => {
  if ("series" in claim) return claim;
  const { outcome, outcomeOrder, agreement, placement, employer, anchor, reachedOn, countedDays, headHours, price } = claim;
  return {
    participant,
    participantPlace: place,
    outcome,
    outcomeOrder,
    series: "",
    occurrence: "1",
    agreement,
    placement,
    employer,
    anchor,
    reachedOn,
    dueOn: reachedOn,
    countedDays,
    measured: undefined,
    headHours,
    price,
    adjustments: none,
    amount: price,
  };
};

/** Whose claims stand in which rows. */
export interface ClaimRows {
  readonly participant: string;
  readonly place: number;
  readonly firstClaim: number;
  readonly claimCount: number;
}

const keyOf = (claim: GatheredClaim): Pick<SettlementLine, "series" | "occurrence"> =>
  "series" in claim ? claim : { series: "", occurrence: "1" };

/** The order of two claims of one participant. */
const inOrder = (a: GatheredClaim, b: GatheredClaim): number => {
  const apart = a.reachedOn - b.reachedOn || a.outcomeOrder - b.outcomeOrder;
  if (apart !== 0) return apart;
  const [one, other] = [keyOf(a), keyOf(b)];
  return byText(one.series, other.series) || byOccurrence(one.occurrence, other.occurrence);
};

/** The claims of people who stand in the order of their ids, in the order of claims: by day, and on a day as the people stand. */
export function* claimsInOrder(people: readonly ClaimRows[], all: readonly GatheredClaim[]): Iterable<SettlementLine> {
  const count = people.reduce((sum, { claimCount }) => sum + claimCount, 0);
  const claims: GatheredClaim[] = [];
  const owners = new Int32Array(count);
  // One number of day and place sorts much faster than claims that are compared.
  const keys = new Float64Array(count);
  let next = 0;
  people.forEach(({ firstClaim, claimCount }, owner) => {
    for (const claim of putInOrder(all.slice(firstClaim, firstClaim + claimCount), inOrder)) {
      claims.push(claim);
      owners[next] = owner;
      keys[next] = claim.reachedOn * count + next;
      next++;
    }
  });
  for (const key of keys.sort()) {
    const place = ((key % count) + count) % count;
    yield lineOf(claims[place] as GatheredClaim, people[owners[place] as number] as ClaimRows);
  }
}
