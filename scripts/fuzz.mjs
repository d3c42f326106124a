// Tries the program on mutated files and random options: npm run fuzz -- [--seed N] [--runs N] [--seconds N].
// Every run must end in a result or in findings. The trials (test/fuzz) run in a process of their own, so that one that
// hangs or takes all memory is seen too. The same seed makes the same trial.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "100000" },
    seconds: { type: "string", default: "86400" },
  },
});
const [first, runs, seconds] = [values.seed, values.runs, values.seconds].map(Number);
/** How long one run may be silent on a machine that does nothing else, and the memory that all may take. */
const PATIENCE = 60_000;

/** The same on a machine that others use too. */
function patience() {
  return PATIENCE * Math.max(1, loadavg()[0] / availableParallelism());
}

const MEGABYTES = 1024;
/** Kinds of fault after which there is enough to mend. */
const MOST_KINDS = 20;

const folder = mkdtempSync(join(tmpdir(), "fordel-fuzz-program-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const program = join(folder, "trials.mjs");
await build({
  entryPoints: ["test/fuzz/main.ts"],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  define: { __FORDEL_VERSION__: '"0.0.0-fuzz"' },
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "warning",
});

const until = Date.now() + seconds * 1000;
const kinds = new Map();
const codes = new Map();

function report({ seed, kind, text }) {
  const known = kinds.get(kind) ?? 0;
  kinds.set(kind, known + 1);
  if (known > 0) return;
  console.log(`\nseed ${seed}: ${text}\nAgain: npm run fuzz -- --seed ${seed} --runs 1\n`);
}

/** Runs trials from a seed on; resolves with the seed after the last one that was begun. */
function trialsFrom(seed) {
  return new Promise((done) => {
    const args = [seed, first + runs - seed, until - Date.now()].map(String);
    const child = fork(program, args, { execArgv: [`--max-old-space-size=${MEGABYTES}`], stdio: "inherit" });
    const hung = () => {
      report({ seed: latest, kind: "hang", text: `hang: no end after ${PATIENCE / 1000} s` });
      child.kill("SIGKILL");
    };
    let latest = seed - 1;
    let watch = setTimeout(hung, patience());
    child.on("message", (message) => {
      clearTimeout(watch);
      watch = setTimeout(hung, patience());
      if (message.fault) report(message.fault);
      else if (message.code === undefined) latest = message.seed;
      else codes.set(message.code, (codes.get(message.code) ?? 0) + 1);
      if (kinds.size >= MOST_KINDS) child.kill("SIGKILL");
    });
    child.on("exit", (code, signal) => {
      clearTimeout(watch);
      if (code !== 0 && signal !== "SIGKILL") {
        report({ seed: latest, kind: `crash ${code ?? signal}`, text: `crash: ended with ${code ?? signal}` });
      }
      done(latest < seed ? Number.POSITIVE_INFINITY : latest + 1);
    });
  });
}

let next = first;
let tried = 0;
while (next < first + runs && Date.now() < until && kinds.size < MOST_KINDS) {
  const from = next;
  next = await trialsFrom(from);
  if (next < Number.POSITIVE_INFINITY) tried = next - first;
}

const faults = [...kinds.values()].reduce((sum, count) => sum + count, 0);
const ended = [...codes].sort(([a], [b]) => a - b).map(([code, count]) => `${code} × ${count}`);
console.log(
  `${tried} runs from seed ${first}: ${faults} with a fault, of ${kinds.size} kinds. Exits: ${ended.join(", ")}`,
);
process.exitCode = kinds.size === 0 ? 0 : 1;
