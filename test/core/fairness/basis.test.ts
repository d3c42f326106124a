import fc from "fast-check";
import { expect, test } from "vitest";
import { Basis, type Constraint } from "../../../src/core/fairness/basis.ts";

const MEMBERS = 6;
const all = 2 ** MEMBERS - 1;
const settled = (coalition: number): Constraint => ({ coalition, kind: "settled" });
const margin = (coalition: number): Constraint => ({ coalition, kind: "margin" });

/** What one against the others, and all the other members, begin with. */
const first = [settled(all), margin(1), margin(all ^ 1), ...[1, 2, 3, 4].map((member) => margin(1 << member))];

/** Whether each constraint is made of those in the basis by itself alone. */
function expectInverse(basis: Basis): void {
  expect(basis.determinant).toBeGreaterThan(0);
  basis.constraints.forEach((constraint, place) => {
    const weights = basis.weigh(constraint).map((weight) => weight + 0);
    expect(weights).toEqual(basis.constraints.map((_, row) => (row === place ? basis.determinant : 0)));
  });
}

test("the proof it begins with weighs one member and the others alike", () => {
  const basis = new Basis(first, MEMBERS);
  expectInverse(basis);
  const weights = basis.constraints.map(({ coalition }, row) => [coalition, basis.proof()[row]] as const);
  expect(
    weights
      .filter(([, weight]) => (weight ?? 0) > 0)
      .map(([coalition]) => coalition)
      .sort(),
  ).toEqual([1, all ^ 1]);
});

test("it stays the inverse, in integers, whatever comes in", () => {
  const entries = fc.array(fc.tuple(fc.integer({ min: 1, max: all - 1 }), fc.boolean(), fc.nat(MEMBERS)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(entries, (entering) => {
      const basis = new Basis(first, MEMBERS);
      for (const [coalition, counts, row] of entering) {
        const constraint = counts ? margin(coalition) : settled(coalition);
        const weights = basis.weigh(constraint);
        if (weights[row] !== 0) basis.replace(row, constraint, weights);
      }
      expectInverse(basis);
      expect(basis.rows.flat().every(Number.isInteger)).toBe(true);
    }),
  );
});

test("refuses what is no basis, and what doubles could not hold", () => {
  expect(() => new Basis(first.slice(1), MEMBERS)).toThrow("7 constraints");
  expect(() => new Basis([...first.slice(1), margin(1)], MEMBERS)).toThrow("depend");
  expect(() => new Basis([], 19)).toThrow(RangeError);
});
