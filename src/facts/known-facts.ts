import { error, warning } from "../issue/issue.js";
import { putInOrder } from "../issue/order.js";
import type { GivenParticipant, OrNull, Recorded } from "./fact.js";
import { unreadableFields } from "./fields.js";
import type { Notes } from "./notes.js";
import { type Place, at, pathOf } from "./place.js";
import type { FactList, SetAside } from "./timeline.js";
import { checkFields, checkVersion, entriesOf, isAbsent, noteShape } from "./value.js";
import { type Version, byAge, isKnown, isOutOfOrder, knownOn } from "./versions.js";

type Fact = Version & { readonly id: string };

/** Whose facts are read, and what is noted on the way. */
export interface FactReader {
  readonly path: Place | undefined;
  readonly notes: Notes;
  /** The facts that were set aside, each once. */
  readonly setAside: Map<string, SetAside>;
  /** Ids of which the newest version could not be read. */
  readonly unreadable: ReadonlySet<string>;
}

const none: readonly never[] = [];

/** Notes that a fact, or with an empty id a whole list, is not reckoned with. */
export const putAside = (setAside: Map<string, SetAside>, list: FactList, id: string): void => {
  setAside.set(`${list}/${id}`, { list, id });
};

/** The facts of a list that are facts: objects with an id. What is none is noted and set aside. */
const factsIn = <Written extends Fact>(reader: FactReader, list: FactList, facts: readonly Written[]): readonly Written[] => {
  const { path, notes, setAside } = reader;
  const place = at(path, list);
  if (!Array.isArray(facts)) {
    noteShape("list", place, notes);
    putAside(setAside, list, "");
    return none;
  }
  const before = notes.errors.length;
  const entries = entriesOf(facts, place, notes);
  for (let gap = before; gap < notes.errors.length; gap++) putAside(setAside, list, `#${String(notes.errors[gap]?.path.at(-1))}`);
  if (entries.every(({ id }) => typeof id === "string" && id !== "")) return entries;
  return entries.filter((fact) => {
    if (typeof fact.id === "string" && fact.id !== "") return true;
    const nameless = String(facts.indexOf(fact));
    notes.errors.push(error("no-id", pathOf(at(place, nameless)), {}));
    putAside(setAside, list, `#${nameless}`);
    return false;
  });
};

/** The facts of a list as they are known, in order. One that is wrong is set aside with its issues, by its id. */
export const readFacts = <Written extends Fact, Known>(
  reader: FactReader,
  list: FactList,
  fields: ReadonlySet<string>,
  given: readonly Written[] | undefined | null,
  read: (fact: Written, path: Place, notes: Notes) => Known | undefined,
  order: (a: Known, b: Known) => number,
): readonly Known[] => {
  if (isAbsent(given)) return none;
  const { path, notes, setAside, unreadable } = reader;
  const facts = factsIn(reader, list, given);
  if (facts.length === 0) return none;
  const { facts: newest, undecided } = knownOn(
    unreadable.size === 0 ? facts : facts.filter(({ id }) => !unreadable.has(id)),
    notes.knownOn,
  );
  for (const fact of undecided) {
    notes.errors.push(error("two-versions-same-day", pathOf(at(at(path, list), fact.id)), {}));
    putAside(setAside, list, fact.id);
  }
  if (newest.length < facts.length) warnOfOrder(reader, list, facts);
  const known: Known[] = [];
  for (const fact of newest) {
    const before = notes.errors.length;
    const place = at(at(path, list), fact.id);
    checkFields(fact, fields, place, notes);
    const value = read(fact, place, notes);
    if (notes.errors.length > before) putAside(setAside, list, fact.id);
    else if (value !== undefined) known.push(value);
  }
  return putInOrder(known, order);
};

/** One warning for each fact of which a newer version was recorded before an older one. */
const warnOfOrder = ({ path, notes }: FactReader, list: FactList, facts: readonly Fact[]): void => {
  const versions = new Map<string, Fact[]>();
  for (const fact of facts) {
    const others = versions.get(fact.id);
    if (others === undefined) versions.set(fact.id, [fact]);
    else others.push(fact);
  }
  for (const [id, all] of versions) {
    if (all.length > 1 && isOutOfOrder(all)) notes.warnings.push(warning("recorded-out-of-order", pathOf(at(at(path, list), id)), {}));
  }
};

/** Facts that may be unreadable: all that have versions of their own. */
type Holder = Pick<GivenParticipant, "unreadable" | "placements" | "absences" | "observations" | "evidence" | "claims">;

/** The ids of which the newest version known could not be read, each noted as an issue. */
export const unreadableIds = (
  holder: Holder,
  path: Place | undefined,
  notes: Notes,
  setAside: Map<string, SetAside>,
): ReadonlySet<string> => {
  const { unreadable } = holder;
  if (isAbsent(unreadable)) return noIds;
  const place = at(path, "unreadable");
  if (!Array.isArray(unreadable)) {
    noteShape("list", place, notes);
    putAside(setAside, "unreadable", "");
    return noIds;
  }
  const ids = new Set<string>();
  const newest = new Map<string, OrNull<Recorded>>();
  for (const fact of factsOf(holder)) {
    const before = newest.get(fact.id);
    if (isKnown(fact, notes.knownOn) && (before === undefined || byAge(fact, before) > 0)) newest.set(fact.id, fact);
  }
  for (const fact of entriesOf(unreadable, place, notes)) {
    checkFields(fact, unreadableFields, at(place, String(fact.id)), notes);
    checkVersion(fact, at(place, String(fact.id)), notes);
    const readable = newest.get(fact.id);
    const isReplaced = !isAbsent(fact.recorded) && readable !== undefined && byAge(readable, fact) > 0;
    if (!isKnown(fact, notes.knownOn) || isReplaced) continue;
    notes.errors.push(error("unreadable-fact", pathOf(at(place, String(fact.id))), {}));
    ids.add(fact.id);
    putAside(setAside, "unreadable", String(fact.id));
  }
  return ids;
};

const noIds: ReadonlySet<string> = new Set();

const listed = <Listed extends object>(list: readonly Listed[] | undefined | null): readonly Listed[] =>
  Array.isArray(list) ? list.filter((fact) => typeof fact === "object" && fact !== null) : none;

const factsOf = ({ placements, absences, observations, evidence, claims }: Holder): readonly Fact[] => [
  ...listed<Fact>(placements),
  ...listed<Fact>(absences),
  ...listed<Fact>(observations),
  ...listed<Fact>(evidence),
  ...listed<Fact>(claims),
];

/** The ids of everything that evidence may be of: the placements and observations that any version known on the day reports. */
export const supportableIds = ({ placements, observations, unreadable }: Holder, { knownOn: day }: Notes): ReadonlySet<string> => {
  const facts: readonly Fact[] = [...listed<Fact>(placements), ...listed<Fact>(observations), ...listed<Fact>(unreadable)];
  return new Set(facts.filter((fact) => isKnown(fact, day)).map((fact) => fact.id));
};
