import * as z from "zod";
import type { ClaimBy, PotKey, SettlementRule, Tier } from "../terms/settlement.js";
import { condition, quantity } from "./kinds-schema.js";
import { retention } from "./retention-schema.js";
import { described, schemaOf } from "./schema.js";
import { day, decimal, label, level, period, roundingMode } from "./value-schema.js";

const text = z.string();
const ids = z.array(text);

const potKey = schemaOf<PotKey>()(
  "PotKey",
  "What lines must agree in to share a pot",
  z.union([
    z.enum(["participant", "outcome", "placement", "employer", "agreement", "payer", "month", "year"]),
    z.strictObject({ attribute: text, on: z.enum(["enrolment", "anchor", "reached"]) }),
  ]),
);
const per = described(z.array(potKey), "Lines that agree in all of these share a pot; an empty list is one pot for the whole");

const claimBy = schemaOf<ClaimBy>()(
  "ClaimBy",
  "A last day to claim: a period after the day reached, the end of that month, or enrolment",
  z.strictObject({ after: z.enum(["reached", "monthEnd", "enrolment"]), period }),
);

const tier = schemaOf<Tier>()(
  "Tier",
  "A unit price by the cumulative count of claims",
  z.strictObject({
    count: described(quantity, "How many claims the tier has; without it, all that are left").exactOptional(),
    price: quantity,
    cap: described(quantity, "The most that the tier's lines may come to").exactOptional(),
  }),
);

const ofEveryRule = {
  id: text,
  outcomes: described(
    ids,
    "Ids of the outcomes, or of the rules that added lines, whose lines the rule sees; without it all",
  ).exactOptional(),
  given: described(condition, "Put to the day reached; the rule sees only lines of participants of whom it holds").exactOptional(),
  label: label.exactOptional(),
  clause: described(text, "Where the contract says this").exactOptional(),
};

export const settlementRule = schemaOf<SettlementRule>()(
  "SettlementRule",
  "What is paid among all claims; rules apply in their order",
  z.discriminatedUnion("kind", [
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("fee"), "Lines that are no outcome's"),
      amount: quantity,
      due: described(
        z.union([z.literal("enrolment"), day, z.strictObject({ monthsFrom: day, count: z.int() })]),
        "A day, the last day of each of so many months, or each participant's enrolment; without it, the agreement's first day",
      ).exactOptional(),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("cap"), "The lines of a pot are paid, earlier ones first, until the limit is reached"),
      limit: quantity,
      counts: described(z.literal("lines"), "The number of lines above zero is limited; without it, the amount").exactOptional(),
      per,
      crossing: described(
        z.enum(["none", "proRata"]),
        "The line that crosses is passed over, or all lines are scaled; without it, it is paid in part",
      ).exactOptional(),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("shareCap"), "The lines named are at most so large a share"),
      share: described(decimal, "In percent"),
      of: z.union([z.enum(["paid", "reached", "enrolled"]), z.strictObject({ target: quantity })]),
      among: described(ids, "Among whose lines the share is taken; without it all").exactOptional(),
      per,
      excess: described(z.enum(["lost", "deferred"]), "What is above is lost, or deferred until there is room"),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("tiers"), "A unit price by the number of the claim; beyond the last tier nothing"),
      tiers: z.array(tier),
      per,
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("unlock"), "Lines are held until so many occurrences of other outcomes were reached"),
      targets: z.array(z.strictObject({ outcome: text, count: quantity })),
      per,
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("hold"), "A participant's lines are held until something is reached"),
      until: retention,
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(
        z.literal("requiresPaid"),
        "A line falls to nothing where the participant's line of another outcome is not above zero",
      ),
      outcome: text,
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("scaled"), "Every line is multiplied by a factor"),
      by: quantity,
      per,
      as: described(z.enum(["deadweight", "index"]), "What the rule is called where it cuts a line").exactOptional(),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("withhold"), "A part of every line is paid later"),
      part: described(decimal, "From 0 to 1"),
      until: z.union([day, z.strictObject({ after: period })]),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("payLag"), "Lines fall due so much later"),
      lag: z.union([period, z.strictObject({ workingDays: z.int(), calendar: described(text, "Name of a calendar of the programme") })]),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("claimDeadline"), "Lines fall due the day they are claimed, and to nothing once the last day has passed"),
      claimed: described(
        z.union([z.literal("claim"), z.strictObject({ evidence: level })]),
        "The claim fact, or the first version of evidence of this level",
      ),
      by: described(z.array(claimBy), "The earliest of these is the last day to claim"),
    }),
    z.strictObject({
      ...ofEveryRule,
      kind: described(z.literal("rounded"), "Every line is rounded to whole multiples"),
      to: decimal,
      mode: roundingMode,
    }),
  ]),
);
