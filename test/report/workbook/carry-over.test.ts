import fc from "fast-check";
import { expect, test } from "vitest";
import { divide, fraction, isInteger, multiply, sum } from "../../../src/core/number/fraction.ts";
import { carriedOver } from "../../../src/report/workbook/case/carry-over.ts";

const STEP = fraction(1n);

test("the units left go to those who are owed most so far, of equal claims to the first", () => {
  const half = { amount: fraction(1n), parts: [fraction(1n, 2n), fraction(1n, 2n)] };
  expect(carriedOver([half, half], STEP).map(({ cells }) => cells.map(({ units }) => units))).toEqual([
    [1n, 0n],
    [0n, 1n],
  ]);
});

test("every line adds up, no cell is a unit or more from its part, and one key keeps members within two", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 });
  const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, amounts, (own, lines) => {
      const all = fraction(BigInt(own.reduce((a, b) => a + b, 0)));
      const table = lines.map((amount) => ({
        amount: fraction(BigInt(amount)),
        parts: own.map((weight) => divide(multiply(fraction(BigInt(amount)), fraction(BigInt(weight))), all)),
      }));
      const carried = carriedOver(table, STEP);
      carried.forEach(({ cells }, at) => {
        expect(cells.reduce((total, { units }) => total + units, 0n)).toBe(BigInt(lines[at] ?? 0));
        cells.forEach(({ units }, member) => {
          const part = table[at]?.parts[member] ?? STEP;
          const off = Number(units) - Number(part.num) / Number(part.den);
          expect(Math.abs(off)).toBeLessThan(isInteger(part) ? 1e-9 : 1);
        });
      });
      own.forEach((_, member) => {
        const exact = sum(table.map(({ parts }) => parts[member] ?? STEP));
        const paid = carried.reduce((total, { cells }) => total + (cells[member]?.units ?? 0n), 0n);
        expect(Math.abs(Number(paid) - Number(exact.num) / Number(exact.den))).toBeLessThan(2);
      });
    }),
  );
});
