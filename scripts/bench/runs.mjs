// One run of a program, measured: how long it took, the processor time and the most memory it used.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const USAGE = join(tmpdir(), `fordel-bench-${process.pid}.json`);
const HOOK = fileURLToPath(new URL("usage.cjs", import.meta.url));

/**
 * What a run took; memory only of Node's, which tells it itself. What a program measures `within` itself it tells as the
 * seconds. Throws when it failed.
 */
export function run([program, ...args], { within = false, ok = [0] } = {}) {
  rmSync(USAGE, { force: true });
  const isNode = program === process.execPath;
  const all = isNode ? ["--require", HOOK, ...args] : args;
  const start = process.hrtime.bigint();
  const { status, error, stdout, stderr } = spawnSync(program, all, {
    env: { ...process.env, FORDEL_BENCH_USAGE: USAGE },
    stdio: ["ignore", within ? "pipe" : "ignore", "pipe"],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error || !ok.includes(status)) throw new Error(`${program} ${args.join(" ")}: ${error ?? stderr}`);
  const usage = existsSync(USAGE) ? JSON.parse(readFileSync(USAGE, "utf8")) : { cpu: null, megabytes: null };
  return { seconds: within ? Number(stdout) : seconds, ...usage };
}

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** How far numbers are from their middle one, by the middle one of these distances. */
export function spread(numbers) {
  const middle = median(numbers);
  return median(numbers.map((one) => Math.abs(one - middle)));
}
