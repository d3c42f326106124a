import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stampOf } from "../../../src/cli/disk/look.ts";
import { UsageError } from "../../../src/cli/world/usage-error.ts";
import { fordel, screenOf } from "../memory-io.ts";

const WAITING = "Waiting for a file to change; Ctrl+C ends.\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-watch-"));
  writeFileSync(join(folder, "members.csv"), "member,population\nNorthby,3000\nSouthby,1000\n");
  writeFileSync(join(folder, "budget.csv"), "line,amount\nPipes,4000\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const budgetOf = (amount: string) => writeFileSync(join(folder, "budget.csv"), `line,amount\nPipes,${amount}\n`);

/** A clock on which each of these is done after the one before has long come to rest; then the run is ended. */
function clockOf(...steps: readonly (() => void)[]) {
  const pauses = steps.flatMap((step) => [step, () => {}, () => {}]);
  return {
    stamp: stampOf,
    wait: async () => {
      const next = pauses.shift();
      if (next === undefined) throw new UsageError({ kind: "interrupted", signal: "SIGINT" });
      next();
    },
  };
}

const split = ["split", ".", "--key", "population", "--lang", "en", "--watch"];

describe("--watch", () => {
  test("runs again when a file that was read is another, is gone, and is there again", async () => {
    const members = join(folder, "members.csv");
    const kept = readFileSync(members);
    const clock = clockOf(
      () => budgetOf("80000"),
      () => rmSync(members),
      () => writeFileSync(members, kept),
    );
    const { code, stdout, stderr } = await fordel([...split, "--format", "csv"], { cwd: folder, clock });
    const amounts = stdout.split("\n").flatMap((row) => (row.includes("Northby") ? [row.split(",").at(-1)] : []));
    expect([code, amounts.length]).toEqual([130, 3]);
    expect(stderr.split(WAITING)).toHaveLength(5);
    expect(stderr).toContain("error FILE_MISSING");
  });

  test("keeps what came on standard input for the next run", async () => {
    const clock = clockOf(() =>
      writeFileSync(join(folder, "members.csv"), "member,population\nNorthby,1\nSouthby,1\n"),
    );
    const stdin = "line,amount\nPipes,4000\n";
    const { stdout, stderr } = await fordel([...split, "--budget", "-", "--format", "csv"], {
      cwd: folder,
      clock,
      stdin,
    });
    expect(stderr).not.toContain("error");
    expect(stdout.match(/Northby/g)).toHaveLength(2);
  });

  test("a mistake in one run ends nothing", async () => {
    const clock = clockOf(
      () => budgetOf("x"),
      () => budgetOf("5000"),
    );
    const { stdout, stderr } = await fordel([...split, "--plain"], { cwd: folder, clock });
    expect(stderr).toContain("error NUMBER_INVALID");
    expect(stdout).toMatch(/Pipes, Total: 5.000/);
  });

  test("writes over what it wrote itself, does not wait for it, and over nothing else", async () => {
    const out = join(folder, "out.txt");
    const clock = clockOf(() => budgetOf("80000"));
    const first = await fordel([...split, "-o", "out.txt"], { cwd: folder, clock });
    expect(first.stderr.split(WAITING)).toHaveLength(3);
    expect(readFileSync(out, "utf8")).toMatch(/80.000/);
    const second = await fordel([...split, "-o", "out.txt"], { cwd: folder, clock: clockOf() });
    expect(second.stderr).toContain("out.txt is there already");
  });

  test("several cases", async () => {
    for (const name of ["a", "b"]) cpSync(join(folder, "members.csv"), join(folder, name, "members.csv"));
    for (const name of ["a", "b"]) cpSync(join(folder, "budget.csv"), join(folder, name, "budget.csv"));
    const clock = clockOf(() => writeFileSync(join(folder, "b", "budget.csv"), "line,amount\nRoad,70000\n"));
    const argv = ["split", "a", "b", "--key", "equal", "--lang", "en", "--quiet", "--watch"];
    const { stdout, stderr } = await fordel(argv, { cwd: folder, clock });
    expect(stdout.match(/Road/g)).toHaveLength(1);
    expect(stderr).toContain("Interrupted");
    expect(stderr).not.toContain(WAITING);
  });

  test("a terminal shows the newest result alone", async () => {
    const clock = clockOf(() => budgetOf("80000"));
    const { screen } = await screenOf(split, { cwd: folder, clock, columns: 80 });
    expect(screen.split("\u001b[2J")).toHaveLength(2);
  });
});

test("--quiet leaves errors alone on standard error", async () => {
  const hallingdal = await fordel(["split", "fixtures/hallingdal", "--quiet"]);
  expect([hallingdal.code, hallingdal.stderr]).toEqual([0, ""]);
  const wrong = await fordel(["split", "fixtures/errors/NUMBER_INVALID", "--quiet"]);
  expect([wrong.code, wrong.stderr.startsWith("error NUMBER_INVALID")]).toEqual([3, true]);
  const several = await fordel(["check", "fixtures/hallingdal", "fixtures/melhus", "--quiet"]);
  expect([several.code, several.stderr]).toEqual([0, ""]);
});
