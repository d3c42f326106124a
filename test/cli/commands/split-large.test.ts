import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { largeBudget } from "../../../src/cli/large/large-budget.ts";
import { InputFiles } from "../../../src/cli/world/input-files.ts";
import { fordel } from "../memory-io.ts";

const MEMBERS = "member;population\nÅs;1000\nB, C;500\n=D;500\n";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-large-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A case with a budget of `count` lines below the header, made by `line` from their numbers. */
function largeCase(
  count: number,
  line: (at: number) => string,
  header = "line;group;amount",
  files: Readonly<Record<string, string>> = {},
): string {
  const lines = Array.from({ length: count }, (_, at) => line(at + 1));
  const all = {
    "members.csv": MEMBERS,
    "fordel.yaml": "key: population\n",
    "budget.csv": `${header}\n${lines.join("\n")}\n`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

const COUNT = 200_001;

describe("a budget too large to hold", () => {
  it("is shared to the same text as one that is held, where no rounding is at stake", async () => {
    const line = (at: number) =>
      at % 3 === 0
        ? `"Post; ${at} ""x""";Drift/=Nett;${(at % 700) * 4},00`
        : `Post ${at};Drift, lønn;${at % 5 === 0 ? "-" : ""}${(at % 900) * 400}`;
    const whole = largeCase(COUNT, line);
    const out = join(folder, "large.csv");
    const { code, stderr } = await fordel(["split", whole, "-o", out, "--lang", "en"]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^200\s001 lines, too many .* it came to 0 at most/),
    });
    const text = readFileSync(out, "utf8").split("\n");
    writeFileSync(
      join(folder, "few.csv"),
      `line;group;amount\n${Array.from({ length: 3000 }, (_, at) => line(at + 1)).join("\n")}\n`,
    );
    const few = await fordel(["split", whole, "--budget", join(folder, "few.csv"), "--format", "csv"]);
    expect(few.code).toBe(0);
    const expected = few.stdout.trimEnd().split("\n");
    expect(text.slice(0, expected.length)).toEqual(expected);
    expect(text).toHaveLength(3 * COUNT + 2);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  }, 60_000);

  it("is allocated to the krone, line by line, and no member is a krone off", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};;${at % 4 === 0 ? -(at % 97) : at % 1009}`);
    const { code, stdout } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(0);
    const paid = new Map<string, number>();
    const lines = new Map<string, number>();
    const amounts = new Map<string, number>();
    let total = 0;
    for (const row of stdout.trimEnd().split("\n").slice(1)) {
      const cells = row.replace(/"[^"]*"/, "BC").split(",");
      const [, , name = "", amount = "", , member = "", , , allocated = ""] = cells;
      paid.set(member, (paid.get(member) ?? 0) + Number(allocated));
      lines.set(name, (lines.get(name) ?? 0) + Number(allocated));
      amounts.set(name, Number(amount));
    }
    for (const [name, amount] of amounts) {
      total += amount;
      if (lines.get(name) !== amount) expect(`${name} ${lines.get(name)}`).toBe(`${name} ${amount}`);
    }
    for (const [member, sum] of paid) expect(Math.abs(sum - (member === "Ås" ? total / 2 : total / 4))).toBeLessThan(2);
  }, 60_000);

  it("tells an error at its file and line, and writes nothing", async () => {
    const whole = largeCase(250_000, (at) => `Post ${at};Drift;${at === 200_000 ? "12 00O" : at}`);
    const out = join(folder, "large.csv");
    const { code, stderr } = await fordel(["split", whole, "-o", out, "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("error NUMBER_INVALID budget.csv:200001:19\n");
    expect(stderr).toContain("  200001 | Post 200000;Drift;12 00O\n");
    expect(readdirSync(folder).sort()).toEqual(["budget.csv", "fordel.yaml", "members.csv"]);
  }, 60_000);

  it("tells of a cell beyond the header, where a comma in a text has pushed the amount aside", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};${at === 150_000 ? "Drift;" : "Drift"};${at}`);
    const { code, stderr } = await fordel(["split", whole, "-o", join(folder, "large.csv"), "--lang", "en"]);
    expect(code).toBe(3);
    expect(readdirSync(folder)).not.toContain("large.csv");
    expect(stderr).toContain("error CELL_EXTRA budget.csv:150001:20\n");
    expect(stderr).toContain("  150001 | Post 150000;Drift;;150000\n");
  }, 60_000);

  it("stops at a hundred errors", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};Drift;x`);
    const { code, stderr } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(3);
    expect(stderr.match(/^error /gm)).toHaveLength(100);
  }, 60_000);

  it("looks ahead for the decimal sign that a cell needs", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};;${at === 1 ? "30.156" : at === COUNT ? "1,50" : "4"}`);
    const { code, stdout } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(0);
    expect(stdout.split("\n")[1]).toBe(",,Post 1,30156,population,Ås,0.5,15078,15078");
  }, 60_000);

  it("takes fees from pools whose sum is known only at the end", async () => {
    const whole = largeCase(COUNT, () => "Post;;6", undefined, { "fordel.yaml": "key: 100 each + rest population\n" });
    const { code, stdout } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(0);
    const pool = 6n * BigInt(COUNT);
    const share = Number(100n * 2n + (pool - 300n)) / Number(2n * pool);
    expect(Number(stdout.split("\n")[1]?.split(",")[6])).toBeCloseTo(share, 11);
  }, 60_000);

  it("warns of stated sums, and narrows what is shown", async () => {
    const whole = largeCase(
      COUNT,
      (at) => (at === COUNT ? "Alt;Drift;7;total" : `Post ${at};Drift;1;line`),
      "line;group;amount;type",
    );
    const { code, stdout, stderr } = await fordel([
      "split",
      whole,
      "--format",
      "csv",
      "--only",
      "Ås",
      "--only",
      "Post 7",
      "--lang",
      "en",
    ]);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stderr).toContain(`warning STATED_SUM_OFF budget.csv:${COUNT + 1}:11\n`);
    const strict = await fordel(["split", whole, "-o", join(folder, "strict.csv"), "--strict"]);
    expect(strict.code).toBe(4);
    expect(readdirSync(folder)).not.toContain("strict.csv");
  }, 60_000);

  it("is for CSV alone", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};Drift;1`);
    for (const format of ["table", "json", "md"]) {
      const { code, stdout, stderr } = await fordel(["split", whole, "--format", format, "--lang", "en"]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("--format csv");
    }
  }, 60_000);

  it("takes no more memory than a small part of it", async () => {
    const whole = largeCase(250_000, (at) => `Post ${at};Drift/Avdeling ${at % 97};${at * 7}`);
    const out = join(folder, "large.csv");
    const done = await new Promise((finish) => {
      execFile(
        process.execPath,
        ["--max-old-space-size=64", resolve("bin/fordel.cjs"), "split", whole, "-o", out],
        (error) => finish(error?.code ?? 0),
      );
    });
    expect(done).toBe(0);
    expect(execFileSync("tail", ["-n", "1", out], { encoding: "utf8" })).toContain(
      "Post 250000,1750000,population,'=D,0.25,437500,437500",
    );
  }, 60_000);
});

it("a budget of years is large by its lines, not by its rows", async () => {
  const io = {
    cwd: "/",
    env: {},
    systemLocale: () => null,
    stdin: () => new Uint8Array(),
    files: new InputFiles(() => new Uint8Array()),
  };
  const screen = { isTerminal: false, columns: null, write: () => {} };
  const large = largeCase(70_000, (at) => `Post ${at};1;2;3`, "line;2024;2025;2026");
  expect(await largeBudget(large, undefined, { ...io, stdout: screen, stderr: screen })).not.toBeNull();
  largeCase(60_000, (at) => `Post ${at};1;2;3`, "line;2024;2025;2026");
  expect(await largeBudget(large, undefined, { ...io, stdout: screen, stderr: screen })).toBeNull();
});
