import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, decimalText, equals, isZero, sum, ZERO } from "../../../src/core/number/fraction.ts";
import { settlementOf } from "../../../src/core/settle/standing.ts";
import { inUnits } from "../../../src/core/split/split.ts";
import { balancesOf } from "./balances.ts";
import { codesOf, paymentsOf, splitOf } from "./settled.ts";

const EQUAL = "key: equal\n";

describe("who pays whom", () => {
  test("a host has paid the bills, and the others owe it their part", () => {
    expect(paymentsOf("line;amount\nDrift;300\n", `${EQUAL}host: Nes\n`)).toEqual(["Flå → Nes 100", "Ål → Nes 100"]);
  });

  test("what hosts owe each other is set off", () => {
    const budget = "line;amount;host\nBarnevern;300;Ål\nSkatt;240;Nes\n";
    expect(paymentsOf(budget, EQUAL)).toEqual(["Flå → Nes 60", "Flå → Ål 120"]);
  });

  test("a host outside is paid by everyone, and nothing is set off", () => {
    const budget = "line;amount;host\nBarnevern;300;Ål\nLisenser;30;Ikomm AS\n";
    expect(paymentsOf(budget, EQUAL)).toEqual([
      "Flå → Ål 100",
      "Nes → Ål 100",
      "Flå → Ikomm AS 10",
      "Nes → Ikomm AS 10",
      "Ål → Ikomm AS 10",
    ]);
  });

  test("a host that shares no line is paid all of it", () => {
    const budget = "line;amount;members;host\nBarnevern;300;Flå, Nes;Ål\n";
    expect(paymentsOf(budget, EQUAL)).toEqual(["Flå → Ål 150", "Nes → Ål 150"]);
  });

  test("what limits move between members needs no host", () => {
    const budget = "line;amount;host\nBarnevern;300;Ål\n";
    expect(paymentsOf(budget, `${EQUAL}limits: [{member: Flå, max: 40 kr, excess: Nes}]\n`)).toEqual([
      "Flå → Ål 40",
      "Nes → Ål 160",
    ]);
  });
});

describe("a surcharge", () => {
  const budget = "line;amount;host\nBarnevern;300;Ål\nSkatt;240;Nes\n";

  test("is a percentage of what the host invoices each of the others", () => {
    expect(paymentsOf("line;amount\nDrift;300\n", `${EQUAL}host: Nes\nsurcharge: 5 %\n`)).toEqual([
      "Flå → Nes 105",
      "Ål → Nes 105",
    ]);
  });

  test("or an amount a year, shared by what they are invoiced", () => {
    const lines = "line;amount;key\nDrift;300;equal\nLisens;100;shares(Flå 1)\n";
    expect(paymentsOf(lines, "host: Nes\nsurcharge: 30 kr\n")).toEqual(["Flå → Nes 220", "Ål → Nes 110"]);
  });

  test("is of the line or group that names one, else the case's", () => {
    const { split } = splitOf(budget, `${EQUAL}surcharge: 10 %\nsurcharges: {Skatt: 0}\n`);
    expect(split.between.map(({ to, paid }) => [to, decimalText(paid)])).toEqual([[2, "20"]]);
  });

  test("is no expenditure", () => {
    const { split } = splitOf(budget, `${EQUAL}surcharge: 10 %\n`);
    expect(decimalText(split.total.amount)).toBe("540");
  });

  test("needs a member who is host, and names that lines bear", () => {
    expect(codesOf("line;amount\nDrift;300\n", `${EQUAL}surcharge: 5 %\n`)).toEqual(["HOST_MISSING fordel.yaml:2:12"]);
    expect(codesOf(budget, `${EQUAL}surcharges: {Skat: 5 %}\n`)).toEqual(["COST_NAME_UNKNOWN fordel.yaml:2:14"]);
    expect(codesOf(budget, `${EQUAL}surcharge: −5 %\n`)).toEqual(["SETTING_INVALID fordel.yaml:2:12"]);
  });
});

