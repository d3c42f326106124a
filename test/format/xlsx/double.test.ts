import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { nearestDouble } from "../../../src/format/xlsx/double.ts";

test.each([
  [1n, 3n, 1 / 3],
  [-7n, 2n, -3.5],
  [0n, 1n, 0],
  [9007199254740993n, 1n, 9007199254740992],
  [10n ** 30n, 3n, 1e30 / 3],
  [1n, 10n ** 30n, 1e-30],
  [-(10n ** 400n), 10n ** 395n, -100000],
])("%d/%d", (num, den, double) => {
  expect(nearestDouble(fraction(num, den))).toBe(double);
});

test("what no double holds is null, never infinite", () => {
  expect(nearestDouble(fraction(10n ** 309n))).toBeNull();
  expect(nearestDouble(fraction(-(10n ** 400n), 3n))).toBeNull();
});

test("every double comes back from its own exact value", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.integer({ min: 0, max: 300 }), (num, power) => {
      expect(nearestDouble(fraction(BigInt(num) * 2n ** BigInt(power)))).toBe(num * 2 ** power);
      expect(nearestDouble(fraction(BigInt(num), 2n ** BigInt(power)))).toBe(num / 2 ** power);
    }),
  );
});
