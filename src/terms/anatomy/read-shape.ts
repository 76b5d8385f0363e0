import { isCurrency } from "../../exact/currency.js";
import { readExact } from "../../exact/exact.js";
import { type Issue, type IssueCode, type IssueOperands, type Path, type Result, error } from "../../issue/issue.js";
import { hidden } from "../../issue/personal-number.js";
import { isShort, isWrittenAsDay, likenessTo, meantOf } from "./meant.js";
import { type Field, type Shape, type ShapeOf, unnamed } from "./shape.js";

/** How deep lists and objects may stand in each other. */
export const deepest = 32;

/** How many parts may be there again because something is used in several places. */
const mostRepeated = 100_000;

const forbidden = ["__proto__", "constructor", "prototype"];

/** Where something stands, from the inside out. */
interface Place {
  readonly within: Place | undefined;
  readonly key: string | number;
  readonly depth: number;
}

const pathOf = (place: Place | undefined, { shown }: ReadOptions): Path => {
  const keys: (string | number)[] = [];
  for (let next = place; next !== undefined; next = next.within) {
    keys.push(shown === undefined || typeof next.key === "number" ? next.key : shown(next.key));
  }
  return keys.reverse();
};

const at = (within: Place | undefined, key: string | number): Place => ({ within, key, depth: (within?.depth ?? 0) + 1 });

/** What a list or an object was read as, and how many of them are in it. */
interface Known {
  readonly value: unknown;
  readonly parts: number;
}

/** How a value is read. */
export interface ReadOptions {
  /** How a key may be repeated in a path; without it, as it is. */
  readonly shown?: (key: string) => string;
  /** Reads what stands in several places in each of them: for values that hold each other only so deep, and of which every place is told. */
  readonly isReadAgain?: boolean;
}

/** One reading of a value: what was found wrong, and what was read before. */
interface Reading extends ReadOptions {
  readonly issues: Issue[];
  /** By shape, what each list or object was read as: one that is used twice is read, and told of, once. */
  readonly known: Map<Shape, Map<object, Known>>;
  parts: number;
  repeated: number;
}

/** There is no such value; what is wrong was noted. */
const nothing = Symbol("nothing");

const note = <Code extends IssueCode>(
  reading: Reading,
  code: Code,
  place: Place | undefined,
  operands: IssueOperands[Code],
): typeof nothing => {
  reading.issues.push(error(code, pathOf(place, reading), operands));
  return nothing;
};

const wrongShape = (reading: Reading, shape: Shape, place: Place | undefined): typeof nothing =>
  note(reading, "wrong-shape", place, { expected: expectedOf(shape).join(" or ") });

/** What is expected in a place, in words. */
const expectedOf = (shape: Shape): readonly string[] => {
  switch (shape.is) {
    case "text":
      return ["text"];
    case "currency":
      return ["currency (ISO 4217)"];
    case "decimal":
    case "part":
      return ["number"];
    case "day":
      return ["day (yyyy-mm-dd)"];
    case "number":
      return ["number"];
    case "wholeNumber":
      return ["whole number"];
    case "flag":
      return ["true or false"];
    case "json":
      return ["anything that JSON can hold"];
    case "words":
      return [shape.among.length === 1 ? String(shape.among[0]) : `one of: ${shape.among.join(", ")}`];
    case "nullable":
      return [...expectedOf(shape.of), "null"];
    case "orNothing":
      return expectedOf(shape.of);
    case "list":
      return ["list"];
    case "pair":
      return ["list of 2"];
    case "byName":
    case "object":
      return ["object"];
    case "kinds":
      return shape.short === undefined ? ["object"] : ["number", "object"];
    case "either":
      return [...new Set(shape.of.flatMap(expectedOf))];
    case "named":
      return expectedOf(shape.shape);
  }
};

/** Reads a value by a shape: a copy, frozen all the way down, in which what may be written in short is written in full; or all that is wrong. */
export const readShape = <Type>(shape: ShapeOf<Type>, value: unknown, path: Path = [], options: ReadOptions = {}): Result<Type> => {
  const reading: Reading = { ...options, issues: [], known: new Map(), parts: 0, repeated: 0 };
  const place = path.reduce<Place | undefined>(at, undefined);
  const read = readAny(reading, shape, value, place);
  return read === nothing || reading.issues.length > 0
    ? { ok: false, issues: reading.issues }
    : { ok: true, value: read as Type, issues: [] };
};

