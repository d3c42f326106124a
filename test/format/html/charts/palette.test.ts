import { describe, expect, test } from "vitest";
import { SERIES } from "../../../../src/format/html/charts/drawing/palette.ts";
import { contrast, distance, lightness, SIGHTS } from "./seen-colours.ts";

const PAIRS = SERIES.flatMap((one, at) =>
  SERIES.slice(at + 1).map((other, after) => ({ one, other, apart: after + 1 })),
);

describe.each(["light", "dark"] as const)("the series' colours on a %s page", (theme) => {
  test("neighbours are told apart in grey print", () => {
    for (const { one, other, apart } of PAIRS) {
      if (apart > 1) continue;
      const difference = Math.abs(lightness(one[theme].fill) - lightness(other[theme].fill));
      expect(difference, `${one[theme].fill} ${other[theme].fill}`).toBeGreaterThan(15);
    }
  });

  test.each(Object.entries(SIGHTS))("any two are told apart by colour with %s sight", (_, sight) => {
    for (const { one, other, apart } of PAIRS) {
      const far = distance(one[theme].fill, other[theme].fill, sight);
      expect(far, `${one[theme].fill} ${other[theme].fill}`).toBeGreaterThan(apart === 1 ? 25 : 10);
    }
  });

  test("what is written on them has the contrast of small text", () => {
    for (const series of SERIES) expect(contrast(series[theme].fill, series[theme].ink)).toBeGreaterThan(4.5);
  });
});
