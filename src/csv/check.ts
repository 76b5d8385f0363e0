import type { Participant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import type { Vocabulary } from "../facts/vocabulary.js";
import type { Issue, Path } from "../issue/issue.js";
import { type Citizen, participantOf } from "./citizen.js";
import type { Version } from "./report.js";
import { type TableRow, placeOf } from "./table.js";

/**
 * What the core finds wrong with a citizen's facts, told by table, line and column. Every row is read by itself, so
 * that a version since replaced is checked too; then the rows are read together for what is wrong between them.
 */
export const citizenIssues = (citizen: Citizen, vocabulary: Vocabulary): readonly Issue[] => [
  ...citizen.versions.flatMap((version) => versionIssues(version, vocabulary)),
  ...betweenVersions(citizen, vocabulary),
  ...registerIssues(citizen, vocabulary),
];

const allKnown = Number.POSITIVE_INFINITY;

const issuesOf = (participant: Participant, vocabulary: Vocabulary): readonly Issue[] =>
  readPerson(participant, vocabulary, { asOf: Number.NaN, knownOn: allKnown }, 0).issues;

const columnOfField: Readonly<Record<string, string>> = {
  id: "raekke_id",
  recorded: "indberettet",
  status: "status",
  competences: "kompetencer",
  employer: "virksomhed_cvr",
  form: "forloebstype",
  kind: "forloebstype",
  from: "startdato",
  to: "slutdato",
  weeklyHours: "timer_pr_uge",
  remark: "bemaerkning",
};

const columnOfRegister: Readonly<Record<string, string>> = {
  id: "borger",
  enrolled: "tilmeldt",
  agreement: "kommunekode",
  group: "maalgruppe",
  benefit: "ydelse",
  ageAtEnrolment: "alder_ved_tilmelding",
};

const versionIssues = (version: Version, vocabulary: Vocabulary): readonly Issue[] => {
  const alone = participantOf({ id: version.citizen, register: [], versions: [version], unreadable: [] });
  return issuesOf(alone, vocabulary).map((issue) => ({ ...issue, path: placeOf(version.row, columnOfField[String(issue.path[3])]) }));
};

/** The newest row of each fact, and of those recorded the same day the last. */
const newestRows = (versions: readonly Version[]): ReadonlyMap<string, TableRow> => {
  const newest = new Map<string, Version>();
  for (const version of versions) {
    const key = `${version.list} ${version.fact.id}`;
    const before = newest.get(key);
    if (before === undefined || (version.fact.recorded ?? "") >= (before.fact.recorded ?? "")) newest.set(key, version);
  }
  return new Map([...newest].map(([key, { row }]) => [key, row]));
};

const betweenVersions = ({ id, versions, unreadable }: Citizen, vocabulary: Vocabulary): readonly Issue[] => {
  const rows = newestRows(versions);
  return issuesOf(participantOf({ id, register: [], versions, unreadable }), vocabulary).flatMap((issue): readonly Issue[] => {
    const [, list, fact, field] = issue.path;
    const row = rows.get(`${list} ${fact}`);
    if (row === undefined) return [];
    const path = placeOf(row, columnOfField[String(field)]);
    if (issue.code !== "same-placement-twice" && issue.code !== "parallel-placements") return [{ ...issue, path }];
    const other = rows.get(`placements ${issue.operands.other}`);
    return [{ ...issue, path, operands: { other: other === undefined ? "" : placeOf(other).join(" › ") } }];
  });
};

/** Enrolment, agreement and attributes: what is wrong shows in the first row with which it can be seen. */
const registerIssues = (citizen: Citizen, vocabulary: Vocabulary): readonly Issue[] => {
  const { id, register, versions } = citizen;
  const read = (part: Omit<Citizen, "id" | "unreadable">): readonly Issue[] => {
    const { enrolled, agreement, attributes } = participantOf({ id, unreadable: [], ...part });
    const known: Participant = {
      id,
      ...(enrolled === undefined ? {} : { enrolled }),
      ...(agreement === undefined ? {} : { agreement }),
      ...(attributes === undefined ? {} : { attributes }),
    };
    return issuesOf(known, vocabulary);
  };
  const alone = register.flatMap((entry) =>
    read({ register: [entry], versions: [] }).map((issue) => ({ ...issue, path: placeOf(entry.row, registerColumn(issue.path)) })),
  );
  const isTold = (issue: Issue): boolean =>
    issue.code === "unknown-agreement" || alone.some((told) => told.code === issue.code && told.path[2] === registerColumn(issue.path));
  const between = read({ register, versions })
    .filter((issue) => !isTold(issue))
    .map((issue) => {
      const shows = (part: Omit<Citizen, "id" | "unreadable">): boolean =>
        read(part).some((found) => found.code === issue.code && registerColumn(found.path) === registerColumn(issue.path));
      const entry = register.find((_, place) => shows({ register: register.slice(0, place + 1), versions: [] }));
      if (entry !== undefined) return { ...issue, path: placeOf(entry.row, registerColumn(issue.path)) };
      const version = versions.find((_, place) => shows({ register, versions: versions.slice(0, place + 1) })) as Version;
      return { ...issue, path: placeOf(version.row, "startdato") };
    });
  return [...alone, ...between];
};

const registerColumn = ([, list, name]: Path): string | undefined => columnOfRegister[String(list === "attributes" ? name : list)];
