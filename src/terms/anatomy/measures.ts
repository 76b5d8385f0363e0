import type { Measure } from "../kinds.js";
import { measure, unitMeasure } from "./kinds.js";
import { everyIn } from "./parts.js";
import type { ShapeOf } from "./shape.js";

/** Every measure in a value of a shape, and what is measured in the weeks or months of each. */
export const everyMeasureIn = <Whole>(whole: ShapeOf<Whole>, value: Whole): readonly Measure[] => [
  ...everyIn(measure, whole, value),
  ...everyIn(unitMeasure, whole, value),
];
