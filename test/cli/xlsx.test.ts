import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { readable } from "../format/xlsx/readable.ts";
import { fordel, fordelBytes } from "./memory-io.ts";

describe("--format xlsx", () => {
  test.each([
    ["en", "A workbook (xlsx) cannot be shown on a screen. Use -o FILE.xlsx."],
    ["nb", "Et regneark (xlsx) kan ikke vises på skjermen. Bruk -o FIL.xlsx."],
    ["nn", "Eit rekneark (xlsx) kan ikkje visast på skjermen. Bruk -o FIL.xlsx."],
  ])("is refused on a screen, in %s", async (lang, sentence) => {
    const argv = ["split", "fixtures/hallingdal", "--format", "xlsx", "--lang", lang];
    const { code, stdout, stderr } = await fordel(argv, { columns: 120 });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });

  test.each([
    [["savings", "fixtures/hallingdal"], "hallingdal/expected/savings.xlsx.txt"],
    [["compare", "fixtures/melhus"], "melhus/expected/compare.xlsx.txt"],
    [["split", "fixtures/melhus", "--year", "2009"], "melhus/expected/split-2009.xlsx.txt"],
    [["report", "fixtures/melhus"], "melhus/expected/report.xlsx.txt"],
    [["report", "fixtures/hallingdal"], "hallingdal/expected/report.xlsx.txt"],
    [["report", "fixtures/ringebu", "--lang", "nn"], "ringebu/expected/report.xlsx.txt"],
  ])("goes to a pipe: %s", async (argv, file) => {
    const { code, stdout } = await fordelBytes([...argv, "--format", "xlsx"]);
    expect(code).toBe(0);
    await expect(await readable(stdout)).toMatchFileSnapshot(`../../fixtures/${file}`);
  });

  test("is the same bytes on every run, in any time zone and locale", () => {
    const run = (env: Readonly<Record<string, string>>) =>
      execFileSync("node", ["bin/fordel.cjs", "report", "fixtures/melhus", "--format", "xlsx"], {
        env: { PATH: process.env["PATH"] ?? "", ...env },
      });
    const first = run({ TZ: "UTC", LANG: "nb_NO.UTF-8" });
    expect(run({ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "C" }).equals(first)).toBe(true);
    expect(first.length).toBeGreaterThan(1000);
  });

  test("has nothing to show of a check", async () => {
    const { code, stderr } = await fordel(["check", "fixtures/melhus", "-o", "unwritten.xlsx"]);
    expect(code).toBe(2);
    expect(stderr).toContain("unwritten.xlsx");
  });
});
