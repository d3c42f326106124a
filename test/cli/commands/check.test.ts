import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type IssueCode, SEVERITY } from "../../../src/core/model/issue.ts";
import { fordel } from "../memory-io.ts";

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync("schemas/check-1.json", "utf8")),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("fordel check", () => {
  test.each([
    ["en", "No errors, warnings or notices.\n"],
    ["nb", "Ingen feil, advarsler eller merknader.\n"],
    ["nn", "Ingen feil, åtvaringar eller merknader.\n"],
  ])("says of a clean case that it is: %s", async (lang, said) => {
    const outcome = await fordel(["check", "fixtures/ringebu", "--lang", lang]);
    expect(outcome).toEqual({ code: 0, stdout: said, stderr: "" });
  });

  test.each([
    ["en", "0 errors, 1 warning\n"],
    ["nb", "0 feil, 1 advarsel\n"],
    ["nn", "0 feil, 1 åtvaring\n"],
  ])("prints on standard output what split prints on standard error, and counts it: %s", async (lang, counted) => {
    const split = await fordel(["split", "fixtures/hallingdal", "--lang", lang]);
    const check = await fordel(["check", "fixtures/hallingdal", "--lang", lang]);
    expect(check).toEqual({ code: 0, stdout: split.stderr + counted, stderr: "" });
  });

  test("fails with any error, and under --strict with any warning", async () => {
    const codeOf = async (...argv: string[]) => (await fordel(["check", ...argv])).code;
    expect(await codeOf("fixtures/errors/KEY_PERCENT_SUM")).toBe(4);
    expect(await codeOf("fixtures/errors/FILE_MISSING/nowhere")).toBe(4);
    expect(await codeOf("fixtures/hallingdal", "--strict")).toBe(4);
    expect(await codeOf("fixtures/ringebu", "--strict")).toBe(0);
    expect(await codeOf("fixtures/errors/VAT_PAIR", "--strict")).toBe(0);
  });

  test.each<IssueCode>([
    "NO_KEY",
    "UNIT_COST_OF_UNKNOWN",
    "STATED_SUM_OFF",
    "PROCUREMENT_DEARER",
    "BASELINE_YEAR_MISSING",
    "COST_NAME_UNKNOWN",
  ])("finds what the other commands find: %s", async (code) => {
    const { stdout } = await fordel(["check", `fixtures/errors/${code}`, "--format", "json"]);
    const { issues, result } = JSON.parse(stdout);
    expect(issues.map((issue: { code: string }) => issue.code)).toContain(code);
    expect(result[`${SEVERITY[code]}s`]).toBeGreaterThan(0);
  });

  test.each(["ringebu", "hallingdal", "errors/KEY_PERCENT_SUM", "errors/SETTINGS_BROKEN", "inputs/ledger"])(
    "its JSON has the schema: %s",
    async (name) => {
      const { stdout } = await fordel(["check", `fixtures/${name}`, "--format", "json"]);
      const document = JSON.parse(stdout);
      expect([validate(document), validate.errors]).toEqual([true, null]);
      const { errors, warnings, notices } = document.result;
      expect(errors + warnings + notices).toBe(document.issues.length);
    },
  );

  test("writes to a file", async () => {
    const text = join(folder, "findings.txt");
    expect(await fordel(["check", "fixtures/ringebu", "--lang", "en", "-o", text])).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(readFileSync(text, "utf8")).toBe("No errors, warnings or notices.\n");
    writeFileSync(text, "mine");
    expect((await fordel(["check", "fixtures/ringebu", "-o", text])).code).toBe(2);
    expect(readFileSync(text, "utf8")).toBe("mine");
    const html = await fordel(["check", "fixtures/ringebu", "--lang", "en", "-o", join(folder, "findings.html")]);
    expect(html).toMatchObject({ code: 2, stdout: "" });
    expect(html.stderr).toContain("ends in .html");
    expect(existsSync(join(folder, "findings.html"))).toBe(false);
    expect((await fordel(["check", "fixtures/ringebu", "--format", "html"])).code).toBe(2);
  });

  test("as CSV, a finding a row, in the language of the case", async () => {
    const { code, stdout } = await fordel(["check", "fixtures/errors/NUMBER_INVALID", "--format", "csv"]);
    expect([code, stdout]).toEqual([
      4,
      "severity,code,file,line,column,message\nerror,NUMBER_INVALID,budget.csv,2,9,“600 00O” cannot be read as a number. Write it like 1 234 567 or 1 234.50.\n",
    ]);
    const excel = await fordel(["check", "fixtures/errors/NUMBER_INVALID", "--excel", "--lang", "nb"]);
    expect(excel.stdout).toContain(
      "severity;code;file;line;column;message\r\nerror;NUMBER_INVALID;budget.csv;2;9;«600 00O»",
    );
  });
});

