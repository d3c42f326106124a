import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../laws/comparison-result.ts";
import { fordel } from "../memory-io.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-against-"));
  write("members.csv", "member;population\nA;1000\nB;500\nC;300\n");
  write("budget.csv", "line;amount\nRun;300000\nFix;90000\n");
  write("last.csv", "line;amount\nRun;200000\nFix;100000\n");
  write("fordel.yaml", "key: population\nlanguage: en\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const split = (...more: readonly string[]) => fordel(["split", folder, ...more]);
const against = (file: string, ...more: readonly string[]) => split("--against", join(folder, file), ...more);

/** The rows of the table of change. */
function changeRows(page: string): string[] {
  const [, table = ""] = page.split(/\nChange\n/);
  const rows = rowsOf(table.split("\n\n")[0] ?? "").map((row) => row.replaceAll("−", "-"));
  return rows.filter((row) => /^(A|B|C|Gone|Sum) /.test(row));
}

/** Saves a result of the case to a file. */
async function save(file: string, ...more: readonly string[]) {
  const { stdout, code } = await split(...more, "--format", "json");
  expect(code).toBe(0);
  write(file, stdout);
}

describe("what last year's budget was", () => {
  const CHANGE = [
    "A 166667 216667 50000 30.0% 50.00",
    "B 83333 108333 25000 30.0% 50.00",
    "C 50000 65000 15000 30.0% 50.00",
    "Sum 300000 390000 90000 30.0% 50.00",
  ];

  test("is a CSV, split by the case's members and key", async () => {
    const { code, stdout } = await against("last.csv");
    expect([code, changeRows(stdout)]).toEqual([0, CHANGE]);
  });

  test("or a saved result, whoever saved it", async () => {
    await save("last.json", "--budget", join(folder, "last.csv"));
    expect(changeRows((await against("last.json")).stdout)).toEqual(CHANGE);
  });

  test("keeps the key as filed when --key asks for another", async () => {
    const { stdout } = await against("last.csv", "--key", "equal");
    expect(changeRows(stdout)).toEqual([
      "A 166667 130000 -36667 -22.0% -37",
      "B 83333 130000 46667 56.0% 93",
      "C 50000 130000 80000 160.0% 267",
      "Sum 300000 390000 90000 30.0% 50",
    ]);
  });

  test("is per inhabitant of the date that the key asks for", async () => {
    write("members.csv", "member;year;population\nA;2024;900\nB;2024;400\nA;2025;1000\nB;2025;500\n");
    write("fordel.yaml", "key: population@2025\nlanguage: en\n");
    const { stdout } = await against("last.csv");
    expect(changeRows(stdout).at(-1)).toBe("Sum 300000 390000 90000 30.0% 60.00");
    expect(stdout).toContain("Kroner per inhabitant: by population on 1 January 2025, as in the key.");
  });

  test("adds up in thousands", async () => {
    write("budget.csv", "line;amount\nRun;301400\n");
    const rows = changeRows((await against("last.csv", "--unit", "1000")).stdout).map((row) => row.split(" "));
    const figures = rows.map((cells) => cells.slice(1, 4).map(Number));
    for (const [before = 0, after = 0, change] of figures) expect(after - before).toBe(change);
    for (const column of [0, 1, 2]) {
      const members = figures.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? 0), 0);
      expect(members).toBe(figures.at(-1)?.[column]);
    }
    expect(figures.at(-1)).toEqual([300, 301, 1]);
  });

  test("is sorted by change, the largest increase first", async () => {
    const { stdout } = await against("last.csv", "--key", "equal", "--sort", "change");
    expect(changeRows(stdout).map((row) => row[0])).toEqual(["C", "B", "A", "S"]);
  });

  test("may be the same", async () => {
    const rows = changeRows((await against("budget.csv")).stdout);
    expect(rows.map((row) => row.split(" ").slice(3))).toEqual(Array(4).fill(["0", "0.0%", "0"]));
  });

  test("is said in every language and format", async () => {
    const words = { nb: /Før .*Nå/, nn: /Før .*No/, en: /Before .*After/ };
    for (const [language, header] of Object.entries(words)) {
      for (const format of ["table", "md"]) {
        const { stdout } = await against("last.csv", "--without", "C", "--lang", language, "--format", format);
        expect([language, format, header.test(stdout)]).toEqual([language, format, true]);
      }
    }
  });
});

describe("standard input, which can be read only once,", () => {
  test.each([
    [
      "the budget, against a column of its own",
      ["--budget", "-", "--amount", "2026"],
      "line,2026,2025\nRun,390000,300000\n",
      "2025",
    ],
    [
      "the members, against another budget",
      ["--members", "-"],
      "member;population\nA;1000\nB;500\nC;300\n",
      "last.csv",
    ],
  ])("may be %s", async (_, options, stdin, before) => {
    const { code, stdout, stderr } = await fordel(["split", folder, ...options, "--against", before], {
      cwd: folder,
      stdin,
    });
    expect([code, stderr.includes("error")]).toEqual([0, false]);
    expect(changeRows(stdout).at(-1)).toBe("Sum 300000 390000 90000 30.0% 50.00");
  });
});

