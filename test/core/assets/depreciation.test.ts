import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assetYear, bookValue, capitalCost, debtLeft, writtenOff } from "../../../src/core/assets/depreciation.ts";
import type { Asset, CapitalMethod } from "../../../src/core/model/asset.ts";
import {
  add,
  decimalText,
  equals,
  fraction,
  multiply,
  subtract,
  sum,
  toFixed,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { assetOf } from "./asset-of.ts";

function costIn(asset: Asset, year: number) {
  const of = assetYear(asset, year);
  if (of === null) throw new Error(`nothing in ${year}`);
  return capitalCost(of);
}

const percent = (hundredths: number) => fraction(BigInt(hundredths), 10_000n);

describe("checked examples of docs/methods.md §4", () => {
  const linear = assetOf({ rate: fraction(4296n, 100_000n) });

  test("linear: 12 million, 40 years, 4.296%", () => {
    expect(decimalText(costIn(linear, 2020))).toBe("809076");
    expect(decimalText(costIn(linear, 2059))).toBe("306444");
    const interest = sum(Array.from({ length: 40 }, (_, at) => assetYear(linear, 2020 + at)?.interest ?? ZERO));
    expect(decimalText(interest)).toBe("10310400");
  });

  test("an annuity: 12 million, 40 years, 4%, the same every year", () => {
    const asset = assetOf({ method: "annuity", rate: percent(400) });
    expect(toFixed(costIn(asset, 2020), 2)).toBe("606281.87");
    expect(costIn(asset, 2059)).toEqual(costIn(asset, 2020));
  });

  test("an annuity is exact: the same in every year, with interest on what is left", () => {
    const asset = assetOf({ method: "annuity", rate: fraction(4_123_457n, 100_000_000n), life: 30 });
    const years = Array.from({ length: 30 }, (_, at) => assetYear(asset, 2020 + at)).filter((year) => year !== null);
    const [first] = years;
    expect(years.length).toBe(30);
    for (const year of years) {
      expect(year.interest).toEqual(multiply(asset.rate, year.opening));
      expect(capitalCost(year)).toEqual(first && capitalCost(first));
    }
    expect(years.at(-1)?.closing.num).toBe(0n);
  });

  test("an annuity without interest is written off in equal parts", () => {
    expect(decimalText(costIn(assetOf({ method: "annuity" }), 2031))).toBe("300000");
  });

  test("a loan: equal instalments, and interest on what was owed as the year began", () => {
    const asset = assetOf({ method: "loan", rate: percent(400) });
    expect(decimalText(costIn(asset, 2020))).toBe("780000");
    expect(decimalText(costIn(asset, 2059))).toBe("312000");
  });

  test("the grant is deducted first", () => {
    expect(decimalText(costIn(assetOf({ grant: fraction(4_000_000n) }), 2020))).toBe("200000");
  });
});

describe("the book value", () => {
  const asset = assetOf({ cost: fraction(1_200_000n), life: 10, debt: fraction(600_000n) });

  test.each([
    [2019, 12, "0", "0"],
    [2020, 1, "1200000", "600000"],
    [2020, 7, "1140000", "570000"],
    [2029, 12, "10000", "5000"],
    [2030, 1, "0", "0"],
  ])("%i, month %i: %s, with %s of the debt left", (year, month, value, debt) => {
    expect(decimalText(bookValue(asset, { year, month, day: 1 }))).toBe(value);
    expect(decimalText(debtLeft(asset, { year, month, day: 1 }))).toBe(debt);
  });
});

const assets = fc
  .record({
    cost: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    granted: fc.integer({ min: 0, max: 100 }),
    life: fc.integer({ min: 1, max: 25 }),
    method: fc.constantFrom<CapitalMethod>("linear", "annuity", "loan"),
    rate: fc.integer({ min: 0, max: 800 }),
  })
  .map(({ cost, granted, life, method, rate }) =>
    assetOf({ cost: fraction(cost), grant: fraction(cost * BigInt(granted), 100n), life, method, rate: percent(rate) }),
  );

test("all years together are what is written off and the interest, and each year begins where the last ended", () => {
  fc.assert(
    fc.property(assets, (asset) => {
      const years = Array.from({ length: asset.life }, (_, at) => assetYear(asset, asset.year + at)).flatMap(
        (year) => year ?? [],
      );
      expect(years).toHaveLength(asset.life);
      const whole = writtenOff(asset);
      expect(sum(years.map(({ depreciation }) => depreciation))).toEqual(whole);
      expect(sum(years.map(capitalCost))).toEqual(add(whole, sum(years.map(({ interest }) => interest))));
      years.forEach(({ opening, closing, depreciation }, at) => {
        expect(opening).toEqual(at === 0 ? whole : years[at - 1]?.closing);
        expect(subtract(opening, depreciation)).toEqual(closing);
      });
      if (asset.method === "linear") {
        const known = multiply(multiply(whole, asset.rate), fraction(BigInt(asset.life), 2n));
        expect(equals(sum(years.map(({ interest }) => interest)), known)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});
