import { describe, expect, test } from "vitest";
import { compareFacts } from "../../../src/report/compare/facts.ts";
import { compareResult } from "../../../src/report/compare/result.ts";
import { sensitivityResult } from "../../../src/report/compare/sensitivity-result.ts";
import { factLines } from "../shown.ts";
import { comparisonView, THOUSANDS } from "../worked-out.ts";
import { IN_ALL, twoMembers } from "./two-members.ts";

test("the facts are a row for each scenario, year and member, always in kroner", () => {
  const view = comparisonView(twoMembers(), { scale: THOUSANDS });
  expect(factLines(compareFacts(view))).toEqual([
    "scenario year member baseline cost savings establishment net",
    "cooperation 2026 Ås 700 540 160 120 40",
    "cooperation 2026 Nes 500 360 140 80 60",
    "cooperation 2027 Ås 700 540 160 0 160",
    "cooperation 2027 Nes 500 360 140 0 140",
  ]);
});

describe("the result for programs", () => {
  test("has years, the outcome in all with its bounds, and members", () => {
    const view = comparisonView(twoMembers({ more: "discount: 4\nuncertainty: [{of: Start, percent: 50}]" }));
    expect(compareResult(view, false)).toMatchObject({
      baseline: "alone",
      scenarios: [
        {
          name: "cooperation",
          members: ["Ås", "Nes"],
          years: [
            { year: 2026, baseline: "1200", savingsShare: "0.25", net: "100", cumulative: "100", real: null },
            { year: 2027, establishment: "0", net: "300", cumulative: "400", staff: null },
          ],
          total: { cost: "1800", net: "400", paybackYears: "0.666666666667", paybackYear: 2026 },
          low: { establishment: "100", net: "500" },
          high: { establishment: "300", net: "300", paybackYears: "1" },
          memberTotals: [
            { member: "Ås", baseline: "1400", cost: "1080", net: "200" },
            { member: "Nes", baseline: "1000", cost: "720", net: "200" },
          ],
          assumption: null,
        },
      ],
      sensitivity: null,
    });
  });

  test("has what a sum was divided by", () => {
    expect(compareResult(comparisonView(twoMembers({ alone: IN_ALL })), false)).toMatchObject({
      scenarios: [{ assumption: { keys: ["population"], sum: "2400", breakEven: [{ member: "Ås" }, { to: "1200" }] } }],
    });
  });

  test("has the sensitivity that is asked for", () => {
    const view = comparisonView(twoMembers());
    const results = view.kroner.map((scenario) => sensitivityResult(view, scenario));
    expect(results).toMatchObject([
      {
        equalPart: {
          points: [{ part: "0" }, { part: "0.25" }, { part: "0.5" }, { part: "0.75" }, { part: "1" }],
          members: [{ member: "Ås", losesAtZero: false, turns: [] }, { member: "Nes" }],
          nobodyLoses: { from: { fraction: "0/1" }, to: { fraction: "1/1" } },
        },
        assumptions: [
          { kind: "baseline", by: "0.1", low: "160", high: "640" },
          { kind: "scenario", low: "200", high: "600" },
        ],
      },
    ]);
  });
});
