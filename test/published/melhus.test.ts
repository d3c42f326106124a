import { describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { amounts, group, kroner, line, splitOf } from "./result.ts";

/** "Interkommunalt samarbeid IKT drift mellom Melhus, Midtre Gauldal, Skaun" (fixtures/melhus/README.md). */
describe("Melhus and Midtre Gauldal, joint IT operation", () => {
  test("the establishment: 4 580 000 investment, 550 000 from operations, 5 130 000 in all", async () => {
    const { result, issues } = await splitOf("melhus");
    expect(group(result, "Etablering/Investering")?.amount).toBe("4580000");
    expect(group(result, "Etablering/Investering", 2009)?.amount).toBe("1050000");
    expect(group(result, "Etablering/Investering", 2010)?.amount).toBe("3530000");
    expect(group(result, "Etablering/Tas av drift")?.amount).toBe("550000");
    expect(group(result, "Etablering")?.amount).toBe("5130000");
    expect(issues).toEqual([]);
  });

  test("shares rounded to whole percent as in the report: 60 and 40", async () => {
    const { result } = await splitOf("melhus", "--key", "50% equal + 50% population, round 1%");
    expect(amounts(line(result, "Drift", 2009))).toEqual(["7440000", "4960000"]);
    expect(amounts(group(result, "Etablering"))).toEqual(["3078000", "2052000"]);
    expect(line(result, "Drift", 2009)?.shares.map(({ fraction }) => fraction)).toEqual(["3/5", "2/5"]);
    expect(line(result, "Drift", 2009)?.key).toBe("50% equal + 50% population@2008; round 1%");
  });

  /** 2009 by the exact key: label, in all, Melhus, Midtre Gauldal. */
  const TABLE = [
    ["Etablering", "1600000", "967860", "632140"],
    ["Investering", "1050000", "635158", "414842"],
    ["15.1 Oppstart", "200000", "120983", "79017"],
    ["15.2 Fysisk infrastruktur", "250000", "151228", "98772"],
    ["15.3 Nettverk", "600000", "362947", "237053"],
    ["Tas av drift", "550000", "332702", "217298"],
    ["SLA", "100000", "60491", "39509"],
    ["Prosjektering", "450000", "272211", "177789"],
    ["Drift", "12400000", "7500913", "4899087"],
    ["Sum", "14000000", "8468773", "5531227"],
  ] as const;

  test("the table of 2009 to the krone", async () => {
    const { result } = await splitOf("melhus", "--year", "2009");
    const shown = [
      ...result.groups.map((entry) => [entry.group.at(-1), entry.amount, ...amounts(entry)]),
      ...result.lines.map((entry) => [entry.line, entry.amount, ...amounts(entry)]),
      ["Sum", result.total.amount, ...amounts(result.total)],
    ];
    const byLabel = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(" ")).sort();
    expect(byLabel(shown)).toEqual(byLabel(TABLE));
    expect(result.total.shares.map(({ fraction }) => fraction)).toEqual(["16427/27156", "10729/27156"]);
    const [perInhabitant] = result.unitCosts;
    expect([perInhabitant, ...(perInhabitant?.members ?? [])].map((entry) => kroner(entry?.cost))).toEqual([
      687, 586, 936,
    ]);
  });

  test("and as a clerk reads it", async () => {
    const { stdout: out, code } = await fordel(["split", "fixtures/melhus", "--year", "2009"]);
    expect(code).toBe(0);
    const rows = out.split("\n").map((row) =>
      row
        .replace(/[\u00a0\u202f]/g, "")
        .trim()
        .replace(/ +/g, " "),
    );
    for (const row of TABLE) expect(rows).toContain(row.join(" "));
    expect(rows).toContain("Andel 100% 60,49% 39,51%");
    expect(rows).toContain("Kroner per innbygger 687 586 936");
    expect(out.replace(/\s+/g, "")).toContain("Inn14000000=fordelt14000000");
    expect(out).toContain("16427/27156");
  });

  test("with Skaun as the third member what grows with the population grows by 26 693 to 20 367", async () => {
    const { result } = await splitOf("melhus", "--with", "Skaun");
    expect(result.members).toEqual(["Melhus", "Midtre Gauldal", "Skaun"]);
    expect(kroner(line(result, "Drift", 2009)?.amount)).toBe(Math.round((12_400_000 * 26_693) / 20_367));
    expect(line(result, "15.3 Nettverk", 2009)?.amount).toBe("900000");
    expect(line(result, "SLA", 2009)?.amount).toBe("100000");
  });
});
