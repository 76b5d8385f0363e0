import { type Exact, compare, greatest, readAmount, subtract } from "../../exact/exact.js";
import { explain } from "../../reading/explain/explain.js";
import type { AmountStep, Explanation } from "../../reading/explain/explanation.js";
import type { Programme } from "../../terms/programme.js";
import { type Verdict, every, law } from "./law.js";
import { objectsIn } from "./terms.js";

/** The part of a number's text that a line is written with, where it never ends. */
const written = (text: string): string => {
  const point = text.indexOf(".");
  return point < 0 ? text : text.slice(0, point + 12);
};

const isSame = (a: string, b: string): boolean => {
  const [one, other] = [readAmount(written(a)), readAmount(written(b))];
  return one !== undefined && other !== undefined && compare(one, other) === 0;
};

/** Days that are not there, and the first so long of a run, are no counted days though they fulfil the condition. */
const leavesOutDays = (programme: Programme, { line }: Explanation): boolean =>
  objectsIn(programme.outcomes.filter(({ id }) => id === line.outcome)).some((object) => "exempt" in object);

/** Does a cap that cut a line leave just what earlier lines had not used of its limit? */
const leavesTheRest = (programme: Programme, { rule, amount, cap }: AmountStep): boolean => {
  const terms = programme.settlement.find(({ id }) => id === rule);
  if (cap === undefined || terms?.kind !== "cap") return true;
  const [left, used, limit] = [amount, cap.used, cap.limit ?? "0"].map((text) => readAmount(written(text))) as [Exact, Exact, Exact];
  const room = subtract(limit, used);
  const isExact = [amount, cap.used, cap.limit ?? "0"].every((text) => (text.split(".")[1] ?? "").length < 10);
  if (!isExact || compare(left, 0) < 0) return true;
  if (terms.counts === "lines") return compare(left, 0) === 0 && compare(room, 1) < 0;
  return compare(left, terms.crossing === "none" ? 0 : greatest(room, 0)) === 0;
};

const addsUp = (programme: Programme, explanation: Explanation): Verdict => {
  const { line, price, steps, days } = explanation;
  const done = `${line.outcome} of ${line.participant}, explained`;
  if (price !== undefined && price.value !== null && !isSame(price.value, line.price)) return { done, expected: line.price, found: price };
  const last = steps.at(-1)?.amount ?? line.price;
  if (!isSame(last, line.amount)) return { done, expected: line.amount, found: steps };
  const wrong = steps.find((step) => !leavesTheRest(programme, step));
  if (wrong !== undefined) return { done, expected: "what was left of the limit", found: wrong };
  if (days === undefined || leavesOutDays(programme, explanation)) return "holds";
  const counted = days.spans.reduce((sum, span) => sum + span.days, 0);
  if (counted !== line.countedDays) return { done, expected: line.countedDays, found: days };
  const inOrder = [...days.spans, ...days.breaks]
    .map(({ from, to, days: count }) => ({ from, to, count }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const isWhole = inOrder.every(
    ({ from, to }, place) => from <= to && (place === 0 ? from >= days.from : from > (inOrder[place - 1]?.to ?? "")),
  );
  return isWhole && (inOrder.at(-1)?.to ?? days.from) <= days.to ? "holds" : { done, expected: "days in order", found: days };
};

/** What is explained is what is paid. */
export const explanationsAddUp = law(
  "explanations add up",
  "The price worked out is the line's price, the steps end at its amount, a cap leaves what earlier lines had not used of its limit, and the stretches of days are as many as were counted.",
  (programme, facts, at) => {
    const { explained } = explain(programme, facts, {}, at);
    return every(explained.map((explanation) => addsUp(programme, explanation)));
  },
);
