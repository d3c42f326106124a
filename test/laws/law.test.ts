import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomeOfPlan, resultOf } from "./front-door.ts";
import { plans } from "./plans.ts";
import { recompute } from "./recompute.ts";
import { verdict } from "./verdict.ts";

describe("a second program finds the same, and every sum shown adds up", () => {
  test.each([
    ["as filed", plans(), 130],
    ["with others, and cost drivers", plans({ constellations: true }), 80],
    ["with lines that rest on others", plans({ constellations: true, overhead: true }), 65],
  ])("%s", (_name, cases, numRuns) => {
    fc.assert(
      fc.property(cases, (plan) => {
        const outcome = outcomeOfPlan(plan);
        const expected = recompute(plan);
        expect(outcome.errors).toEqual(expected.errors);
        if (outcome.split !== null) expect(verdict(plan, expected, resultOf(outcome))).toEqual([]);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
