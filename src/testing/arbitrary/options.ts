import fc from "fast-check";

/** A value, or nothing: the higher the number, the more often a value. */
export const perhaps = <Value>(values: fc.Arbitrary<Value>, often: number): fc.Arbitrary<Value | undefined> =>
  fc.option(values, { nil: undefined, freq: often });

/** Without what is undefined, for an option that is not stated is not there at all. */
export const stated = <Options extends object>(options: { readonly [Name in keyof Options]: Options[Name] | undefined }): Options =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
