import * as z from "zod";
import type { Retention } from "../terms/retention.js";
import { condition } from "./condition-schema.js";
import { limit } from "./quantity-schema.js";
import { described, schemaOf } from "./schema.js";
import { daysOrWeeks, period } from "./value-schema.js";

export const retention = schemaOf<Retention>()(
  "Retention",
  "When an outcome is reached",
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: described(z.literal("started"), "On the first counted day"), condition }),
    z.strictObject({
      kind: described(z.literal("sustained"), "On the last day of a period of counted days without an untolerated break"),
      condition,
      period,
      breaks: described(
        z.strictObject({ each: daysOrWeeks, clock: z.literal("pauses") }),
        "Breaks of up to so long each are tolerated, and do not count",
      ).exactOptional(),
    }),
    z.strictObject({
      kind: described(z.literal("observed"), "On the day of the first observation of this kind within the limit"),
      observation: described(z.string(), "Such as who-5"),
      limit: limit.exactOptional(),
    }),
  ]),
);