describe("who takes part", () => {
  test("a member who left stands last, with nothing now", async () => {
    const { stdout } = await against("last.csv", "--without", "A");
    expect(changeRows(stdout)).toEqual([
      "B 83333 243750 160417 192.5% 321",
      "C 50000 146250 96250 192.5% 321",
      "A 166667 – -166667 -100.0% -167",
      "Sum 300000 390000 90000 30.0% –",
    ]);
  });

  test("a member who joined paid nothing before", async () => {
    await save("two.json", "--budget", join(folder, "last.csv"), "--without", "B");
    const { stdout } = await against("two.json");
    expect(changeRows(stdout)).toEqual([
      "A 230769 216667 -14102 -6.1% -14",
      "B – 108333 108333 217",
      "C 69231 65000 -4231 -6.1% -14",
      "Sum 300000 390000 90000 30.0% –",
    ]);
  });

  test("a member whom the case no longer knows has no inhabitants, nor then have all", async () => {
    await save("old.json", "--budget", join(folder, "last.csv"));
    write("members.csv", "member;population\nA;1000\nB;500\n");
    const { stdout } = await against("old.json");
    expect(changeRows(stdout)).toEqual([
      "A 166667 260000 93333 56.0% 93.33",
      "B 83333 130000 46667 56.0% 93.33",
      "C 50000 – -50000 -100.0% –",
      "Sum 300000 390000 90000 30.0% –",
    ]);
  });
});

describe("years", () => {
  const years = (budget: string, last: string) => {
    write("budget.csv", budget);
    write("last.csv", last);
  };
  const document = async (...more: readonly string[]) => {
    const { code, stdout } = await against("last.csv", "--format", "json", ...more);
    const { result, issues } = JSON.parse(stdout);
    return { code, against: result?.against, codes: issues.map((issue: { code: string }) => issue.code) };
  };

  test("that both have are held against each other, and no others", async () => {
    years("line;2020;2021;2022\nRun;1;20;300\n", "line;2019;2020;2021\nRun;1000;5;50\n");
    const { code, against: found } = await document();
    expect([code, found.years, found.beforeYears]).toEqual([0, [2020, 2021], [2020, 2021]]);
    expect([found.total.before, found.total.after, found.total.change]).toEqual(["55", "21", "-34"]);
  });

  test("may differ when there is one of each", async () => {
    years("line;2021\nRun;20\n", "line;2020\nRun;5\n");
    const { code, against: found } = await document();
    expect([code, found.years, found.beforeYears, found.total.change]).toEqual([0, [2021], [2020], "15"]);
    expect((await against("last.csv")).stdout).toMatch(/Before 2020 +After 2021/);
  });

  test("--year chooses the one", async () => {
    years("line;2020;2021\nRun;1;20\n", "line;2019\nRun;5\n");
    const { code, against: found } = await document("--year", "2021");
    expect([code, found.years, found.beforeYears, found.total.change]).toEqual([0, [2021], [2019], "15"]);
  });

  test("that neither has in common are refused", async () => {
    years("line;2020;2021\nRun;1;20\n", "line;2018;2019\nRun;5;6\n");
    expect(await document()).toEqual({ code: 3, against: undefined, codes: ["AGAINST_YEARS"] });
    years("line;amount\nRun;1\n", "line;2018;2019\nRun;5;6\n");
    expect(await document()).toMatchObject({ code: 3, codes: ["AGAINST_YEARS"] });
  });
});

describe("what is no result", () => {
  test.each([
    ["another document", '{"schema":"fordel/compare/1","result":{}}'],
    ["a result that failed", '{"schema":"fordel/split/1","result":null}'],
    ["half a file", '{"schema":"fordel/split/1","result":{"years":['],
    ["a result without sums", '{"schema":"fordel/split/1","result":{"years":[]}}'],
    [
      "amounts that are none",
      '{"schema":"fordel/split/1","result":{"years":[],"total":{"shares":[{"member":"A","allocated":"x"}]}}}',
    ],
    ["lists of lists", '{"schema":"fordel/split/1","result":{"years":[[1]],"total":{}}}'],
  ])("%s is refused", async (_, text) => {
    write("saved.json", text);
    const { code, stderr, stdout } = await against("saved.json");
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("AGAINST_UNREADABLE --against");
  });

  test.each([
    ["garbage", "garbage\n"],
    ["nothing", ""],
    ["bytes", "\u0000\u0001\u0002"],
    ["numbers that are none", "line;amount\nRun;12 x\n"],
    ["no lines", "line;amount\n"],
  ])("%s is refused, with the reason", async (_, text) => {
    write("garbage.csv", text);
    const { code, stderr, stdout } = await against("garbage.csv");
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^error [A-Z_]+/);
  });

  test("a file that is not there, or a folder", async () => {
    const missing = { code: 3, stderr: expect.stringContaining("FILE_MISSING") };
    expect(await against("nowhere.csv")).toMatchObject(missing);
    const unreadable = { code: 3, stderr: expect.stringContaining("AGAINST_UNREADABLE") };
    expect(await against(".")).toMatchObject(unreadable);
  });
});

