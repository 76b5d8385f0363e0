import type { DayNumber } from "../../time/day.js";
import type { View } from "../situation.js";
import { type Candidate, type CompiledRetention, type Unreached, type Window, likeliest } from "./retention.js";

/** The first so many candidates of a member: it has no more occurrences than that. */
const candidatesOf = (member: CompiledRetention, view: View, window: Window): readonly (Candidate | undefined)[] => [
  ...member.candidates(view, window),
];

const soonestOf = (answer: Unreached | undefined): DayNumber => answer?.soonest ?? answer?.bestCase ?? Number.POSITIVE_INFINITY;

/** The last day on which any of several can be reached, where each has one. */
const latestOf = (answers: readonly (Unreached | undefined)[]): Pick<Unreached, "latest"> => {
  const days = answers.flatMap((answer) => (answer === undefined ? [] : [answer.latest ?? Number.POSITIVE_INFINITY]));
  const latest = Math.max(...days);
  return Number.isFinite(latest) ? { latest } : {};
};

/** The answer, which waits for an outcome where nothing but that stands between it and ever being reached. */
const waiting = (
  chosenOne: Unreached | undefined,
  answers: readonly (Unreached | undefined)[],
  other: Unreached | undefined,
  soonest: DayNumber,
): Unreached | undefined => {
  if (chosenOne === undefined) return chosenOne;
  const { latest: _latest, ...alone } = chosenOne;
  const answer = { ...alone, ...latestOf(answers) };
  if (answer.bestCase !== Number.POSITIVE_INFINITY) return { ...answer, soonest };
  const { awaits: _awaits, ...rest } = answer;
  return other?.awaits === undefined ? rest : { ...rest, awaits: other.awaits };
};

/** Reached when the first of its members is; ties go to the first listed. */
export const compileAnyOf = (members: readonly CompiledRetention[]): CompiledRetention => ({
  *candidates(view, window) {
    const all = members.flatMap((member) => candidatesOf(member, view, window));
    // Sorting keeps those of one day in the order of the list.
    for (const candidate of all.sort((a, b) => (a?.reachedOn ?? 0) - (b?.reachedOn ?? 0))) {
      yield candidate === undefined ? undefined : { ...candidate, key: undefined };
    }
  },
  unreached: (view, window) => {
    const answers = members.map((member) => member.unreached(view, window));
    if (answers.includes(undefined)) return undefined;
    const best = likeliest(answers as readonly Unreached[]);
    const soonest = answers.reduce((day, answer) => Math.min(day, soonestOf(answer)), Number.POSITIVE_INFINITY);
    return waiting(
      best,
      answers,
      answers.find((answer) => answer?.awaits !== undefined),
      soonest,
    );
  },
  times: 1,
  isInAnchorOrder: false,
  isAnchored: members.every((member) => member.isAnchored),
  counting: members.flatMap((member) => member.counting),
  readsHours: members.some((member) => member.readsHours),
  measures: false,
});

/** Reached when the last of its members is; ties go to the first listed. */
export const compileAllOf = (members: readonly CompiledRetention[]): CompiledRetention => {
  const firsts = (view: View, window: Window): readonly (Candidate | null | undefined)[] =>
    members.map((member) => {
      const [first] = member.candidates(view, window);
      return first === undefined && candidatesOf(member, view, window).length === 0 ? null : first;
    });
  return {
    *candidates(view, window) {
      const found = firsts(view, window);
      if (found.includes(null)) return;
      if (found.includes(undefined)) yield undefined;
      else {
        const last = (found as Candidate[]).reduce((latest, candidate) => (candidate.reachedOn > latest.reachedOn ? candidate : latest));
        yield { ...last, key: undefined };
      }
    },
    unreached: (view, window) => {
      const found = firsts(view, window);
      if (!found.includes(null)) return undefined;
      const answers = members.flatMap((member, place) => (found[place] === null ? [member.unreached(view, window)] : []));
      const latest = answers.reduce(
        (last, answer) => (last === undefined || (answer?.bestCase ?? 0) > last.bestCase ? answer : last),
        undefined,
      ) ?? {
        reason: { code: "not-started" },
        bestCase: Number.POSITIVE_INFINITY,
      };
      const isSure = answers.every((answer) => answer?.coming?.isSure === true);
      const last = latest.coming === undefined || isSure ? latest : { ...latest, coming: { ...latest.coming, isSure } };
      const lost = answers.filter((answer) => answer?.bestCase === Number.POSITIVE_INFINITY);
      const soonest = answers.reduce((day, answer) => Math.max(day, soonestOf(answer)), Number.NEGATIVE_INFINITY);
      return waiting(last, answers, lost.every((answer) => answer?.awaits !== undefined) ? lost[0] : undefined, soonest);
    },
    times: 1,
    isInAnchorOrder: false,
    isAnchored: members.every((member) => member.isAnchored),
    counting: members.flatMap((member) => member.counting),
    readsHours: members.some((member) => member.readsHours),
    measures: false,
  };
};
