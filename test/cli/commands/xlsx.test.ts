import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readable } from "../../format/xlsx/readable.ts";
import { fordel, fordelBytes } from "../memory-io.ts";

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
    await expect(await readable(stdout)).toMatchFileSnapshot(`../../../fixtures/${file}`);
  });

  const firstSheet = async (...argv: readonly string[]) => {
    const { code, stdout } = await fordelBytes([...argv, "--format", "xlsx"]);
    expect(code).toBe(0);
    const text = await readable(stdout);
    return { first: text.split("\n\n")[0] ?? "", text };
  };

  test("says on its first sheet why it has no formulas", async () => {
    const { first } = await firstSheet("report", "fixtures/vertskommuner");
    expect(first).toContain("det har arbeidsboken ingen formler for");
  });

  test("says on every sheet of figures of a scenario that changes with time that they do not follow", async () => {
    const { text } = await firstSheet("report", "fixtures/melhus-skaun");
    const sheets = text.split("\n\n").filter((sheet) => sheet.includes('"Akkumulert netto'));
    expect(sheets).not.toEqual([]);
    for (const sheet of sheets) expect(sheet).toContain("følger ikke gule felt");
    expect(text).toContain("endrer seg underveis i et alternativ");
  });

  test("tells a unit cost once where there is one year, and no measure that its keys do not rest on", async () => {
    const { text } = await firstSheet("report", "fixtures/brannsamarbeid");
    const sheet = (name: string) => text.split("\n\n").find((one) => one.startsWith(`=== ${name}\n`)) ?? "";
    expect(sheet("Enhetskostnader").match(/"Kroner per innbygger.*"/g)).toEqual(['"Kroner per innbygger · 2026"']);
    expect(sheet("Grunnlag")).toContain("17200");
    expect(sheet("Grunnlag")).toContain("8801");
    expect(sheet("Grunnlag")).not.toContain("8720");
  });

  test("has the draft of what councils may resolve", async () => {
    const { first } = await firstSheet("report", "fixtures/melhus", "--proposal");
    expect(first).toContain('"Forslag til vedtak"');
  });

  test("names the key that assets without one have in its own words", async () => {
    const { text } = await firstSheet("report", "fixtures/fosen");
    expect(text).toContain("Nøkkel 2: likt");
    expect(text).not.toContain(": equal");
  });

  test.each(["split", "report"])("says on its first sheet what %s rests on, and what is odd", async (command) => {
    const folder = mkdtempSync(join(tmpdir(), "fordel-xlsx-"));
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
    put("members.csv", "member;population\nMelhus;17123\nSkaun;8337\n");
    put("budget.csv", "line;Art;Budget 2025;Budget 2026\nNett;1;9;10\nPensjon;17500;9;10\nDrift;1;9;20\nSum;;;30\n");
    put(
      "fordel.yaml",
      "language: nb\nkey: population\ncolumns: {amount: Budget 2026}\nreservations: [Prisene er overslag]\n",
    );
    const { code, stdout } = await fordelBytes([command, folder, "--where", "Art!=17500", "--format", "xlsx"]);
    rmSync(folder, { recursive: true });
    const [overview = ""] = (await readable(stdout)).split("\n\n");
    expect(code).toBe(0);
    expect(overview).toContain('"Nøkkel: etter folketall (');
    expect(overview).toContain('"Utvalg: Art ≠ 17500"');
    expect(overview).toContain('"Forbehold: Prisene er overslag."');
    expect(overview).toContain("«Sum» (30) er summen av andre rader");
    expect(overview).not.toContain("--against");
  });

  test("of a case whose lines have all dropped out is a workbook of nothing, not a failure", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fordel-xlsx-"));
    writeFileSync(join(folder, "members.csv"), "member;population\nA;10\nB;20\n");
    writeFileSync(join(folder, "budget.csv"), "line;amount;members\nX;100;A\n");
    writeFileSync(join(folder, "fordel.yaml"), "key: population\n");
    const { code, stdout } = await fordelBytes(["split", folder, "--without", "A", "--format", "xlsx"]);
    rmSync(folder, { recursive: true });
    const [overview = ""] = (await readable(stdout)).split("\n\n");
    expect(code).toBe(0);
    expect(overview).toContain("B6  =SUM(B5:B5) → 0");
    expect(overview.match(/→ "holds"/g)).toHaveLength(4);
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
