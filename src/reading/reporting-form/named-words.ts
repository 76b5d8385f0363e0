import type { Programme } from "../../terms/programme.js";
import { objectsIn } from "../check/terms-in.js";

const inOrder = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** The activities that the terms name, in the order in which they do. */
export const namedActivities = ({ outcomes, settlement }: Programme): readonly string[] =>
  inOrder(objectsIn([outcomes, settlement]).flatMap(({ kind, is }) => (kind === "activity" && typeof is === "string" ? [is] : [])));

/** The kinds of absence that the terms name; nothing where an absence of any kind is asked for. */
export const absenceKinds = ({ outcomes, settlement }: Programme): readonly string[] | undefined => {
  const named = objectsIn([outcomes, settlement]).flatMap(({ kind, among }) =>
    kind === "absent" ? [among as readonly string[] | undefined] : [],
  );
  return named.includes(undefined) ? undefined : inOrder((named as readonly (readonly string[])[]).flat());
};
