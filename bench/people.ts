import type { Participant, Placement } from "payment-by-results";
import { agreements, intake } from "./programme.js";
import { dayNumber, dayText } from "./day.js";

/** A repeatable stream of whole numbers below a limit: the same people in every run. */
const stream = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const forms = ["ordinaer-ansaettelse", "fleksjob", "loentilskud", "virksomhedspraktik"] as const;

/**
 * Made-up people with two placements each, in the order of their ids. A few are enrolled after the intake, one
 * in fifty is not placed while tracked, one placement in forty has no hours reported, one pair in sixteen overlaps, and
 * half of the second ones still run.
 */
export const madeUpPeople = function* (count: number): Generator<Participant> {
  const next = stream(2017);
  const intakeFrom = dayNumber(intake.from);
  const placement = (id: string, from: number, to: number | undefined): Placement => ({
    id,
    employer: `9900${next(40)}`,
    form: forms[next(forms.length)] as string,
    from: dayText(from),
    ...(to === undefined ? {} : { to: dayText(to) }),
    ...(next(40) === 0 ? {} : { weeklyHours: 5 + next(66) / 2 }),
  });
  for (let place = 0; place < count; place++) {
    const enrolled = intakeFrom + next(380);
    const first = enrolled + next(120) + (next(50) === 0 ? 730 : 0);
    const after = first + 20 + next(400);
    const again = next(16) === 0 ? first + 1 + next(after - first) : after + next(45);
    yield {
      id: `B-${String(place).padStart(7, "0")}`,
      enrolled: dayText(enrolled),
      agreement: (agreements[next(agreements.length)] as readonly [string, number])[0],
      attributes: { group: next(4) === 0 ? "fleksjob" : "udsat-ung" },
      placements: [placement("r1", first, after - 1), placement("r2", again, next(2) === 0 ? undefined : again + next(500))],
    };
  }
};
