import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Megabytes resident in a process that only settles: with the facts before it settles, and at most. */
export interface Memory {
  readonly before: number;
  readonly peak: number;
}

/** Settles so many people in a process of its own, from facts in memory or read one by one as they are needed. */
export const peakMemory = (people: number, facts: "inMemory" | "streamed"): Memory => {
  const script = fileURLToPath(new URL("settle-alone.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, String(people), facts], { encoding: "utf8" });
  if (status !== 0) throw new Error(`Settling alone failed: ${stderr}`);
  return JSON.parse(stdout) as Memory;
};
