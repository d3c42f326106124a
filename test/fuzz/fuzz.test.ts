import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { fordelBytes } from "../cli/memory-io.ts";
import { corpus } from "./corpus.ts";
import { shrunk } from "./shrink.ts";
import { type Outcome, type Trial, trialOf } from "./trial.ts";
import { faultOf, unbalanced } from "./verdict.ts";

/** Seconds of trials in every run of the tests; `npm run fuzz` goes on for longer. */
const SECONDS = 6;

test("mutated files and random options end in a result or in findings", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/fuzz.mjs", "--seconds", `${SECONDS}`], {
    encoding: "utf8",
  });
  expect(stdout + stderr).toMatch(/^[1-9]\d* runs from seed 1: 0 with a fault/);
  expect(status).toBe(0);
});

test("a seed makes the same trial every time, and another seed another one", () => {
  const cases = corpus();
  expect(trialOf(7, cases)).toEqual(trialOf(7, cases));
  expect(trialOf(7, cases)).not.toEqual(trialOf(8, cases));
});

describe("what is wrong is seen", () => {
  const files = new Map([["budget.csv", Buffer.from("line;amount\n")]]);
  const trial = (...argv: string[]): Trial => ({ files, argv, stdin: Buffer.of(), columns: null });
  const outcome = (change: Partial<Outcome>): Outcome => ({
    ...{ code: 0, stdout: Buffer.from("x\n"), stderr: "", after: files, took: 1 },
    ...change,
  });

  test("and nothing else is", () => {
    expect(faultOf(trial("split"), outcome({}))).toBeNull();
    expect(faultOf(trial("split"), outcome({ stdout: Buffer.from("\u001b[1mx\u001b[22m\n") }))).toBeNull();
  });

  test.each([
    [["split"], { code: 1, stderr: "Something unexpected went wrong" }, "exit: 1 Something"],
    [["split"], { took: 60_000 }, "slow"],
    [["split"], { stderr: "a\u202eb" }, "stderr text: a character that steers"],
    [["split"], { stdout: Buffer.from("a\u001b]52;c;x\u0007") }, "text: a character that steers"],
    [["split"], { code: 3, stdout: Buffer.of() }, "silence: exit 3"],
    [["split"], { stdout: Buffer.of() }, "silence: exit 0"],
    [["split"], { after: new Map([["budget.csv", Buffer.from("line;")]]) }, "folder: budget.csv is not what it was"],
    [["split"], { after: new Map([...files, ["a.tmp", Buffer.of()]]) }, "folder: a.tmp is left behind"],
    [
      ["split", "-o", "a.csv"],
      { code: 3, stderr: "x", after: new Map([...files, ["a.csv", Buffer.of()]]) },
      "folder: a.csv",
    ],
    [["split", "--format", "json"], { stdout: Buffer.from("{") }, "JSON: cannot be parsed"],
    [["split", "--format", "json"], { stdout: Buffer.from('{"schema":"fordel/split/1"}') }, "JSON: fordel/split/1"],
    [["split", "--format", "csv"], { stdout: Buffer.from("line\n=1+1\n") }, 'CSV: "=1+1" is not defused'],
    [["split", "--format", "csv"], { stdout: Buffer.from('a,b\n"x\n') }, "CSV: "],
  ] as const)("%j %j", (argv, change, expected) => {
    expect(faultOf(trial(...argv), outcome(change as Partial<Outcome>))).toContain(expected);
  });

  test("a krone that is lost between the lines and the total", async () => {
    const { stdout } = await fordelBytes(["split", "fixtures/melhus", "--format", "json"]);
    const { result } = JSON.parse(stdout.toString());
    expect(unbalanced(result)).toBeNull();
    result.total.shares[0].allocated = `${Number(result.total.shares[0].allocated) - 1}`;
    expect(unbalanced(result)).toMatch(/^the lines make \d+, not \d+$/);
  });
});

test("a fault is shown with as little as shows it", async () => {
  const text = "line;amount\nDrift;100\nNett;½\nLønn;200\n";
  const files = new Map([
    ["members.csv", Buffer.from("member\nA\n")],
    ["budget.csv", Buffer.from(text)],
  ]);
  const argv = ["split", "--year", "2009", "--format", "json"];
  const holds = async ({ files: kept, argv: words }: Trial) =>
    (kept.get("budget.csv")?.toString().includes("½") ?? false) && words.includes("--year");
  const smallest = await shrunk({ files, argv, stdin: Buffer.from("x"), columns: 80 }, holds, () => false);
  expect({ ...smallest, files: [...smallest.files] }).toEqual({
    files: [["budget.csv", Buffer.from("½")]],
    argv: ["split", "--year"],
    stdin: Buffer.of(),
    columns: null,
  });
});
