// Runs one command of the built program and leaves the compiled form of every part it loaded beside it: with the
// functions that ran, which compiling alone would leave for later. Usage: compile.cjs FOLDER ARGUMENTS…
const { existsSync, writeFileSync } = require("node:fs");
const { load } = require("../bin/compiled.cjs");

const [folder, ...argv] = process.argv.slice(2);
const parts = new Map();
process.argv = [process.argv[0], "fordel", ...argv];
process.on("exit", () => {
  for (const [path, script] of parts) {
    if (!existsSync(`${path}.compiled`)) writeFileSync(`${path}.compiled`, script.createCachedData());
  }
});
load(folder, "fordel.cjs", (path, script) => parts.set(path, script)).main();
