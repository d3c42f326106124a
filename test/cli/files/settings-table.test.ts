import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "settings-"));
  for (const folder of ["one", "both"]) {
    cpSync("fixtures/errors/SETTINGS_BROKEN", join(cwd, folder), { recursive: true });
    writeFileSync(join(cwd, folder, "settings.csv"), "innstilling;verdi\nspråk;nb\nvertskommune;Skaun\n");
  }
  rmSync(join(cwd, "one", "fordel.yaml"));
  writeFileSync(join(cwd, "both", "fordel.yaml"), "language: nn\n");
});
afterAll(() => rmSync(cwd, { recursive: true }));

test("settings.csv stands for fordel.yaml, also in what is said of the run", async () => {
  const { code, stdout } = await fordel(["split", "one", "--transfers"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/Melhus betaler 300.000 til Skaun/);
  expect((await fordel(["explain", "one", "--settlement"], { cwd, env: { LANG: "en_GB" } })).stderr).toBe(
    "--settlement betyr ingenting uten --member.\n",
  );
});

test("both are one too many", async () => {
  const { code, stderr } = await fordel(["split", "both"], { cwd });
  expect(code).not.toBe(0);
  expect(stderr).toContain("SETTINGS_BROKEN settings.csv");
});

test("init leaves it alone", async () => {
  const { code, stderr } = await fordel(["init", "one"], { cwd });
  expect(code).not.toBe(0);
  expect(stderr).toContain("settings.csv");
});
