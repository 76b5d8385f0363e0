import { Engine } from "json-rules-engine";
import {
  type Participant,
  type Programme,
  atLeast,
  employment,
  kr,
  outcome,
  paid,
  programme,
  settle,
  started,
  weeklyHours,
  where,
  years,
} from "payment-by-results";
import { dayNumber } from "./day.js";
import { medians } from "./interleaved.js";
import { asOf, contractFor, intake } from "./programme.js";

/** Who has had a day of paid employment of at least ten hours after an enrolment in the intake. */
const started10Hours: Programme = programme({
  ...contractFor(1),
  id: "eligibility",
  tracking: years(10),
  outcomes: [outcome("job", { reached: started(weeklyHours(where(employment(), paid()), atLeast(10))), price: kr(10_000) })],
  settlement: [],
});

const paidForms = ["ordinaer-ansaettelse", "fleksjob", "loentilskud"];

/** The same as a rule that is asked of one placement at a time, with the facts as they stand. */
const ruleOfFacts = (): Engine => {
  const engine = new Engine([
    {
      conditions: {
        all: [
          { fact: "placement", path: "$.form", operator: "in", value: paidForms },
          { fact: "placement", path: "$.weeklyHours", operator: "greaterThanInclusive", value: 10 },
          { fact: "participant", path: "$.enrolled", operator: "onOrAfter", value: intake.from },
          { fact: "participant", path: "$.enrolled", operator: "onOrBefore", value: intake.to },
          { fact: "placement", path: "$.from", operator: "onOrBefore", value: asOf },
        ],
      },
      event: { type: "eligible" },
    },
  ]);
  engine.addOperator("onOrAfter", (day: string, other: string) => day >= other);
  engine.addOperator("onOrBefore", (day: string, other: string) => day <= other);
  return engine;
};

/** The same again with everything it asks for made flat beforehand, days as numbers: the least it can be given to do. */
const ruleOfFlatFacts = (): Engine =>
  new Engine(
    [
      {
        conditions: {
          all: [
            { fact: "form", operator: "in", value: paidForms },
            { fact: "weeklyHours", operator: "greaterThanInclusive", value: 10 },
            { fact: "enrolled", operator: "greaterThanInclusive", value: dayNumber(intake.from) },
            { fact: "enrolled", operator: "lessThanInclusive", value: dayNumber(intake.to) },
            { fact: "from", operator: "lessThanInclusive", value: dayNumber(asOf) },
          ],
        },
        event: { type: "eligible" },
      },
    ],
    { allowUndefinedFacts: true },
  );

/** Milliseconds for the same placements. */
export interface EligibilityTimes {
  readonly placements: number;
  readonly library: number;
  readonly ruleEngine: number;
  readonly ruleEngineFlat: number;
}

/** The library adds up the hours of placements that run at once, a rule of one placement cannot: such people are left out. */
const inSuccession = ({ placements = [] }: Participant): boolean =>
  placements.every(({ from }, place) => place === 0 || from > (placements[place - 1]?.to ?? "9999-12-31"));

/**
 * Who has been in an eligible placement: json-rules-engine answers yes or no for each placement, the library settles
 * the one outcome to lines, amounts and reasons. Throws where they do not find the same people.
 */
export const timeEligibility = async (facts: readonly Participant[], rounds: number): Promise<EligibilityTimes> => {
  const people = facts.filter(inSuccession);
  const asked = people.flatMap((participant) => (participant.placements ?? []).map((placement) => ({ participant, placement })));
  const flat = asked.map(({ participant, placement: { form, weeklyHours, from } }) => ({
    form,
    weeklyHours,
    enrolled: dayNumber(participant.enrolled as string),
    from: dayNumber(from),
  }));
  const eligible = async (engine: Engine, given: readonly Record<string, unknown>[]): Promise<readonly string[]> => {
    const found = new Set<string>();
    for (const [place, one] of given.entries()) {
      const { events } = await engine.run(one);
      if (events.length > 0) found.add((asked[place] as (typeof asked)[number]).participant.id);
    }
    return [...found];
  };
  const [engine, flatEngine] = [ruleOfFacts(), ruleOfFlatFacts()];
  const library = () => settle(started10Hours, people, { asOf });
  const ruleEngine = () => eligible(engine, asked);
  const ruleEngineFlat = () => eligible(flatEngine, flat);

  const expected = library()
    .lines.map(({ participant }) => participant ?? "")
    .sort();
  for (const found of [await ruleEngine(), await ruleEngineFlat()]) {
    if (found.join() !== expected.join())
      throw new Error(`json-rules-engine finds ${found.length} people eligible, the library ${expected.length}, or others`);
  }
  return { placements: asked.length, ...(await medians({ library, ruleEngine, ruleEngineFlat }, rounds)) };
};
