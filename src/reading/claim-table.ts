import { byText, putInOrder } from "../issue/order.js";
import { type SettlementLine, byOccurrence } from "../meaning/line.js";
import { type Column, append, emptyColumn, valueAt } from "./column.js";

/** What differs from claim to claim of the plain kind: the first of its outcome, nothing measured, nothing that rules read. */
type PlainField = "outcome" | "outcomeOrder" | "agreement" | "placement" | "employer" | "anchor" | "reachedOn" | "countedDays" | "headHours" | "price";

/** Claims by column, those of one participant after another: a row takes a third of the room of a line. */
export type ClaimTable = { readonly [Field in PlainField]: Column<SettlementLine[Field]> } & {
  /** The claims of any other kind, as they are. */
  readonly whole: Column<SettlementLine | undefined>;
};

export const emptyClaims = (): ClaimTable => ({
  outcome: emptyColumn(),
  outcomeOrder: emptyColumn(),
  agreement: emptyColumn(),
  placement: emptyColumn(),
  employer: emptyColumn(),
  anchor: emptyColumn(),
  reachedOn: emptyColumn(),
  countedDays: emptyColumn(),
  headHours: emptyColumn(),
  price: emptyColumn(),
  whole: emptyColumn(),
});

const none: readonly never[] = [];

const isPlain = ({ series, occurrence, measured, adjustments, situation, reason }: SettlementLine): boolean =>
  series === "" && occurrence === "1" && measured === undefined && adjustments.length === 0 && situation === undefined && reason === undefined;

export const addClaim = (claims: ClaimTable, line: SettlementLine): void => {
  append(claims.outcome, line.outcome);
  append(claims.outcomeOrder, line.outcomeOrder);
  append(claims.agreement, line.agreement);
  append(claims.placement, line.placement);
  append(claims.employer, line.employer);
  append(claims.anchor, line.anchor);
  append(claims.reachedOn, line.reachedOn);
  append(claims.countedDays, line.countedDays);
  append(claims.headHours, line.headHours);
  append(claims.price, line.price);
  append(claims.whole, isPlain(line) ? undefined : line);
};

const lineAt = (claims: ClaimTable, row: number, { participant, place }: ClaimRows): SettlementLine => {
  const whole = valueAt(claims.whole, row);
  if (whole !== undefined) return whole;
  const reachedOn = valueAt(claims.reachedOn, row);
  const price = valueAt(claims.price, row);
  return {
    participant,
    participantPlace: place,
    outcome: valueAt(claims.outcome, row),
    outcomeOrder: valueAt(claims.outcomeOrder, row),
    series: "",
    occurrence: "1",
    agreement: valueAt(claims.agreement, row),
    placement: valueAt(claims.placement, row),
    employer: valueAt(claims.employer, row),
    anchor: valueAt(claims.anchor, row),
    reachedOn,
    dueOn: reachedOn,
    countedDays: valueAt(claims.countedDays, row),
    measured: undefined,
    headHours: valueAt(claims.headHours, row),
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

/** The order of two claims of one participant. */
const inOrder =
  ({ outcomeOrder, reachedOn, whole }: ClaimTable) =>
  (a: number, b: number): number => {
    const [one, other] = [valueAt(whole, a), valueAt(whole, b)];
    return (
      valueAt(reachedOn, a) - valueAt(reachedOn, b) ||
      valueAt(outcomeOrder, a) - valueAt(outcomeOrder, b) ||
      byText(one?.series ?? "", other?.series ?? "") ||
      byOccurrence(one?.occurrence ?? "1", other?.occurrence ?? "1")
    );
  };

/** The claims of people who stand in the order of their ids, in the order of claims: by day, and on a day as the people stand. */
export function* claimsInOrder(people: readonly ClaimRows[], claims: ClaimTable): Iterable<SettlementLine> {
  const count = people.reduce((sum, { claimCount }) => sum + claimCount, 0);
  const [rows, owners] = [new Int32Array(count), new Int32Array(count)];
  const order = inOrder(claims);
  let next = 0;
  people.forEach(({ firstClaim, claimCount }, owner) => {
    const own = claimCount < 2 ? undefined : putInOrder(Array.from({ length: claimCount }, (_, place) => firstClaim + place), order);
    for (let place = 0; place < claimCount; place++) {
      rows[next] = own?.[place] ?? firstClaim;
      owners[next++] = owner;
    }
  });
  // One number of day and place sorts much faster than claims that are compared.
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) keys[place] = valueAt(claims.reachedOn, rows[place] as number) * count + place;
  for (const key of keys.sort()) {
    const place = ((key % count) + count) % count;
    yield lineAt(claims, rows[place] as number, people[owners[place] as number] as ClaimRows);
  }
}
