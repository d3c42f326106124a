import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const root = mkdtempSync(join(tmpdir(), "fordel-scenarios-"));
afterAll(() => rmSync(root, { recursive: true }));

const CASE = {
  "members.csv": "member;population\nMelhus;17 123\nSkaun;8 337\n",
  "budget.csv": "line;amount;key\nNetwork;600 000;equal\n",
};
const ALONE = "line;amount;key\nAlone;900 000;equal\n";

/** `fordel split` on a case with these files too, from the folder above it. */
async function split(name: string, files: Readonly<Record<string, string>>, options: readonly string[] = []) {
  for (const [file, text] of Object.entries({ ...CASE, ...files })) {
    const path = join(root, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const { code, stdout, stderr } = await fordel(["split", name, "--format", "json", ...options], { cwd: root });
  const inputs: readonly { readonly path: string }[] = JSON.parse(stdout).inputs;
  return { code, stderr, inputs: inputs.map(({ path }) => path) };
}

describe("the budgets of scenarios", () => {
  test("are read from the case's folder, once each, after its own files", async () => {
    const found = await split("whole", {
      "fordel.yaml":
        "scenarios: {a: {budget: other/alone.csv}, b: {budget: other/alone.csv}, c: {budget: budget.csv}, d: {budget: other/../d.csv}}\n",
      "other/alone.csv": ALONE,
      "d.csv": ALONE,
      "procurement.csv": "item;separate;joint\nLicences;540'; 275'\n",
    });
    expect(found).toEqual({
      code: 0,
      stderr: "",
      inputs: ["fordel.yaml", "members.csv", "budget.csv", "procurement.csv", "other/alone.csv", "other/../d.csv"],
    });
  });

  test("are missed where the settings name them, with everything else that is wrong", async () => {
    const found = await split("missing", {
      "fordel.yaml": "baseline: b\nscenarios:\n  a: {budget: alone.csv}\n  c: {budget: folder}\n",
      "folder/file": "",
    });
    expect(found.code).toBe(3);
    expect(found.stderr.match(/^error .*$/gm)).toEqual([
      "error BASELINE_UNKNOWN fordel.yaml:1:11",
      "error FILE_MISSING fordel.yaml:3:15",
      "error FILE_UNREADABLE fordel.yaml:4:15",
    ]);
  });

  test("are refused outside the case's folder: above it, elsewhere, or by a link", async () => {
    mkdirSync(join(root, "outside"), { recursive: true });
    writeFileSync(join(root, "alone.csv"), ALONE);
    symlinkSync(join(root, "alone.csv"), join(root, "outside", "link.csv"));
    symlinkSync(root, join(root, "outside", "up"));
    symlinkSync("budget.csv", join(root, "outside", "own.csv"));
    const found = await split("outside", {
      "fordel.yaml": `scenarios:
  a: {budget: ../alone.csv}
  b: {budget: ${join(root, "outside", "budget.csv")}}
  c: {budget: link.csv}
  d: {budget: up/alone.csv}
  e: {budget: ../nowhere.csv}
  f: {budget: own.csv}
`,
    });
    expect(found.code).toBe(3);
    expect(found.stderr.match(/^error .*$/gm)).toEqual(
      [2, 3, 4, 5, 6].map((line) => `error SCENARIO_FILE_OUTSIDE fordel.yaml:${line}:15`),
    );
  });

  test("tell their own troubles with file and line", async () => {
    const found = await split("broken", {
      "fordel.yaml": "scenarios: {a: {budget: alone.csv}}\n",
      "alone.csv": "line;amount\nAlone;9O0\n",
    });
    expect(found.code).toBe(3);
    expect(found.stderr).toMatch(/^error NUMBER_INVALID alone\.csv:2:7\n.*\n {2}2 \| Alone;9O0\n {4}\| {7}\^\^\^/);
  });

  test("are the folder's budget.csv even where --budget replaces it", async () => {
    const files = { "fordel.yaml": "scenarios: {a: {budget: budget.csv}}\n", "../else.csv": ALONE };
    const found = await split("replaced", files, ["--budget", "else.csv"]);
    expect(found).toMatchObject({ code: 0, inputs: ["fordel.yaml", "members.csv", "else.csv", "budget.csv"] });
  });
});

test("a procurement.csv that cannot be read is told of by every command", async () => {
  const found = await split("bought", { "procurement.csv": "item;separate;joint\nLicences;;275'\n" });
  expect(found.code).toBe(3);
  expect(found.stderr).toMatch(/^error CELL_MISSING procurement\.csv:2:10\n/);
});

test("with --budget and --members alone nothing else is read", async () => {
  await split("alone", { "procurement.csv": "broken" });
  const cwd = join(root, "alone");
  const { code } = await fordel(["split", "--budget", "budget.csv", "--members", "members.csv"], { cwd });
  expect(code).toBe(0);
});
