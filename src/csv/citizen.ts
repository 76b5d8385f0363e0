import type { DatedValue, Enrolment, Participant, Recorded, UnreadableFact } from "../facts/fact.js";
import { byText } from "../issue/order.js";
import type { RegisterEntry } from "./register.js";
import type { Version } from "./report.js";

/** Everything that the tables say of one citizen. */
export interface Citizen {
  readonly id: string;
  readonly register: readonly RegisterEntry[];
  readonly versions: readonly Version[];
  readonly unreadable: readonly UnreadableFact[];
}

/** The citizen as a participant. */
export const participantOf = ({ id, register, versions, unreadable }: Citizen): Participant => {
  const ordered = [...register].sort((a, b) => byText(a.recorded ?? "", b.recorded ?? ""));
  const agreement = agreementOf(ordered, versions);
  const attributes = attributesOf(ordered);
  const placements = versions.flatMap((version) => (version.list === "placements" ? [version.fact] : []));
  const absences = versions.flatMap((version) => (version.list === "absences" ? [version.fact] : []));
  return {
    id,
    ...(ordered.length === 0 ? {} : { enrolled: enrolmentsOf(ordered), agreement, attributes }),
    ...(placements.length === 0 ? {} : { placements }),
    ...(absences.length === 0 ? {} : { absences }),
    ...(unreadable.length === 0 ? {} : { unreadable }),
  };
};

const recordedIn = ({ recorded }: RegisterEntry): Recorded => (recorded === undefined ? {} : { recorded });

/** The entries in the order recorded, without those that say again what the one before them said. */
const changes = (ordered: readonly RegisterEntry[], said: (entry: RegisterEntry) => string): readonly RegisterEntry[] =>
  ordered.filter((entry, place) => {
    const before = ordered[place - 1];
    return before === undefined || said(before) !== said(entry);
  });

const enrolmentsOf = (ordered: readonly RegisterEntry[]): readonly Enrolment[] =>
  changes(ordered, (entry) => entry.enrolled).map((entry) => ({ id: "tilmelding", on: entry.enrolled, ...recordedIn(entry) }));

/**
 * The municipality that registered the citizen gives the agreement from enrolment. Once another one has reported a
 * placement, whoever reports a placement gives it from that placement's first day: the citizen has moved.
 */
const agreementOf = (ordered: readonly RegisterEntry[], versions: readonly Version[]): readonly DatedValue<string>[] => {
  const registered = changes(ordered, (entry) => `${entry.enrolled} ${entry.agreement}`).map((entry) => ({
    id: "tilmelding",
    from: entry.enrolled,
    value: entry.agreement,
    ...recordedIn(entry),
  }));
  const placements = versions.filter((version) => version.list === "placements");
  const municipalities = new Set([...registered.map((entry) => entry.value), ...placements.map((version) => version.agreement)]);
  if (municipalities.size < 2) return registered;
  return [
    ...registered,
    ...placements.map(({ fact, agreement }) => ({
      id: fact.id,
      from: fact.from,
      value: agreement,
      ...(fact.recorded === undefined ? {} : { recorded: fact.recorded }),
      ...(fact.status === "started" ? {} : { status: "withdrawn" as const }),
    })),
  ];
};

const attributesOf = (ordered: readonly RegisterEntry[]): NonNullable<Participant["attributes"]> => {
  const dated = (valueOf: (entry: RegisterEntry) => string | undefined): readonly DatedValue<string>[] =>
    ordered.flatMap((entry) => {
      const value = valueOf(entry);
      return value === undefined ? [] : [{ id: entry.from, from: entry.from, value, ...recordedIn(entry) }];
    });
  const [group, benefit] = [dated((entry) => entry.group), dated((entry) => entry.benefit)];
  const ages = ordered.flatMap((entry) =>
    entry.ageAtEnrolment === undefined ? [] : [[entry.recorded ?? "", entry.ageAtEnrolment] as const],
  );
  const age = ages.sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1])).at(-1)?.[1];
  return {
    ...(group.length === 0 ? {} : { group }),
    ...(benefit.length === 0 ? {} : { benefit }),
    ...(age === undefined ? {} : { ageAtEnrolment: age }),
  };
};
