// npm run bench -- [--rounds N] [--only TEXT] [--large] [--peers] [--out FILE]
// npm run bench -- --compare BEFORE AFTER
// npm run bench -- --growth [--rounds N] [--only TEXT]
//
// Every work is run in turn with what it is held to, round after round: machines are noisy, and what is compared must have
// met the same noise. --large takes the million lines too, --peers other programs that read them.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compared } from "./bench/compared.mjs";
import { growth } from "./bench/growth.mjs";
import { median, run, spread } from "./bench/runs.mjs";
import { peers, works } from "./bench/works.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "7" },
    only: { type: "string", default: "" },
    large: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    out: { type: "string" },
    compare: { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
  },
});

const ROOT = join(tmpdir(), "fordel-bench");

/** A number with as many decimals as tell something. */
function shown(value) {
  return value === null ? "–" : value.toFixed(value < 0.1 ? 3 : 2);
}

/** The measurements of one work over all rounds; each round has its reference beside it. */
function measured({ name, command, against, bar, each = 1, within, ok, megabytes }, rounds) {
  const [own, other] = [command(), against?.()];
  const taken = { seconds: [], ratio: [], cpu: [], megabytes: [] };
  for (let round = 0; round < rounds; round++) {
    const one = run(own, { within, ok });
    const reference = other && run(other).seconds;
    taken.seconds.push(one.seconds / each);
    if (reference) taken.ratio.push(one.seconds / reference);
    if (one.cpu !== null) taken.cpu.push(one.cpu);
    if (one.megabytes !== null) taken.megabytes.push(one.megabytes);
  }
  const kind = other ? "ratio" : "seconds";
  const value = median(taken[kind]);
  const memory = taken.megabytes.length > 0 ? median(taken.megabytes) : null;
  const isMet = (bar === null || value <= bar) && (megabytes === undefined || memory <= megabytes);
  return { name, kind, value, spread: spread(taken[kind]), bar, memory, mostMemory: megabytes ?? null, isMet, taken };
}

function measure() {
  const rounds = Number(values.rounds);
  const asked = works(ROOT).filter(({ name, isLarge }) => name.includes(values.only) && (values.large || !isLarge));
  const results = [];
  console.log(`${"work".padEnd(22)}${"middle".padStart(9)}${"±".padStart(8)}${"bar".padStart(8)}${"MB".padStart(7)}`);
  for (const work of asked) {
    const result = measured(work, rounds);
    results.push(result);
    const unit = result.kind === "ratio" ? "×" : "s";
    const numbers = [
      `${shown(result.value)} ${unit}`.padStart(9),
      shown(result.spread).padStart(8),
      shown(result.bar).padStart(8),
      (result.memory === null ? "–" : result.memory.toFixed(0)).padStart(7),
    ];
    console.log(`${work.name.padEnd(22)}${numbers.join("")}${result.isMet ? "" : "  above the bar"}`);
  }
  const others = values.peers ? peers(ROOT).flatMap((peer) => peerOf(peer, rounds)) : [];
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism(), memory: totalmem() };
  if (values.out) {
    writeFileSync(values.out, `${JSON.stringify({ machine, rounds, results, peers: others }, null, 2)}\n`);
  }
}

/** Another program on the million lines; none where it is not installed. */
function peerOf({ name, does, command }, rounds) {
  try {
    const seconds = Array.from({ length: rounds }, () => run(command).seconds);
    console.log(
      `${name.padEnd(22)}${`${shown(median(seconds))} s`.padStart(9)}${shown(spread(seconds)).padStart(8)}  ${does}`,
    );
    return [{ name, does, value: median(seconds), spread: spread(seconds) }];
  } catch {
    console.log(`${name.padEnd(22)}  not here`);
    return [];
  }
}

if (values.compare) {
  const [before, after] = positionals.map((file) => JSON.parse(readFileSync(file, "utf8")));
  const { lines, isSlower } = compared(before.results, after.results);
  console.log(lines.join("\n"));
  process.exitCode = isSlower ? 1 : 0;
} else if (values.growth) growth(ROOT, Number(values.rounds), values.only);
else measure();
