import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

/** As many lines are held here: what is written of a larger budget takes long enough to be killed at. */
const MOST_HELD = 2000;
const OLD = "the old file\n";

/** A case of so many lines, in a folder of its own. */
function caseOf(name: string, lines: number): string {
  const made = join(folder, name);
  cpSync("fixtures/rounding/columns-off", made, { recursive: true });
  const members = Array.from({ length: 6 }, (_, at) => `M${at};${at * 7 + 3}\n`);
  writeFileSync(join(made, "members.csv"), `member;population\n${members.join("")}`);
  writeFileSync(join(made, "fordel.yaml"), "key: population\n");
  const rows = Array.from({ length: lines }, (_, at) => `Line ${at};${at * 13 + 5}\n`);
  writeFileSync(join(made, "budget.csv"), `line;amount\n${rows.join("")}`);
  return made;
}

/** The budgets that are held, and those that pass by. */
const SIZES = [
  ["a budget that is held", 400],
  ["a budget that passes by", MOST_HELD + 1],
] as const;
const cases = new Map<number, { readonly folder: string; readonly whole: string; readonly took: number }>();

/** The built program, but for how many lines it holds. */
const folder = mkdtempSync(join(tmpdir(), "fordel-killed-"));
chmodSync(folder, 0o755);
const PROGRAM = join(folder, "fordel.cjs");
writeFileSync(
  PROGRAM,
  `const { loader } = require(${JSON.stringify(join(process.cwd(), "bin/compiled.cjs"))});
loader(${JSON.stringify(join(process.cwd(), "dist"))}, ${JSON.stringify(join(folder, "compiled"))})("fordel.cjs").main({ mostLinesHeld: ${MOST_HELD} });
`,
);
const WRITING = [PROGRAM, "split", "-o", "out.csv", "--force", "--lang", "en"];

