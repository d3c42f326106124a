import { expect, test } from "vitest";
import { dividedBaseline } from "../../../src/core/compare/assumption.ts";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import { against, comparedCase } from "./comparison.ts";

const BUDGET = "line;2020\nRun;90\n";

test("a cost known as a sum is an assumption, with what each member must cost by itself not to lose", () => {
  const divided = dividedBaseline(against(comparedCase({ budget: BUDGET, alone: "line;2020\nAll;180\n" }), null));
  expect(divided?.keys.map(({ use }) => use.key.text)).toEqual(["population"]);
  expect(
    divided?.breakEven.map(({ from, fromShare, to }) => [toDecimal(from, 0), toDecimal(fromShare, 4), to]),
  ).toEqual([
    ["50", "0.2778", null],
    ["25", "0.1389", null],
    ["15", "0.0833", null],
  ]);
});

test("of two members it says the other's bound too", () => {
  const subject = comparedCase({ budget: BUDGET, alone: "line;2020\nAll;180\n", more: "members: [A, B]" });
  const divided = dividedBaseline(against(subject, null));
  expect(divided?.breakEven.map(({ from, to }) => [toDecimal(from, 0), to && toDecimal(to, 0)])).toEqual([
    ["60", "150"],
    ["30", "120"],
  ]);
});

test("each member's own cost is no assumption", () => {
  const alone = "line;members;2020\nOf A;A;70\nOf B;B;60\nOf C;C;50\n";
  expect(dividedBaseline(against(comparedCase({ budget: BUDGET, alone }), null))).toBeNull();
});

test("a sum of nothing has no shares", () => {
  const divided = dividedBaseline(against(comparedCase({ budget: BUDGET, alone: "line;2020\nAll;0\n" }), null));
  expect(divided?.breakEven.map(({ fromShare }) => toDecimal(fromShare, 2))).toEqual(["0", "0", "0"]);
});
