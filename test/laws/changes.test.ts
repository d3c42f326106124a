import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mirroredPlan, scaledPlan, shuffledPlan } from "./changed-plans.ts";
import {
  type Exact,
  exact,
  minus,
  NOTHING,
  nearestOf,
  over,
  plus,
  read,
  same,
  size,
  total,
  turned,
  written,
} from "./exact.ts";
import { outcomeOfPlan, type ResultJson, resultOf } from "./front-door.ts";
import type { Plan } from "./plan.ts";
import { plans } from "./plans.ts";
import { type Expected, largestRemainder, recompute } from "./recompute.ts";

/** Every figure of a result but unit costs, which fall when there are more to share. */
function figures({ lines, groups, years, total: all, rounding }: ResultJson) {
  return { lines: lines.map(({ key: _, ...line }) => line), groups, years, all, rounding };
}

const turnedText = (text: string) => written(turned(read(text)));

/** The result with the sign of every amount turned. */
function mirrored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mirrored);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const isAmount = ["amount", "exact", "allocated", "cost", "by"].includes(name) && typeof field === "string";
      return [name, isAmount ? turnedText(field) : mirrored(field)];
    }),
  );
}

/** A result by the names of things, so that two orders of the same rows can be compared. */
function summary(plan: Plan, expected: Expected, result: ResultJson) {
  const unit = read(plan.round);
  const names = plan.members.map(({ name }) => name).filter((name) => expected.members.includes(name));
  const columns = names.map((name) =>
    total(
      expected.lines.flatMap(({ cells }) => cells.filter((c) => c.member === name).map((c) => over(c.exact, unit))),
    ),
  );
  const wanted = largestRemainder(columns, nearestOf(total(columns)));
  let deviation: Exact = NOTHING;
  expected.lines.forEach(({ cells }, line) => {
    cells.forEach((cell, at) => {
      const paid = read(result.lines[line]?.shares[at]?.allocated ?? "0");
      deviation = plus(deviation, size(minus(paid, cell.exact)));
    });
  });
  const byName = <Of>(values: readonly Of[]) =>
    names.map((name, at) => [name, values[at]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    exact: byName(columns.map(written)),
    isNothing: same(total(columns), NOTHING),
    wanted: byName(wanted.map(String)),
    paid: byName(names.map((name) => result.total.shares.find(({ member }) => member === name)?.allocated ?? "0")),
    off: result.rounding.offLargestRemainder.length,
    deviation: written(deviation),
  };
}

describe("what a change of the files changes", () => {
  test("weights seven times as large change no member's amount", () => {
    fc.assert(
      fc.property(plans({ reckoned: false, measuredFees: false }), (plan) => {
        const before = outcomeOfPlan(plan);
        const after = outcomeOfPlan(scaledPlan(plan, 7));
        expect(after.errors).toEqual(before.errors);
        if (before.split) expect(figures(resultOf(after))).toEqual(figures(resultOf(before)));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("a credit note is the mirror of its invoice, down to the odd krone", () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const before = outcomeOfPlan(plan);
        const after = outcomeOfPlan(mirroredPlan(plan));
        expect(after.errors).toEqual(before.errors);
        if (!before.split) return;
        const places = (result: ResultJson) => ({
          ...result,
          lines: result.lines.map(({ source: _, ...line }) => line),
        });
        expect(places(resultOf(after))).toEqual(mirrored(places(resultOf(before))));
      }),
      { numRuns: 75, endOnFailure: true },
    );
  });

  test("the order of the rows decides nothing but ties", () => {
    let compared = 0;
    fc.assert(
      fc.property(plans(), fc.nat(), (plan, luck) => {
        const other = shuffledPlan(plan, luck);
        const [before, after] = [outcomeOfPlan(plan), outcomeOfPlan(other)];
        expect(after.errors).toEqual(before.errors);
        if (!before.split || !after.split) return;
        const a = summary(plan, recompute(plan), resultOf(before));
        const b = summary(other, recompute(other), resultOf(after));
        const tied = JSON.stringify([a.exact, a.wanted]) !== JSON.stringify([b.exact, b.wanted]);
        if (tied || a.isNothing) return;
        compared++;
        expect(b.off).toBe(a.off);
        expect(b.deviation).toBe(a.deviation);
        if (a.off === 0) expect(b.paid).toEqual(a.paid);
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(30);
  });

  test("exact() is what the other laws rest on", () => {
    expect([written(exact(-1, 3)), written(exact(2, -4)), written(exact(7)), written(exact(-1, 10n ** 13n))]).toEqual([
      "-0.333333333333",
      "-0.5",
      "7",
      "0",
    ]);
  });
});
