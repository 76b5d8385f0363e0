import {
  type Participant,
  type Programme,
  cap,
  days,
  during,
  kr,
  outcome,
  paid,
  programme,
  settle,
  sustained,
  upTo,
} from "payment-by-results";
import { dayNumber, dayText } from "./day.js";
import { type Contender, medians } from "./interleaved.js";
import { madeUpPeople } from "./people.js";
import { agreements, asOf, contractFor, intake } from "./programme.js";

/** How time grows when something is ten times as much: 1 is in proportion, 10 would be its square. */
export interface Growth {
  readonly what: string;
  readonly tenth: number;
  readonly whole: number;
  readonly ratio: number;
}

/** Times the whole against so many tenths in succession, more than one where a tenth alone is too short to time. */
const growth = async (what: string, tenths: number, rounds: number, run: (part: 1 | 10) => Contender): Promise<Growth> => {
  const [whole, tenth] = [run(1), run(10)];
  const inSuccession = async (): Promise<void> => {
    for (let time = 0; time < tenths; time++) await tenth();
  };
  const times = await medians({ inSuccession, whole }, rounds);
  const ofTenth = times.inSuccession / tenths;
  return { what, tenth: ofTenth, whole: times.whole, ratio: times.whole / 10 / ofTenth };
};

/** One person with so many placements in two years, several at a time. */
const manyPlacements = (count: number): Participant => {
  const enrolled = dayNumber(intake.from);
  return {
    id: "B-1",
    enrolled: dayText(enrolled),
    agreement: agreements[0][0],
    attributes: { group: "fleksjob" },
    placements: Array.from({ length: count }, (_, place) => {
      const from = enrolled + ((place * 37) % 700);
      return {
        id: `r${place}`,
        employer: `9900${place % 50}`,
        form: "smaajob",
        from: dayText(from),
        to: dayText(from + (place % 20)),
        weeklyHours: 1 + (place % 9),
      };
    }),
  };
};

const manyOutcomes = (count: number): Programme =>
  programme({
    ...contractFor(1),
    outcomes: Array.from({ length: count }, (_, place) =>
      outcome(`o${place}`, {
        reached: sustained(during(paid()), days(1 + place), { breaks: upTo(days(1 + (place % 28))) }),
        price: kr(1 + place),
      }),
    ),
    settlement: [cap(kr(1_000), { id: "per-participant", per: ["participant"] })],
  });

/** The contract with caps that cut nearly every line, one after the other. */
const bindingCaps = (people: number): Programme =>
  programme({
    ...contractFor(people),
    settlement: [
      cap(kr(9_000), { id: "per-outcome", per: ["participant", "outcome"] }),
      cap(kr(17_000), { id: "per-participant", per: ["participant"] }),
      cap(kr(people * 10), { id: "per-month", per: ["agreement", "month"] }),
      cap(kr(people * 100), { id: "per-employer", per: ["employer"] }),
      cap(kr(people * 50), { id: "whole", per: [] }),
    ],
  });

/** What must not grow faster than in proportion: placements, those of one person, outcomes, lines under caps that bind. */
export const timeGrowth = async (facts: readonly Participant[], rounds: number): Promise<readonly Growth[]> => {
  const few = [...madeUpPeople(200)];
  return [
    await growth(`${facts.length * 2} placements`, facts.length < 250_000 ? 10 : 2, rounds, (part) => {
      const people = part === 1 ? facts : facts.slice(0, facts.length / part);
      const contract = contractFor(people.length);
      return () => settle(contract, people, { asOf });
    }),
    await growth("one person with 10000 placements", 10, rounds, (part) => {
      const person = [manyPlacements(10_000 / part)];
      const contract = contractFor(1);
      return () => settle(contract, person, { asOf });
    }),
    await growth("1000 outcomes, made and settled", 3, rounds, (part) => () => settle(manyOutcomes(1_000 / part), few, { asOf })),
    await growth("caps that bind everywhere", 3, rounds, (part) => {
      const people = facts.slice(0, Math.min(facts.length, 50_000) / part);
      const contract = bindingCaps(people.length);
      return () => settle(contract, people, { asOf });
    }),
  ];
};
