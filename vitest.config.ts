import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./scripts/plain-reporter.mjs"],
    testTimeout: 60_000,
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
