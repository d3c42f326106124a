import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fastAmount } from "../../../../src/core/number/amount.ts";
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  multiply,
  ONE,
  subtract,
  ZERO,
} from "../../../../src/core/number/fraction.ts";
import { Account } from "../../../../src/core/rounding/carry-over/account.ts";
import { CarryOver } from "../../../../src/core/rounding/carry-over/carry-over.ts";
import { BIGINTS, DOUBLES } from "../../../../src/core/rounding/carry-over/integers.ts";

const HALF = fraction(1n, 2n);
const weights = fc
  .array(fc.oneof(fc.bigInt(0n, 9n), fc.bigInt(0n, 1_000_000n)), { minLength: 1, maxLength: 8 })
  .filter((all) => all.some((weight) => weight > 0n));
const amount = fc
  .tuple(fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 10n ** 9n)), fc.constantFrom(1n, 1n, 1n, 2n, 3n, 10n, 100n))
  .map(([num, den]) => fraction(num, den));
const amounts = fc.array(amount, { minLength: 1, maxLength: 60 });
const step = fc.constantFrom(ONE, fraction(1n, 100n), fraction(10n), fraction(1000n));

/** Runs an account over lines and gives, after each, its units, the sums so far and the exact sums in steps. */
function* run(
  account: { add: (amount: Fraction) => readonly (number | bigint)[] },
  all: readonly Fraction[],
  of: readonly bigint[],
  unit: Fraction,
) {
  const whole = of.reduce((sum, weight) => sum + weight, 0n);
  const received = of.map(() => 0n);
  let sum = ZERO;
  for (const line of all) {
    const units = account.add(line).map(BigInt);
    sum = add(sum, divide(line, unit));
    units.forEach((own, at) => {
      received[at] = (received[at] ?? 0n) + own;
    });
    yield { units, received, sum, exact: of.map((weight) => multiply(sum, fraction(weight, whole))) };
  }
}

const narrowed = (weightsOf: readonly bigint[], unit: Fraction) => {
  const account = new CarryOver(weightsOf, unit);
  return { add: (line: Fraction) => account.add(fastAmount(line)) };
};

describe("rounding line by line with carry-over", () => {
  test("keeps every member within one unit after every line, takes nothing back, and gives zero to a weight of zero", () => {
    fc.assert(
      fc.property(weights, amounts, step, (of, all, unit) => {
        for (const { units, received, exact } of run(narrowed(of, unit), all, of, unit)) {
          exact.forEach((value, at) => {
            const off = absolute(subtract(fraction(received[at] ?? 0n), value));
            expect(compare(off, ONE)).toBeLessThan(0);
          });
          units.forEach((own, at) => {
            expect(own >= 0n).toBe(true);
            if (of[at] === 0n) expect(own).toBe(0n);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  test("makes of every line the growth of the rounded sum: the floor or the ceiling of the line", () => {
    fc.assert(
      fc.property(weights, amounts, step, (of, all, unit) => {
        let before = 0n;
        for (const { units, sum } of run(narrowed(of, unit), all, of, unit)) {
          const rounded = floor(add(sum, HALF));
          expect(units.reduce((a, b) => a + b, 0n)).toBe(rounded - before);
          before = rounded;
        }
      }),
    );
  });

  test("gives exact parts where they are whole", () => {
    const account = new CarryOver([1n, 2n, 7n], ONE);
    expect(account.add({ num: 100, den: 1 })).toEqual([10, 20, 70]);
    expect(account.add({ num: 30, den: 1 })).toEqual([3, 6, 21]);
  });

  test("carries the odd krone over", () => {
    const account = new CarryOver([1n, 1n, 1n], ONE);
    const lines = [100, 100, 100].map((num) => [...account.add({ num, den: 1 })]);
    expect(lines).toEqual([
      [34, 33, 33],
      [33, 34, 33],
      [33, 33, 34],
    ]);
    expect(account.leftover().owed).toEqual([ZERO, ZERO, ZERO]);
  });

  test("does not overcharge the first of four: 20 lines of 101 over 40, 25, 20 and 15 %", () => {
    const account = new CarryOver([40n, 25n, 20n, 15n], ONE);
    const paid = [0, 0, 0, 0];
    for (let line = 0; line < 20; line++)
      account.add({ num: 101, den: 1 }).forEach((own, at) => {
        paid[at] = (paid[at] ?? 0) + Number(own);
      });
    expect(paid).toEqual([808, 505, 404, 303]);
  });

  test("is the same in doubles and in BigInt, also when it passes from one to the other", () => {
    const any = fc.array(
      fc.oneof(
        amount,
        fc.bigInt(0n, 10n ** 30n).map((num) => fraction(num, 7n)),
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(weights, any, step, (of, all, unit) => {
        const wide = Account.of(BIGINTS, of, unit);
        const account = narrowed(of, unit);
        for (const line of all) expect(account.add(line).map(BigInt)).toEqual(wide?.add(line.num, line.den));
      }),
    );
    expect(Account.of(DOUBLES, [10n ** 20n, 1n], ONE)).toBeNull();
  });

  test("owes what is exact less what was given", () => {
    fc.assert(
      fc.property(weights, amounts, step, (of, all, unit) => {
        const account = new CarryOver(of, unit);
        let last: { received: readonly bigint[]; exact: readonly Fraction[] } | null = null;
        for (const state of run({ add: (line) => account.add(fastAmount(line)) }, all, of, unit)) last = state;
        const { owed, most } = account.leftover();
        owed.forEach((own, at) => {
          const expected = subtract(last?.exact[at] ?? ZERO, fraction(last?.received[at] ?? 0n));
          expect(equals(own, expected)).toBe(true);
          expect(compare(absolute(own), most)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });
});
