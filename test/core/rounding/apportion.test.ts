import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fraction, fraction, parseDecimal, sum } from "../../../src/core/number/fraction.ts";
import { apportion, largestRemainder } from "../../../src/core/rounding/apportion.ts";

const weights = (...texts: string[]): Fraction[] => texts.map(parseDecimal);

/** A 50/50 key: half in equal parts, half by population. */
function halfEqual(...populations: bigint[]): Fraction[] {
  const members = BigInt(populations.length);
  const all = populations.reduce((a, b) => a + b, 0n);
  return populations.map((population) => fraction(population * members + all, 2n * all * members));
}

describe("apportion", () => {
  test.each([
    [100n, weights("1", "1", "1"), [34n, 33n, 33n]],
    [-100n, weights("1", "1", "1"), [-34n, -33n, -33n]],
    [5n, weights("0", "2", "0", "1"), [0n, 3n, 0n, 2n]],
    [10n, weights("6", "6", "2"), [4n, 4n, 2n]],
    [11n, weights("6", "6", "2"), [5n, 5n, 1n]],
    [
      9007199254740993n,
      weights("9007199254740993", "9007199254740992", "1"),
      [4503599627370497n, 4503599627370496n, 0n],
    ],
    [1000001n, weights("0.1", "0.2", "0.7"), [100000n, 200000n, 700001n]],
    [1000001n, weights("1", "2", "7"), [100000n, 200000n, 700001n]],
    [13004n, halfEqual(28782n, 28321n, 2353n), [5315n, 5264n, 2425n]],
    [1232n, weights("3", "4", "16", "1"), [154n, 205n, 822n, 51n]],
    [10n, weights("50", "25", "25"), [5n, 3n, 2n]],
    [1n, weights("1", "1", "2", "2"), [0n, 0n, 1n, 0n]],
    [0n, weights("0", "0"), [0n, 0n]],
    [0n, weights(), []],
  ])("%s over the weights", (amount, shares, expected) => {
    expect(apportion(amount, shares)).toEqual(expected);
  });

  test("refuses what has no answer", () => {
    expect(() => apportion(1n, weights("0", "0"))).toThrow(RangeError);
    expect(() => apportion(-1n, [])).toThrow(RangeError);
    expect(() => apportion(1n, weights("2", "-1"))).toThrow(RangeError);
  });

  const anyWeights = fc
    .array(
      fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
        .map(([num, den]) => fraction(num, den)),
      { minLength: 1, maxLength: 8 },
    )
    .filter((list) => list.some(({ num }) => num !== 0n));

  test("hands out everything, within a unit of the exact share, and mirrors", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), anyWeights, (amount, list) => {
        const shares = apportion(amount, list);
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(amount);
        expect(apportion(-amount, list)).toEqual(shares.map((share) => -share));
        const all = sum(list);
        shares.forEach((share, index) => {
          const { num, den } = list[index] ?? all;
          const error = share * all.num * den - amount * num * all.den;
          expect(error < all.num * den && -error < all.num * den).toBe(true);
          if (num === 0n) expect(share).toBe(0n);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("largestRemainder", () => {
  test("rounds quotas to a total that is not their sum", () => {
    expect(largestRemainder(weights("1.4", "2.3"), 3n)).toEqual([1n, 2n]);
    expect(largestRemainder(weights("1.4", "2.3"), 4n)).toEqual([2n, 2n]);
    expect(largestRemainder(weights("-0.5", "1.5", "0.5"), 2n)).toEqual([-1n, 2n, 1n]);
  });

  test("leaves whole quotas alone", () => {
    expect(largestRemainder(weights("3", "0.1", "0"), 4n)).toEqual([3n, 1n, 0n]);
  });

  test("refuses totals out of reach", () => {
    expect(() => largestRemainder(weights("3", "0.1"), 5n)).toThrow("the quotas can make 3 to 4, not 5");
    expect(() => largestRemainder(weights("3", "0.1"), 2n)).toThrow(RangeError);
  });
});
