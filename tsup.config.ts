import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/json.ts", "src/csv.ts", "src/report.ts", "src/testing.ts"],
  format: ["esm", "cjs"],
  target: "node20",
  platform: "neutral",
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: true,
  external: ["csv-parse", "fast-check"],
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
