import type { UnreadableFact } from "../facts/fact.js";
import { type Issue, error, warning } from "../issue/issue.js";
import type { Version } from "./report.js";
import { placeOf } from "./table.js";

/** Versions with the withdrawals that moves come to, and facts of which nobody can say whose they are. */
export interface Moved {
  readonly versions: readonly Version[];
  readonly unreadable: readonly (UnreadableFact & { readonly citizen: string })[];
}

const holderOf = ({ citizen, list }: Version): string => `${list} ${citizen}`;

const dayOf = ({ fact }: Version): string => fact.recorded ?? "";

/**
 * A row reported again for another citizen, as an absence instead of a placement, or as another job from another first day,
 * takes the earlier one's place, with a warning: the earlier holder gets a withdrawn version of that day. Reported on one day for two citizens, or
 * for another citizen from another first day, it may be two facts with one id, and is nobody's.
 */
export const withMoves = (versions: readonly Version[], issues: Issue[]): Moved => {
  const byId = new Map<string, Version[]>();
  for (const version of versions) {
    const key = JSON.stringify([version.agreement, version.fact.id]);
    const earlier = byId.get(key);
    if (earlier === undefined) byId.set(key, [version]);
    else earlier.push(version);
  }
  const moved = [...byId.values()].filter((group) => group.length > 1).map((group) => movesOf(group, issues));
  return {
    versions: [...versions, ...moved.flatMap((group) => group.versions)],
    unreadable: moved.flatMap((group) => group.unreadable),
  };
};

const movesOf = (group: readonly Version[], issues: Issue[]): Moved => {
  const withdrawn: Version[] = [];
  const unreadable: (UnreadableFact & { readonly citizen: string })[] = [];
  const noteMoved = (note: typeof error, earlier: Version, { row }: Version): number =>
    issues.push(note("fact-moved", placeOf(row, "raekke_id"), { other: placeOf(earlier.row).join(" › ") }));
  let holders = new Map<string, Version>();
  for (const day of [...new Set(group.map(dayOf))].sort()) {
    const today = group.filter((version) => dayOf(version) === day);
    const next = new Map(today.map((version) => [holderOf(version), version]));
    const latest = today.at(-1) as Version;
    const recorded = latest.fact.recorded;
    const setAside = ({ citizen, fact }: Version): number =>
      unreadable.push({ citizen, id: fact.id, ...(recorded === undefined ? {} : { recorded }) });
    for (const [holder, version] of holders) {
      const corrected = next.get(holder);
      if (corrected !== undefined) {
        if (isOfSomethingElse(version, corrected)) noteMoved(warning, version, corrected);
        continue;
      }
      const isAnother = version.citizen !== latest.citizen && version.fact.from !== latest.fact.from;
      noteMoved(isAnother ? error : warning, version, latest);
      if (isAnother) [version, latest].forEach(setAside);
      else withdrawn.push(withdrawal(version, latest));
    }
    if (next.size > 1) {
      issues.push(error("two-versions-same-day", placeOf(latest.row), {}));
      [...next.values()].forEach(setAside);
    }
    holders = next;
  }
  return { versions: withdrawn, unreadable };
};

/** A correction changes a day or the hours, hardly the first day and the job at once. */
const isOfSomethingElse = (earlier: Version, later: Version): boolean =>
  earlier.fact.from !== later.fact.from && (earlier.fact.employer !== later.fact.employer || kindOf(earlier) !== kindOf(later));

const kindOf = (version: Version): string | undefined => (version.list === "placements" ? version.fact.form : version.fact.kind);

const withdrawal = (earlier: Version, later: Version): Version => {
  const withdrawn = { status: "withdrawn" as const, ...(later.fact.recorded === undefined ? {} : { recorded: later.fact.recorded }) };
  return earlier.list === "placements"
    ? { ...earlier, row: later.row, fact: { ...earlier.fact, ...withdrawn } }
    : { ...earlier, row: later.row, fact: { ...earlier.fact, ...withdrawn } };
};
