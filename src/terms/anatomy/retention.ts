import type { Anchor, Breaks, Checkpoint, Deadline, Retention, Times } from "../retention.js";
import type { Day } from "../../time/day.js";
import { condition, limit, measure, placementTest, quantity } from "./kinds.js";
import { type ShapeOf, day, either, kinds, list, may, must, named, object, reference, wholeNumber, words } from "./shape.js";
import { dayRange, daysOrWeeks, period } from "./value.js";

interface OfOutcome {
  readonly outcome: string;
}

interface OnDay {
  readonly day: Day;
}

const ofOutcome = object<OfOutcome>({ outcome: must(reference("outcome")) });
const onDay = object<OnDay>({ day: must(day) });

const anchor: ShapeOf<Anchor> = named("Anchor", either(words("firstCounted", "enrolment"), ofOutcome, onDay));

const times: ShapeOf<Times> = named("Times", either(words("unlimited"), wholeNumber));

const breaks: ShapeOf<Breaks> = named(
  "Breaks",
  object<Breaks>({
    each: may(either(words("any"), daysOrWeeks)),
    total: may(daysOrWeeks),
    clock: must(words("pauses", "runs")),
    exempt: may(list(either(dayRange, period))),
    endsAfter: may(either(day, period)),
  }),
);

const checkpoint: ShapeOf<Checkpoint> = named(
  "Checkpoint",
  either(words("anchor", "monthEnds"), object<Extract<Checkpoint, { readonly after: unknown }>>({ after: must(period) }), onDay),
);

type DeadlineAfter = Extract<Deadline, { readonly period: unknown }>;

/** What deadlines are made of. */
export const deadline: ShapeOf<Deadline> = named(
  "Deadline",
  either(onDay, object<DeadlineAfter>({ period: must(period), from: must(either(words("enrolment", "anchor"), ofOutcome)) })),
);

type AverageHours = NonNullable<Extract<Retention, { readonly kind: "sustained" }>["averageHours"]>;

/** What retention kinds are made of. */
export const retention: ShapeOf<Retention> = named(
  "Retention",
  kinds<Retention>("kind", () => ({
    sustained: {
      condition: must(condition),
      period: must(period),
      times: may(times),
      anchor: may(anchor),
      breaks: may(breaks),
      employer: may(either(words("same"), ofOutcome)),
      averageHours: may(
        object<AverageHours>({
          of: must(either(placementTest, object({ observation: must(reference("observation")) }))),
          limit: must(limit),
        }),
      ),
      reachedOn: may(words("dayAfter")),
    },
    accumulated: {
      measure: must(measure),
      atLeast: must(quantity),
      within: may(period),
      anchor: may(anchor),
      window: may(words("sliding")),
    },
    at: { condition: must(condition), checkpoints: must(list(checkpoint)), anchor: may(anchor) },
    metered: { measure: must(measure), each: must(words("week", "month")) },
    observed: { observation: must(reference("observation")), limit: may(limit), times: may(times) },
    anyOf: { of: must(list(retention)) },
    allOf: { of: must(list(retention)) },
  })),
);