const readAny = (reading: Reading, shape: Shape, value: unknown, place: Place | undefined): unknown => {
  switch (shape.is) {
    case "text":
      return typeof value === "string" ? value : wrongShape(reading, shape, place);
    case "day":
      return typeof value === "string" && isWrittenAsDay(value) ? value : wrongShape(reading, shape, place);
    case "currency":
      if (typeof value !== "string") return wrongShape(reading, shape, place);
      return isCurrency(value) ? value : note(reading, "unknown-currency", place, { currency: value.length === 3 ? value : hidden });
    case "number":
      return Number.isFinite(value) ? value : wrongShape(reading, shape, place);
    case "wholeNumber":
      return Number.isSafeInteger(value) ? value : wrongShape(reading, shape, place);
    case "flag":
      return typeof value === "boolean" ? value : wrongShape(reading, shape, place);
    case "decimal":
      return readDecimal(reading, shape, value, place);
    case "part":
      return readDecimal(reading, shape, isNumberConstant(value) ? value.value : value, place);
    case "words":
      return shape.among.some((word) => word === value) ? value : wrongShape(reading, shape, place);
    case "nullable":
      if (value === null) return null;
      return likenessTo(unnamed(shape.of), value) === undefined
        ? wrongShape(reading, shape, place)
        : readAny(reading, shape.of, value, place);
    case "orNothing":
      return readAny(reading, shape.of, value, place);
    case "named":
      return readAny(reading, shape.shape, value, place);
    case "either":
      return readEither(reading, shape, value, place);
    case "kinds":
      if (shape.short !== undefined && isShort(value)) {
        const written = readDecimal(reading, shape, value, place);
        return written === nothing ? nothing : Object.freeze(shape.short(written));
      }
      return readParts(reading, shape, value, place);
    case "list":
    case "pair":
    case "byName":
    case "object":
    case "json":
      return readParts(reading, shape, value, place);
  }
};

const isNumberConstant = (value: unknown): value is { readonly value: unknown } =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "number" && "value" in value;

/** A number as text; a whole number is one, and a fractional number is told how it is written. */
const readDecimal = (reading: Reading, shape: Shape, value: unknown, place: Place | undefined): string | typeof nothing => {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return wrongShape(reading, shape, place);
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value);
  return readExact(text) === undefined || Number.isInteger(value)
    ? note(reading, "not-a-number-in-terms", place, {})
    : note(reading, "fractional-number", place, { text });
};

type Holding = Extract<Shape, { readonly is: "list" | "pair" | "byName" | "object" | "kinds" | "json" }>;

/** A list or an object: each is read once for one shape, wherever it stands. */
const readParts = (reading: Reading, shape: Holding, value: unknown, place: Place | undefined): unknown => {
  if (typeof value !== "object" || value === null) return readLeaf(reading, shape, value, place);
  if ((place?.depth ?? 0) >= deepest) {
    reading.issues.push(error("too-deep", pathOf(place, reading).slice(0, 4), { limit: deepest }));
    return nothing;
  }
  if (reading.isReadAgain) return frozenParts(reading, shape, value, place);
  let known = reading.known.get(shape);
  if (known === undefined) reading.known.set(shape, (known = new Map()));
  const before = known.get(value);
  if (before !== undefined) return again(reading, before, place);
  const parts = reading.parts++;
  const read = frozenParts(reading, shape, value, place);
  known.set(value, { value: read, parts: reading.parts - parts });
  return read;
};

const frozenParts = (reading: Reading, shape: Holding, value: object, place: Place | undefined): unknown => {
  const read = Array.isArray(value) ? readList(reading, shape, value, place) : readObject(reading, shape, value, place);
  return typeof read === "object" ? Object.freeze(read) : read;
};

/** What was read before stands here once more, with everything in it. */
const again = (reading: Reading, { value, parts }: Known, place: Place | undefined): unknown => {
  const before = reading.repeated;
  reading.repeated += parts;
  reading.parts += parts;
  if (before <= mostRepeated && reading.repeated > mostRepeated) note(reading, "too-much-repeated", place, { limit: mostRepeated });
  return value;
};

const readLeaf = (reading: Reading, shape: Holding, value: unknown, place: Place | undefined): unknown => {
  const isJson = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  return shape.is === "json" && isJson ? value : wrongShape(reading, shape, place);
};

