import { describe, expect, test } from "vitest";
import { compareScenario } from "../../../src/core/compare/compare.ts";
import { splitBaseline } from "../../../src/core/compare/without.ts";
import type { Case } from "../../../src/core/model/case.ts";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import { amountOf } from "../../../src/core/shares/amounts.ts";
import { comparedCase } from "./comparison.ts";

const BUDGET = "line;2020;2021\nRun;90;90\n";
const ALL_OF_THEM = "line;2020;2021\nAll;180;180\n";

/** What members would pay without cooperation in a scenario, null where it is not known; and what is said of that. */
function without(subject: Case, name: string | null) {
  const of = (wanted: string | null) => subject.scenarios.find((scenario) => scenario.name === wanted);
  const baseline = of(subject.baseline);
  if (!baseline) throw new Error("no baseline");
  const { compared, issues } = compareScenario(subject, splitBaseline(subject, baseline), of(name) ?? null, name ?? "");
  const costs = compared?.members.map((member) => [
    subject.members[member]?.name,
    compared.unknown.includes(member) ? null : toDecimal(amountOf(compared.total.baseline, member), 2),
  ]);
  const said = issues.flatMap((found) => (found.code === "COST_WITHOUT_UNKNOWN" ? [found.args] : []));
  return { costs: Object.fromEntries(costs ?? []), said, severe: issues.length - said.length };
}

const TWO = "members: [A, B]\n";
const JOIN = "  three: {with: [C]}\n";

describe("a member who joins", () => {
  test("is not spread a line for all over, and counts for nothing that the baseline does not say", () => {
    const subject = comparedCase({ budget: BUDGET, alone: ALL_OF_THEM, more: TWO, scenarios: JOIN });
    expect(without(subject, null)).toEqual({ costs: { A: "240", B: "120" }, said: [], severe: 0 });
    expect(without(subject, "three")).toEqual({
      costs: { A: "240", B: "120", C: null },
      said: [{ member: "C", baseline: "alone", years: [] }],
      severe: 0,
    });
  });

  test("is not spread over by a group that lists it either, nor by a line with a driver", () => {
    const grouped = "line;members;2020;2021\nAll;Trio;180;180\n";
    const trio = `${TWO}groups: {Trio: [A, B, C]}\n`;
    const subject = comparedCase({ budget: BUDGET, alone: grouped, more: trio, scenarios: JOIN });
    expect(without(subject, "three").costs).toEqual({ A: "240", B: "120", C: null });
    const driven = "line;2020;2021;driver\nAll;180;180;population\n";
    const other = comparedCase({ budget: BUDGET, alone: driven, more: TWO, scenarios: JOIN });
    expect(without(other, "three").costs).toEqual({ A: "240", B: "120", C: null });
  });

  test("has what the baseline's budget says of it, alone or with others, and changes nobody else's", () => {
    const own = "line;members;2020;2021\nAll;;180;180\nC;C;50;0\n";
    const subject = comparedCase({ budget: BUDGET, alone: own, more: TWO, scenarios: JOIN });
    expect(without(subject, "three")).toEqual({ costs: { A: "240", B: "120", C: "50" }, said: [], severe: 0 });
    const joint = "line;members;2020;2021\nOf all three;A, B, C;180;180\n";
    const shared = comparedCase({ budget: BUDGET, alone: joint, more: TWO, scenarios: JOIN });
    expect(without(shared, "three").costs).toEqual({ A: "200", B: "100", C: "60" });
    expect(without(shared, null).costs).toEqual({ A: "200", B: "100" });
  });

  test("is not known where the baseline is the case's own budget", () => {
    const scenarios = `${JOIN}  dearer: {changes: [{line: Run, percent: 10}]}\n`;
    const subject = {
      ...comparedCase({ budget: BUDGET, alone: ALL_OF_THEM, more: TWO, scenarios }),
      baseline: "dearer",
    };
    expect(without(subject, "three").costs).toEqual({ A: "132", B: "66", C: null });
  });
});

describe("other members", () => {
  test("who leave take nothing with them that is not theirs", () => {
    const subject = comparedCase({ budget: BUDGET, alone: ALL_OF_THEM, scenarios: "  two: {without: [C]}\n" });
    expect(without(subject, null).costs).toEqual({ A: "200", B: "100", C: "60" });
    expect(without(subject, "two")).toEqual({ costs: { A: "200", B: "100" }, said: [], severe: 0 });
  });

  test("whom the baseline leaves out are unknown too, also in one year only; 0 is a cost", () => {
    const alone = "line;members;2020;2021\nA;A;70;70\nB;B;60;\n";
    const subject = comparedCase({ budget: BUDGET, alone });
    expect(without(subject, null)).toEqual({
      costs: { A: "140", B: null, C: null },
      said: [
        { member: "B", baseline: "alone", years: [2021] },
        { member: "C", baseline: "alone", years: [] },
      ],
      severe: 0,
    });
    const zero = comparedCase({ budget: BUDGET, alone: "line;members;2020;2021\nA;A;70;70\nB;B;60;0\nC;C;0;0\n" });
    expect(without(zero, null)).toEqual({ costs: { A: "140", B: "60", C: "0" }, said: [], severe: 0 });
  });

  test("who pay nothing of what runs need no cost to hold it against", () => {
    const budget = "line;members;2020;2021\nRun;A, B;90;90\n";
    const subject = comparedCase({ budget, alone: "line;members;2020;2021\nA;A;70;70\nB;B;60;60\n" });
    expect(without(subject, null)).toEqual({ costs: { A: "140", B: "120", C: "0" }, said: [], severe: 0 });
  });

  test("of a baseline with members of its own are those members", () => {
    const scenarios = "  pair: {without: [C]}\n";
    const subject = { ...comparedCase({ budget: BUDGET, alone: ALL_OF_THEM, scenarios }), baseline: "pair" };
    expect(without(subject, null).costs).toEqual({ A: "120", B: "60", C: null });
  });
});
