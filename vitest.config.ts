import { defineConfig } from "vitest/config";

/** Files that hold the program to a time of the processor: in a process that others filled, theirs would count too. */
const TIMED = [
  "test/**/*-speed.test.ts",
  "test/input/ledger/stated-sums.test.ts",
  "test/input/settings/settings.test.ts",
];

/** What is covered is only told of what Vite ran. */
const isCovered = process.argv.some((word) => word.startsWith("--coverage"));

export default defineConfig({
  define: { __FORDEL_VERSION__: JSON.stringify("0.0.0-test") },
  test: {
    // Node itself imports what is tested, as it does for a user: see test/typescript.mjs.
    experimental: { viteModuleRunner: isCovered, nodeLoader: false },
    execArgv: ["--import", "./test/typescript.mjs"],
    projects: [
      {
        extends: true,
        // Files of one worker share what they import: compiling the program anew for each took a fifth of the time.
        test: { name: "tests", include: ["test/**/*.test.ts"], exclude: TIMED, isolate: false },
      },
      { extends: true, test: { name: "timed", include: TIMED } },
    ],
    setupFiles: ["test/repeatable.ts"],
    // A golden file that is not there is a failure: no test may pass by writing what it expects.
    update: "none",
    reporters: ["default", "./scripts/plain-reporter.mjs"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself vitest leaves one core free, which is half of two.
    maxWorkers: "100%",
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
