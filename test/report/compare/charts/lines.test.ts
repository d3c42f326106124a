import { describe, expect, test } from "vitest";
import { toDecimal } from "../../../../src/core/number/fraction.ts";
import { accumulatedNet } from "../../../../src/report/compare/charts/accumulated-net.ts";
import { sensitivitySections } from "../../../../src/report/compare/sensitivity-sections.ts";
import type { Chart } from "../../../../src/report/page/chart.ts";
import { caseOf } from "../../../core/model/case-of.ts";
import { plain } from "../../shown.ts";
import { comparisonView } from "../../worked-out.ts";
import { twoMembers } from "../two-members.ts";

/** The lines of a chart in text: the stops, every line with its values, the notes with where they stand. */
function linesOf(chart: Chart | undefined): string[] {
  if (chart?.form.kind !== "lines") return [];
  const { along, lines, notes } = chart.form;
  return [
    along.map(({ label }) => label).join(" "),
    ...lines.map(({ label, values }) => [label, ...values.map((value) => value && toDecimal(value, 0))].join(" ")),
    ...notes.map(({ at, line, text }) => `${toDecimal(at, 2)} ${lines[line]?.label}: ${plain(text)}`),
  ];
}

const accumulated = (files: Parameters<typeof twoMembers>[0]) => {
  const view = comparisonView(twoMembers(files));
  return view.shown.flatMap((scenario) => accumulatedNet(view, scenario))[0];
};

describe("what is netted up to every year", () => {
  test("is a line of all and of each where they are few, with the year in which it is paid back", () => {
    const chart = accumulated({});
    expect([plain(chart?.title ?? ""), ...linesOf(chart)]).toEqual([
      "Paid back in 2026; a net of 400 kroner by the end of 2027",
      "2026 2027",
      "Sum 100 400",
      "Ås 40 200",
      "Nes 60 200",
      "2026 Sum: Paid back in 2026",
    ]);
  });

  test("is not paid back where the establishment is more than is saved", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,520,520\nOf Nes,Nes,450,450\n";
    expect(plain(accumulated({ alone })?.title ?? "")).toBe("Not paid back by the end of 2027: a net of −60 kroner");
  });
});

describe("what each pays as the equal part goes from nothing to all", () => {
  const picture = (alone: string) => {
    const view = comparisonView(twoMembers({ alone }));
    const [scenario] = view.kroner;
    const sections = scenario ? sensitivitySections(view, scenario) : [];
    return sections.flatMap((section) => (section.kind === "chart" ? [section] : []))[0];
  };

  test("has a line of each, and where somebody begins to lose", () => {
    const chart = picture("line,members,2026,2027\nOf Ås,Ås,570,570\nOf Nes,Nes,470,470\n");
    expect([plain(chart?.title ?? ""), ...linesOf(chart)]).toEqual([
      "The equal part can be 30.0–70.0% without anyone losing",
      "0% 25% 50% 75% 100%",
      "Ås 1200 1150 1100 1050 1000",
      "Nes 800 850 900 950 1000",
      "0.3 Ås: Ås loses below 30.0%",
      "0.7 Nes: Nes loses above 70.0%",
    ]);
  });

  test("bends where the rest of the key is used up", () => {
    const subject = caseOf({
      members: "member,population,users\nÅs,600,10\nNes,400,90\n",
      budget: "line,2026\nRunning,1000\n",
      budgets: { "alone.csv": "line,members,2026\nOf Ås,Ås,600\nOf Nes,Nes,600\n" },
      settings:
        "key: 20% equal + 40% users + rest population\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n",
    });
    const view = comparisonView(subject);
    const [scenario] = view.kroner;
    const sections = scenario ? sensitivitySections(view, scenario) : [];
    const chart = sections.flatMap((section) => (section.kind === "chart" ? [section] : []))[0];
    expect(linesOf(chart)).toEqual([
      "0% 25% 50% 60% 75% 100%",
      "Nes 600 625 650 660 600 500",
      "Ås 400 375 350 340 400 500",
      "0 Nes: Nes loses from 0.0% to 75.0%",
      "0.75 Nes: ",
    ]);
  });

  test("says so where somebody always loses", () => {
    const chart = picture("line,members,2026,2027\nOf Ås,Ås,400,400\nOf Nes,Nes,900,900\n");
    expect([chart?.title, linesOf(chart).length]).toEqual(["Whatever the equal part, somebody loses", 3]);
  });
});
