import { describe, expect, test } from "vitest";
import { decimalText, fraction, sum } from "../../../src/core/number/fraction.ts";
import { dueOf } from "../../../src/core/settle/due.ts";
import { instalmentsOf } from "../../../src/core/settle/instalments.ts";

const ONE = fraction(1n);

describe("instalmentsOf", () => {
  test.each([
    { amount: 4_899_087n, count: 4, step: ONE, each: 1_224_771n, last: 1_224_774n },
    { amount: 100n, count: 4, step: ONE, each: 25n, last: 25n },
    { amount: -10n, count: 3, step: ONE, each: -3n, last: -4n },
    { amount: 2n, count: 4, step: ONE, each: 0n, last: 2n },
    { amount: 5_000n, count: 3, step: fraction(1000n), each: 1000n, last: 3000n },
  ])("$amount in $count", ({ amount, count, step, each, last }) => {
    const instalments = instalmentsOf(fraction(amount), count, step);
    expect(instalments).toHaveLength(count);
    expect(instalments.slice(0, -1)).toEqual(Array.from({ length: count - 1 }, () => fraction(each)));
    expect(instalments.at(-1)).toEqual(fraction(last));
    expect(sum(instalments)).toEqual(fraction(amount));
  });

  test("half a number of them is none", () => {
    expect(() => instalmentsOf(ONE, 1.5, ONE)).toThrow(RangeError);
    expect(() => instalmentsOf(ONE, 0, ONE)).toThrow(RangeError);
  });
});

test("what is due in instalments is paid to members and to hosts outside alike, and nothing is not due", () => {
  const hundred = fraction(100n);
  const due = dueOf(
    [
      { year: 2026, from: 0, to: 1, amount: hundred },
      { year: 2026, from: 0, to: "Fylket", amount: hundred },
      { year: 2026, from: 1, to: "Fylket", amount: fraction(0n) },
    ],
    3,
    ONE,
  );
  expect(due.map(({ to, amounts }) => [to, ...amounts.map(decimalText)])).toEqual([
    [1, "33", "33", "34"],
    ["Fylket", "33", "33", "34"],
  ]);
});
