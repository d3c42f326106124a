import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { partCell, ratioCell } from "../../../src/report/page/cells.ts";

describe("a percentage", () => {
  test("is told of what there is something of", () => {
    expect(partCell(fraction(1n), fraction(4n))).toEqual({ kind: "percent", value: fraction(1n, 4n), decimals: 1 });
    expect(ratioCell(fraction(-10n))).toMatchObject({ kind: "percent" });
  });

  test("is left out of nothing, and of next to nothing", () => {
    expect(partCell(fraction(1n), fraction(0n))).toEqual({ kind: "empty" });
    expect(partCell(fraction(-963_984n), fraction(1n, 10n))).toEqual({ kind: "empty" });
    expect(ratioCell(fraction(-101n, 10n))).toEqual({ kind: "empty" });
    expect(ratioCell(null)).toEqual({ kind: "empty" });
  });
});
