import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compounded } from "../../../src/core/finance/compound.ts";
import { presentValue } from "../../../src/core/finance/present-value.ts";
import {
  add,
  type Fraction,
  fraction,
  multiply,
  negate,
  ONE,
  sum,
  toFixed,
  ZERO,
} from "../../../src/core/number/fraction.ts";

const kroner = (value: number) => fraction(BigInt(value));
const percent = (value: number) => fraction(BigInt(value), 100n);
const flow = (time: number, amount: number) => ({ time, amount: kroner(amount) });

/** Establishment at the start of its year, savings a year later. */
const MELHUS = [
  flow(0, -1_600_000),
  flow(1, 1_900_000),
  flow(1, -3_530_000),
  flow(2, 2_400_000),
  flow(3, 2_900_000),
  flow(4, 3_200_000),
];

describe("presentValue", () => {
  const investment = [flow(0, -1_000_000), ...[1, 2, 3, 4, 5].map((time) => flow(time, 300_000))];

  test.each([
    ["docs/methods.md §4: −1 m, then 5 × 300 000", investment, 4, "335546.70"],
    [
      "all one year late, as a spreadsheet's NPV",
      investment.map((one) => ({ ...one, time: one.time + 1 })),
      4,
      "322641.06",
    ],
    ["Melhus", MELHUS, 4, "4365090.07"],
    ["Melhus without interest", MELHUS, 0, "5270000.00"],
    ["prices that fall", [flow(2, 81)], -10, "100.00"],
    ["nothing", [], 4, "0.00"],
  ])("%s", (_, flows, rate, expected) => {
    expect(toFixed(presentValue(flows, percent(rate)), 2)).toBe(expected);
  });

  test("is exact", () => {
    expect(presentValue([flow(3, 1)], percent(4))).toEqual(fraction(15625n, 17576n));
    expect(presentValue([flow(0, 5)], percent(-100))).toEqual(kroner(5));
  });

  test("refuses times that are no whole years from the first payment", () => {
    expect(() => presentValue([flow(-1, 1)], percent(4))).toThrow(RangeError);
    expect(() => presentValue([flow(0.5, 1)], percent(4))).toThrow(RangeError);
    expect(() => presentValue([flow(1, 1)], percent(-100))).toThrow(RangeError);
  });

  const flows = fc.array(fc.record({ time: fc.nat(12), amount: fc.integer().map(kroner) }), { maxLength: 8 });
  const rate = fc.integer({ min: -50, max: 100 }).map(percent);

  /** Year by year backwards: what is due later is worth 1/(1 + rate) of what it is worth a year on. */
  function backwards(list: readonly { time: number; amount: Fraction }[], at: Fraction): Fraction {
    let worth = ZERO;
    const { num, den } = add(ONE, at);
    for (let time = 12; time >= 0; time--) {
      const due = sum(list.filter((one) => one.time === time).map(({ amount }) => amount));
      worth = add(due, multiply(worth, fraction(den, num)));
    }
    return worth;
  }

  test("is what stepping back year by year gives, and turns with the sign", () => {
    fc.assert(
      fc.property(flows, rate, (list, at) => {
        const value = presentValue(list, at);
        expect(value).toEqual(backwards(list, at));
        const turned = list.map((one) => ({ ...one, amount: negate(one.amount) }));
        expect(presentValue(turned, at)).toEqual(negate(value));
      }),
    );
  });
});

test("compounded growth of two periods is that of one after the other", () => {
  expect(compounded(percent(2), 0)).toEqual(ONE);
  expect(compounded(fraction(32n, 1000n), 3)).toEqual(fraction(1032n ** 3n, 1000n ** 3n));
  expect(() => compounded(percent(2), -1)).toThrow(RangeError);
  fc.assert(
    fc.property(fc.integer({ min: -99, max: 200 }), fc.nat(9), fc.nat(9), (rate, a, b) => {
      const grown = multiply(compounded(percent(rate), a), compounded(percent(rate), b));
      expect(compounded(percent(rate), a + b)).toEqual(grown);
    }),
  );
});
