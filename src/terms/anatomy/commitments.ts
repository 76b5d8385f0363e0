import type { Commitment, Count, Counted, Due, Occasion, Target } from "../commitments.js";
import { retention } from "./retention.js";
import { type ShapeOf, day, decimal, kinds, list, may, must, named, nullable, object, text, words } from "./shape.js";
import { ids, label, period } from "./value.js";

const ofCounts = () => ({
  records: { of: must(text) },
  observations: { of: must(text) },
  reached: { reached: must(retention), oncePer: must(words("participant", "enrolment", "placement", "employer")) },
});

const count: ShapeOf<Count> = named("Count", kinds<Count>("kind", ofCounts));

const counted: ShapeOf<Counted> = named(
  "Counted",
  kinds<Counted>("kind", () => ({ ...ofCounts(), share: { of: must(count), among: must(count) } })),
);

const occasion: ShapeOf<Occasion> = named(
  "Occasion",
  kinds<Occasion>("kind", () => ({ ...ofCounts(), absences: { of: must(ids) } })),
);

const due: ShapeOf<Due> = named(
  "Due",
  kinds<Due>("kind", () => ({
    on: { day: must(day) },
    every: { period: must(period) },
    after: { occasion: must(occasion), period: must(period), whileItLasts: may(words(true)) },
  })),
);

const target: ShapeOf<Target> = named("Target", object<Target>({ from: must(day), value: must(nullable(decimal)), source: may(text) }));

/** What a commitment is made of. */
export const commitment: ShapeOf<Commitment> = named(
  "Commitment",
  object<Commitment>({
    id: must(text),
    party: must(text),
    label: may(label),
    source: may(text),
    counts: must(counted),
    targets: must(list(target)),
    due: must(due),
    to: may(day),
  }),
);
