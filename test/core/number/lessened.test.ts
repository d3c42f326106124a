import fc from "fast-check";
import { expect, test } from "vitest";
import { lessened } from "../../../src/core/number/lessened.ts";

function euclid(one: bigint, other: bigint): bigint {
  let [x, y] = [one, other];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const large = fc.bigInt({ min: 0n, max: 2n ** 3000n });

test("two large numbers have the divisors in common that they had", () => {
  fc.assert(
    fc.property(large, large, fc.bigInt({ min: 1n, max: 2n ** 900n }), (one, other, common) => {
      const [x, y] = lessened(one * common, other * common);
      expect(y < 2n ** 256n).toBe(true);
      expect(euclid(x, y)).toBe(euclid(one * common, other * common));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["powers of two and their neighbours", 2n ** 2000n, 2n ** 1999n - 1n],
  ["one far larger than the other", 3n ** 2000n, 3n ** 200n],
  ["consecutive numbers of Fibonacci", ...fibonacci(3000)],
  ["the growth of annuities", 10_429n ** 100n - 10_000n ** 100n, 10_429n ** 99n],
] as const)("%s", (_, one, other) => {
  const [x, y] = lessened(one, other);
  expect(euclid(x, y)).toBe(euclid(one, other));
});

function fibonacci(count: number): [bigint, bigint] {
  let [one, other] = [1n, 1n];
  for (let at = 0; at < count; at++) [one, other] = [other, one + other];
  return [other, one];
}
