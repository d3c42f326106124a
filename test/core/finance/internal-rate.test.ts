import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { internalRate } from "../../../src/core/finance/internal-rate.ts";
import { presentValue } from "../../../src/core/finance/present-value.ts";
import { absolute, compare, fraction, isNegative, multiply, sum, toFixed } from "../../../src/core/number/fraction.ts";

const flowsOf = (amounts: readonly number[]) =>
  amounts.map((amount, time) => ({ time, amount: fraction(BigInt(amount)) }));

describe("the internal rate of return", () => {
  test.each([
    [
      "a million that brings 300 000 in each of five years",
      [-1_000_000, ...Array<number>(5).fill(300_000)],
      "0.1523823712",
    ],
    ["ten percent after a year", [-100, 110], "0.1000000000"],
    ["ten percent after three years", [-1000, 0, 0, 1331], "0.1000000000"],
    ["a late beginning, which changes nothing", [0, 0, -100, 110], "0.1000000000"],
    ["what comes back as it was paid", [-100, 50, 50], "0.0000000000"],
    ["Melhus", [-1_600_000, -1_630_000, 2_400_000, 2_900_000, 3_200_000], "0.4700117194"],
  ] as const)("of %s", (_, amounts, rate) => {
    const found = internalRate(flowsOf(amounts));
    expect(found && toFixed(found, 10)).toBe(rate);
  });

  test.each([
    ["what turns twice", [-100, 230, -132]],
    ["what is received first", [100, -110]],
    ["what is only paid", [-100, -10]],
    ["what is not paid back", [-100, 30, 69]],
    ["nothing", [0, 0]],
    ["no flows", []],
  ] as const)("is none of %s", (_, amounts) => {
    expect(internalRate(flowsOf(amounts))).toBeNull();
  });

  test("is there where no less comes back than was paid, and gives the present value zero", () => {
    const paid = fc.array(fc.integer({ min: -1_000_000, max: -1 }), { minLength: 1, maxLength: 4 });
    const received = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(paid, received, (out, back) => {
        const flows = flowsOf([...out, ...back]);
        const rate = internalRate(flows);
        expect(rate === null).toBe(isNegative(sum(flows.map(({ amount }) => amount))));
        if (rate === null) return;
        const rest = absolute(presentValue(flows, rate));
        const size = sum(flows.map(({ time, amount }) => absolute(presentValue([{ time, amount }], rate))));
        expect(compare(multiply(rest, fraction(10n ** 12n)), size)).toBeLessThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
