import { describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

async function explained(folder: string, ...options: readonly string[]) {
  const { code, stdout, stderr } = await fordel(["explain", `fixtures/${folder}`, ...options, "--format", "json"]);
  return { code, stderr, result: JSON.parse(stdout || "{}").result };
}

async function resultOf(command: string, folder: string, ...options: readonly string[]) {
  const { stdout } = await fordel([command, `fixtures/${folder}`, ...options, "--format", "json"]);
  return JSON.parse(stdout).result;
}

const YEARS = [null, 2009, 2010, 2011, 2012];
const ofYear = (year: number | null) => (year === null ? [] : ["--year", `${year}`]);
const ofMember = (member: string | null) => (member === null ? [] : ["--member", member]);

describe("the figure explained is the figure of the other commands", () => {
  test("compare, in every scenario, figure and year, and by member", async () => {
    const { scenarios } = await resultOf("compare", "melhus");
    expect(scenarios).toHaveLength(2);
    for (const { name, years, memberTotals } of scenarios) {
      for (const figure of ["cost", "establishment", "savings", "net"]) {
        const options = ["--scenario", name, "--figure", figure];
        for (const shown of years) {
          const { result } = await explained("melhus", ...options, ...ofYear(shown.year));
          expect([name, figure, shown.year, result.figure.value]).toEqual([name, figure, shown.year, shown[figure]]);
        }
        for (const shown of memberTotals) {
          const { result } = await explained("melhus", ...options, ...ofMember(shown.member));
          expect([name, figure, result.figure.value]).toEqual([name, figure, shown[figure]]);
        }
      }
    }
  });

  test("savings, by item and member, once and over four years", async () => {
    for (const period of [[], ["--years", "4"]]) {
      const { items, total } = await resultOf("savings", "hallingdal", ...period);
      for (const { item, savings, members } of items) {
        for (const { member, savings: own } of [{ member: null, savings }, ...members]) {
          const { result } = await explained("hallingdal", "--item", item, ...period, ...ofMember(member));
          expect([item, member, result.figure.value]).toEqual([item, member, own]);
        }
      }
      const { result } = await explained("hallingdal", "--figure", "savings", ...period);
      expect(result.figure.value).toBe(total.savings);
    }
  });

  test("unit costs, stated for all or known for each", async () => {
    const { unitCosts } = await resultOf("split", "hallingdal");
    for (const { per, of, cost, members } of unitCosts) {
      for (const { member, cost: own } of [{ member: null, cost }, ...members]) {
        const { result } = await explained("hallingdal", "--per", per, "--line", of, ...ofMember(member));
        expect([per, member, result.figure.value]).toEqual([per, member, own]);
      }
    }
  });

  test("split, of every group, year and member, and the last number of the steps is it", async () => {
    const { groups, lines } = await resultOf("split", "melhus");
    const asked = [...groups, ...lines.map((line: { line: string }) => ({ ...line, group: [line.line] }))];
    for (const { group, year, shares } of asked) {
      for (const { member, allocated } of shares) {
        const { result } = await explained("melhus", "--line", group.join("/"), ...ofYear(year), ...ofMember(member));
        expect([group, year, member, result.figure.value]).toEqual([group, year, member, allocated]);
        expect(result.steps.at(-1).value).toBe(allocated);
      }
    }
  });

  test("a scenario's payments add up to its cost and its establishment", async () => {
    for (const year of YEARS) {
      const value = async (...more: readonly string[]) =>
        Number(
          (await explained("melhus", "--scenario", "three", "--member", "Skaun", ...ofYear(year), ...more)).result
            .figure.value,
        );
      const parts = (await value("--figure", "cost")) + (await value("--figure", "establishment"));
      expect([year, await value()]).toEqual([year, parts]);
    }
  });
});

describe("a question that cannot be answered", () => {
  test.each([
    [["--item", "Opplæring", "--line", "Drift"], "--item and --line ask for different figures"],
    [["--figure", "net", "--per", "users"], "--figure and --per ask for different figures"],
    [["--scenario", "three", "--with", "Skaun"], "--scenario and --with ask for different figures"],
    [["--item", "Server"], "--item means nothing without procurement.csv"],
    [["--years", "4"], "--years means nothing without --item"],
    [["--figure", "profit"], "does not fit --figure"],
  ])("%s", async (options, said) => {
    const { code, stderr } = await fordel(["explain", "fixtures/melhus", ...options, "--lang", "en"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test.each([
    [["--member", "Mehlus"], "MEMBER_UNKNOWN", "“Melhus”"],
    [["--line", "Nettverk 15"], "LINE_UNKNOWN", "no line or group"],
    [["--line", "Sum investering"], "LINE_UNKNOWN", "“Investering”"],
    [["--year", "2008"], "YEAR_UNKNOWN", "2009, 2010, 2011 and 2012"],
    [["--year", "next"], "YEAR_INVALID", "next"],
    [["--scenario", "tree"], "SCENARIO_UNKNOWN", "“three”"],
    [["--figure", "net", "--scenario", "tree"], "SCENARIO_UNKNOWN", "“three”"],
    [["--per", "users"], "UNIT_COST_VOLUME_MISSING", "users"],
    [["--figure", "net", "--year", "2008"], "YEAR_UNKNOWN", "2009"],
  ])("%s", async (options, found, said) => {
    const { code, stderr } = await fordel(["explain", "fixtures/melhus", ...options, "--lang", "en"]);
    expect([code, stderr]).toEqual([3, expect.stringContaining(found)]);
    expect(stderr).toContain(said);
  });

  test("a member without figures of its own has no unit cost of its own", async () => {
    const { code, stderr } = await explained("hallingdal", "--per", "users", "--member", "Gol");
    expect([code, stderr]).toEqual([3, expect.stringContaining("UNIT_COST_VOLUME_MISSING")]);
  });
});
