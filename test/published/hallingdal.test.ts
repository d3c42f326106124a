import { describe, expect, test } from "vitest";
import { group, kroner, splitOf } from "./result.ts";

/** "IKT-samarbeid / Det digitale Hallingdal", budget 2013 (fixtures/hallingdal/README.md). */
describe("Hallingdal, one IT department for six municipalities", () => {
  test("2 062 kr per user, 4 770 per PC, 703 per inhabitant, all of the IT department", async () => {
    const { result } = await splitOf("hallingdal");
    expect(result.unitCosts.map(({ per, of, amount, cost }) => [per, of, amount, kroner(cost)])).toEqual([
      ["users", "IKT-avdeling", "14404000", 2062],
      ["pcs", "IKT-avdeling", "14404000", 4770],
      ["population", "IKT-avdeling", "14404000", 703],
    ]);
    const [users, pcs, population] = result.unitCosts;
    expect([users?.volume, pcs?.volume, population?.volume]).toEqual(["6986", "3020", "20493"]);
    expect([users?.members, pcs?.members]).toEqual([[], []]);
    expect(population?.members.map(({ member, cost }) => [member, kroner(cost)])).toEqual([
      ["Flå", 1189],
      ["Nes", 701],
      ["Gol", 649],
      ["Hemsedal", 815],
      ["Ål", 644],
      ["Hol", 654],
    ]);
  });

  test("52 % tools and 48 % department of 30 156 000", async () => {
    const { result } = await splitOf("hallingdal");
    expect(result.total.amount).toBe("30156000");
    const tools = group(result, "IKT-verktøy kommuner")?.amount;
    const department = group(result, "IKT-avdeling")?.amount;
    expect([tools, department]).toEqual(["15752000", "14404000"]);
    expect([tools, department].map((amount) => Math.round((100 * Number(amount)) / 30_156_000))).toEqual([52, 48]);
    expect(group(result, "IKT-avdeling/Drift IKT-avdeling")?.amount).toBe("1660000");
  });

  test("one warning and only one: the stated 1 650 000 is 10 000 off, with file and line", async () => {
    const { issues } = await splitOf("hallingdal");
    expect(issues.map(({ code, severity, file, line }) => [code, severity, file, line])).toEqual([
      ["STATED_SUM_OFF", "warning", "budget.csv", 12],
    ]);
    for (const figure of ["1 650 000", "1 660 000", "10 000"]) {
      expect(issues[0]?.message.replace(/[,\u00a0\u202f]/g, " ")).toContain(figure);
    }
  });
});
