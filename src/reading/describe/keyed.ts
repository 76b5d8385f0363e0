/** Terms as text in which the order of keys plays no part. */
export const keyed = (terms: unknown): string =>
  JSON.stringify(terms, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
