// npm run loaded -- [ARGUMENTS OF FORDEL]
//
// Which parts of the built program a command line loads: help and mistakes should load no command, and a command no more
// than it needs. Without arguments, a table of what people ask for most.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../bin/fordel.cjs", import.meta.url));
const HOOK = fileURLToPath(new URL("bench/loaded.cjs", import.meta.url));
const CASE = fileURLToPath(new URL("../fixtures/melhus", import.meta.url));

/** The parts that a command line loads, in their order, with their size in characters. */
export function loadedBy(...args) {
  const folder = mkdtempSync(join(tmpdir(), "fordel-loaded-"));
  try {
    const env = { ...process.env, FORDEL_LOADED: join(folder, "parts.json") };
    spawnSync(process.execPath, ["--require", HOOK, PROGRAM, ...args], { env, stdio: "ignore" });
    return JSON.parse(readFileSync(env.FORDEL_LOADED, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name of a part without what tells its content; null of what several parts have in common. */
export function nameOf({ name }) {
  const [, own = name] = /^(.*)-[A-Z\d]{8}$/.exec(name) ?? [];
  return own === "chunk" ? null : own;
}

const USUAL = [
  ["--help"],
  ["split", "--unknown"],
  ["split", "nowhere"],
  ["split", CASE],
  ["check", CASE],
  ["split", CASE, "--format", "json"],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  for (const args of given.length > 0 ? [given] : USUAL) {
    const parts = loadedBy(...args);
    const kilobytes = parts.reduce((sum, { size }) => sum + size, 0) / 1000;
    const line = args.map((word) => (word === CASE ? "fixtures/melhus" : word)).join(" ");
    console.log(`${line}: ${parts.length} parts, ${kilobytes.toFixed(0)} kB`);
    console.log(`  ${parts.map(nameOf).filter(Boolean).join(", ")}`);
  }
}
