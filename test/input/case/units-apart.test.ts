import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

const SETTINGS = "key: likt\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n";

function found(files: Parameters<typeof reading>[0]): string[] {
  return reading({ settings: SETTINGS, ...files }).issues.map(({ code }) => code);
}

describe("a budget in other units than the case's is told of", () => {
  test.each([
    ["in thousands", "post;beløp\nDrift;5 200 000\n", "post;beløp\nDrift;6 100\n"],
    ["in kroner where the case is in thousands", "post;beløp\nDrift;5 200\n", "post;beløp\nDrift;6 100 000\n"],
    ["in a year that both have", "post;2026;2027\nDrift;5200000;1\n", "post;2026\nA;2800\nB;3300\n"],
  ])("%s", (_, budget, alone) => {
    expect(found({ budget, budgets: { "alone.csv": alone } })).toEqual(["UNITS_APART"]);
  });

  test.each([
    ["twice as much", "post;beløp\nDrift;5 200 000\n", "post;beløp\nDrift;11 000 000\n"],
    ["a hundred times as much", "post;beløp\nDrift;5 200\n", "post;beløp\nDrift;520 000\n"],
    ["nothing", "post;beløp\nDrift;5 200\n", "post;beløp\nDrift;0\n"],
    ["in other years only", "post;2026\nDrift;5200000\n", "post;2027\nDrift;5200\n"],
  ])("not of one that comes to %s", (_, budget, alone) => {
    expect(found({ budget, budgets: { "alone.csv": alone } })).not.toContain("UNITS_APART");
  });
});

describe("the prices of an item are held against each other", () => {
  const items = (...rows: string[]) =>
    found({ settings: "key: likt\n", procurement: `post;hver for seg;felles\n${rows.join("\n")}\n` });

  test("in thousands and kroner", () => {
    expect(items("Skole;540;275 000", "Lisens;162 000;108 000")).toEqual(["UNITS_APART"]);
  });

  test("not where the one is some times the other, or nothing", () => {
    expect(items("Skole;540;275", "Toner;45 000;108", "Gave;100;0")).toEqual([]);
  });
});
