import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";

/** Midnight does not exist on a day of the facts in Brazil, a whole day is missing from Samoa's calendar of 2011. */
const machines = [
  { TZ: "UTC", LC_ALL: "C", order: [] },
  { TZ: "America/Sao_Paulo", LC_ALL: "da_DK.UTF-8", order: ["--backwards"] },
  { TZ: "Pacific/Apia", LC_ALL: "en_US.UTF-8", order: [] },
  { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", order: ["--backwards"] },
];

test("four time zones, two locales and two orders of rows give the same bytes", { timeout: 60_000 }, () => {
  const hashes = machines.map(({ TZ, LC_ALL, order }) => {
    const printed = execFileSync(
      process.execPath,
      ["--conditions=@pbr/source", "--import", "tsx", "test/determinism/print-settlement.ts", ...order],
      { env: { ...process.env, TZ, LC_ALL, NODE_OPTIONS: "" }, maxBuffer: 1 << 28 },
    );
    expect(printed.length).toBeGreaterThan(100_000);
    return createHash("sha256").update(printed).digest("hex");
  });
  expect(new Set(hashes).size).toBe(1);
});
