import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

/** What SLA of Melhus' plan may be called: line, path, in any case, with space around the slashes. */
const NAMES = ["SLA", "sla", "Etablering/Tas av drift/SLA", "Etablering / tas av drift / sla"];
const folder = mkdtempSync(join(tmpdir(), "fordel-names-"));
const saved = join(folder, "saved.json");

beforeAll(async () => {
  const { stdout } = await fordel(["split", "fixtures/melhus", "--format", "json"]);
  writeFileSync(saved, stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function json(...argv: readonly string[]) {
  const { stdout, code } = await fordel([...argv, "--format", "json"]);
  expect(code).toBe(0);
  return JSON.parse(stdout).result;
}

describe.each(NAMES)("a line called %j", (name) => {
  test("is what --only keeps, also of a saved result", async () => {
    const { lines, against } = await json(
      "split",
      "fixtures/melhus",
      "--year",
      "2009",
      "--only",
      name,
      "--against",
      saved,
    );
    expect(lines.map(({ line }: { line: string }) => line)).toEqual(["SLA"]);
    expect([against.total.before, against.total.after]).toEqual(["100000", "100000"]);
  });

  test("is what explain explains", async () => {
    const { figure } = await json("explain", "fixtures/melhus", "--member", "Melhus", "--line", name, "--year", "2009");
    expect(figure.value).toBe("60491");
  });

  test("is what settings mean: a unit cost, establishment, uncertainty, growth and a change", async () => {
    const settings = `key: likt
unit-costs: [{per: population, of: "${name}"}]
establishment: ["${name}"]
uncertainty: [{of: "${name}", percent: 50}]
index: [{of: "${name}", percent: 10}]
baseline: alone
scenarios:
  alone:
  dearer: {changes: [{line: "${name}", percent: 10}]}
`;
    writeFileSync(join(folder, "fordel.yaml"), settings);
    writeFileSync(join(folder, "members.csv"), "kommune;folketall\nMelhus;14457\nSkaun;6326\n");
    writeFileSync(join(folder, "budget.csv"), "post;gruppe;2009\nSLA;Etablering/Tas av drift;1000\nDrift;;500\n");
    const { code, stderr } = await fordel(["check", folder]);
    expect([code, stderr]).toEqual([0, ""]);
    const { unitCosts } = await json("split", folder);
    expect(unitCosts[0]).toMatchObject({ amount: "1000" });
    const { scenarios } = await json("compare", folder, "--scenario", "dearer");
    expect(scenarios[0].total).toMatchObject({ cost: "500", establishment: "100" });
    expect(scenarios[0].low.establishment).toBe("50");
  });
});

test("a narrower budget breaks only what asks for the names it lacks", async () => {
  const narrower = ["fixtures/melhus", "--where", "post=Drift*"];
  expect((await fordel(["split", ...narrower])).code).toBe(0);
  const { code, stderr } = await fordel(["compare", ...narrower]);
  expect([code, /WHERE_MATCHES_NOTHING/.test(stderr)]).toEqual([3, true]);
  writeFileSync(join(folder, "other.csv"), "post;beløp\nSkole;10\n");
  writeFileSync(
    join(folder, "fordel.yaml"),
    "key: likt\nestablishment: [Etablering]\nunit-costs: [{per: population, of: Drift}]\n",
  );
  const split = await fordel(["split", folder, "--budget", join(folder, "other.csv"), "--lang", "en"]);
  expect([split.code, split.stderr.match(/^\w+ [A-Z_]+/gm)]).toEqual([0, ["warning UNIT_COST_OF_UNKNOWN"]]);
  const check = await fordel(["check", folder, "--budget", join(folder, "other.csv"), "--lang", "en"]);
  expect([check.code, check.stdout.match(/^\w+ [A-Z_]+/gm)]).toEqual([
    4,
    ["error COST_NAME_UNKNOWN", "warning UNIT_COST_OF_UNKNOWN"],
  ]);
});
