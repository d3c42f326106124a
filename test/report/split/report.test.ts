import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { splitReport } from "../../../src/report/split/report.ts";
import type { Against } from "../../../src/report/split/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { chapterOf, documentOf, HEAD, sectionLines } from "../shown.ts";
import { splitView } from "../worked-out.ts";

const MEMBERS = "member,population\nÅs,600\nNes,400\n";
const BUDGET = "line,2026,2027\nServers,1000,2000\n";
const subject = caseOf({ members: MEMBERS, budget: BUDGET, settings: "key: population\n" });

function sections(asked: Parameters<typeof splitView>[1], of = subject): string[] {
  return sectionLines(chapterOf(splitReport(splitView(of, asked), HEAD)).sections);
}

describe("the page of a split", () => {
  test("has its title, unit, what it rests on and its notes", () => {
    const { title, unit, basis, notes } = chapterOf(splitReport(splitView(subject), HEAD));
    expect([title, unit, ...basis]).toEqual([
      "Cost sharing, Ås and Nes · 2026–2027",
      "whole kroner",
      "Key: by population (600 · 400)",
    ]);
    expect(notes.map((note) => note.replaceAll("\u00a0", " "))).toEqual([
      "In 3 000 = allocated 3 000. Computed from the unrounded share (3/5).",
    ]);
  });

  test("has a table for each year, then all years", () => {
    expect(sections({}).filter((line) => line.startsWith("# "))).toEqual(["# 2026", "# 2027", "# All years"]);
  });

  test("has a single year without a heading", () => {
    expect(sections({ year: 2026 })[0]).toBe(" | Total | Ås | Nes");
  });

  test("has years across where that is asked for", () => {
    expect(sections({ byYear: true })).toEqual([
      "Member | 2026 | 2027 | Sum",
      "Ås | 600 | 1 200 | 1 800",
      "Nes | 400 | 800 | 1 200",
      "Total | 1 000 | 2 000 | 3 000",
    ]);
  });

  test("has lines first and then members down, where there are too many members to stand side by side", () => {
    const members = ["member,population", ...Array.from({ length: 9 }, (_, at) => `M${at + 1},100`)].join("\n");
    const many = caseOf({ members, budget: "line,amount\nServers,900\n", settings: "key: population\n" });
    const lines = sections({}, many);
    expect(lines.slice(0, 3)).toEqual(["Line | Total | Share", "Servers | 900 | 100%", "Sum | 900 | 100%"]);
    expect(lines).toContain("Member | Servers | Share | Kroner per inhabitant");
  });
});

describe("held against what was paid before", () => {
  const payments = (as: string, nes: string) => [
    { member: "Ås", amount: parseDecimal(as) },
    { member: "Nes", amount: parseDecimal(nes) },
  ];
  const against: Against = {
    file: "2025.csv",
    column: null,
    saved: false,
    before: { years: [2025], payments: payments("500", "450") },
    after: { years: [2026], payments: payments("600", "400") },
  };

  test("the page ends with the change, and says what it is held against", () => {
    const view = splitView(subject, { year: 2026, against });
    const { sections: shown, notes } = chapterOf(splitReport(view, HEAD));
    expect(sectionLines(shown).slice(-6)).toEqual([
      "# Change",
      "Member | Before 2025 | After 2026 | Change | Change in % | Change per inhabitant",
      "Ås | 500 | 600 | 100 | 20.0% | 0.17",
      "Nes | 450 | 400 | −50 | −11.1% | −0.13",
      "Sum | 950 | 1 000 | 50 | 5.3% | 0.05",
      "[Ås pays 100 kroner more, Nes 50 less]",
    ]);
    expect(notes[0]).toBe("Before: 2025.csv, shared by this case's key and figures.");
  });

  test.each([
    [
      { file: null, column: "Budget 2025" },
      "Before: the column “Budget 2025” of the same budget, shared by this case's key and figures.",
    ],
    [{ saved: true }, "Before: the saved result 2025.csv."],
  ])("%j", (origin, note) => {
    const view = splitView(subject, { year: 2026, against: { ...against, ...origin } });
    expect(chapterOf(splitReport(view, HEAD)).notes[0]).toBe(note);
  });

  test("members may go by what they change", () => {
    const falling = { ...against, after: { years: [2026], payments: payments("400", "600") } };
    const view = splitView(subject, { year: 2026, against: falling, sortedByChange: true });
    const labels = sectionLines(chapterOf(splitReport(view, HEAD)).sections).slice(-4, -2);
    expect(labels.map((line) => line.split(" | ")[0])).toEqual(["Nes", "Ås"]);
  });

  test("programs get the change beside the result", () => {
    const view = splitView(subject, { year: 2026, against });
    expect(documentOf(splitReport(view, HEAD))).toMatchObject({
      result: {
        total: { amount: "1000" },
        against: { file: "2025.csv", beforeYears: [2025], total: { change: "50" } },
      },
    });
    expect(documentOf(splitReport(splitView(subject), HEAD))).toMatchObject({ result: { against: null } });
  });
});
