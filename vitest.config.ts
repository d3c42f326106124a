import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __FORDEL_VERSION__: JSON.stringify("0.0.0-test") },
  test: {
    include: ["test/**/*.test.ts"],
    // Files of one worker share what they import: compiling the program anew for each took a fifth of the time.
    isolate: false,
    setupFiles: ["test/repeatable.ts"],
    // A golden file that is not there is a failure: no test may pass by writing what it expects.
    update: "none",
    reporters: ["default", "./scripts/plain-reporter.mjs"],
    testTimeout: 60_000,
    // By itself vitest leaves one core free, which is half of two.
    maxWorkers: "100%",
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
