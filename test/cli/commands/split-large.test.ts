import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SYSTEM_DISK } from "../../../src/cli/disk/system-disk.ts";
import { largeBudget } from "../../../src/cli/large/large-budget.ts";
import { InputFiles } from "../../../src/cli/world/input-files.ts";
import { fordel as run } from "../memory-io.ts";

const SCHEMA = JSON.parse(readFileSync("schemas/split-1.json", "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);
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

/** One more than are held here; what is written of so many still fills several buffers. */
const COUNT = 5001;
const fordel = (argv: readonly string[]) => run(argv, { mostLinesHeld: COUNT - 1 });

describe("a budget too large to hold", () => {
  it("has no more keys of ever so many members than can be kept account of, which is told once", async () => {
    const members = Array.from({ length: 400 }, (_, at) => `M${at};${at + 1}\n`).join("");
    const whole = largeCase(
      COUNT,
      (at) => `Post ${at};1;${((at % 700) + 1) / 10}% equal + rest population`,
      "line;amount;key",
      {
        "members.csv": `member;population\n${members}`,
      },
    );
    const { code, stderr } = await fordel(["split", whole, "--format", "csv", "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/KEY_PART_UNFIT budget\.csv:602:.*\n.*more than 600 different keys/);
    expect(stderr.match(/KEY_PART_UNFIT/g)).toHaveLength(1);
  });

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
      stderr: expect.stringMatching(/^5\s001 lines, too many .* it came to 0 at most/),
    });
    const text = readFileSync(out, "utf8").split("\n");
    writeFileSync(
      join(folder, "few.csv"),
      `line;group;amount\n${Array.from({ length: 500 }, (_, at) => line(at + 1)).join("\n")}\n`,
    );
    const few = await fordel(["split", whole, "--budget", join(folder, "few.csv"), "--format", "csv"]);
    expect(few.code).toBe(0);
    const expected = few.stdout.trimEnd().split("\n");
    expect(text.slice(0, expected.length)).toEqual(expected);
    expect(text).toHaveLength(3 * COUNT + 2);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("is written for Excel with its byte order mark, to a pipe as to a file", async () => {
    const whole = largeCase(COUNT, (at) => `Løn ${at};Drift;${at}`);
    const out = join(folder, "large.csv");
    const { stdout } = await fordel(["split", whole, "--excel"]);
    await fordel(["split", whole, "--excel", "-o", out]);
    expect(stdout).toMatch(/^\ufeffyear;group;/);
    expect(stdout).toBe(readFileSync(out, "utf8"));
  });

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
  });

  it("tells an error at its file and line, and writes nothing", async () => {
    const whole = largeCase(5100, (at) => `Post ${at};Drift;${at === 5050 ? "12 00O" : at}`);
    const out = join(folder, "large.csv");
    const { code, stderr } = await fordel(["split", whole, "-o", out, "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("error NUMBER_INVALID budget.csv:5051:17\n");
    expect(stderr).toContain("  5051 | Post 5050;Drift;12 00O\n");
    expect(readdirSync(folder).sort()).toEqual(["budget.csv", "fordel.yaml", "members.csv"]);
  });

  it("tells of a cell beyond the header, where a comma in a text has pushed the amount aside", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};${at === 4000 ? "Drift;" : "Drift"};${at}`);
    const { code, stderr } = await fordel(["split", whole, "-o", join(folder, "large.csv"), "--lang", "en"]);
    expect(code).toBe(3);
    expect(readdirSync(folder)).not.toContain("large.csv");
    expect(stderr).toContain("error CELL_EXTRA budget.csv:4001:18\n");
    expect(stderr).toContain("  4001 | Post 4000;Drift;;4000\n");
  });

  it("stops at a hundred errors", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};Drift;x`);
    const { code, stderr } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(3);
    expect(stderr.match(/^error /gm)).toHaveLength(1);
    expect(stderr).toContain("99");
    expect(stderr).toContain("3–101");
  });

  it("looks ahead for the decimal sign that a cell needs", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};;${at === 1 ? "30.156" : at === COUNT ? "1,50" : "4"}`);
    const { code, stdout } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(0);
    expect(stdout.split("\n")[1]).toBe(",,Post 1,30156,population,Ås,0.5,15078,15078");
  });

  it("takes fees from pools whose sum is known only at the end", async () => {
    const whole = largeCase(COUNT, () => "Post;;6", undefined, { "fordel.yaml": "key: 100 each + rest population\n" });
    const { code, stdout } = await fordel(["split", whole, "--format", "csv"]);
    expect(code).toBe(0);
    const pool = 6n * BigInt(COUNT);
    const share = Number(100n * 2n + (pool - 300n)) / Number(2n * pool);
    expect(Number(stdout.split("\n")[1]?.split(",")[6])).toBeCloseTo(share, 11);
  });

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
  });

  it("shows groups, years and totals on the screen, in Markdown and in JSON", async () => {
    const line = (at: number) =>
      `Post ${at};${at % 2 === 0 ? "IKT/Nett" : "IKT/Drift"};${(at % 7) * 4 + 100};${(at % 5) * 4 + 200}`;
    const whole = largeCase(COUNT, line, "line;group;2026;2027");
    const { code, stdout, stderr } = await fordel(["split", whole, "--lang", "en", "--year", "2027"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const shown = stdout.replaceAll("\u00a0", " ");
    expect(shown).toContain("IKT                    1 040 204  520 102  260 051  260 051\n");
    expect(shown).toContain("  Nett                   520 000  260 000  130 000  130 000\n");
    expect(shown.replace(/\s+/g, " ")).toContain("In 1 040 204 = allocated 1 040 204.");
    expect(shown.replace(/\s+/g, " ")).toContain(
      "10 002 lines, too many to hold: their groups are rounded as one table.",
    );
    const md = await fordel(["split", whole, "--lang", "en", "--format", "md", "--by", "year", "--sort", "amount"]);
    expect(md.stdout.replaceAll("\u00a0", " ")).toContain(
      "| **Total** | **560 100** | **1 040 204** | **1 600 304** |",
    );
    const json = await fordel(["split", whole, "--format", "json", "--only", "Nett"]);
    const document = JSON.parse(json.stdout);
    validate(document);
    expect(validate.errors).toBeNull();
    const { lines, linesLeftOut, groups } = document.result;
    expect([lines, linesLeftOut]).toEqual([[], 2 * COUNT]);
    expect(groups.map(({ group, year, amount }: Record<string, unknown>) => [group, year, amount])).toEqual([
      [["IKT", "Nett"], 2026, "279996"],
      [["IKT", "Nett"], 2027, "520000"],
      [["IKT", "Nett"], null, "799996"],
    ]);
    expect(document.inputs.map(({ path }: { path: string }) => path)).toContain("budget.csv");
  });

  it("refuses by name what needs all lines at once", async () => {
    const whole = largeCase(COUNT, (at) => `Post ${at};Drift;1`);
    for (const asked of ["--format html", "--format xlsx", "--against 2025", "--all", "--excel --sort amount"]) {
      const { code, stdout, stderr } = await fordel(["split", whole, ...asked.split(" "), "--lang", "en"]);
      expect({ asked, code, stdout }).toEqual({ asked, code: 2, stdout: "" });
      expect(stderr).toContain(asked.replace("--excel ", "").replace(" 2025", ""));
    }
  });

  it("finds a sum in its last row, and writes nothing of it to a file or a pipe", async () => {
    const line = (at: number) => (at === COUNT ? `Sum;;${3 * (COUNT - 1)}` : `Post ${at};;3`);
    const whole = largeCase(COUNT, line);
    const out = join(folder, "large.csv");
    const file = await fordel(["split", whole, "-o", out, "--lang", "en"]);
    expect(file.stderr).toContain(`warning SUM_ROW_FOUND budget.csv:${COUNT + 1}:1\n`);
    const text = readFileSync(out, "utf8");
    expect(text.split("\n")).toHaveLength(3 * (COUNT - 1) + 2);
    const pipe = await fordel(["split", whole, "--format", "csv"]);
    expect(pipe.stdout).toBe(text);
  });

  it("reads once more what only the whole can tell, and begins the file anew", async () => {
    const line = (at: number) => {
      if (at === 1) return `Totalt;;${2 * (COUNT - 1)};`;
      return `Post ${at};;2;${at % 2 === 0 ? "population" : "1 each + rest population"}`;
    };
    const whole = largeCase(COUNT, line, "line;group;amount;key", { "fordel.yaml": "" });
    const out = join(folder, "large.csv");
    const file = await fordel(["split", whole, "-o", out, "--lang", "en"]);
    expect(file.stderr).toContain("warning SUM_ROW_FOUND budget.csv:2:1\n");
    const text = readFileSync(out, "utf8");
    expect(text.startsWith("year,group,line,amount,key,member,share,exact,allocated\n,,Post 2,2,")).toBe(true);
    expect(text.split("\n")).toHaveLength(3 * (COUNT - 1) + 2);
    expect((await fordel(["split", whole, "--format", "csv"])).stdout).toBe(text);
  });

  it("takes part of a register whom its lines name", async () => {
    const members = Array.from({ length: 50 }, (_, at) => `K-${4000 + at} By ${at};${1000 + at}`).join("\n");
    const whole = largeCase(COUNT, () => "Post;4;By 3, By 7", "line;amount;members", {
      "members.csv": `"07459: Befolkning"\n\nregion;Personer 2026\n${members}\n`,
    });
    const { code, stdout } = await fordel(["split", whole, "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toContain("By 3 and By 7");
  });

  it("takes no more memory than a small part of it", async () => {
    const whole = largeCase(200_001, (at) => `Post ${at};Drift/Avdeling ${at % 97};${at * 7}`);
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
      "Post 200001,1400007,population,'=D,0.25,350001.75,350001",
    );
  }, 60_000);
});

it("a budget of years is large by its lines, not by its rows", async () => {
  const io = {
    cwd: "/",
    env: {},
    systemLocale: () => null,
    stdin: () => new Uint8Array(),
    disk: SYSTEM_DISK,
    files: new InputFiles({ stdin: () => new Uint8Array(), disk: SYSTEM_DISK }),
    pageProgram: () => "",
    register: "data/population-1-january.csv",
  };
  const screen = { isTerminal: false, columns: null, write: () => {} };
  const large = largeCase(70_000, (at) => `Post ${at};1;2;3`, "line;2024;2025;2026");
  expect(await largeBudget(large, undefined, { ...io, stdout: screen, stderr: screen })).not.toBeNull();
  largeCase(60_000, (at) => `Post ${at};1;2;3`, "line;2024;2025;2026");
  expect(await largeBudget(large, undefined, { ...io, stdout: screen, stderr: screen })).toBeNull();
});
