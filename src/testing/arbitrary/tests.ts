import fc from "fast-check";
import { all, any, not } from "../../terms/condition.js";
import {
  type PlacementTest,
  absent,
  activity,
  agreedFor,
  began,
  employer,
  employerAttribute,
  employment,
  form,
  granted,
  lasted,
  openEnded,
  paid,
  participating,
  subsidised,
  where,
} from "../../terms/placement-test.js";
import { shortPeriods } from "./periods.js";
import { changingForm, companyIds, dayFrom, sectors } from "./vocabulary.js";

const ranges = fc.tuple(fc.nat(400), fc.nat(300), fc.nat(3)).map(([first, length, ends]) => ({
  ...(ends === 0 ? {} : { from: dayFrom(first) }),
  ...(ends === 1 ? {} : { to: dayFrom(first + length) }),
}));

/** What every programme asks. */
const plainWords: fc.Arbitrary<PlacementTest> = fc.oneof(
  fc.constant(employment()),
  fc.constant(activity("education")),
  fc.constant(paid()),
  fc.constant(subsidised()),
  fc.constantFrom(absent(), absent("sickness"), absent("sickness", "leave")),
  fc.constantFrom(form("fleksjob"), form("ordinaer-ansaettelse", "smaajob"), form(changingForm.id)),
);

/** What only some ask: of the employer, of the days of the placement, of its length. */
const rareWords: fc.Arbitrary<PlacementTest> = fc.oneof(
  fc.subarray([...companyIds], { minLength: 1, maxLength: 2 }).map((ids) => employer(...ids)),
  fc.constantFrom(...sectors).map((sector) => employerAttribute("sector", sector)),
  fc.constant(participating()),
  fc.oneof(fc.constant(began({ from: "enrolment" })), ranges.map(began)),
  ranges.map(granted),
  shortPeriods.map(lasted),
  shortPeriods.map(agreedFor),
  fc.constant(openEnded()),
);

const words = fc.oneof({ weight: 3, arbitrary: plainWords }, { weight: 2, arbitrary: rareWords });

/** Questions put to one running placement. */
export const tests: fc.Arbitrary<PlacementTest> = fc.letrec<{ test: PlacementTest }>((tie) => ({
  test: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: words },
    { weight: 7, arbitrary: fc.constantFrom<PlacementTest>(where(employment(), paid()), employment()) },
    { weight: 1, arbitrary: words.map((word) => where(employment(), not(word))) },
    { weight: 1, arbitrary: fc.array(tie("test"), { minLength: 1, maxLength: 3 }).map((parts): PlacementTest => all(...parts)) },
    { weight: 1, arbitrary: fc.array(tie("test"), { minLength: 1, maxLength: 3 }).map((parts): PlacementTest => any(...parts)) },
    { weight: 1, arbitrary: tie("test").map((part): PlacementTest => not(part)) },
  ),
})).test;

/** Questions as most programmes put them. */
export const plainTests: fc.Arbitrary<PlacementTest> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<PlacementTest>(where(employment(), paid())) },
  { weight: 2, arbitrary: plainWords },
  { weight: 1, arbitrary: plainWords.map((word) => where(employment(), not(word))) },
);
