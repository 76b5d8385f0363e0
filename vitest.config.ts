import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@pbr/source"] },
  ssr: { resolve: { conditions: ["@pbr/source"] } },
  test: { include: ["test/**/*.test.ts"] },
});
