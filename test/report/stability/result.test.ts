import { expect, test } from "vitest";
import { stabilityFacts } from "../../../src/report/stability/facts.ts";
import { stabilityResult } from "../../../src/report/stability/result.ts";
import { factLines } from "../shown.ts";
import { stabilityView } from "../worked-out.ts";
import { OF_THREE } from "./cooperations.ts";

test("the facts are a row for each way to split and member", () => {
  const lines = factLines(stabilityFacts(stabilityView(OF_THREE)));
  expect(lines.slice(0, 4)).toEqual([
    "method member alone amount savings violations",
    "key Ås 600 500 100 1",
    "key Nes 400 300 100 1",
    "key Gol 300 200 100 1",
  ]);
  expect(lines).toContain("nucleolus Ås 600 560 40 0");
});

test("the result for programs has all ways to split, and who would leave by each", () => {
  expect(stabilityResult(stabilityView(OF_THREE))).toMatchObject({
    members: ["Ås", "Nes", "Gol"],
    costs: "coalitions",
    baseline: null,
    total: "1000",
    standAlone: [{ member: "Ås", cost: "600", source: "coalitions" }, { cost: "400" }, { cost: "300" }],
    nearest: { coalition: ["Nes", "Gol"], pays: "500", alone: "480", excess: "20" },
    weights: [{ base: "equal", now: "0", nobodyLoses: { to: { fraction: "3/4" } }, noGroupLoses: null }],
    leastCore: "-40",
    coreEmpty: false,
    binding: [["Ås"], ["Nes", "Gol"]],
    methods: [
      { method: "key", stable: false, violations: [{ coalition: ["Nes", "Gol"], excess: "20" }] },
      { method: "shapley", stable: true, violations: [] },
      { method: "nucleolus", shares: [{ member: "Ås", amount: "560", savings: "40" }, {}, {}] },
      { method: "scrb" },
      { method: "equal-non-separable" },
      { method: "proportional", stable: false },
    ],
  });
});
