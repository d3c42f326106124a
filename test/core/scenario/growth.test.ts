import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BudgetLine } from "../../../src/core/model/line.ts";
import type { GrowthIndex } from "../../../src/core/model/scenario.ts";
import { fraction, multiply, subtract, sum, toFixed, ZERO } from "../../../src/core/number/fraction.ts";
import { establishmentTest } from "../../../src/core/scenario/establishment.ts";
import { deflated, grown, grownExtent } from "../../../src/core/scenario/growth.ts";
import { AT, lineAt } from "./lines.ts";

const index = (of: string | null, permille: number): GrowthIndex => ({
  of: of === null ? null : { text: of, source: AT },
  ratio: fraction(BigInt(permille), 1000n),
  source: AT,
});

const never = () => false;
const told = ({ group, name, year, amount }: BudgetLine) =>
  `${[...group, name].join("/")} ${year} ${amount === null ? "-" : toFixed(amount, 4)}`;

const BUDGET = [
  lineAt("Etablering/Oppstart", 2011, 70, { funding: "investment" }),
  lineAt("Drift/Lønn/Leder", 2011, 1000),
  lineAt("Drift/Lønn/Leder", 2012, 1000),
  lineAt("Drift/Lønn/Vikar", 2011, 50),
  lineAt("Drift/Lisens", 2012, 2000),
  lineAt("Nett", 2012, 300),
  lineAt("Etablering/Slutt", 2012, 40, { funding: "investment" }),
  lineAt("Drift/Sum", 2012, 3000, { type: "total" }),
  lineAt("Drift/Merk", 2012, 5, { type: "note" }),
];

describe("grown", () => {
  const grow = (indexes: readonly GrowthIndex[], horizon: number | null, lines = BUDGET) =>
    grown(lines, { index: indexes, horizon }, establishmentTest(null)).map(({ line }) => line);

  test("goes on with what recurs in the last year, and with nothing else", () => {
    expect(grow([], 2014).map(told)).toEqual([
      "Drift/Lønn/Leder 2013 1000.0000",
      "Drift/Lisens 2013 2000.0000",
      "Nett 2013 300.0000",
      "Drift/Lønn/Leder 2014 1000.0000",
      "Drift/Lisens 2014 2000.0000",
      "Nett 2014 300.0000",
    ]);
  });

  test.each([null, 2011, 2012, 2014])("is counted without being made, to %s", (horizon) => {
    const count = grownExtent(BUDGET, { horizon }, establishmentTest(null)).lines;
    expect(count).toBe(grow([], horizon).length);
  });

  test("what is one-off is what the caller says", () => {
    const lines = grown(BUDGET, { index: [], horizon: 2013 }, ({ name }) => name === "Nett");
    expect(lines.map(({ line }) => line.name)).toEqual(["Leder", "Lisens", "Slutt"]);
  });

  test.each<[string, readonly GrowthIndex[], readonly string[]]>([
    ["everything", [index(null, 100)], ["1210.0000", "2420.0000", "363.0000"]],
    ["a group over everything", [index(null, 100), index("Drift", 0)], ["1000.0000", "2000.0000", "363.0000"]],
    ["an inner group", [index("Lønn", 200), index("Drift", 100)], ["1440.0000", "2420.0000", "300.0000"]],
    ["in any order", [index("Drift", 100), index("Lønn", 200)], ["1440.0000", "2420.0000", "300.0000"]],
    [
      "the line above all",
      [index("leder", -500), index("Lønn", 200), index(null, 100)],
      ["250.0000", "2420.0000", "363.0000"],
    ],
    ["the first of equals", [index("Nett", 100), index("nett", 200)], ["1000.0000", "2000.0000", "363.0000"]],
    ["a path", [index("Drift/Lønn/Leder", 32)], ["1065.0240", "2000.0000", "300.0000"]],
  ])("grows %s", (_, indexes, expected) => {
    const last = grow(indexes, 2014).filter(({ year }) => year === 2014);
    expect(last.map(({ amount }) => toFixed(amount ?? ZERO, 4))).toEqual(expected);
  });

  test("keeps everything else of a line", () => {
    const line = lineAt("Nett", 2012, 300, { driver: "users", host: "Gol", funding: "operations" });
    const made = { line: { ...line, year: 2013 }, from: line, index: null, years: 1 };
    expect(grown([line], { index: [], horizon: 2013 }, never)).toEqual([made]);
  });

  test.each<[string, readonly BudgetLine[], number | null]>([
    ["without a horizon", BUDGET, null],
    ["with a horizon that is reached", BUDGET, 2012],
    ["with a horizon that is past", BUDGET, 2010],
    ["without years", [lineAt("Nett", null, 300)], 2014],
    ["with a year only on a stated sum", [lineAt("Sum", 2012, 3, { type: "total" })], 2014],
    ["without lines", [], 2014],
  ])("%s there are none", (_, lines, horizon) => {
    expect(grow([index(null, 100)], horizon, [...lines])).toEqual([]);
  });

  test("each added year is the year before with its growth", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 1, max: 8 }),
        (kr, rate, added) => {
          const first = lineAt("Nett", 2012, kr);
          const after = grown([first], { index: [index(null, rate)], horizon: 2012 + added }, never);
          const lines = [first, ...after.map(({ line }) => line)];
          expect(lines.map(({ year }) => year)).toEqual(Array.from({ length: added + 1 }, (_, at) => 2012 + at));
          lines.slice(1).forEach(({ amount }, at) => {
            const before = lines[at]?.amount ?? ZERO;
            expect(subtract(amount ?? ZERO, before)).toEqual(multiply(before, fraction(BigInt(rate), 1000n)));
          });
        },
      ),
    );
  });
});

describe("deflated", () => {
  const rate = fraction(25n, 1000n);
  const kr = (value: number) => fraction(BigInt(value));

  test.each([
    [2009, 2009, "1000.00"],
    [2011, 2009, "951.81"],
    [2009, 2011, "1050.63"],
  ])("1000 kr of %d in the prices of %d: %s", (year, base, expected) => {
    expect(toFixed(deflated(kr(1000), year, base, rate), 2)).toBe(expected);
  });

  test("there and back again is the same amount, and nominal growth at the deflator is nothing in real terms", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 2000, max: 2030 }),
        fc.integer({ min: 2000, max: 2030 }),
        (amount, a, b) => {
          expect(deflated(deflated(kr(amount), a, b, rate), b, a, rate)).toEqual(kr(amount));
        },
      ),
    );
    const first = lineAt("Nett", 2012, 300);
    const after = grown([first], { index: [index(null, 25)], horizon: 2016 }, never).map(({ line }) => line);
    const real = [first, ...after].map(({ amount, year }) => deflated(amount ?? ZERO, year ?? 0, 2012, rate));
    expect(sum(real)).toEqual(kr(1500));
  });
});
