import { describe, expect, test } from "vitest";
import type { ComparedScenario } from "../../../src/core/compare/compare.ts";
import { accumulatedByMember, comparisonInUnits, paidInAll, savedByYear } from "../../../src/core/compare/in-units.ts";
import { fraction, toDecimal } from "../../../src/core/number/fraction.ts";
import type { Amounts } from "../../../src/core/shares/amounts.ts";
import { totalOf } from "../../../src/core/shares/amounts.ts";
import { against, comparedCase } from "./comparison.ts";

const THOUSAND = fraction(1000n);

/** Without 4 200 a year, with 10 400. */
const subject = comparedCase({
  budget: "line;2020;2021\nRun;10400;10400\n",
  alone: "line;members;2020;2021\nOf A;A;1400;1400\nOf B;B;1400;1400\nOf C;C;1400;1400\n",
});
const kroner = against(subject, null);
const thousands = (amounts: Amounts) => Number(toDecimal(totalOf(amounts), 0)) / 1000;
const yearly = ({ years }: ComparedScenario) =>
  years.map(({ baseline, cost, savings }) => [baseline, cost, savings].map(thousands));

describe("a comparison in thousands", () => {
  test("has every figure of a year at one of its two nearest, and without less with is savings", () => {
    for (const [baseline = 0, cost = 0, savings] of yearly(comparisonInUnits(kroner, THOUSAND))) {
      expect([4, 5]).toContain(baseline);
      expect([10, 11]).toContain(cost);
      expect(savings).toBe(baseline - cost);
    }
  });

  test("has years that are nearest to exact where members are not told apart", () => {
    const together = comparisonInUnits(kroner, THOUSAND);
    expect(yearly(together)).toEqual([
      [4, 10, -6],
      [4, 10, -6],
    ]);
    expect(thousands(together.total.savings)).toBe(-12);
  });

  test("has members' savings make each year's that is shown", () => {
    const shown = comparisonInUnits(kroner, THOUSAND);
    const saved = savedByYear(kroner, shown, THOUSAND);
    expect(saved.map((amounts) => thousands(amounts))).toEqual(shown.years.map(({ savings }) => thousands(savings)));
  });

  test("has members' payments make the totals that are shown, each as near its own as that allows", () => {
    const shown = comparisonInUnits(kroner, THOUSAND);
    const paid = paidInAll(kroner, shown, THOUSAND);
    const each = (amounts: Amounts) => [...amounts].map(([member, amount]) => [member, Number(toDecimal(amount, 0))]);
    expect(each(paid.without)).toEqual([
      [0, 3000],
      [1, 3000],
      [2, 2000],
    ]);
    expect(each(paid.with)).toEqual([
      [0, 11_000],
      [1, 6000],
      [2, 3000],
    ]);
  });

  test("has what members have gained by the end of each year make the sum of the years up to it that are shown", () => {
    const three = comparedCase({
      budget: "line;2020;2021;2022\nRun;1700;2700;1600\n",
      alone: "line;members;2020;2021;2022\nOf A;A;2400;1400;2400\nOf B;B;1400;1400;1400\nOf C;C;1400;1400;1400\n",
    });
    const own = against(three, null);
    const shown = comparisonInUnits(own, THOUSAND);
    const gained = shown.years.map(({ net }) => thousands(net));
    const byEndOf = gained.map((_, at) => gained.slice(0, at + 1).reduce((all, one) => all + one, 0));
    expect(new Set(byEndOf).size).toBe(3);
    expect(accumulatedByMember(own, shown, THOUSAND).map(thousands)).toEqual(byEndOf);
  });
});
