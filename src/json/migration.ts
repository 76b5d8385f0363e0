import { readExact, divide, writeExact } from "../exact/exact.js";
import { commitmentsName, programmeName } from "./document-name.js";

/** A document that may be of an earlier version, as it is found. */
type Found = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Found => typeof value === "object" && value !== null && !Array.isArray(value);

/** A number of per cent as the part of a whole that it is; anything else as it stands, for the reading to tell of. */
const partOf = (percent: unknown): unknown => {
  const value = typeof percent === "string" || typeof percent === "number" ? readExact(percent) : undefined;
  return value === undefined ? percent : writeExact(divide(value, 100), { least: 0, most: 20 });
};

/** Each item of a list changed; what is no list stays as it is. */
const each = (list: unknown, change: (item: Found) => Found): unknown =>
  Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? change(item) : item)) : list;

/** Before the second version, the share of a share cap and the target of a share were written in per cent. */
const migrations: Readonly<Record<string, (document: Found) => Found>> = {
  "payment-by-results/programme/1": (document) => ({
    ...document,
    schema: programmeName,
    settlement: each(document["settlement"], (rule) => (rule["kind"] === "shareCap" ? { ...rule, share: partOf(rule["share"]) } : rule)),
  }),
  "payment-by-results/commitments/1": (document) => ({
    ...document,
    schema: commitmentsName,
    commitments: each(document["commitments"], (commitment) =>
      isObject(commitment["counts"]) && commitment["counts"]["kind"] === "share"
        ? { ...commitment, targets: each(commitment["targets"], (target) => ({ ...target, value: partOf(target["value"]) })) }
        : commitment,
    ),
  }),
};

/** A document in the shape of today. One that does not say its version is of today's. */
export const migrated = (document: unknown): unknown => {
  if (!isObject(document)) return document;
  const name = document["schema"];
  return typeof name === "string" && Object.hasOwn(migrations, name) ? migrations[name]?.(document) : document;
};