describe("what the change speaks of", () => {
  test("--only LINE narrows it as it narrows the table", async () => {
    const { stdout } = await against("last.csv", "--only", "Run");
    expect(changeRows(stdout).at(-1)).toMatch(/^Sum 200000 300000 100000 /);
  });

  test("a finding names the file as it was typed, not by its place on this machine", async () => {
    write("garbage.csv", "garbage\n");
    const { stderr } = await fordel(["split", ".", "--against", "garbage.csv"], { cwd: folder });
    expect(stderr).toContain("garbage.csv");
    expect(stderr).not.toContain(folder);
  });

  test.each(["last.csv", "saved.json"])("%s is listed among the inputs with its digest", async (file) => {
    await save("saved.json", "--budget", join(folder, "last.csv"));
    const { stdout } = await against(file, "--format", "json");
    const paths = JSON.parse(stdout).inputs.map(({ path }: { path: string }) => path);
    expect(paths.filter((path: string) => path.endsWith(file))).toHaveLength(1);
  });

  test("the case's own budget is listed once", async () => {
    const { stdout } = await against("budget.csv", "--format", "json");
    const { inputs, result } = JSON.parse(stdout);
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual(["fordel.yaml", "members.csv", "budget.csv"]);
    expect(result.against).toMatchObject({ file: "budget.csv", column: null });
  });
});

describe("a column beside the amounts", () => {
  const LEDGER = "line;Regnskap 2024;Budsjett 2025;Budsjett 2026\nRun;150000;200000;300000\nFix;90000;100000;90000\n";
  const column = (name: string, ...more: readonly string[]) =>
    split("--amount", "Budsjett 2026", "--against", name, ...more);

  test("is last year's budget, shared by the same key", async () => {
    write("budget.csv", LEDGER);
    const { code, stdout } = await column("Budsjett 2025");
    expect([code, changeRows(stdout)]).toEqual([
      0,
      [
        "A 166667 216667 50000 30.0% 50.00",
        "B 83333 108333 25000 30.0% 50.00",
        "C 50000 65000 15000 30.0% 50.00",
        "Sum 300000 390000 90000 30.0% 50.00",
      ],
    ]);
    expect(stdout).toMatch(/Before 2025 +After /);
    expect(stdout).toContain("Before: the column “Budsjett 2025” of the same budget");
  });

  test("is not advised to be shown when it is", async () => {
    write("budget.csv", LEDGER);
    const advised = async (name: string) => (await column(name)).stderr.includes("AMOUNTS_BESIDE");
    expect(await advised("budsjett 2025")).toBe(false);
    expect((await split("--amount", "Budsjett 2026")).stderr).toContain("AMOUNTS_BESIDE");
  });

  test("however its header is written; JSON says which", async () => {
    write("budget.csv", LEDGER);
    const { stdout } = await column("  regnskap 2024", "--format", "json");
    const { result, inputs } = JSON.parse(stdout);
    expect(result.against).toMatchObject({ file: null, column: "regnskap 2024", beforeYears: [2024], years: [null] });
    expect(result.against.total.before).toBe("240000");
    expect(inputs).toHaveLength(3);
  });

  test("may lack lines that are new, and have lines that are gone", async () => {
    write("budget.csv", "line;Budsjett 2025;2026\nRun;;300000\nFix;90000;90000\nOld;7000;\n");
    const { code, stdout } = await split("--against", "Budsjett 2025", "--format", "json");
    expect([code, JSON.parse(stdout).issues.map(({ code: found }: { code: string }) => found)]).toEqual([
      0,
      ["AMOUNT_ELSEWHERE"],
    ]);
    expect(JSON.parse(stdout).result.against.total).toMatchObject({ before: "97000", after: "390000" });
  });

  test("is held against the first of several years, or the one that --year names", async () => {
    write("budget.csv", "line;Budsjett 2025;2026;2027\nRun;10;20;50\n");
    const years = async (...more: readonly string[]) => {
      const { result } = JSON.parse((await split("--against", "Budsjett 2025", "--format", "json", ...more)).stdout);
      return [result.against.beforeYears, result.against.years, result.against.total.change];
    };
    expect(await years()).toEqual([[2025], [2026], "10"]);
    expect(await years("--year", "2027")).toEqual([[2025], [2027], "40"]);
  });

  test("a name that is neither file nor column is refused, with the nearest", async () => {
    write("budget.csv", LEDGER);
    const { code, stdout, stderr } = await column("Budsjet 2025");
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("AGAINST_UNKNOWN --against");
    expect(stderr).toContain("Did you mean “Budsjett 2025”?");
    expect((await column("2019")).stderr).toContain("YEAR_UNKNOWN");
    expect((await column("2019.csv")).stderr).toContain("FILE_MISSING");
  });
});
