import { type Participant, settle } from "payment-by-results";
import { byHand } from "./by-hand.js";
import { type InDuckDb, inDuckDb } from "./duckdb.js";
import { timeEligibility } from "./eligibility.js";
import { medians } from "./interleaved.js";
import { peakMemory } from "./memory.js";
import { madeUpPeople } from "./people.js";
import { timeProgress } from "./progress.js";
import { asOf, contractFor } from "./programme.js";
import { mustBeEqual, resultOf } from "./result.js";
import { timeGrowth } from "./scaling.js";

const placements = Number(process.argv[2] ?? 1_000_000);
const people = placements / 2;
const rounds = 5;

const contract = contractFor(people);
const byLibrary = (facts: readonly Participant[]) => settle(contract, facts, { asOf });

/** Throws where the three do not come to the same lines and reasons. */
const crossCheck = async (facts: readonly Participant[], duckDb: InDuckDb): Promise<string> => {
  const library = resultOf(byLibrary(facts));
  mustBeEqual("By hand", byHand(facts), library);
  mustBeEqual("DuckDB", await duckDb.settle(), library);
  return `${library.lines.length} lines, ${library.notPaid.length} reasons`;
};

const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const row = (what: string, ours: string, other: string, ratio: string, target: string): void =>
  console.log([what.padEnd(40), ours.padStart(10), other.padStart(10), ratio.padStart(8), `  ${target}`].join(""));

const facts = [...madeUpPeople(people)];
const duckDb = await inDuckDb(facts);
console.log(`${placements} placements of ${people} people: ${await crossCheck(facts, duckDb)}, the same by hand and in DuckDB.`);
console.log(`Medians of ${rounds} interleaved rounds in one process; from facts in memory to lines and reasons in memory.\n`);

row("", "library", "other", "ratio", "target");
const times = await medians(
  { library: () => byLibrary(facts), byHand: () => byHand(facts), duckDb: duckDb.settle, duckDbQuery: duckDb.query },
  rounds,
);
duckDb.close();
row("a loop by hand", milliseconds(times.library), milliseconds(times.byHand), (times.library / times.byHand).toFixed(2), "at most 2.5");
row(
  "DuckDB, rows fetched",
  milliseconds(times.library),
  milliseconds(times.duckDb),
  (times.library / times.duckDb).toFixed(2),
  "at most 1.5",
);
row(
  "DuckDB, its table alone",
  milliseconds(times.library),
  milliseconds(times.duckDbQuery),
  (times.library / times.duckDbQuery).toFixed(2),
  "",
);

const eligibility = await timeEligibility(facts.slice(0, Math.min(people, 10_000)), rounds);
const timesFaster = (other: number): string => `${(other / eligibility.library).toFixed(0)} times`;
const eligible = `json-rules-engine, ${eligibility.placements} placements`;
row(
  eligible,
  milliseconds(eligibility.library),
  milliseconds(eligibility.ruleEngine),
  timesFaster(eligibility.ruleEngine),
  "at least 50 times",
);
row(
  "the same from flat facts",
  milliseconds(eligibility.library),
  milliseconds(eligibility.ruleEngineFlat),
  timesFaster(eligibility.ruleEngineFlat),
  "",
);

const progressTime = await timeProgress(facts.slice(0, Math.min(people, 10_000)), rounds);
row("progress of one participant", `${progressTime.toFixed(0)} µs`, "", "", "at most 50 µs");

console.log("\nTen times as much, against ten times a tenth of it");
row("", "whole", "a tenth", "ratio", "target");
for (const { what, whole, tenth, ratio } of await timeGrowth(facts, 3)) {
  row(what, milliseconds(whole), milliseconds(tenth), ratio.toFixed(2), "at most 1.5");
}

console.log("\nMemory of a process that only settles, in MB");
row("", "peak", "before", "", "target");
for (const [what, how] of [
  ["facts in memory", "inMemory"],
  ["facts read as they are needed", "streamed"],
] as const) {
  const { before, peak } = peakMemory(people, how);
  row(what, peak.toFixed(0), before.toFixed(0), "", how === "inMemory" ? "at most 1024" : "");
}
