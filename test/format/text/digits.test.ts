import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalText, fraction } from "../../../src/core/number/fraction.ts";
import { isWritable, LONGEST_NUMBER, writeDecimal } from "../../../src/format/text/digits.ts";

function written(negative: boolean, num: number, den: number, weight: number, whole: number): string {
  const bytes = new Uint8Array(LONGEST_NUMBER);
  const view = new DataView(bytes.buffer);
  return Buffer.from(bytes.subarray(0, writeDecimal(view, 0, negative, num, den, weight, whole))).toString("latin1");
}

test("writes what decimalText says of the exact number", () => {
  const num = fc.oneof(
    fc.nat(20),
    fc.nat(2_000_000_000),
    fc.maxSafeNat().map((value) => Math.floor(value / 2)),
  );
  const den = fc.constantFrom(1, 2, 3, 10, 100, 1000);
  const whole = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 60_000_000 }));
  fc.assert(
    fc.property(num, den, whole, fc.nat(), fc.boolean(), (amount, parts, of, any, negative) => {
      const weight = any % (of + 1);
      fc.pre(isWritable(parts, of) && amount <= 2 ** 52);
      const exact = fraction((negative ? -1n : 1n) * BigInt(amount) * BigInt(weight), BigInt(parts) * BigInt(of));
      expect(written(negative, amount, parts, weight, of)).toBe(decimalText(exact));
    }),
    { numRuns: 3000 },
  );
});

test("rounds the last decimal half away from zero, and carries", () => {
  expect(written(false, 2, 1, 1, 3)).toBe("0.666666666667");
  expect(written(true, 1, 1, 1, 8)).toBe("-0.125");
  expect(written(false, 999_999_999, 1000, 1, 1)).toBe("999999.999");
  expect(written(false, 29_999_999, 1, 33_333_333, 99_999_999)).toBe(
    decimalText(fraction(29_999_999n * 33_333_333n, 99_999_999n)),
  );
  expect(written(true, 0, 1, 1, 1)).toBe("0");
});