describe("annotations for GitHub", () => {
  test("a line of a file by its path from where the job runs, percent signs and line breaks escaped", async () => {
    const { code, stdout } = await fordel(["check", "fixtures/errors/KEY_PERCENT_SUM", "--format", "github"]);
    expect([code, stdout]).toEqual([
      4,
      "::error file=fixtures/errors/KEY_PERCENT_SUM/budget.csv,line=2,col=17,title=KEY_PERCENT_SUM::The percentages make 99%25, not 100%25. Change one, or write rest instead of the last.\n",
    ]);
  });

  test("each severity by GitHub's name for it; nothing of a case without findings", async () => {
    const warned = await fordel(["check", "fixtures/hallingdal", "--format", "github"]);
    expect([warned.code, warned.stdout.split(" ")[0]]).toEqual([0, "::warning"]);
    const noted = await fordel(["check", "fixtures/errors/VAT_PAIR", "--format", "github"]);
    expect(noted.stdout).toMatch(/^::notice file=/m);
    expect(await fordel(["check", "fixtures/ringebu", "--format", "github"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  test("a path from the root of what the job has checked out, where the file is in it", async () => {
    cpSync("fixtures/errors/NUMBER_INVALID", join(folder, "checkout/cases/bad"), { recursive: true });
    const fileOf = async (root: string, ...asked: string[]) => {
      const world = { cwd: join(folder, "checkout/cases"), env: { GITHUB_WORKSPACE: root, LC_ALL: "en" } };
      return /file=([^,]*),/.exec((await fordel(["check", ...asked, "--format", "github"], world)).stdout)?.[1];
    };
    expect(await fileOf(join(folder, "checkout"), "bad")).toBe("cases/bad/budget.csv");
    expect(await fileOf(join(folder, "elsewhere"), "bad")).toBe("bad/budget.csv");
  });

  test("a missing file is named without a line, and so is an option, a comma in a folder parts nothing", async () => {
    const none = await fordel(["check", "fixtures/none", "--format", "github", "--lang", "en"]);
    expect(none.stdout).toMatch(/^::error file=fixtures\/none,title=FILE_MISSING::fixtures\/none is not there/);
    mkdirSync(join(folder, "empty"));
    const empty = await fordel(["check", "empty", "--format", "github"], { cwd: folder });
    expect(empty.stdout).toMatch(/^::error file=empty\/\w+\.csv,title=FILE_MISSING::/);
    const key = await fordel(["check", "fixtures/ringebu", "--key", "x", "--format", "github"]);
    expect(key.stdout).toMatch(/^::error title=\w+::--key\S*: /);
    const odd = join(folder, "a,b: 100%");
    cpSync("fixtures/errors/NUMBER_INVALID", odd, { recursive: true });
    const { stdout } = await fordel(["check", ".", "--format", "github"], { cwd: odd });
    expect(stdout).toMatch(/^::error file=budget.csv,line=2,/);
    const above = await fordel(["check", "a,b: 100%", "--format", "github"], { cwd: folder });
    expect(above.stdout).toMatch(/^::error file=a%2Cb%3A 100%25\/budget.csv,line=2,/);
  });

  test("a cell of a workbook stands before the message", async () => {
    const { stdout } = await fordel(["check", "fixtures/errors/ROWS_HIDDEN", "--format", "github"]);
    expect(stdout).toMatch(/::\w+ file=[^,]*\.xlsx,title=\w+::\S+:[A-Z]+\d+: /);
  });

  test("of several cases stand together, without headings", async () => {
    const { stdout } = await fordel(["check", "fixtures/hallingdal", "fixtures/ringebu", "--format", "github"]);
    expect(stdout.split("\n")).toHaveLength(2);
  });
});
