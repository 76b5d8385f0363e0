import { askedList, askedObject } from "../../issue/argument.js";
import { type DecimalText, type Exact, add, multiply, readExact, writeExact } from "../../exact/exact.js";
import type { Scale } from "./scale.js";

/**
 * The score that answers come to on a scale: their sum, multiplied by its factor; `null` where an answer is missing or is
 * none of the scale's, for a part of the questions is no score. `undefined` where the scale says nothing of scoring.
 * Here with a made-up scale of three questions answered 0 to 4:
 *
 * ```ts
 * import { type Scale, scoreOf } from "payment-by-results";
 *
 * const mood: Scale = {
 *   id: "mood",
 *   label: { da: "Humør", en: "Mood" },
 *   least: "0",
 *   most: "60",
 *   step: "5",
 *   better: "higher",
 *   scoring: { questions: 3, least: 0, most: 4, factor: "5" },
 *   licence: "made up for this example",
 *   source: "made up for this example",
 * };
 * scoreOf(mood, [4, 2, 1]); // => "35"
 * scoreOf(mood, [4, 2]); // => null
 * ```
 *
 * @param scale the scale with its rule of scoring
 * @param answers one for each question; `null` is one that was not given
 */
export const scoreOf = (scale: Scale, answers: readonly (number | null)[]): DecimalText | null | undefined => {
  const { scoring } = askedObject(scale, "scale", ["id", "least", "most"]);
  askedList(answers, "answers");
  if (scoring === undefined) return undefined;
  const { questions, least, most } = scoring;
  const factor = readExact(scoring.factor);
  const isAnswer = (answer: number | null): answer is number =>
    Number.isSafeInteger(answer) && (answer as number) >= least && (answer as number) <= most;
  if (factor === undefined || answers.length !== questions || !answers.every(isAnswer)) return null;
  const total = answers.reduce<Exact>((sum, answer) => add(sum, answer), 0);
  return writeExact(multiply(total, factor), { least: 0, most: 18 });
};
