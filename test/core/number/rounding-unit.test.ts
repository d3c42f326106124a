import { expect, test } from "vitest";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { isRoundingUnit } from "../../../src/core/number/rounding-unit.ts";

test.each(["0.01", "0.1", "1", "10", "1000", "1000000", "1000000000"])("amounts are rounded to %s", (unit) => {
  expect(isRoundingUnit(parseDecimal(unit))).toBe(true);
});

test.each(["0.001", "0.05", "0.5", "0", "-1", "2", "5", "12", "101", "10000000000", `1${"0".repeat(9999)}`])(
  "amounts are not rounded to %.20s",
  (unit) => {
    expect(isRoundingUnit(parseDecimal(unit))).toBe(false);
  },
);
