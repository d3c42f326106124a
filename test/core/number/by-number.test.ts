import { expect, test } from "vitest";
import { ByNumber } from "../../../src/core/number/by-number.ts";

test("what is kept for a number is one for all that are equal, in the order they came", () => {
  const kept = new ByNumber((number) => ({ number }));
  const [one, prime] = [kept.of(1n), kept.of(1_125_899_906_842_598n)];
  expect(kept.of(3n << 70n)).toBe(kept.of(12n << 68n));
  expect(kept.of(1n)).toBe(one);
  expect(prime).not.toBe(one);
  expect(kept.all.map(({ number }) => number)).toEqual([1n, 1_125_899_906_842_598n, 3n << 70n]);
});
