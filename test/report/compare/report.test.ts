import { describe, expect, test } from "vitest";
import { contestOf } from "../../../src/core/compare/contest.ts";
import { compareReport } from "../../../src/report/compare/compare-report.ts";
import { scenarioSavingsReport } from "../../../src/report/compare/savings-report.ts";
import { reading } from "../../input/reading.ts";
import { chapterOf, documentOf, factLines, HEAD, plain, sectionLines } from "../shown.ts";
import { comparisonOf, comparisonView } from "../worked-out.ts";
import { twoMembers } from "./two-members.ts";

describe("the page of a comparison", () => {
  test("has one scenario by year and by member, and what it comes to below", () => {
    const { title, unit, basis, sections, notes } = chapterOf(compareReport(comparisonView(twoMembers()), false, HEAD));
    expect([title, unit, ...basis.map(plain)]).toEqual([
      "Cost sharing: without and with cooperation · Ås and Nes · 2026–2027",
      "whole kroner",
      "Key: by population (600 · 400)",
    ]);
    expect(sectionLines(sections).filter((line) => line.startsWith(" |") || line.startsWith("Member"))).toEqual([
      " | 2026 | 2027 | Sum",
      "Member | Without cooperation | With cooperation | Net | in percent | Kroner per inhabitant",
      "Member | 2026 | 2027 | Paid back in",
    ]);
    expect(notes).toEqual(["Paid back for good in 2026, after 0.7 years."]);
  });

  test("has several each under its name, and all side by side", () => {
    const view = comparisonView(twoMembers({ scenarios: "  equal: {key: equal}" }));
    const { title, sections } = chapterOf(compareReport(view, false, HEAD));
    expect(title).toBe("Cost sharing: without and with cooperation · 2026–2027");
    expect(sectionLines(sections).filter((line) => line.startsWith("# "))).toEqual([
      "# With cooperation: Ås and Nes",
      "# Accumulated net by member",
      "# Scenario “equal”: Ås and Nes",
      "# Accumulated net by member",
      "# Cost under each scenario",
    ]);
  });

  test("has constant prices and the sensitivity where they are asked for", () => {
    const view = comparisonView(twoMembers({ more: "deflator: 2.5" }));
    const headings = sectionLines(chapterOf(compareReport(view, true, HEAD)).sections).filter((line) =>
      line.startsWith("# "),
    );
    expect(headings).toEqual([
      "# Constant 2026 prices",
      "# Accumulated net by member",
      "# Cost by the equal part of the key",
      "# Which assumption moves the net most",
    ]);
  });
});

describe("keys held against each other", () => {
  const { case: subject, rivals } = reading({
    members: "member,population\nÅs,600\nNes,400\n",
    budget: "line,amount\nServers,1000\n",
    options: { rivals: ["equal", "population"] },
  });
  const contest = subject && contestOf(subject, rivals, null);
  if (!subject || !contest || "code" in contest) throw new Error("nothing to compare");
  const report = compareReport(comparisonOf(subject, contest), false, HEAD);

  test("have the change from the first to each other", () => {
    const { title, basis, sections } = chapterOf(report);
    expect(title).toBe("Cost sharing: what another key means · Ås and Nes");
    expect(basis.map(plain)).toEqual(["Key: equally", "Key: by population (600 · 400)"]);
    expect(sectionLines(sections)).toEqual([
      "Member | equal | population | Change | Change in % | Change per inhabitant",
      "Ås | 500 | 600 | 100 | 20.0% | 0.17",
      "Nes | 500 | 400 | −100 | −20.0% | −0.25",
      "Sum | 1 000 | 1 000 | 0 | 0.0% | 0.00",
      "[Ås pays 100 kroner more, Nes 100 less]",
    ]);
  });

  test("are named in canonical English for programs", () => {
    expect(documentOf(report)).toMatchObject({
      result: {
        baseline: "equal",
        scenarios: [{ name: "population", memberTotals: [{ net: "-100" }, { net: "100" }] }],
      },
    });
  });
});

test("an amount is called the same in every table: with establishment what is saved is one thing, and what is left another", () => {
  const called = (establishment: string) => {
    const { sections } = chapterOf(compareReport(comparisonView(twoMembers({ establishment })), false, HEAD));
    const lines = sectionLines(sections);
    const rows = lines
      .filter((line) => /^(?:With cooperation|Savings|Net)/.test(line))
      .map((line) => line.split(" | "));
    return {
      rows: rows.map(([name, ...cells]) => [name, cells.at(-1)]),
      headers: lines
        .find((line) => line.startsWith("Member | Without"))
        ?.split(" | ")
        .slice(2, 4),
      sums: lines
        .find((line) => line.startsWith("Sum | 2 400"))
        ?.split(" | ")
        .slice(2, 4),
    };
  };
  expect(called("[Start]")).toEqual({
    rows: [
      ["With cooperation, operations", "1 800"],
      ["Savings, operations", "600"],
      ["Net", "400"],
    ],
    headers: ["With cooperation", "Net"],
    sums: ["2 000", "400"],
  });
  expect(called("[]")).toEqual({
    rows: [
      ["With cooperation", "2 000"],
      ["Savings", "400"],
    ],
    headers: ["With cooperation", "Savings"],
    sums: ["2 000", "400"],
  });
});

describe("savings of scenarios", () => {
  const report = scenarioSavingsReport(comparisonView(twoMembers()), false, HEAD);

  test("are those of operations, with the establishment told apart", () => {
    const { title, sections, notes } = chapterOf(report);
    expect(title).toBe("Cost sharing: savings by cooperating · 2026–2027");
    expect(sectionLines(sections).slice(3)).toEqual([
      "Savings, operations | 300 | 300 | 600",
      "  in percent | 25.0% | 25.0% | 25.0%",
      "Ås | 160 | 160 | 320",
      "Nes | 140 | 140 | 280",
    ]);
    expect(notes).toEqual(["Establishment (200) is not deducted; see “fordel compare”."]);
  });

  test("are a row for each scenario, year and member for programs", () => {
    expect(factLines(report.facts).slice(0, 3)).toEqual([
      "scenario year member without with savings",
      "cooperation 2026 Ås 700 540 160",
      "cooperation 2026 Nes 500 360 140",
    ]);
    expect(documentOf(report)).toMatchObject({
      result: {
        items: [{ item: "cooperation", year: 2026, savings: "300", share: "0.25" }, { year: 2027 }],
        total: { separate: "2400", joint: "1800", savings: "600" },
      },
    });
  });
});
