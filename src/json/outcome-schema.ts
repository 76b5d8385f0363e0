import * as z from "zod";
import type { Outcome } from "../terms/programme.js";
import { condition, quantity } from "./kinds-schema.js";
import { deadline, retention } from "./retention-schema.js";
import { described, schemaOf } from "./schema.js";
import { label, level, period } from "./value-schema.js";

const ids = z.array(z.string());

export const outcome = schemaOf<Outcome>()(
  "Outcome",
  "A result that the programme looks for; without a price it is only recorded",
  z.strictObject({
    id: z.string(),
    reached: retention,
    price: described(z.union([z.literal("tiered"), quantity]), "tiered: nothing by itself, a rule of tiers adds to it").exactOptional(),
    given: described(condition, "Holds on the anchor day").exactOptional(),
    unless: described(
      z.strictObject({
        reached: retention,
        before: z.enum(["anchor", "enrolment"]),
        within: described(period, "Only the days of this period before that day are looked at").exactOptional(),
        employer: described(z.literal("same"), "Only placements with the employer of the occurrence are looked at").exactOptional(),
      }),
      "Was not reached before the anchor, or before enrolment",
    ).exactOptional(),
    by: described(deadline, "The last day on which it may be reached").exactOptional(),
    notBefore: described(deadline, "The first day on which it may be reached, or the day before that").exactOptional(),
    requires: described(ids, "Outcomes that must be reached on the same day or earlier").exactOptional(),
    excludes: described(
      z.strictObject({
        outcomes: ids,
        onUpgrade: described(
          z.enum(["replace", "payDifference", "first"]),
          "What was paid for the other is recovered, the other's price is subtracted, or the earlier one stands",
        ),
      }),
      "Outcomes over which it takes precedence from the day it is reached",
    ).exactOptional(),
    oncePer: described(z.enum(["participant", "enrolment", "placement", "employer"]), "Without it, the participant").exactOptional(),
    evidence: described(level, "A day counts only where evidence of this level covers it").exactOptional(),
    label: label.exactOptional(),
    clause: described(z.string(), "Where the contract says this").exactOptional(),
  }),
);
