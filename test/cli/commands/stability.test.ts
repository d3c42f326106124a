import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

async function result(...args: readonly string[]) {
  const { code, stdout, stderr } = await fordel(["stability", ...args, "--format", "json"]);
  return { code, stderr, ...JSON.parse(stdout) };
}

describe("which cooperation is judged", () => {
  test("a candidate who joins, by the scenario or by --with", async () => {
    const scenario = await result("fixtures/melhus", "--scenario", "three");
    const joined = await result("fixtures/melhus", "--with", "Skaun");
    expect(joined.result).toEqual(scenario.result);
    expect(joined.result.members).toEqual(["Melhus", "Midtre Gauldal", "Skaun"]);
    expect(joined.options).toMatchObject({ with: ["Skaun"], scenario: null });
  });

  test("a scenario without one of its own", async () => {
    const { result: found } = await result("fixtures/melhus", "--scenario", "three", "--without", "Midtre Gauldal");
    expect(found.members).toEqual(["Melhus", "Skaun"]);
  });

  test("another key, with the assumption still by the case's", async () => {
    const { result: found } = await result("fixtures/melhus", "--key", "equal");
    expect(found.standAlone[0].cost).toBe("36597197.672705847695");
    expect(found.methods[0].shares[0].amount).toBe("27615000");
    expect(found.methods[0].stable).toBe(false);
  });

  test("without one of them, the row for all is for others too, and no second row for those who are left", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fordel-coalitions-"));
    writeFileSync(join(folder, "members.csv"), "member\nA\nB\nC\n");
    writeFileSync(join(folder, "budget.csv"), "line;amount;key\nRun;100;equal\n");
    const rows = ["A;60", "B;60", "C;60", "A, B;90", "A, C;90", "B, C;90", "all;100"];
    writeFileSync(join(folder, "coalitions.csv"), `members;cost\n${rows.join("\n")}\n`);
    expect(await result(folder)).toMatchObject({ code: 0, issues: [] });
    const { code, issues } = await result(folder, "--without", "C");
    const codes = issues.map((found: { code: string }) => found.code);
    expect([code, new Set(codes)]).toEqual([0, new Set(["COALITION_TOTAL_OFF", "COALITION_OUTSIDE"])]);
    rmSync(folder, { recursive: true });
  });

  test("an unknown scenario is refused, with the nearest", async () => {
    const { code, issues } = await result("fixtures/melhus", "--scenario", "tree");
    expect(code).toBe(3);
    expect(issues).toMatchObject([{ code: "SCENARIO_UNKNOWN", message: expect.stringContaining("three") }]);
  });
});

describe("the Tennessee Valley", () => {
  test("as published (docs/methods.md §3), to 1e-6 thousand dollars", async () => {
    const { result: found } = await result("fixtures/tennessee-valley");
    const amounts = (method: string) =>
      found.methods
        .find((one: { method: string }) => one.method === method)
        .shares.map(({ amount }: { amount: string }) => Number(amount) / 1000);
    expect(amounts("shapley")).toEqual([117829, 100756.5, 193998.5]);
    expect(amounts("nucleolus")).toEqual([116234, 93540, 202810]);
    expect(amounts("scrb").map((value: number) => value.toFixed(2))).toEqual(["117475.54", "99157.29", "195951.16"]);
  });

  test("is a file like any other: with --coalitions", async () => {
    const named = await result("fixtures/tennessee-valley", "--coalitions", "fixtures/tennessee-valley/coalitions.csv");
    const whole = await result("fixtures/tennessee-valley");
    expect(named.result).toEqual(whole.result);
  });
});

describe("many members", () => {
  let folder: string;
  const names = Array.from({ length: 22 }, (_, at) => `Kommune ${String.fromCharCode(65 + at)}`);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fordel-stability-"));
    writeFileSync(
      join(folder, "members.csv"),
      `member,population\n${names.map((n, i) => `${n},${900 + i}`).join("\n")}\n`,
    );
    writeFileSync(join(folder, "budget.csv"), "line,amount,driver\nA,1000000,population\nB,100000,\n");
    writeFileSync(join(folder, "fordel.yaml"), "key: equal\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("what is left out beyond 20 is said", async () => {
    const { stdout } = await fordel(["stability", folder, "--methods", "--lang", "en"]);
    const text = plain(stdout).replace(/\s+/g, " ");
    expect(text).toContain("Only each member by itself is looked at: 22 members make too many groups");
    expect(text).toContain("Not reckoned for more than 16 members: Average extra cost (Shapley); Most for");
    expect(text).toContain("Not reckoned for more than 20 members: Extra cost, the rest by benefit (SCRB)");
  });

  test("a group of nearly everyone is named by who is not in it", async () => {
    const fewer = names.slice(12).flatMap((name) => ["--without", name]);
    const { stdout } = await fordel(["stability", folder, "--lang", "en", ...fewer]);
    expect(plain(stdout)).toContain("Of the groups all but Kommune ");
  });

  test("what takes long is told on a terminal only, and taken away again", async () => {
    const fewer = names.slice(12).flatMap((name) => ["--without", name]);
    const quiet = await fordel(["stability", folder, "--methods", ...fewer]);
    expect(quiet.stderr).toBe("");
    const shown = await fordel(["stability", folder, "--methods", "--lang", "en", ...fewer], { columns: 100 });
    expect(shown.stderr).toBe("Reckoning with all groups of 12 members …\r\u001b[K");
  });
});

test("an amount below the unit shown is not shown as nothing", async () => {
  const { stdout } = await fordel(["stability", "fixtures/four-members", "--unit", "1000000", "--lang", "en"]);
  expect(plain(stdout)).toContain("together pay 0.04 more than they would");
});
