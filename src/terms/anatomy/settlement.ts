import type { ClaimBy, PotKey, RuleTerms, SettlementRule, Tier } from "../settlement.js";
import { condition, quantity } from "./kinds.js";
import { retention } from "./retention.js";
import {
  type FieldsOf,
  type ShapeOf,
  day,
  decimal,
  either,
  kinds,
  list,
  may,
  must,
  named,
  object,
  part,
  reference,
  text,
  wholeNumber,
  words,
} from "./shape.js";
import { ids, label, level, period, roundingMode } from "./value.js";

type AttributeKey = Extract<PotKey, object>;

const potKey: ShapeOf<PotKey> = named(
  "PotKey",
  either(
    words("participant", "outcome", "placement", "employer", "agreement", "payer", "month", "year"),
    object<AttributeKey>({ attribute: must(text), on: must(words("enrolment", "anchor", "reached")) }),
  ),
);

const per = list(potKey);

const claimBy: ShapeOf<ClaimBy> = named(
  "ClaimBy",
  object<ClaimBy>({ after: must(words("reached", "monthEnd", "enrolment")), period: must(period) }),
);

const tier: ShapeOf<Tier> = named("Tier", object<Tier>({ count: may(quantity), price: must(quantity), cap: may(quantity) }));

const ofEveryRule: FieldsOf<RuleTerms> = {
  id: must(text),
  outcomes: may(ids),
  given: may(condition),
  label: may(label),
  clause: may(text),
};

/** What settlement rules are made of. */
export const settlementRule: ShapeOf<SettlementRule> = named(
  "SettlementRule",
  kinds<SettlementRule>("kind", () => ({
    fee: {
      ...ofEveryRule,
      amount: must(quantity),
      due: may(either(words("enrolment"), day, object({ monthsFrom: must(day), count: must(wholeNumber) }))),
    },
    cap: {
      ...ofEveryRule,
      limit: must(quantity),
      counts: may(words("lines")),
      per: must(per),
      crossing: may(words("none", "proRata")),
    },
    shareCap: {
      ...ofEveryRule,
      share: must(part),
      of: must(either(words("paid", "reached", "enrolled"), object({ target: must(quantity) }))),
      among: may(ids),
      per: must(per),
      excess: must(words("lost", "deferred")),
    },
    tiers: { ...ofEveryRule, tiers: must(list(tier)), per: must(per) },
    unlock: { ...ofEveryRule, targets: must(list(object({ outcome: must(reference("outcome")), count: must(quantity) }))), per: must(per) },
    hold: { ...ofEveryRule, until: must(retention) },
    requiresPaid: { ...ofEveryRule, outcome: must(reference("outcome")) },
    scaled: { ...ofEveryRule, by: must(quantity), per: must(per), as: may(words("deadweight", "index")) },
    withhold: { ...ofEveryRule, part: must(part), until: must(either(day, object({ after: must(period) }))) },
    payLag: {
      ...ofEveryRule,
      lag: must(either(period, object({ workingDays: must(wholeNumber), calendar: must(text) }))),
    },
    claimDeadline: {
      ...ofEveryRule,
      claimed: must(either(words("claim"), object({ evidence: must(level) }))),
      by: must(list(claimBy)),
    },
    rounded: { ...ofEveryRule, to: must(decimal), mode: must(roundingMode) },
  })),
);
