import fc from "fast-check";

/** Every value as likely as any other: here they choose among things, and small ones are not simpler. */
export const choice = (most: number): fc.Arbitrary<number> => fc.noBias(fc.nat(most));

/** A number that chooses among any few things. */
export const seed = choice(9999);

/** What a seed chooses. */
export const pick = <Value>(values: readonly [Value, ...Value[]], chosen: number): Value => values[chosen % values.length] as Value;

/** What a seed chooses, or something else where there is nothing to choose from. */
export const pickOr = <Value>(values: readonly Value[], chosen: number, otherwise: Value): Value =>
  values.length === 0 ? otherwise : (values[chosen % values.length] as Value);
