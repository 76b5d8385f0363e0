import { shownId } from "../../issue/personal-number.js";
import type { Programme } from "../../terms/programme.js";
import type { Line } from "../settlement.js";

type Side = "first" | "second";

/** Which outcome, or rule that adds lines, of one programme is which of another. */
export interface Pairing {
  /** Where one stands: in the order of the first programme, with those of the second alone after them. */
  readonly placeOf: (side: Side, id: string) => number;
  /** Its id on one side; `null` where the terms have none such. */
  readonly idOf: (side: Side, place: number) => string | null;
  /** The occurrence as the first programme calls it: what is withheld is called by the outcome it was taken from. */
  readonly occurrenceOf: (side: Side, line: Pick<Line, "outcome" | "occurrence">) => string;
}

/** What has lines: outcomes, and the rules that add some. */
const namesIn = ({ outcomes, settlement }: Programme): readonly string[] => [
  ...outcomes.map(({ id }) => id),
  ...settlement.filter(({ kind }) => kind === "fee" || kind === "withhold").map(({ id }) => id),
];

/** Pairs what has lines in two programmes: what is named together, and whatever else is of one id. */
export const pairingOf = (first: Programme, second: Programme, named: Readonly<Record<string, string>>): Pairing => {
  const [ofFirst, ofSecond] = [namesIn(first), namesIn(second)];
  const pairs = new Map(Object.entries(named));
  const taken = new Set(pairs.values());
  if (taken.size < pairs.size) throw new RangeError("One outcome of the second programme is named twice");
  for (const [one, other] of pairs) {
    if (!ofFirst.includes(one)) throw new RangeError(`The first programme has no outcome ${shownId(one)}`);
    if (!ofSecond.includes(other)) throw new RangeError(`The second programme has no outcome ${shownId(other)}`);
  }
  const known = new Set(ofSecond);
  const partnerOf = (id: string): string | null => pairs.get(id) ?? (known.has(id) && !taken.has(id) ? id : null);
  const paired = ofFirst.map((id): readonly [string | null, string | null] => [id, partnerOf(id)]);
  const partners = new Set(paired.map(([, other]) => other));
  const all = [...paired, ...ofSecond.filter((id) => !partners.has(id)).map((id): readonly [string | null, string | null] => [null, id])];
  const places = {
    first: new Map(all.flatMap(([id], place) => (id === null ? [] : [[id, place] as const]))),
    second: new Map(all.flatMap(([, id], place) => (id === null ? [] : [[id, place] as const]))),
  };
  const rules = new Set(second.settlement.filter(({ kind }) => kind === "withhold").map(({ id }) => id));
  const renamed = all.flatMap(([one, other]) =>
    one !== null && other !== null && one !== other ? [[`${other}/`, `${one}/`] as const] : [],
  );
  return {
    placeOf: (side, id) => places[side].get(id) as number,
    idOf: (side, place) => all[place]?.[side === "first" ? 0 : 1] ?? null,
    occurrenceOf: (side, { outcome, occurrence }) => {
      const [from, to] = (side === "second" && rules.has(outcome)
        ? renamed.find(([prefix]) => occurrence.startsWith(prefix))
        : undefined) ?? ["", ""];
      return to + occurrence.slice(from.length);
    },
  };
};
