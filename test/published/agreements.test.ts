import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read, written } from "../laws/exact.ts";
import { AGREEMENT_COLUMNS } from "./agreement-columns.ts";
import { COLUMNS as OTHER_COLUMNS } from "./columns.ts";
import { amounts, line, paid, splitOf } from "./result.ts";

const COLUMNS = { ...OTHER_COLUMNS, ...AGREEMENT_COLUMNS };

/** The fixture of a heading of columns.ts, with what follows it on the command line. */
function caseOf(heading: string): [string, ...string[]] {
  const [name = "", ...more] = heading.split(" ");
  const folder = ["", "agreements/", "rounding/"].find((within) => existsSync(`fixtures/${within}${name}/members.csv`));
  if (folder === undefined) throw new Error(`no fixture: ${name}`);
  return [`${folder}${name}`, ...more];
}

/** What there is to find: a sum that is off in the source, and an agreement that means two dates. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  hallingdal: ["STATED_SUM_OFF"],
  "trondelag-twenty": ["BASE_DATES_MIXED"],
};

describe("what each member pays, as a second program finds it", () => {
  test.each(Object.entries(COLUMNS))("%s", async (heading, sets) => {
    const { result, issues } = await splitOf(...caseOf(heading));
    expect(issues.map(({ code }) => code)).toEqual(FINDINGS[heading] ?? []);
    expect(result.rounding.offLargestRemainder).toEqual([]);
    for (const { year, total, columns } of sets) {
      const shown = year === null ? result.total : result.years.find((entry) => entry.year === year);
      expect([year, shown?.amount]).toEqual([year, total]);
      expect(shown?.shares.map(({ member, exact }) => [member, exact])).toEqual(
        columns.map(([member, exact]) => [member, written(read(exact))]),
      );
      // Several years: the largest remainder is of the whole; a year is at its floor or ceiling.
      if (year === null) expect(paid(shown)).toEqual(columns.map(([member, , units]) => [member, units]));
    }
  });

  test("all cases with an agreement are there", () => {
    expect(Object.keys(COLUMNS)).toHaveLength(24);
  });
});

describe("rules that agreements live by", () => {
  test("limits: 20 / 25.5 / 34.5 / 20 % after min, max and rounding", async () => {
    const { result } = await splitOf("agreements/four-members-limits");
    const shares = (name: string) => line(result, name)?.shares.map(({ share }) => share);
    expect(shares("Felles drift")).toEqual(["0.2", "0.255", "0.345", "0.2"]);
    expect(shares("Felles nett")).toEqual(["0.20439", "0.2711", "0.37691", "0.1476"]);
    expect(shares("Opplæring")).toEqual(["0.25", "0.25", "0.25", "0.25"]);
  });

  test("a fixed fee of 100 000 each is taken once a year, not once a line", async () => {
    const { result } = await splitOf("agreements/lillehammer-fixed-fee");
    // 2024: 3 400 754 less 3 × 100 000 by population 28 560, 5 161, 6 129.
    const rest = (3_400_754 - 300_000) / (28_560 + 5_161 + 6_129);
    const pool = result.lines.filter((entry) => entry.year === 2024 && entry.line !== "Prosjektleder");
    expect(pool).toHaveLength(2);
    [28_560, 5_161, 6_129].forEach((population, at) => {
      const exact = pool.reduce((sum, entry) => sum + Number(entry.shares[at]?.exact), 0);
      expect(exact).toBeCloseTo(100_000 + rest * population, 4);
    });
  });

  test("a price list by size band: everybody pays exactly the price", async () => {
    const { result } = await splitOf("agreements/nordfjord-size-bands");
    expect(amounts(line(result, "Kommunenett etter prisliste"))).toEqual([
      "25000",
      "40000",
      "40000",
      "25000",
      "25000",
      "40000",
      "40000",
    ]);
    expect(line(result, "Fiber Stryn–Hornindal")?.shares.map(({ member }) => member)).toEqual(["Hornindal", "Stryn"]);
  });

  test("a key that changes in 2011", async () => {
    const { result } = await splitOf("agreements/enebakk-dated-keys");
    const keys = [2009, 2010, 2011, 2012].map((year) => line(result, "Driftsavtale", year));
    expect(keys.map((entry) => [entry?.key, entry?.keyName])).toEqual([
      ["equal", "drift"],
      ["equal", "drift"],
      ["population@2009", "drift"],
      ["population@2009", "drift"],
    ]);
  });

  test("each owner pays the fibre in its own area, and is credited with the fibre that it brought", async () => {
    const { result } = await splitOf("agreements/gigafib-own-lines");
    for (const entry of result.lines.filter(
      ({ group }) => group[0] === "Eget område" || group[0] === "Tingsinnskudd",
    )) {
      expect([entry.line, entry.shares.map(({ allocated }) => allocated)]).toEqual([entry.line, [entry.amount]]);
    }
    const brought = result.groups.find(({ group }) => group[0] === "Tingsinnskudd");
    expect(paid(brought).filter(([, amount]) => amount !== "0")).toEqual([
      ["Tønsberg", "-1425000"],
      ["Larvik", "-915000"],
    ]);
    expect(line(result, "Eksisterende fiber i Tønsberg og Larvik, overtatt")?.amount).toBe("2340000");
  });

  test("two levels: the county 90 of 150 million, its municipalities 60 by population", async () => {
    const { result } = await splitOf("agreements/troms-two-levels");
    const [county, ...municipalities] = amounts(result.total).map(Number);
    expect(county).toBe(90_000_000);
    expect(municipalities).toHaveLength(21);
    expect(municipalities.reduce((sum, amount) => sum + amount, 0)).toBe(60_000_000);
  });

  test("a member that joins in July takes part with half its population, and from new year with all of it", async () => {
    const { result } = await splitOf("agreements/sensitiv-mid-year");
    const shares = (year: number) => line(result, "Linjer", year)?.shares.map(({ share }) => Number(share));
    expect(shares(2005)?.[3]).toBeCloseTo(12_384 / (8_200 + 3_000 + 4_900 + 12_384), 11);
    expect(shares(2006)?.[3]).toBeCloseTo(24_871 / (8_250 + 3_010 + 4_960 + 24_871), 11);
    expect(paid(line(result, "Maskinrom", 2005))).toEqual([
      ["Re", "333333"],
      ["Hof", "333333"],
      ["Andebu", "333333"],
    ]);
  });

  test("ownership 60/40 of 150 million, no population at all", async () => {
    const { result } = await splitOf("agreements/troms-ownership");
    expect(amounts(result.total)).toEqual(["90000000", "60000000"]);
    expect(result.unitCosts).toEqual([]);
  });
});

describe("tables built to break naive rounding (docs/methods.md §2)", () => {
  test("20 lines of 101 kr: columns 808, 505, 404, 303, and each line still 101", async () => {
    const { result } = await splitOf("rounding/twenty-lines");
    expect(amounts(result.total)).toEqual(["808", "505", "404", "303"]);
    for (const entry of result.lines) {
      expect(amounts(entry).reduce((sum, amount) => sum + Number(amount), 0)).toBe(101);
    }
  });

  test("columns that cannot all be the largest remainder: told with the amount", async () => {
    const { result } = await splitOf("rounding/columns-off");
    expect(paid(result.total)).toEqual([
      ["A", "1"],
      ["B", "0"],
      ["C", "1"],
      ["D", "0"],
      ["E", "0"],
    ]);
    expect(result.rounding.offLargestRemainder).toEqual([
      { member: "B", by: "-1" },
      { member: "C", by: "1" },
    ]);
  });
});
