import { meantOf } from "./meant.js";
import type { Fields, Reference, Shape, ShapeOf } from "./shape.js";

/** Told of a part: its shape and its value, and answers whether what it is made of is of interest too. */
type Tell = (shape: Shape, value: unknown) => boolean;

/** A value that stands in another with the shape that it has there. */
type Part = readonly [shape: Shape, value: unknown];

/** What stands directly in a value of a shape, outside in; what an embedder's parameters hold is the embedder's own. */
const partsOf = (shape: Shape, value: unknown): readonly Part[] => {
  switch (shape.is) {
    case "text":
    case "decimal":
    case "part":
    case "day":
    case "currency":
    case "number":
    case "wholeNumber":
    case "flag":
    case "words":
    case "json":
      return [];
    case "nullable":
    case "orNothing":
      return value === null ? [] : [[shape.of, value]];
    case "named":
      return [[shape.shape, value]];
    case "either": {
      const meant = meantOf(shape, value);
      return meant === undefined ? [] : [[meant, value]];
    }
    case "list":
      return (value as readonly unknown[]).map((one): Part => [shape.of, one]);
    case "pair":
      return (value as readonly unknown[]).map((one, place): Part => [shape.of[place] as Shape, one]);
    case "byName":
      return Object.values(value as object).map((one): Part => [shape.of, one]);
    case "object":
      return fieldsOf(shape.fields, value as object);
    case "kinds":
      return fieldsOf(shape.kinds()[(value as Readonly<Record<string, string>>)[shape.by] as string] as Fields, value as object);
  }
};

const fieldsOf = (fields: Fields, value: object): readonly Part[] =>
  Object.entries(value).flatMap(([name, one]): readonly Part[] => {
    const field = fields[name];
    return field === undefined || one === undefined ? [] : [[field.shape, one]];
  });

const goThrough = (shape: Shape, value: unknown, tell: Tell): void => {
  if (!tell(shape, value)) return;
  for (const [inner, one] of partsOf(shape, value)) goThrough(inner, one, tell);
};

/** Every value of one shape in a value of another, outermost first. */
export const everyIn = <Part, Whole>(part: ShapeOf<Part>, whole: ShapeOf<Whole>, value: Whole): readonly Part[] => {
  const found: Part[] = [];
  goThrough(whole, value, (shape, one) => {
    if (shape === part) found.push(one as Part);
    return true;
  });
  return found;
};

/** The outermost values of one shape in a value of another, and not those that they hold; of a value itself, those that it is made of. */
export const outermostIn = <Part, Whole>(part: ShapeOf<Part>, whole: ShapeOf<Whole>, value: Whole): readonly Part[] => {
  const found: Part[] = [];
  goThrough(whole, value, (shape, one) => {
    if (shape !== part || (shape === (whole as Shape) && one === value)) return true;
    found.push(one as Part);
    return false;
  });
  return found;
};

/** Every name of something of one sort that a value of a shape holds, in the order in which it does. */
export const namesIn = <Whole>(to: Reference, whole: ShapeOf<Whole>, value: Whole): readonly string[] => {
  const found = new Set<string>();
  goThrough(whole, value, (shape, one) => {
    if (shape.is === "text" && shape.to === to) found.add(one as string);
    return true;
  });
  return [...found];
};
