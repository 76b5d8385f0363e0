import { defineConfig } from "vitest/config";

export default defineConfig({
  // The package is imported by its public name; this condition leads to the source instead of the build.
  resolve: { conditions: ["@pbr/source"] },
  ssr: { resolve: { conditions: ["@pbr/source"] } },
  test: { include: ["test/**/*.test.ts"], setupFiles: ["test/seed.ts"], reporters: ["default", "./test/closing-line.ts"] },
});
