import type { Agreement } from "../../terms/programme.js";
import type { PotKey } from "../../terms/settlement.js";
import type { Ceiling } from "./ceiling.js";
import { type Ledger, canBeNegative } from "./ledger.js";
import { type Extended, plus } from "./range.js";
import type { PotLimit } from "./rule-effect.js";

/** The keys of which it is known how many pots they can make; a month, an employer or an attribute may make any number. */
const countable: readonly PotKey[] = ["participant", "outcome", "agreement", "payer"];

interface NewCeilings {
  readonly whole: readonly Ceiling[];
  readonly byAgreement: ReadonlyMap<string, readonly Ceiling[]>;
}

/**
 * What a limit of pots says of sums of lines, in all and of each agreement. Agreements that share a pot are limited
 * together; what one of them comes to is limited only where no line can be below zero and give room to it.
 */
export const ceilingsOf = (ledger: Ledger, { per, ids, most, lines }: PotLimit, selected: readonly string[]): NewCeilings => {
  const { agreements } = ledger.compiled.programme;
  const byAgreement = new Map<string, Ceiling[]>(agreements.map(({ id }) => [id, []]));
  const isDivided = per.includes("outcome") && ids.some((id) => (ledger.pieces.get(id) ?? 1) > 1);
  if (ids.length === 0 || isDivided || !per.every((key) => countable.includes(key))) return { whole: [], byAgreement };
  const isNegative = canBeNegative(ledger);
  const others = selected.filter((id) => !ids.includes(id));
  if (others.some(isNegative)) return { whole: [], byAgreement };
  const isAbove = !ids.some(isNegative);

  const groups: readonly (readonly Agreement[])[] = per.includes("agreement")
    ? agreements.map((agreement) => [agreement])
    : per.includes("payer")
      ? [...new Set(agreements.map(({ payer }) => payer))].map((payer) => agreements.filter((agreement) => agreement.payer === payer))
      : [agreements];
  const together = per.includes("outcome") ? ids.map((id) => [id]) : [ids];
  const total = (of: (group: readonly Agreement[]) => Extended): Extended =>
    groups.reduce<Extended>((sum, group) => plus(sum, of(group)), 0);
  const ceiling = (under: readonly string[], limit: Extended, count: Extended): Ceiling => ({
    ids: new Set(under),
    most: limit,
    lines: count,
    isPerParticipant: per.includes("participant"),
  });
  for (const group of groups) {
    if (group.length > 1 && !isAbove) continue;
    for (const { id } of group) for (const under of together) byAgreement.get(id)?.push(ceiling(under, most(group), lines(group)));
  }
  return { whole: together.map((under) => ceiling(under, total(most), total(lines))), byAgreement };
};
