import type { Condition, Limit } from "../../terms/kinds.js";
import { type All, type Any, type Not, type PlacementTest } from "../../terms/placement-test.js";
import type { Programme } from "../../terms/programme.js";
import { leastDays, mostDays } from "../../time/period-length.js";
import { type Interval, intervalOf, isNothingIn } from "../../terms/constant.js";

/** A word of a language, and whether it stands under a `not`. */
interface Literal<Word> {
  readonly word: Word;
  readonly negated: boolean;
}

type Composite<Word extends { readonly kind: string }> = Word | All<Composite<Word>> | Any<Composite<Word>> | Not<Composite<Word>>;

type TestWord = Exclude<PlacementTest, All<PlacementTest> | Any<PlacementTest> | Not<PlacementTest>>;
type ConditionWord = Exclude<Condition, All<Condition> | Any<Condition> | Not<Condition>>;

/** More ways than this to fulfil a term are not looked through: it is taken to be possible. */
const mostWays = 256;

/** Every way to fulfil a term: in each, all of its words are true, or not true where negated. `undefined` where there are too many. */
const waysOf = <Word extends { readonly kind: string }>(
  term: Composite<Word>,
  negated = false,
): readonly (readonly Literal<Word>[])[] | undefined => {
  switch (term.kind) {
    case "not":
      return waysOf((term as Not<Composite<Word>>).of, !negated);
    case "all":
    case "any": {
      const parts = (term as All<Composite<Word>>).of.map((part) => waysOf(part, negated));
      if (parts.includes(undefined)) return undefined;
      const known = parts as readonly (readonly (readonly Literal<Word>[])[])[];
      if ((term.kind === "any") !== negated) return within(known.flat());
      let joined: readonly (readonly Literal<Word>[])[] = [[]];
      for (const part of known) {
        if (joined.length * part.length > mostWays) return undefined;
        joined = joined.flatMap((before) => part.map((way) => [...before, ...way]));
      }
      return joined;
    }
    default:
      return [[{ word: term as Word, negated }]];
  }
};

const within = <Value>(values: readonly Value[]): readonly Value[] | undefined => (values.length > mostWays ? undefined : values);

/** Is a word asked for and refused at once? */
const isRefused = <Word>(way: readonly Literal<Word>[]): boolean => {
  const wanted = new Set(way.flatMap(({ word, negated }) => (negated ? [] : [JSON.stringify(word)])));
  return way.some(({ word, negated }) => negated && wanted.has(JSON.stringify(word)));
};

/** Is there surely no placement, on any day, that satisfies the test? */
export const isImpossibleTest = (test: PlacementTest, programme: Programme): boolean =>
  waysOf<TestWord>(test as Composite<TestWord>)?.every((way) => isImpossibleWay(way, programme)) ?? false;

const isImpossibleWay = (way: readonly Literal<TestWord>[], { forms }: Programme): boolean => {
  if (isRefused(way)) return true;
  const words = <Kind extends TestWord["kind"]>(kind: Kind, negated: boolean) =>
    way.flatMap(({ word, negated: isNegated }) =>
      word.kind === kind && isNegated === negated ? [word as Extract<TestWord, { kind: Kind }>] : [],
    );
  const activities = new Set(words("activity", false).map(({ is }) => is));
  if (activities.size > 1) return true;
  if (isNoneLeft(words("employer", false), words("employer", true))) return true;
  const isFormAsked = words("form", false).length > 0;
  const isRuleAsked = words("paid", false).length + words("subsidised", false).length > 0;
  if (isFormAsked || isRuleAsked) {
    const left = forms.filter(
      ({ id, rules }) =>
        words("form", false).every(({ among }) => among.includes(id)) &&
        !words("form", true).some(({ among }) => among.includes(id)) &&
        // A form without a rule in force is neither paid nor subsidised.
        (!isRuleAsked ||
          rules.some(
            (rule) =>
              (words("paid", false).length === 0 || rule.paid) &&
              (words("paid", true).length === 0 || !rule.paid) &&
              (words("subsidised", false).length === 0 || rule.subsidised) &&
              (words("subsidised", true).length === 0 || !rule.subsidised),
          )),
    );
    if (left.length === 0) return true;
  }
  return words("lasted", false).some(({ period }) =>
    words("lasted", true).some((shorter) => mostDays(shorter.period) <= leastDays(period)),
  );
};

/** Is nothing in all of these lists, apart from what is in one of the others? */
const isNoneLeft = (
  wanted: readonly { readonly among: readonly string[] }[],
  refused: readonly { readonly among: readonly string[] }[],
): boolean =>
  wanted.length > 0 &&
  (wanted[0]?.among ?? []).every(
    (id) => wanted.some(({ among }) => !among.includes(id)) || refused.some(({ among }) => among.includes(id)),
  );

/** Is there surely no day, of any participant, on which the condition holds? */
export const isImpossible = (condition: Condition, programme: Programme): boolean =>
  waysOf<ConditionWord>(condition as Composite<ConditionWord>)?.every((way) => isImpossibleDay(way, programme)) ?? false;

const isImpossibleDay = (way: readonly Literal<ConditionWord>[], programme: Programme): boolean => {
  if (isRefused(way)) return true;
  const wanted = way.flatMap(({ word, negated }) => (negated ? [] : [word]));
  const refused = way.flatMap(({ word, negated }) => (negated ? [word] : []));
  const tests = wanted.flatMap((word) => (word.kind === "during" || word.kind === "weeklyHours" ? [word.test] : []));
  const absent = wanted.flatMap((word) => (word.kind === "none" ? [word.test] : []));
  if (tests.some((test) => isImpossibleTest(test, programme))) return true;
  if (tests.some((test) => absent.some((none) => isImpossibleTest({ kind: "all", of: [test, { kind: "not", of: none }] }, programme))))
    return true;
  const attributes = new Set(wanted.flatMap((word) => (word.kind === "attribute" ? [word.attribute] : [])));
  const listsOf = (words: readonly ConditionWord[], name: string) =>
    words.flatMap((word) => (word.kind === "attribute" && word.attribute === name ? [word] : []));
  if ([...attributes].some((name) => isNoneLeft(listsOf(wanted, name), listsOf(refused, name)))) return true;
  return [...limitsByWhat(wanted).values()].some(isNothingIn);
};

/** What is within limits – hours of a test, or a quantity – and the numbers that are allowed; nobody has less than no hours. */
const limitsByWhat = (words: readonly ConditionWord[]): ReadonlyMap<string, readonly Interval[]> => {
  const limits = new Map<string, readonly Interval[]>();
  const note = (what: unknown, limit: Limit, others: readonly Interval[]): void => {
    const key = JSON.stringify(what);
    limits.set(key, [...(limits.get(key) ?? others), intervalOf(limit)]);
  };
  for (const word of words) {
    if (word.kind === "weeklyHours") note(["weeklyHours", word.test], word.limit, [notNegative]);
    if (word.kind === "is") note(["is", word.quantity], word.limit, []);
  }
  return limits;
};

const notNegative: Interval = { from: 0, isFromWithin: true, isToWithin: true };
