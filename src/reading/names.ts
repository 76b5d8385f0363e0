import type { DecimalText } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Locale } from "../issue/issue.js";
import type { Programme } from "../terms/programme.js";
import type { SettlementRule } from "../terms/settlement.js";
import type { Day } from "../time/day.js";
import { amountText, dateText, numberText } from "./format.js";

/** How a programme's things are named, and its numbers written, in one language. */
export interface Names {
  readonly outcome: (id: string) => string;
  readonly form: (id: string) => string;
  readonly agreement: (id: string) => string;
  readonly party: (id: string) => string;
  readonly ruleKind: (id: string) => SettlementRule["kind"] | undefined;
  readonly number: (number: DecimalText) => string;
  readonly amount: (amount: DecimalText) => string;
  readonly day: (day: Day) => string;
}

/** The names of a programme in Danish or English; where it has no label, its id stands. */
export const namesOf = (programme: Programme, locale: Locale): Names => {
  const named = (things: readonly { readonly id: string; readonly label?: Label }[]): ((id: string) => string) => {
    const labels = new Map(things.map((thing) => [thing.id, thing.label?.[locale] ?? thing.id]));
    return (id) => labels.get(id) ?? id;
  };
  const rules = new Map(programme.settlement.map((rule) => [rule.id, rule.kind]));
  const fees = programme.settlement.filter((rule) => rule.kind === "fee");
  const parties = new Map(programme.parties.map((party) => [party.id, party.name ?? party.id]));
  return {
    outcome: named([...programme.outcomes, ...fees]),
    form: named(programme.forms),
    agreement: named(programme.agreements),
    party: (id) => parties.get(id) ?? id,
    ruleKind: (id) => rules.get(id),
    number: (number) => numberText(number, locale),
    amount: (amount) => amountText(amount, programme.currency, locale),
    day: (day) => dateText(day, locale),
  };
};
