/**
 * The one text of a value: keys in the order of their UTF-16 code units, two blanks for each layer, a line break at the
 * end. Not by way of a sorted copy, because an object always lists keys such as `"10"` by number and first.
 *
 * @throws RangeError for something that JSON cannot hold, such as a number that is not finite
 */
export const canonicalText = (value: unknown): string => `${write(value, "")}\n`;

const write = (value: unknown, indentation: string): string => {
  if (typeof value === "object" && value !== null) return writeParts(value, indentation);
  const isJson = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!isJson) throw new RangeError("Only what JSON can hold can be written: text, finite numbers, true, false, null, lists and objects");
  return JSON.stringify(value);
};

const writeParts = (value: object, indentation: string): string => {
  const inner = `${indentation}  `;
  const [open, parts, close] = Array.isArray(value)
    ? (["[", Array.from(value, (part) => write(part, inner)), "]"] as const)
    : (["{", writeEntries(value, inner), "}"] as const);
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indentation}${close}`;
};

const writeEntries = (value: object, indentation: string): readonly string[] => {
  const entries = new Map<string, unknown>(Object.entries(value).filter(([, part]) => part !== undefined));
  return [...entries.keys()].sort().map((key) => `${JSON.stringify(key)}: ${write(entries.get(key), indentation)}`);
};
