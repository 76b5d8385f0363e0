import { settle } from "../../reading/settle.js";
import type { Line, Settlement } from "../../reading/settlement.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { atLeast, money } from "../../terms/quantity.js";
import { type Retention, accumulated, allOf, anyOf, daysOf } from "../../terms/retention.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { type Verdict, every, law, same } from "./law.js";
import { hasKind, withTerms } from "./terms.js";

/** The programme with one outcome reached otherwise. */
const reachedAs = (programme: Programme, outcome: Outcome, reached: Retention): Programme | undefined =>
  withTerms(programme, { outcomes: programme.outcomes.map((one) => (one.id === outcome.id ? { ...one, reached } : one)) });

/**
 * The programme with an outcome of which nothing else is said, reached in one way or another, under an agreement that
 * is always in force: then the first candidate there is fits.
 */
const nothingElseSaid = (programme: Programme, { id, oncePer, evidence }: Outcome, reached: Retention): Programme | undefined => {
  const [agreement] = programme.agreements;
  if (agreement === undefined) return undefined;
  const { to: _to, ...unending } = agreement;
  const said = { ...(oncePer === undefined ? {} : { oncePer }), ...(evidence === undefined ? {} : { evidence }) };
  return withTerms(programme, {
    agreements: [{ ...unending, from: programme.intake.from }],
    outcomes: programme.outcomes.map((one) =>
      one.id === id ? { id, reached, price: money(0, programme.currency), ...said } : unpriced(one),
    ),
    settlement: [],
  });
};

const unpriced = ({ price: _price, excludes: _excludes, ...outcome }: Outcome): Outcome => outcome;

const inOneAgreement = (programme: Programme, { participants, observations }: FactsAtHand): FactsAtHand => {
  const agreement = programme.agreements[0]?.id;
  return {
    participants: participants.map((participant) => (agreement === undefined ? participant : { ...participant, agreement })),
    observations,
  };
};

const toldOf = ({ id }: Outcome, { lines, notPaid }: Settlement) => ({ lines, notPaid: notPaid.filter(({ outcome }) => outcome === id) });

/** Sustained, once. */
export const sustainedOnce = law(
  "sustained is every with one occurrence",
  "A retention that says nothing of how many occurrences there may be comes to what it comes to with at most one, unless more is said of the outcome: the next period in a run is looked at only with a number of them.",
  (programme, facts, at) =>
    every(
      programme.outcomes.map((outcome): Verdict => {
        if (outcome.reached.kind !== "sustained" || outcome.reached.times !== undefined) return "does-not-apply";
        const [plain, once] = [outcome.reached, { ...outcome.reached, times: 1 }].map((reached) =>
          nothingElseSaid(programme, outcome, reached),
        );
        if (plain === undefined || once === undefined) return "does-not-apply";
        const members = inOneAgreement(programme, facts);
        return same(`${outcome.id} at most once`, toldOf(outcome, settle(plain, members, at)), toldOf(outcome, settle(once, members, at)));
      }),
    ),
);

/** The first of several. */
export const firstOfMany = law(
  "the first of several occurrences is that of sustained",
  "What is sustained again and again is reached the first time on the day on which it is sustained once.",
  (programme, facts, at) =>
    every(
      programme.outcomes.map((outcome): Verdict => {
        if (outcome.reached.kind !== "sustained" || outcome.reached.times === undefined) return "does-not-apply";
        const { times: _times, ...reached } = outcome.reached;
        const [many, once] = [outcome.reached, reached].map((one) => nothingElseSaid(programme, outcome, one));
        if (many === undefined || once === undefined) return "does-not-apply";
        const members = inOneAgreement(programme, facts);
        const firsts = ({ lines }: Settlement) => lines.filter(({ occurrence }) => occurrence === "1");
        return same(`${outcome.id} once`, firsts(settle(once, members, at)), firsts(settle(many, members, at)));
      }),
    ),
);

/** A first day. */
export const oneDay = law(
  "started is sustained for a day",
  "What is sustained for one day is reached on the first counted day, as is one counted day added up.",
  (programme, facts, at) =>
    every(
      programme.outcomes.map((outcome): Verdict => {
        const { reached } = outcome;
        const isOneDay = reached.kind === "sustained" && reached.period.unit === "days" && reached.period.count === 1;
        if (!isOneDay || Object.keys(reached).length > 3) return "does-not-apply";
        const [once, added] = [reached, accumulated(daysOf(reached.condition), atLeast(1))].map((one) =>
          nothingElseSaid(programme, outcome, one),
        );
        if (once === undefined || added === undefined) return "does-not-apply";
        const members = inOneAgreement(programme, facts);
        return same(
          `${outcome.id} added up`,
          settle(once, members, at).lines.map(withoutMeasured),
          settle(added, members, at).lines.map(withoutMeasured),
        );
      }),
    ),
);

const withoutMeasured = ({ measured: _measured, ...line }: Line): Omit<Line, "measured"> => line;

/** Can there be only one occurrence in each series? */
const isSingle = (reached: Retention): boolean =>
  (reached.kind === "sustained" && reached.times === undefined) ||
  reached.kind === "accumulated" ||
  ((reached.kind === "anyOf" || reached.kind === "allOf") && reached.of.every(isSingle));

/** One member. */
export const oneMember = law(
  "any of one and all of one are that one",
  "What is reached once in each series is reached in the same way as the only member of any of them; and as the only one of all, where nothing else is said of the outcome, for all are decided by the first occurrence of each.",
  (programme, facts, at) => {
    const before = settle(programme, facts, at).lines.map(withoutMeasured);
    const members = inOneAgreement(programme, facts);
    return every(
      programme.outcomes.flatMap((outcome): readonly Verdict[] => {
        const { reached } = outcome;
        // What several members measure is not one thing, so nothing can read it.
        if (!isSingle(reached) || hasKind([outcome.price, programme.settlement], "measured")) return [];
        const any = reachedAs(programme, outcome, anyOf(reached));
        const [alone, all] = [reached, allOf(reached)].map((one) => nothingElseSaid(programme, outcome, one));
        return [
          any === undefined
            ? "does-not-apply"
            : same(`${outcome.id} as any of one`, before, settle(any, facts, at).lines.map(withoutMeasured)),
          alone === undefined || all === undefined
            ? "does-not-apply"
            : same(
                `${outcome.id} as all of one`,
                settle(alone, members, at).lines.map(withoutMeasured),
                settle(all, members, at).lines.map(withoutMeasured),
              ),
        ];
      }),
    );
  },
);