describe("a line of type transfer", () => {
  const drift = "line;amount;type;members;host\nDrift;300;;;\n";

  test("is what its members pay its host, and no expenditure", () => {
    const budget = `${drift}Leie av rom;60;overføring;Flå;Nes\n`;
    expect(paymentsOf(budget, `${EQUAL}host: Ål\n`)).toEqual(["Flå → Ål 160", "Nes → Ål 40"]);
    const { split } = splitOf(budget, `${EQUAL}host: Ål\n`);
    expect(split.lines).toHaveLength(1);
    expect(decimalText(split.total.amount)).toBe("300");
  });

  test("of a host among its members leaves the host its own part", () => {
    const { split } = splitOf(`${drift}Leie av rom;60;transfer;;Nes\n`, EQUAL);
    const [rent] = split.between;
    expect(rent?.line.shares.map(({ allocated }) => decimalText(allocated))).toEqual(["20", "-40", "20"]);
  });

  test("needs a host that is a member", () => {
    expect(codesOf(`${drift}Leie;60;transfer;Flå;\n`, EQUAL)).toEqual(["TRANSFER_UNFIT budget.csv:3:6"]);
    expect(codesOf(`${drift}Leie;60;transfer;Flå;Ikomm AS\n`, EQUAL)).toEqual(["TRANSFER_UNFIT budget.csv:3:6"]);
  });

  test("is in no fee, stated sum or payment of other lines", () => {
    const budget = `${drift}Leie av rom;60;transfer;;Nes\nSum;300;total;;\n`;
    const { split, issues } = splitOf(budget, "key: 5 each + rest equal\n");
    expect(issues).toEqual([]);
    expect(split.lines[0]?.pool?.lines).toBe(1);
  });
});

const HOSTS = ["Flå", "Nes", "Ål", "Ikomm AS", ""];
const row = fc.record({
  amount: fc.integer({ min: -2000, max: 90_000 }),
  cents: fc.integer({ min: 0, max: 99 }),
  host: fc.constantFrom(...HOSTS),
  year: fc.constantFrom("2025", "2026"),
});
const cases = fc.record({
  lines: fc.array(row, { minLength: 1, maxLength: 6 }),
  transfers: fc.array(fc.record({ amount: fc.nat(9000), host: fc.constantFrom("Flå", "Nes", "Ål") }), { maxLength: 2 }),
  surcharge: fc.constantFrom("", "surcharge: 5 %\n", "surcharge: 7 777 kr\n", "surcharges: {L0: 2,5 %, L1: 100}\n"),
  key: fc.constantFrom("equal", "population", "50 % equal + 50 % population"),
  unit: fc.constantFrom("1", "0,01", "1000"),
});

describe("of every case", () => {
  test("all is settled: what hosts are owed is what others owe", () => {
    fc.assert(
      fc.property(cases, ({ lines, transfers, surcharge, key, unit }) => {
        const rows = lines.map(({ amount, cents, host, year }, at) => `L${at};${amount}.${cents};;${host};${year}`);
        const moved = transfers.map(({ amount, host }, at) => `T${at};${amount}.5;transfer;${host};2025`);
        const hosted = ["L0;1000.00;;Nes;2025", "L1;1000.00;;Ål;2026"];
        const budget = `line;amount;type;host;year\n${[...hosted, ...rows, ...moved].join("\n")}\n`;
        const { subject, split } = splitOf(budget, `key: ${key}\nround: ${unit}\ninput: {decimal: "."}\n${surcharge}`);
        for (const made of [split, inUnits(split, { num: 1000n, den: 1n })]) {
          for (const { line } of made.between)
            expect(isZero(sum(line.shares.map(({ allocated }) => allocated)))).toBe(true);
          for (const year of [2025, 2026]) {
            const ofYear = made.lines.filter(({ line }) => line.year === year);
            const between = made.between.filter(({ line }) => line.line.year === year);
            const settled = settlementOf(subject, year, ofYear, between, made.members);
            const settling = balancesOf(settled.transfers);
            for (const { member, balance } of settled.standings) {
              expect(equals(settling.get(member) ?? ZERO, balance)).toBe(true);
            }
            const paid = sum(settled.direct.map(({ amount }) => amount));
            expect(equals(paid, sum(settled.standings.map(({ direct }) => direct)))).toBe(true);
            const billed = settled.standings.map(({ bills, direct, hostless }) => add(bills, add(direct, hostless)));
            expect(equals(sum(billed), sum(settled.standings.map(({ share }) => share)))).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
