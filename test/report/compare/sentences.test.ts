import { describe, expect, test } from "vitest";
import { assumptionLine, growthNote, keyLines, outcomeLines } from "../../../src/report/compare/sentences.ts";
import { plain } from "../shown.ts";
import { comparisonView } from "../worked-out.ts";
import { IN_ALL, twoMembers } from "./two-members.ts";

type Language = "en" | "nb" | "nn";

/** What the first scenario comes to. */
function outcome(files: Parameters<typeof twoMembers>[0], language: Language = "en"): string[] {
  const view = comparisonView(twoMembers(files), { language });
  return view.kroner
    .slice(0, 1)
    .flatMap((scenario) => outcomeLines(view, scenario))
    .map(plain);
}

describe("what a comparison comes to", () => {
  test.each([
    [
      "en",
      "Paid back for good in 2026, after 0.7 years.",
      "Net present value at 4%: 366.",
      "Internal rate of return: 118.6% a year.",
    ],
    [
      "nb",
      "Varig inntjent i 2026, etter 0,7 år.",
      "Nåverdi med 4 % kalkulasjonsrente: 366.",
      "Internrente: 118,6 % i året.",
    ],
    [
      "nn",
      "Varig inntent i 2026, etter 0,7 år.",
      "Noverdi med 4 % kalkulasjonsrente: 366.",
      "Internrente: 118,6 % i året.",
    ],
  ] as const)("is when it is paid back, what it is worth today and its rate, in %s", (language, ...lines) => {
    expect(outcome({ more: "discount: 4" }, language)).toEqual(lines);
  });

  test("is that it is not paid back in these years", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,600,600\nOf Nes,Nes,360,360\n";
    expect(outcome({ alone })).toContain("Not paid back in these years.");
  });

  test("is between bounds where a cost is uncertain", () => {
    expect(outcome({ more: "uncertainty: [{of: Start, percent: 50}]" }).at(-1)).toBe("Start ±50%: net 300 to 500.");
    const two = "uncertainty: [{of: Start, percent: 50}, {of: Ops, percent: 10}]";
    expect(outcome({ more: two }).at(-1)).toBe("With the uncertain costs at their bounds: net 120 to 680.");
  });

  test.each([
    ["en", "Nes pays 200 more than without."],
    ["nb", "Nes betaler 200 mer enn uten."],
    ["nn", "Nes betaler 200 meir enn utan."],
  ] as const)("is who loses, in %s", (language, text) => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,1000,1000\nOf Nes,Nes,300,300\n";
    expect(outcome({ alone }, language)[0]).toBe(text);
  });

  test("is how wrong a cost may be divided that is known only as a sum", () => {
    expect(outcome({ alone: IN_ALL }).at(-1)).toBe(
      "Break-even: holds as long as the cost of Nes without cooperation is between 800 and 1 200 (33.3–50.0% of 2 400).",
    );
    expect(outcome({ alone: "line,2026,2027\nAll,900,900\n" }).at(-1)).toBe(
      "In all it costs 200 more than without: no division of that cost makes everyone gain.",
    );
  });

  test("is which years only the baseline has", () => {
    const alone = "line,members,2025,2026,2027\nOf Ås,Ås,700,700,700\nOf Nes,Nes,500,500,500\n";
    expect(outcome({ alone }).at(-1)).toBe("“Without cooperation” also has 2025, which the comparison leaves out.");
  });
});

describe("what a comparison rests on", () => {
  test.each([
    ["en", "Key: by population (600 · 400)"],
    ["nb", "Nøkkel: etter folketall (600 · 400)"],
    ["nn", "Nøkkel: etter folketal (600 · 400)"],
  ] as const)("is the key of what is shared, in %s", (language, text) => {
    const view = comparisonView(twoMembers(), { language });
    expect(view.kroner.flatMap((scenario) => keyLines(view, scenario)).map(plain)).toEqual([text]);
  });

  test.each([
    ["en", "Assumption: “Without cooperation” is known only as a sum, divided by the key."],
    ["nb", "Forutsetning: «Uten samarbeid» er bare kjent samlet, delt etter nøkkelen."],
    ["nn", "Føresetnad: «Utan samarbeid» er berre kjent samla, delt etter nøkkelen."],
  ] as const)("is how a sum was divided, in %s", (language, text) => {
    const view = comparisonView(twoMembers({ alone: IN_ALL }), { language });
    expect(assumptionLine(view)).toEqual([text]);
  });

  test("is what years beyond the budget are reckoned in", () => {
    const view = comparisonView(twoMembers({ more: "horizon: 2029\nindex: [{percent: 2}]" }));
    expect(growthNote(view, view.kroner)).toEqual(["Amounts are in current prices. The population is held fixed."]);
    expect(growthNote(comparisonView(twoMembers()), view.kroner)).toEqual([]);
  });
});
