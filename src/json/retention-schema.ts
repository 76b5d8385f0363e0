import * as z from "zod";
import type { Anchor, Breaks, Checkpoint, Deadline, Retention, Times } from "../terms/retention.js";
import { condition, limit, measure, quantity } from "./kinds-schema.js";
import { placementTest } from "./placement-test-schema.js";
import { described, schemaOf } from "./schema.js";
import { day, dayRange, daysOrWeeks, period } from "./value-schema.js";

const text = z.string();
const observation = described(text, "What is observed, such as who-5");
const ofOutcome = z.strictObject({ outcome: text });
const onDay = z.strictObject({ day });

const anchorSchema = schemaOf<Anchor>()(
  "Anchor",
  "The day that something is counted from: the first counted day, enrolment, the day another outcome was reached, or a day",
  z.union([z.enum(["firstCounted", "enrolment"]), ofOutcome, onDay]),
);
const anchor = described(anchorSchema, "Without it, the first counted day").exactOptional();

const timesSchema = schemaOf<Times>()("Times", "How many occurrences there may be", z.union([z.literal("unlimited"), z.int()]));
const times = described(timesSchema, "Without it, one").exactOptional();

const breaks = schemaOf<Breaks>()(
  "Breaks",
  "Interruptions that do not end a run",
  z.strictObject({
    each: described(
      z.union([z.literal("any"), daysOrWeeks]),
      "Without it, no break is tolerated; any: what is counted adds up",
    ).exactOptional(),
    total: described(daysOrWeeks, "In all in one window").exactOptional(),
    clock: described(z.enum(["pauses", "runs"]), "Break days do not count, or are elapsed time"),
    exempt: described(
      z.array(z.union([dayRange, period])),
      "Days that are not there at all; a period is the first of each run",
    ).exactOptional(),
    endsAfter: described(
      z.union([day, period]),
      "A break that is not tolerated and lasts beyond this day ends the right for good; a period is counted from enrolment",
    ).exactOptional(),
  }),
);

const checkpoint = schemaOf<Checkpoint>()(
  "Checkpoint",
  "A day on which a condition is looked at: the anchor, a period after it, a day, or the last day of each month",
  z.union([z.enum(["anchor", "monthEnds"]), z.strictObject({ after: period }), onDay]),
);

export const deadline = schemaOf<Deadline>()(
  "Deadline",
  "The last day covered by a period from a day, or a day",
  z.union([onDay, z.strictObject({ period, from: z.union([z.enum(["enrolment", "anchor"]), ofOutcome]) })]),
);

const retentions = (): z.ZodType<readonly Retention[]> => z.array(retention);

export const retention = schemaOf<Retention>()(
  "Retention",
  "When an outcome is reached",
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: described(z.literal("sustained"), "On the last day of a period of counted days without an untolerated break"),
      condition,
      period,
      times: described(times, "Without it, the first run that fits; with it, each further period is one more"),
      anchor,
      breaks: breaks.exactOptional(),
      employer: described(
        z.union([z.literal("same"), ofOutcome]),
        "Put to each employer's placements alone, or to those with the employer by whom another outcome was reached",
      ).exactOptional(),
      averageHours: described(
        z.strictObject({ of: z.union([placementTest, z.strictObject({ observation })]), limit }),
        "Hours a week on average over the window",
      ).exactOptional(),
      reachedOn: described(z.literal("dayAfter"), "Reported on the day after the last one of the period").exactOptional(),
    }),
    z.strictObject({
      kind: described(z.literal("accumulated"), "On the first day on which what adds up since the anchor reaches the limit"),
      measure,
      atLeast: quantity,
      within: described(period, "Without it, no end").exactOptional(),
      anchor,
      window: described(z.literal("sliding"), "Every counted day is tried as anchor").exactOptional(),
    }),
    z.strictObject({
      kind: described(z.literal("at"), "On each checkpoint on which the condition holds"),
      condition,
      checkpoints: z.array(checkpoint),
      anchor,
    }),
    z.strictObject({
      kind: described(z.literal("metered"), "On the last day of each week or month, worth what was measured in it"),
      measure,
      each: z.enum(["week", "month"]),
    }),
    z.strictObject({
      kind: described(z.literal("observed"), "On the day of an observation of this kind within the limit"),
      observation,
      limit: limit.exactOptional(),
      times,
    }),
    z.strictObject({
      kind: described(z.literal("anyOf"), "When the first of these is reached"),
      get of(): z.ZodType<readonly Retention[]> {
        return retentions();
      },
    }),
    z.strictObject({
      kind: described(z.literal("allOf"), "When the last of these is reached"),
      get of(): z.ZodType<readonly Retention[]> {
        return retentions();
      },
    }),
  ]),
);
