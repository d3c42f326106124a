import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compared, printed, rowsOf, saved } from "../laws/comparison-result.ts";

const MELHUS = "fixtures/melhus";
const COOPERATION = ["--scenario", "cooperation"] as const;

/** fixtures/hallingdal/README.md. */
describe("Hallingdal's school system, bought jointly", () => {
  test("265 000 (49 %), 75 000 (83 %), 522 000 (83 %), 54 000 (33 %); 916 000 of 1 422 000 (64 %)", async () => {
    const { items, total } = await saved("fixtures/hallingdal");
    const percent = (share: string | null) => Math.round(100 * Number(share));
    expect(items.map(({ item, savings, share }) => [item, savings, percent(share)])).toEqual([
      ["Innkjøp", "265000", 49],
      ["Oppstart", "75000", 83],
      ["Opplæring", "522000", 83],
      ["Årlig lisens", "54000", 33],
    ]);
    expect([total.savings, total.separate, total.joint, percent(total.share)]).toEqual([
      "916000",
      "1422000",
      "506000",
      64,
    ]);
  });

  test("each of the six separately an equal share of the common price, stated as an assumption", async () => {
    const { items, total } = await saved("fixtures/hallingdal");
    expect(items.every(({ separateKnown }) => separateKnown === "equal-share")).toBe(true);
    expect(total.members.map(({ separate }) => separate)).toEqual(Array(6).fill("237000"));
    const text = await printed(["savings", "fixtures/hallingdal"]);
    expect(text.split("\n")).toContain("Forutsetning: prisen hver for seg er bare kjent samlet, delt likt.");
  });
});

/** Label and thousands per year and in all. */
const SAVINGS = [
  ["Uten samarbeid", "14300", "14800", "15400", "16000", "60500"],
  ["Med samarbeid, drift", "12400", "12400", "12500", "12800", "50100"],
  ["Innsparing, drift", "1900", "2400", "2900", "3200", "10400"],
  ["i prosent", "13,3%", "16,2%", "18,8%", "20,0%", "17,2%"],
] as const;

