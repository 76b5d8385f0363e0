import type { DecimalText } from "../../exact/exact.js";
import type { Day } from "../../time/day.js";

/** Only for the compiler: what a shape reads, so that it can be held to the type that it is said of. */
declare const reads: unique symbol;

interface Reads<Type> {
  readonly [reads]?: (value: Type) => Type;
}

/** A field of an object: its shape, and whether it may be left out. */
export interface Field {
  readonly shape: Shape;
  readonly isOptional: boolean;
}

/** The fields of an object by name. */
export type Fields = Readonly<Record<string, Field>>;

/** What a text in the terms may be the name of. */
export type Reference = "outcome" | "observation" | "activity" | "absence";

/**
 * What may stand in one place of the terms. Shapes are data: reading, JSON Schema and every walk over terms fold over them, so that
 * what a kind is made of is said once.
 *
 * - `text` is a name of something in the terms or facts where it says of what
 * - `decimal` is a number as text; a whole number is read as its text
 * - `orNothing` is a value, or `null`, which is read as if nothing stood there
 * - `part` is a part of something whole, as a ratio: decimal text, or the number that `percent(10)` is
 * - `day` is written as one: whether there is such a day is said by the check of the terms
 * - `kinds` tells objects apart by one of their fields; `short` are those of them that may be written as a bare number or text
 */
export type Shape =
  | { readonly is: "text"; readonly to?: Reference }
  | { readonly is: "decimal" | "part" | "day" | "currency" | "number" | "wholeNumber" | "flag" }
  | { readonly is: "json" }
  | { readonly is: "words"; readonly among: readonly (string | boolean)[] }
  | { readonly is: "nullable"; readonly of: Shape }
  | { readonly is: "orNothing"; readonly of: Shape }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "pair"; readonly of: readonly [Shape, Shape] }
  | { readonly is: "byName"; readonly of: Shape }
  | { readonly is: "object"; readonly fields: Fields }
  | {
      readonly is: "kinds";
      readonly by: string;
      readonly kinds: () => Readonly<Record<string, Fields>>;
      readonly short?: (written: number | string) => unknown;
    }
  | { readonly is: "either"; readonly of: readonly Shape[] }
  | { readonly is: "named"; readonly name: string; readonly shape: Shape };

/** A shape that reads exactly the values of a type. */
export type ShapeOf<Type> = Shape & Reads<Type>;

/** A field that reads exactly the values of a type. */
type FieldOf<Type, Name extends keyof Type> =
  Pick<Type, Name> extends Required<Pick<Type, Name>>
    ? Field & { readonly isOptional: false } & Reads<Type[Name]>
    : Field & { readonly isOptional: true } & Reads<Exclude<Type[Name], undefined>>;

/** Every field of a type, each with a shape of its own type: one that is forgotten, or is another, does not compile. */
export type FieldsOf<Type> = { readonly [Name in keyof Type]-?: FieldOf<Type, Name> };

/** The fields of every kind of a union besides the one that tells them apart. */
export type KindsOf<Union extends Readonly<Record<By, string>>, By extends string = "kind"> = {
  readonly [Kind in Union[By]]: FieldsOf<Omit<OfKind<Union, By, Kind>, By>>;
};

type OfKind<Union, By extends string, Kind> = Union extends Readonly<Record<By, infer Own>> ? (Kind extends Own ? Union : never) : never;

type Must<Type> = Field & { readonly isOptional: false } & Reads<Type>;
type May<Type> = Field & { readonly isOptional: true } & Reads<Type>;

/** A field that must stand. */
export const must = <Type>(shape: ShapeOf<Type>): Must<Type> => ({ shape, isOptional: false });

/** A field that may be left out. */
export const may = <Type>(shape: ShapeOf<Type>): May<Type> => ({ shape, isOptional: true });

export const text: ShapeOf<string> = { is: "text" };

/** The name of something that the terms, or the facts, speak of. */
export const reference = (to: Reference): ShapeOf<string> => ({ is: "text", to });

export const decimal: ShapeOf<DecimalText> = { is: "decimal" };
export const part: ShapeOf<DecimalText> = { is: "part" };
export const day: ShapeOf<Day> = { is: "day" };
export const number: ShapeOf<number> = { is: "number" };
export const wholeNumber: ShapeOf<number> = { is: "wholeNumber" };
export const flag: ShapeOf<boolean> = { is: "flag" };

/** One of a few words. */
export const words = <const Word extends string | boolean>(...among: readonly Word[]): ShapeOf<Word> => ({
  is: "words",
  among: Object.freeze(among),
});

/** The value, or `null` where there is none. */
export const nullable = <Type>(of: ShapeOf<Type>): ShapeOf<Type | null> => ({ is: "nullable", of });

/** The value; in an optional field, or under a free name, `null` is read as if nothing stood there. */
export const orNothing = <Type>(of: ShapeOf<Type>): ShapeOf<Type> => ({ is: "orNothing", of });

/** A list of any length. */
export const list = <Type>(of: ShapeOf<Type>): ShapeOf<readonly Type[]> => ({ is: "list", of });

/** A list of two. */
export const pair = <First, Second>(first: ShapeOf<First>, second: ShapeOf<Second>): ShapeOf<readonly [First, Second]> => ({
  is: "pair",
  of: [first, second],
});

/** Values under names that are free. */
export const byName = <Type>(of: ShapeOf<Type>): ShapeOf<Readonly<Record<string, Type>>> => ({ is: "byName", of });

/** An object with these fields and no other. */
export const object = <Type>(fields: FieldsOf<Type>): ShapeOf<Type> => ({ is: "object", fields: fields as unknown as Fields });

/** An object with the fields of another, and more. */
export const objectWith = <Type, More>(shape: ShapeOf<Type>, more: FieldsOf<More>): ShapeOf<Type & More> => {
  const inner = unnamed(shape);
  return { is: "object", fields: { ...(more as unknown as Fields), ...(inner.is === "object" ? inner.fields : {}) } };
};

/** A shape without its name. */
export const unnamed = (shape: Shape): Exclude<Shape, { readonly is: "named" }> => (shape.is === "named" ? unnamed(shape.shape) : shape);

/** One of two or more shapes, told apart by what they look like from outside. */
export const either = <const Shapes extends readonly Shape[]>(
  ...of: Shapes
): ShapeOf<{ [At in keyof Shapes]: Shapes[At] extends Reads<infer Type> ? Type : never }[number]> => ({ is: "either", of });

/** Kinds of one language, told apart by a field; they may hold each other, so they are asked for when they are needed. */
export const kinds = <Union extends Readonly<Record<By, string>>, By extends string = "kind">(
  by: By,
  of: () => KindsOf<Union, By>,
  short?: (written: number | string) => Union,
): ShapeOf<Union> => ({
  is: "kinds",
  by,
  kinds: once(of as unknown as () => Readonly<Record<string, Fields>>),
  ...(short === undefined ? {} : { short }),
});

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A shape that has a name of its own, the type's. */
export const named = <Type>(name: string, shape: ShapeOf<Type>): ShapeOf<Type> => ({ is: "named", name, shape });