const readList = (reading: Reading, shape: Holding, list: readonly unknown[], place: Place | undefined): unknown => {
  const shapeOf = itemShapes(shape, list.length);
  if (shapeOf === undefined) return wrongShape(reading, shape, place);
  const items: unknown[] = [];
  let isWhole = true;
  for (let index = 0; index < list.length; index++) {
    // A list with gaps may be longer than anybody wrote: it is read up to the first.
    if (!(index in list)) return wrongShape(reading, shapeOf(index), at(place, index));
    const item = readAny(reading, shapeOf(index), list[index], at(place, index));
    if (item === nothing) isWhole = false;
    items.push(item);
  }
  return isWhole ? items : nothing;
};

/** The shape of each item of a list; nothing where the shape is of no list, or of one of another length. */
const itemShapes = (shape: Holding, length: number): ((index: number) => Shape) | undefined => {
  if (shape.is === "list") return () => shape.of;
  if (shape.is === "json") return () => shape;
  return shape.is === "pair" && length === 2 ? (index) => shape.of[index] as Shape : undefined;
};

const isPlain = (value: object): boolean => Object.prototype.toString.call(value) === "[object Object]";

const readObject = (reading: Reading, shape: Holding, value: object, place: Place | undefined): unknown => {
  if (!isPlain(value)) return wrongShape(reading, shape, place);
  // Every field is asked for once: what is checked is what is kept.
  const fields = new Map<string, unknown>(Object.entries(value));
  switch (shape.is) {
    case "list":
    case "pair":
      return wrongShape(reading, shape, place);
    case "json":
      return readByName(reading, shape, fields, place);
    case "byName":
      return readByName(reading, shape.of, fields, place);
    case "object":
      return readFields(reading, shape.fields, fields, place, {});
    case "kinds": {
      const kind = fields.get(shape.by);
      const kinds = shape.kinds();
      if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) {
        return wrongShape(reading, { is: "words", among: Object.keys(kinds) }, at(place, shape.by));
      }
      fields.delete(shape.by);
      return readFields(reading, kinds[kind] as Readonly<Record<string, Field>>, fields, place, { [shape.by]: kind });
    }
  }
};

const readByName = (reading: Reading, shape: Shape, fields: ReadonlyMap<string, unknown>, place: Place | undefined): unknown => {
  const read: [string, unknown][] = [];
  let isWhole = true;
  for (const [name, value] of fields) {
    if (value === undefined || isNothing(shape, value)) continue;
    const found = forbidden.includes(name) ? note(reading, "forbidden-key", place, {}) : readAny(reading, shape, value, at(place, name));
    if (found === nothing) isWhole = false;
    else read.push([name, found]);
  }
  // In one order, whoever wrote them: a document has its keys in the order of their code units as well.
  return isWhole ? Object.fromEntries(read.sort(([a], [b]) => (a < b ? -1 : 1))) : nothing;
};

/** Is it read as if nothing stood there? */
const isNothing = (shape: Shape, value: unknown): boolean => value === null && unnamed(shape).is === "orNothing";

const readFields = (
  reading: Reading,
  expected: Readonly<Record<string, Field>>,
  fields: ReadonlyMap<string, unknown>,
  place: Place | undefined,
  read: Record<string, unknown>,
): unknown => {
  let isWhole = true;
  for (const [name, { shape, isOptional }] of Object.entries(expected)) {
    const value = fields.get(name);
    if (isOptional && (value === undefined || isNothing(shape, value))) continue;
    const found = value === undefined ? wrongShape(reading, shape, at(place, name)) : readAny(reading, shape, value, at(place, name));
    if (found === nothing) isWhole = false;
    else read[name] = found;
  }
  for (const [name, value] of fields) {
    if (value === undefined || Object.hasOwn(expected, name)) continue;
    if (forbidden.includes(name)) note(reading, "forbidden-key", place, {});
    else noteUnknownKey(reading, name, [...fields.keys()].indexOf(name) + 1, place);
    isWhole = false;
  }
  return isWhole ? read : nothing;
};

/** A key that is not known: by its name, or where that may not be repeated by its number among the keys of the object. */
const noteUnknownKey = (reading: Reading, name: string, number: number, place: Place | undefined): void => {
  const isHidden = reading.shown !== undefined && reading.shown(name) === hidden;
  note(reading, "unknown-key", at(place, name), isHidden ? { place: number } : {});
};

/** The one of several shapes that a value looks like from outside is the one that was meant. */
const readEither = (
  reading: Reading,
  shape: Extract<Shape, { readonly is: "either" }>,
  value: unknown,
  place: Place | undefined,
): unknown => {
  const meant = meantOf(shape, value);
  return meant === undefined ? wrongShape(reading, shape, place) : readAny(reading, meant, value, place);
};