/** fixtures/melhus/README.md. */
describe("Melhus and Midtre Gauldal, without and with cooperation", () => {
  test("the table of savings in thousands", async () => {
    const rows = rowsOf(await printed(["savings", MELHUS, ...COOPERATION, "--unit", "1000"]));
    const members = [
      ["Melhus", "1149", "1452", "1754", "1936", "6291"],
      ["Midtre Gauldal", "751", "948", "1146", "1264", "4109"],
    ];
    for (const row of [...SAVINGS, ...members]) expect(rows).toContain(row.join(" "));
    expect(rows).toContain("Etablering (5130) er ikke trukket fra; se «fordel compare».");
    expect(rows).toContain("2009 2010 2011 2012 Sum");
  });

  test("the table of compare in thousands", async () => {
    const rows = rowsOf(await printed(["compare", MELHUS, ...COOPERATION, "--unit", "1000"]));
    const others = [
      ["Etablering", "−1600", "−3530", "0", "0", "−5130"],
      ["Netto", "300", "−1130", "2900", "3200", "5270"],
      ["Akkumulert", "300", "−830", "2070", "5270"],
      ["Ansatte uten/med", "12/12", "13/12", "14/12", "14/12"],
    ];
    for (const row of [...SAVINGS, ...others]) expect(rows).toContain(row.join(" "));
  });

  test("what members net, payback, ±25 % and the break-even", async () => {
    const rows = rowsOf(await printed(["compare", MELHUS, ...COOPERATION, "--unit", "1000"]));
    for (const row of [
      "Melhus 36597 33409 3188 8,7% 221",
      "Midtre Gauldal 23903 21821 2082 8,7% 352",
      "Sum 60500 55230 5270 8,7% 259",
      "Varig inntjent i 2011, etter 2,3 år.",
      "Etablering ±25%: netto 3988 til 6553.",
    ]) {
      expect(rows).toContain(row);
    }
    const text = rows.join(" ");
    expect(text).toContain("mellom 21821 og 27090 (36,1–44,8% av 60500)");
    expect(rows).toContain("Forutsetning: «Uten samarbeid» er bare kjent samlet, delt etter nøkkelen.");
  });

  test("to the krone: years, members, payback and its range", async () => {
    const [filed] = (await compared(MELHUS, ...COOPERATION)).scenarios;
    expect(
      filed?.years.map((year) => [year.year, year.savings, year.establishment, year.net, year.cumulative]),
    ).toEqual([
      [2009, "1900000", "1600000", "300000", "300000"],
      [2010, "2400000", "3530000", "-1130000", "-830000"],
      [2011, "2900000", "0", "2900000", "2070000"],
      [2012, "3200000", "0", "3200000", "5270000"],
    ]);
    expect(filed?.memberTotals.map((of) => [of.member, of.savings, of.establishment, of.net])).toEqual([
      ["Melhus", "6291089", "3103201", "3187888"],
      ["Midtre Gauldal", "4108911", "2026799", "2082112"],
    ]);
    const paybacks = [filed?.total, filed?.low, filed?.high].map((of) => [
      Number(of?.paybackYears).toFixed(4),
      of?.paybackYear,
      of?.net,
    ]);
    expect(paybacks).toEqual([
      ["2.2862", 2011, "5270000"],
      ["1.8115", 2010, "6552500"],
      ["2.7284", 2011, "3987500"],
    ]);
    expect(filed?.assumption?.breakEven.at(-1)).toMatchObject({
      member: "Midtre Gauldal",
      from: "21820690",
      to: "27090690",
    });
  });

  test("net present value at 4 %: 4 365 090", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fordel-melhus-"));
    try {
      cpSync(MELHUS, folder, { recursive: true });
      writeFileSync(join(folder, "fordel.yaml"), `${readFileSync(join(MELHUS, "fordel.yaml"), "utf8")}discount: 4\n`);
      const [filed] = (await compared(folder, ...COOPERATION)).scenarios;
      expect(Math.round(Number(filed?.total.netPresentValue))).toBe(4_365_090);
      expect(rowsOf(await printed(["compare", folder, ...COOPERATION]))).toContain(
        "Nåverdi med 4% kalkulasjonsrente: 4365090.",
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("nobody loses while the equal part is 22,5–67,9 %", async () => {
    const { sensitivity } = await compared(MELHUS, ...COOPERATION, "--sensitivity");
    expect(sensitivity?.equalPart?.nobodyLoses).toMatchObject({
      from: { fraction: "3538999/15735027" },
      to: { fraction: "10694605/15735027" },
    });
    const text = await printed(["compare", MELHUS, ...COOPERATION, "--sensitivity"]);
    expect(rowsOf(text)).toContain("Den like delen kan være 22,5–67,9% uten at noen taper.");
  });

  test("by population Midtre Gauldal's cost without cooperation is 17 556, and it loses 4 265", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fordel-melhus-"));
    try {
      cpSync(MELHUS, folder, { recursive: true });
      const settings = readFileSync(join(MELHUS, "fordel.yaml"), "utf8");
      writeFileSync(
        join(folder, "fordel.yaml"),
        settings.replace("budget: alone.csv", "budget: alone.csv\n    key: folketall"),
      );
      const text = await printed(["compare", folder, ...COOPERATION, "--unit", "1000"]);
      expect(rowsOf(text)).toContain("Midtre Gauldal 17556 21821 −4265 −24,3% −722");
      expect(rowsOf(text)).toContain("Midtre Gauldal betaler 4265 mer enn uten.");
      expect(text).toContain("delt etter folketall");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The amounts of `three` are assumed; by drivers: operation, PCs and terminals ×26693/20367, the network ×3/2. */
describe("Skaun as the third member, on the same budget", () => {
  test("what the two first gain by the third, by a second reckoning", async () => {
    const { scenarios } = await compared(MELHUS);
    const [two, three] = scenarios;
    const people = 26_693 / 20_367;
    const operation = [12_400_000, 12_400_000, 12_500_000, 12_800_000].map((amount) => amount * people);
    const first = 200_000 + 250_000 + 600_000 * 1.5 + 550_000;
    const second = 3_530_000 - 1_200_000 + 1_200_000 * people;
    three?.years.forEach(({ cost }, at) => {
      expect(Math.abs(Number(cost) - (operation[at] ?? 0))).toBeLessThan(1);
    });
    const establishment = three?.years.map((year) => Number(year.establishment)) ?? [];
    expect(Math.abs((establishment[0] ?? 0) - first)).toBeLessThan(1);
    expect(Math.abs((establishment[1] ?? 0) - second)).toBeLessThan(1);
    const all = operation.reduce((sum, amount) => sum + amount, first + second);
    const populations = { Melhus: 14_457, "Midtre Gauldal": 5_910, Skaun: 6_326 };
    for (const [name, population] of Object.entries(populations)) {
      const of = three?.memberTotals.find(({ member }) => member === name);
      const pays = all * (1 / 6 + population / 26_693 / 2);
      expect(Math.abs(Number(of?.cost) + Number(of?.establishment) - pays)).toBeLessThan(1);
    }
    const paid = (scenario: typeof two, name: string) => {
      const of = scenario?.memberTotals.find(({ member }) => member === name);
      return Number(of?.cost) + Number(of?.establishment);
    };
    expect(paid(three, "Melhus") - paid(two, "Melhus")).toBe(-2_146_182);
    expect(paid(three, "Midtre Gauldal") - paid(two, "Midtre Gauldal")).toBe(-1_998_785);
    const overview = rowsOf(await printed(["compare", MELHUS]));
    expect(overview).toContain("Melhus 33409310 31263128 −2146182");
    expect(overview).toContain("Midtre Gauldal 21820690 19821905 −1998785");
  });
});
