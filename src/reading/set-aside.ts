import type { FactList, SetAside } from "../facts/timeline.js";
import { withoutPersonalNumber } from "../issue/personal-number.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import type { Reason } from "../meaning/reason.js";
import { outcomesRead } from "../terms/references.js";
import type { Programme } from "../terms/programme.js";
import { type RequiredField, requiredFields } from "./required-fields.js";

const lists: Readonly<Record<RequiredField["fact"], FactList | undefined>> = {
  participant: undefined,
  placement: "placements",
  absence: "absences",
  observation: "observations",
  evidence: "evidence",
  claim: "claims",
  groupObservation: undefined,
};

/** By outcome and rule, the lists of facts that it reads, also by way of the outcomes it reads. */
type ListsRead = ReadonlyMap<string, ReadonlySet<FactList>>;

const known = new WeakMap<CompiledProgramme, ListsRead>();

/** An outcome with all that it reads, and all that take precedence over those, directly or in the end. */
const withRead = ({ outcomes }: Programme, id: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const own = next;
    for (const outcome of outcomes) {
      if (outcome.id === own) open.push(...outcomesRead(outcome));
      if (outcome.excludes?.outcomes.includes(own) === true) open.push(outcome.id);
    }
  }
  return found;
};

const listsRead = (compiled: CompiledProgramme): ListsRead => {
  const before = known.get(compiled);
  if (before !== undefined) return before;
  const { programme } = compiled;
  const own = new Map<string, Set<FactList>>();
  for (const { fact, readBy } of requiredFields(programme)) {
    const list = lists[fact];
    if (list !== undefined) for (const id of readBy) own.set(id, (own.get(id) ?? new Set()).add(list));
  }
  const all = new Map<string, ReadonlySet<FactList>>();
  for (const { id } of programme.outcomes) all.set(id, new Set([...withRead(programme, id)].flatMap((one) => [...(own.get(one) ?? [])])));
  for (const { id } of programme.settlement) all.set(id, own.get(id) ?? new Set());
  known.set(compiled, all);
  return all;
};

/** Why nobody can say what an outcome, or a rule, comes to: what was reported of it and could not be used. Nothing where that is nothing. */
export const setAsideFor = (compiled: CompiledProgramme, setAside: readonly SetAside[], readers: readonly string[]): Reason | undefined => {
  if (setAside.length === 0) return undefined;
  const read = listsRead(compiled);
  const facts = setAside.filter(({ list }) => list === "unreadable" || readers.some((id) => read.get(id)?.has(list) === true));
  return facts.length === 0
    ? undefined
    : { code: "fact-set-aside", facts: facts.map(({ list, id }) => ({ list, id: withoutPersonalNumber(id) })) };
};

/** What is told of somebody else's doing, or of an outcome that was reached, is told whatever could not be used. */
const isToldAnyway: ReadonlySet<Reason["code"]> = new Set([
  "participant-not-known",
  "participant-set-aside",
  "not-enrolled-in-intake",
  "not-priced",
  "not-computed",
]);

/** The reason that is told of an outcome that was not reached, where something that was reported could not be used. */
export const reasonWith = (compiled: CompiledProgramme, setAside: readonly SetAside[], outcome: string, reason: Reason): Reason =>
  isToldAnyway.has(reason.code) ? reason : (setAsideFor(compiled, setAside, [outcome]) ?? reason);
