import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  test("writes to a file, as text or JSON and nothing else", async () => {
    const text = join(folder, "findings.txt");
    expect(await fordel(["check", "fixtures/ringebu", "--lang", "en", "-o", text])).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(readFileSync(text, "utf8")).toBe("No errors, warnings or notices.\n");
    writeFileSync(text, "mine");
    expect((await fordel(["check", "fixtures/ringebu", "-o", text])).code).toBe(2);
    expect(readFileSync(text, "utf8")).toBe("mine");
    const csv = await fordel(["check", "fixtures/ringebu", "--lang", "en", "-o", join(folder, "findings.csv")]);
    expect(csv).toMatchObject({ code: 2, stdout: "" });
    expect(csv.stderr).toContain("ends in .csv");
    expect(existsSync(join(folder, "findings.csv"))).toBe(false);
    expect((await fordel(["check", "fixtures/ringebu", "--format", "csv"])).code).toBe(2);
  });
});
