import fc from "fast-check";
import { expect, test } from "vitest";
import { equals, fraction } from "../../../src/core/number/fraction.ts";
import { withoutFives, withoutTwos } from "../../../src/core/number/twos-and-fives.ts";

const exponent = fc.integer({ min: 0, max: 900 });
const other = fc.bigInt({ min: 1n, max: 2n ** 600n });

test("twos and fives are taken out to the last, whatever else is there", () => {
  fc.assert(
    fc.property(exponent, exponent, other, (two, five, rest) => {
      const twos = withoutTwos(rest << BigInt(two));
      expect(twos.times).toBeGreaterThanOrEqual(two);
      expect(twos.rest % 2n).toBe(1n);
      expect(twos.rest << BigInt(twos.times)).toBe(rest << BigInt(two));
      const fives = withoutFives(twos.rest * 5n ** BigInt(five));
      expect(fives.times).toBeGreaterThanOrEqual(five);
      expect(fives.rest % 5n).not.toBe(0n);
      expect(fives.rest * 5n ** BigInt(fives.times)).toBe(twos.rest * 5n ** BigInt(five));
    }),
  );
});

test("fractions with thousands of twos and fives are in lowest terms", () => {
  const large = fc
    .tuple(exponent, exponent, other)
    .map(([two, five, rest]) => (rest * 5n ** BigInt(five)) << BigInt(two));
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 300n }), fc.bigInt({ min: 1n, max: 2n ** 300n }), large, (a, b, by) => {
      expect(equals(fraction(a * by, b * by), fraction(a, b))).toBe(true);
    }),
  );
});
