import { type Shape, unnamed } from "./shape.js";

type Either = Extract<Shape, { readonly is: "either" }>;

/** Is it written as a day? Whether there is such a day is said by the check of the terms. */
export const isWrittenAsDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Is it a plain number, written bare? */
export const isShort = (value: unknown): value is number | string =>
  typeof value === "number" || (typeof value === "string" && /^[-+.\d]*\d/.test(value));

/** The one of several shapes that a value looks like most, from outside; `undefined` where it looks like none. */
export const meantOf = ({ of }: Either, value: unknown): Shape | undefined =>
  of.reduce<{ readonly shape: Shape; readonly likeness: number } | undefined>((best, shape) => {
    const likeness = likenessTo(unnamed(shape), value);
    return likeness === undefined || (best !== undefined && likeness <= best.likeness) ? best : { shape, likeness };
  }, undefined)?.shape;

/** How much a value looks like a shape, beside others; `undefined` where it cannot be one. */
export const likenessTo = (shape: Exclude<Shape, { readonly is: "named" }>, value: unknown): number | undefined => {
  switch (shape.is) {
    case "words":
      return shape.among.some((word) => word === value) ? 1 : undefined;
    case "text":
    case "currency":
      return typeof value === "string" ? 0 : undefined;
    case "day":
      return typeof value === "string" && isWrittenAsDay(value) ? 0 : undefined;
    case "decimal":
    case "part":
      return typeof value === "string" || typeof value === "number" ? 0 : undefined;
    case "number":
      return Number.isFinite(value) ? 0 : undefined;
    case "wholeNumber":
      return typeof value === "number" ? 0 : undefined;
    case "flag":
      return typeof value === "boolean" ? 0 : undefined;
    case "json":
      return 0;
    case "list":
    case "pair":
      return Array.isArray(value) ? 0 : undefined;
    case "byName":
      return isObject(value) ? 0 : undefined;
    case "object":
      return isObject(value) ? keysIn(value, shape.fields) : undefined;
    case "kinds":
      if (isObject(value)) return shape.by in value ? 1 : keysIn(value, Object.assign({}, ...Object.values(shape.kinds())) as object);
      return shape.short !== undefined && isShort(value) ? 0 : undefined;
    case "nullable":
      return value === null ? 1 : likenessTo(unnamed(shape.of), value);
    case "orNothing":
      return likenessTo(unnamed(shape.of), value);
    case "either":
      return shape.of.reduce<number | undefined>((most, one) => {
        const likeness = likenessTo(unnamed(one), value);
        return likeness === undefined || (most !== undefined && most >= likeness) ? most : likeness;
      }, undefined);
  }
};

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** How many keys of an object are fields, less those that are none. */
const keysIn = (value: object, fields: object): number =>
  Object.keys(value).reduce((sum, key) => sum + (Object.hasOwn(fields, key) ? 1 : -1), 0);
