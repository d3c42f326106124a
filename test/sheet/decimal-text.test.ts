import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal } from "../../src/core/number/fraction.ts";
import { decimalText } from "../../src/sheet/decimal-text.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [30156000, "30156000"],
  [30.156, "30.156"],
  [-7.5, "-7.5"],
  [0.1 + 0.2, "0.3"],
  [1.1 * 3, "3.3"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [100, "100"],
  [9007199254740991, "9007199254740991"],
  [1 / 3, "0.333333333333333"],
])("%d is %s", (value, text) => {
  expect(decimalText(value)).toBe(text);
});

test.each([
  [0.07, "7"],
  [0.12345, "12.345"],
  [1, "100"],
  [0.333333333333333, "33.3333333333333"],
  [12.5, "1250"],
  [0.0001, "0.01"],
  [-0.5, "-50"],
])("%d as a percentage is %s", (value, text) => {
  expect(decimalText(value, true)).toBe(text);
});

test("whatever a person types, up to fifteen digits, comes back", () => {
  const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 20 }), (whole, places) => {
      const sign = whole < 0n ? "-" : "";
      const padded = `${whole < 0n ? -whole : whole}`.padStart(places + 1, "0");
      const typed = places === 0 ? `${whole}` : `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
      expect(parseDecimal(decimalText(Number(typed)))).toEqual(parseDecimal(typed));
    }),
    { numRuns: 2000 },
  );
});
