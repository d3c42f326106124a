import { describe, expect, test } from "vitest";
import { outcomeOf, outcomeRange } from "../../../src/core/compare/outcome.ts";
import { fraction, toDecimal } from "../../../src/core/number/fraction.ts";
import { against, comparedCase, shownDecimal } from "./comparison.ts";

/** 10 kroner in 2020, and 10,50 in 2021, which the table shows as 11. */
const GROWN = {
  budget: "line;members;2020\nRun;A;10\n",
  alone: "line;members;2020\nOf A;A;20\n",
  more: "index: [{of: Run, percent: 5}]\nhorizon: 2021\nuncertainty: [{of: Run, percent: 10}]",
};

describe("the outcome of a scenario", () => {
  test("is the sum of the years as they are shown, with payback and present value from exact amounts", () => {
    const subject = comparedCase(GROWN);
    const compared = against(subject, null);
    const { cost, baseline, savings, net, netPresentValue } = outcomeOf(compared, fraction(0n));
    expect([cost, baseline, savings, net].map((value) => toDecimal(value, 6))).toEqual(["21", "40", "19", "19"]);
    expect(shownDecimal(netPresentValue)).toBe("19.5");
  });

  test("lies between its bounds, which differ by what is uncertain, in whole kroner", () => {
    const subject = comparedCase(GROWN);
    const range = outcomeRange(against(subject, null), subject);
    expect([range?.low, range?.high].map((of) => shownDecimal(of?.cost ?? null))).toEqual(["19", "23"]);
    expect(outcomeRange(against(subject, null), subject, [])).toBeNull();
  });

  test("takes the first of several uncertainties that name a line", () => {
    const subject = comparedCase({
      budget: "line;group;amount\nRun;Ops;100\nLicence;Ops;1000\n",
      alone: "line;amount\nAlone;2000\n",
      more: "uncertainty: [{of: Run, percent: 50}, {of: Ops, percent: 10}]",
    });
    const range = outcomeRange(against(subject, null), subject);
    expect([range?.low, range?.high].map((of) => shownDecimal(of?.cost ?? null))).toEqual(["950", "1250"]);
  });

  test("pays back by docs/methods.md §4", () => {
    const subject = comparedCase({
      budget: "line;group;2020;2021\nStart;Est;30;\nRun;Ops;10;10\n",
      alone: "line;2020;2021\nAlone;30;30\n",
      more: "establishment: [Est]",
    });
    const { payback, establishment } = outcomeOf(against(subject, null), null);
    expect([shownDecimal(payback?.years ?? null), payback?.year, toDecimal(establishment, 0)]).toEqual([
      "1.5",
      2021,
      "30",
    ]);
  });

  test("has neither payback nor present value without years", () => {
    const subject = comparedCase({ budget: "line;amount\nRun;90\n", alone: "line;amount\nAlone;70\n" });
    const { payback, netPresentValue, net } = outcomeOf(against(subject, null), fraction(1n, 25n));
    expect([payback, netPresentValue, toDecimal(net, 0)]).toEqual([null, null, "-20"]);
  });
});
