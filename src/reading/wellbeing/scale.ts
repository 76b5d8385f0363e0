import { type DecimalText, type Exact, compare, isWholeMultiple, multiply, readExact, subtract } from "../../exact/exact.js";
import type { Label } from "../../facts/employment-form.js";
import { type Issue, type Path, error } from "../../issue/issue.js";

/** How answers become a score: they are added, and multiplied by a factor. */
export interface Scoring {
  /** How many questions there are. */
  readonly questions: number;
  /** The lowest and the highest answer to a question; every whole number between is one. */
  readonly least: number;
  readonly most: number;
  readonly factor: DecimalText;
}

/**
 * A scale that people are asked by: what scores there are and what they are made of, never the questions themselves,
 * which belong to whoever made the scale. The library ships none: its numbers, licence and source are the contract's.
 */
export interface Scale {
  /** The kind of the observations that hold its scores. */
  readonly id: string;
  readonly label: Label;
  /** The lowest and the highest score, and the distance from one score to the next. */
  readonly least: DecimalText;
  readonly most: DecimalText;
  readonly step: DecimalText;
  /** Which end of it is the good one. */
  readonly better: "higher" | "lower";
  /** Without it, whoever asks does the scoring. */
  readonly scoring?: Scoring;
  /** On what terms it may be used. */
  readonly licence: string;
  /** Where its range and scoring are said. */
  readonly source: string;
}

/** The ends and the step of a scale as numbers. */
interface Range {
  readonly least: Exact;
  readonly most: Exact;
  readonly step: Exact;
}

const rangeOf = ({ least, most, step }: Scale): Range | undefined => {
  const [from, to, by] = [readExact(least), readExact(most), readExact(step)];
  return from === undefined || to === undefined || by === undefined || compare(by, 0) <= 0
    ? undefined
    : { least: from, most: to, step: by };
};

/** Is this one of the scores that the scale has? */
export const isOnScale = (scale: Scale, score: Exact): boolean => {
  const range = rangeOf(scale);
  if (range === undefined || compare(score, range.least) < 0 || compare(score, range.most) > 0) return false;
  return isWholeMultiple(subtract(score, range.least), range.step);
};

/** Everything that is wrong with a scale. */
export const scaleIssues = (scale: Scale, path: Path): readonly Issue[] => {
  const range = rangeOf(scale);
  const issues: Issue[] = [];
  if (scale.id === "") issues.push(error("no-id", path, {}));
  for (const key of ["licence", "source"] as const) if (scale[key] === "") issues.push(error("empty-text", [...path, key], {}));
  if (range === undefined) return [...issues, error("not-a-number-in-terms", [...path, "step"], {})];
  if (compare(range.least, range.most) >= 0) return [...issues, error("least-above-most", path, {})];
  return isWholeMultiple(subtract(range.most, range.least), range.step) && fits(scale.scoring, range)
    ? issues
    : [...issues, error("range-not-of-scoring", path, {})];
};

/** Do the answers give the ends and the step of the range? */
const fits = (scoring: Scoring | undefined, range: Range): boolean => {
  if (scoring === undefined) return true;
  const { questions, least, most } = scoring;
  const factor = readExact(scoring.factor);
  if (factor === undefined || ![questions, least, most].every(Number.isSafeInteger) || questions < 1 || least >= most) return false;
  const isSame = (answer: number, end: Exact): boolean => compare(multiply(multiply(questions, answer), factor), end) === 0;
  return isSame(least, range.least) && isSame(most, range.most) && compare(factor, range.step) === 0;
};
