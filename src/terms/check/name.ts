import type { Path } from "../../issue/issue.js";
import type { AttributeValues, Party } from "../programme.js";
import type { Inspection } from "./inspection.js";

/** Ids that stand in one list, or in lists that share one name space. */
export const checkUnique = ({ refuse }: Inspection, lists: readonly (readonly [ids: readonly string[], path: Path])[]): void => {
  const seen = new Set<string>();
  for (const [ids, path] of lists) {
    ids.forEach((id, place) => {
      if (seen.has(id)) refuse("duplicate-id", [...path, place], { id });
      if (id === "") refuse("no-id", [...path, place], {});
      seen.add(id);
    });
  }
};

/** A list of which one part at least must stand. */
export const checkNotEmpty = ({ refuse }: Inspection, list: readonly unknown[], path: Path): void => {
  if (list.length === 0) refuse("empty-list", path, {});
};

export const checkOutcomeName = ({ outcomes, refuse }: Inspection, outcome: string, path: Path): void => {
  if (!outcomes.has(outcome)) refuse("unknown-outcome", path, { outcome });
};

export const checkParty = ({ programme, refuse }: Inspection, id: string, path: Path): Party | undefined => {
  const party = programme.parties.find((candidate) => candidate.id === id);
  if (party === undefined) refuse("unknown-party", path, { party: id });
  return party;
};

/** The values of an attribute that the programme declares. */
export const checkAttribute = ({ programme, refuse }: Inspection, attribute: string, path: Path): AttributeValues | undefined => {
  if (Object.hasOwn(programme.attributes, attribute)) return programme.attributes[attribute];
  refuse("unknown-attribute", path, { attribute });
  return undefined;
};

/** An attribute whose values are numbers, or days. */
export const checkAttributeOf = (inspection: Inspection, attribute: string, expected: "number" | "day", path: Path): void => {
  const values = checkAttribute(inspection, attribute, path);
  if (values !== undefined && values !== expected) inspection.refuse("wrong-attribute-kind", path, { attribute, expected });
};

/** The words that are an attribute's values, each of those given among them. */
export const checkAttributeWords = (
  inspection: Inspection,
  attribute: string,
  given: readonly string[],
  path: Path,
  pathOfWords: Path = path,
): readonly string[] | undefined => {
  const values = checkAttribute(inspection, attribute, path);
  if (values === undefined) return undefined;
  if (values === "number" || values === "day") {
    inspection.refuse("wrong-attribute-kind", path, { attribute, expected: "words" });
    return undefined;
  }
  for (const value of given) {
    if (!values.includes(value)) inspection.refuse("unknown-attribute-value", pathOfWords, { attribute, value });
  }
  return values;
};
