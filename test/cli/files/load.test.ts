import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const folder = mkdtempSync(join(tmpdir(), "fordel-load-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MEMBERS = "member;population\nMelhus;17 123\n";
const BUDGET = "line;amount;key;members\nNetwork;1.000;operations;2K\n";

/** The codes found in a case whose settings are the given text, or a folder of that name. */
async function codesWith(name: string, settings: string | null): Promise<readonly string[]> {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, "members.csv"), MEMBERS);
  writeFileSync(join(cwd, "budget.csv"), BUDGET);
  if (settings === null) mkdirSync(join(cwd, "fordel.yaml"));
  else writeFileSync(join(cwd, "fordel.yaml"), settings);
  const { code, stdout, stderr } = await fordel(["split"], { cwd });
  expect([code, stdout]).toEqual([3, ""]);
  return [...stderr.matchAll(/^(?:error|warning|notice) ([A-Z_]+)/gm)].map(([, found = ""]) => found);
}

test("settings that are no YAML bring no other findings on", async () => {
  expect(await codesWith("broken", "keys: {operations: equal\n")).toEqual(["SETTINGS_BROKEN"]);
});

test("nor do settings that cannot be opened", async () => {
  expect(await codesWith("folder", null)).toEqual(["FILE_UNREADABLE"]);
});