beforeAll(() => {
  for (const [, lines] of SIZES) {
    const made = caseOf(`${lines}`, lines);
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, WRITING, { cwd: made, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const took = performance.now() - before;
    cases.set(lines, { folder: made, whole: readFileSync(join(made, "out.csv"), "utf8"), took });
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function caseWith(lines: number) {
  const found = cases.get(lines);
  if (!found) throw new Error(`no case of ${lines} lines`);
  return found;
}

const beside = (inFolder: string) => readdirSync(inFolder).filter((name) => name.endsWith(".tmp"));

/** Runs the program on a case and kills it after some milliseconds, of the whole run or of its writing. */
async function killed(lines: number, signal: NodeJS.Signals, after: number, whileWriting: boolean) {
  const { folder: inside } = caseWith(lines);
  writeFileSync(join(inside, "out.csv"), OLD);
  for (const name of beside(inside)) rmSync(join(inside, name));
  const child = spawn(process.execPath, WRITING, { cwd: inside, stdio: "ignore" });
  const ended = once(child, "exit");
  while (whileWriting && beside(inside).length === 0 && child.exitCode === null) await sleep(1);
  await sleep(after);
  child.kill(signal);
  const [status, by] = await ended;
  return { ended: status ?? by, text: readFileSync(join(inside, "out.csv"), "utf8"), left: beside(inside) };
}

describe.each(SIZES)("killed while it writes over a file: %s", (_, lines) => {
  // Moments of a whole run, in parts of it, and of its writing, in milliseconds. Both signals that are heard are heard by
  // the same lines of the program.
  test.each([
    ["SIGKILL", "SIGKILL", null, [0.95], [0, 20]],
    ["SIGTERM", 143, "SIGTERM", [0.4], [0, 20]],
    ["SIGINT", 130, "SIGINT", [], [0]],
  ] as const)("%s leaves the old file or the new one whole", async (signal, status, early, running, writing) => {
    const { whole, folder: inside, took } = caseWith(lines);
    const moments = [
      ...running.map((part) => [took * part, false] as const),
      ...writing.map((after) => [after, true] as const),
    ];
    for (const [after, whileWriting] of moments) {
      const { ended, text, left } = await killed(lines, signal, after, whileWriting);
      // While it does not listen, the system ends the program, which a shell tells as the same number.
      expect([0, status, early]).toContain(ended);
      expect([OLD, whole]).toContain(text);
      if (ended === 0) expect(text).toBe(whole);
      if (signal !== "SIGKILL") expect(left).toEqual([]);
    }
    // Only what cannot be heard leaves something behind for the next run to meet.
    if (signal !== "SIGKILL") return;
    const again = spawnSync(process.execPath, WRITING, { cwd: inside });
    expect([again.status, readFileSync(join(inside, "out.csv"), "utf8")]).toEqual([0, whole]);
  });
});

describe("what a killed run left behind", () => {
  test.each(SIZES)("does not hinder the next one, even of the same number: %s", async (_, lines) => {
    const { folder: inside, whole } = caseWith(lines);
    const stale = join(inside, `out.csv.${process.pid}.tmp`);
    writeFileSync(stale, "half");
    const { code, stderr } = await fordel(["split", "-o", "out.csv", "--force"], {
      cwd: inside,
      mostLinesHeld: MOST_HELD,
    });
    expect([code, stderr]).toEqual([0, lines > MOST_HELD ? expect.any(String) : ""]);
    expect(readFileSync(join(inside, "out.csv"), "utf8")).toBe(whole);
    expect(readFileSync(stale, "utf8")).toBe("half");
    rmSync(stale);
  });
});

/** Runs a script of the shell where it may mount file systems of its own, FORDEL being the program. */
function mounting(script: string) {
  const line = script.replaceAll("FORDEL", `${process.execPath} ${PROGRAM}`);
  const { status, stdout, stderr } = spawnSync("unshare", ["-rm", "bash", "-c", line], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const canMount = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

describe.skipIf(!canMount).each(SIZES)("a disk of its own: %s", (_, lines) => {
  beforeEach(() => spawnSync("mkdir", ["-p", join(folder, "disk")]));

  test("that is full keeps the old file and nothing else", () => {
    const mount = `mount -t tmpfs -o size=64k tmpfs disk && echo old > disk/out.csv`;
    const split = `FORDEL split ${lines} -o disk/out.csv --force --lang nb; echo $?; ls disk; cat disk/out.csv`;
    expect(mounting(`${mount} && (${split})`)).toEqual({
      status: 0,
      stdout: "1\nout.csv\nold\n",
      stderr: "disk/out.csv kan ikke skrives: disken er full.\n",
    });
  });

  test("that is read-only is told of", () => {
    const mount = "mount -t tmpfs tmpfs disk && echo old > disk/out.csv && mount -o remount,ro disk";
    const split = `FORDEL split ${lines} -o disk/out.csv --force --lang en; echo $?; ls disk; cat disk/out.csv`;
    const { stdout, stderr } = mounting(`${mount} && (${split})`);
    expect(stdout).toBe("1\nout.csv\nold\n");
    expect(stderr).toMatch(/^disk\/out\.csv cannot be written: .*read-only.*\n$/);
  });
});

/** Nobody in particular, to whom permissions apply: the superuser may write everywhere. */
const NOBODY = ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath, PROGRAM];
const asNobody = process.getuid?.() === 0;
const canBeNobody = !asNobody || spawnSync("setpriv", [...NOBODY, "--version"]).status === 0;

describe.skipIf(!canBeNobody).each(SIZES)("a folder without permission: %s", (_, lines) => {
  test("is told of and left as it was", () => {
    const closed = mkdtempSync(join(folder, "closed-"));
    writeFileSync(join(closed, "out.csv"), OLD);
    chmodSync(closed, 0o555);
    const args = ["split", `${lines}`, "-o", join(closed, "out.csv"), "--force", "--lang", "en"];
    const [command, ...words] = asNobody ? ["setpriv", ...NOBODY] : [process.execPath, PROGRAM];
    const { status, stderr } = spawnSync(command ?? "", [...words, ...args], { cwd: folder, encoding: "utf8" });
    expect([status, readdirSync(closed), readFileSync(join(closed, "out.csv"), "utf8")]).toEqual([1, ["out.csv"], OLD]);
    expect(stderr).toMatch(/out\.csv cannot be written: .*permission.*\n$/);
    chmodSync(closed, 0o755);
  });

  test("for the budget is told of", () => {
    const budget = join(folder, `${lines}`, "closed.csv");
    writeFileSync(budget, "line;amount\nA;1\n");
    chmodSync(budget, 0o000);
    const [command, ...words] = asNobody ? ["setpriv", ...NOBODY] : [process.execPath, PROGRAM];
    const args = ["split", `${lines}`, "--budget", budget, "--lang", "en"];
    const { status, stderr } = spawnSync(command ?? "", [...words, ...args], { cwd: folder, encoding: "utf8" });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error FILE_UNREADABLE\n.*cannot be read: .*permission/);
  });
});

test.each(SIZES)("a reader that has had enough is no failure: %s", (_, lines) => {
  const line = `set -o pipefail; ${process.execPath} ${PROGRAM} split ${lines} --format csv 2> /dev/null | head -1`;
  const { status, stdout } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([0, "year,group,line,amount,key,member,share,exact,allocated\n"]);
});
