import { describe, expect, test } from "vitest";
import { issue } from "../../../src/core/model/issue.ts";
import { CHAPTERS, type ChapterName, casePaper } from "../../../src/report/paper/case-paper.ts";
import type { PaperView } from "../../../src/report/paper/view/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { sectionLines } from "../shown.ts";
import { paperView } from "../worked-out.ts";
import { jointIt, MEMBERS } from "./joint-it.ts";

/** A chapter as lines: what it rests on, its sections, its notes; null where the case has nothing for it. */
function chapter(name: ChapterName, view: PaperView): string[] | null {
  const [only] = CHAPTERS[name](view);
  return only
    ? [...only.basis, ...sectionLines(only.sections), ...only.notes.map((note) => note.replaceAll("\u00a0", " "))]
    : null;
}

const view = paperView(jointIt(), { inputs: [{ path: "budget.csv", sha256: "ab12" }], date: "2026-11-03" });

test.each([
  [
    "en",
    "3 November 2026",
    ["Cost sharing", "Savings by buying together", "Without and with cooperation", "Does it pay for everyone?"],
  ],
  [
    "nb",
    "3. november 2026",
    ["Kostnadsfordeling", "Innsparing ved felles innkjøp", "Uten og med samarbeid", "Lønner det seg for alle?"],
  ],
  [
    "nn",
    "3. november 2026",
    ["Kostnadsfordeling", "Innsparing ved felles innkjøp", "Utan og med samarbeid", "Løner det seg for alle?"],
  ],
] as const)("the document has its date and chapters, in %s", (language, date, titles) => {
  const paper = casePaper(paperView(jointIt(), { language, date: "2026-11-03" }));
  expect(paper.date).toBe(date);
  expect(paper.chapters.slice(0, 4).map(({ title }) => title)).toEqual(titles);
});

describe("the chapter of", () => {
  test("the allocation has every line by year, the years, the groups and two pictures", () => {
    expect(chapter("allocation", view)).toEqual([
      "Key: by population (600 · 400)",
      "Own key: equally – Support",
      "[Nes pays 2.25 kroner per inhabitant in 2026–2027, Ås 2.17]",
      "[Ås pays 59 per cent of the cost, Nes 41]",
      "# Total 2026–2027",
      "Member | Start | Ops | Sum | Share | Kroner per inhabitant",
      "Ås | 120 | 1 180 | 1 300 | 59.09% | 2.17",
      "Nes | 80 | 820 | 900 | 40.91% | 2.25",
      "Total | 200 | 2 000 | 2 200 | 100% | 2.20",
      "# All years",
      " | Total | Ås | Nes",
      "2026 | 1 200 | 710 | 490",
      "2027 | 1 000 | 590 | 410",
      "Sum | 2 200 | 1 300 | 900",
      "# 2026",
      " | Total | Ås | Nes",
      "Start | 200 | 120 | 80",
      "  Systems | 200 | 120 | 80",
      "Ops | 1 000 | 590 | 410",
      "  Running | 900 | 540 | 360",
      "  Support | 100 | 50 | 50",
      "Sum | 1 200 | 710 | 490",
      "Share | 100% | 59.17% | 40.83%",
      "Kroner per inhabitant | 1.20 | 1.18 | 1.23",
      "# 2027",
      " | Total | Ås | Nes",
      "Ops | 1 000 | 590 | 410",
      "  Running | 900 | 540 | 360",
      "  Support | 100 | 50 | 50",
      "Sum | 1 000 | 590 | 410",
      "Share | 100% | 59.00% | 41.00%",
      "Kroner per inhabitant | 1.00 | 0.98 | 1.03",
      "In 2 200 = allocated 2 200.",
    ]);
  });

  test("the allocation has years that are alike once, and of many years their plan", () => {
    const years = (count: number) => Array.from({ length: count }, (_, at) => 2026 + at);
    const plan = (count: number) => {
      const budget = [
        `line,${years(count).join(",")}`,
        `Servers,${years(count)
          .map(() => 100)
          .join(",")}`,
      ].join("\n");
      return (
        chapter("allocation", paperView(caseOf({ members: MEMBERS, budget, settings: "key: population\n" }))) ?? []
      );
    };
    const from = (heading: string, lines: readonly string[]) => lines.slice(lines.indexOf(heading));
    expect(from("# 2026–2028, every year", plan(3)).slice(0, 3)).toEqual([
      "# 2026–2028, every year",
      " | Total | Ås | Nes",
      "Servers | 100 | 60 | 40",
    ]);
    expect(from("# Total", plan(6)).slice(0, 4)).toEqual([
      "# Total",
      "Line | 2026 | 2027 | 2028 | 2029 | 2030 | 2031 | Sum",
      "Servers | 100 | 100 | 100 | 100 | 100 | 100 | 600",
      "Sum | 100 | 100 | 100 | 100 | 100 | 100 | 600",
    ]);
  });

  test("the allocation among many has no exact shares in its tables by year", () => {
    const names = Array.from({ length: 12 }, (_, at) => `Nes ${at}`);
    const many = caseOf({
      members: `member,population\n${names.map((name, at) => `${name},${100 + at}`).join("\n")}\n`,
      budget: "line,2026,2027\nServers,1000,2000\n",
      settings: "key: population\n",
    });
    const heads = (chapter("allocation", paperView(many)) ?? []).filter((line) => line.startsWith("Member | "));
    expect(heads).toContain("Member | Servers | Share | Kroner per inhabitant");
    expect(heads.join()).not.toContain("unrounded");
  });

  test("procurement has no key that is told already", () => {
    expect(chapter("procurement", view)?.slice(0, 3)).toEqual([
      " | Separately | Together | Savings | in percent",
      "Licences | 500 | 400 | 100 | 20.0%",
      "Sum | 500 | 400 | 100 | 20.0%",
    ]);
  });

  test("the comparison has the years, what they come to, and three pictures", () => {
    expect(chapter("comparison", view)?.slice(-5)).toEqual([
      "Sum | 0 | 200 | 2026 (1.0 years)",
      "Paid back for good in 2026, after 1.0 years.",
      "[With cooperation operations cost 200 kroner less in 2026, 200 in 2027]",
      "[With cooperation the cost is 200 kroner lower, establishment included]",
      "[Paid back in 2026; a net of 200 kroner by the end of 2027]",
    ]);
  });

  test("the gains has each member, whether it pays, and how wrong that may be", () => {
    expect(chapter("gains", view)).toEqual([
      "The establishment is included.",
      "Member | Without cooperation | With cooperation | Net | in percent | Kroner per inhabitant",
      "Ås | 1 400 | 1 300 | 100 | 7.1% | 0.17",
      "Nes | 1 000 | 900 | 100 | 10.0% | 0.25",
      "Sum | 2 400 | 2 200 | 200 | 8.3% | 0.20",
      "Yes, both pay less than without cooperation.",
      "Break-even: nobody loses as long as the cost without cooperation is at least 1 300 for Ås (7.1% less than estimated) " +
        "and 900 for Nes (10.0% less than estimated).",
    ]);
  });

  test("the sensitivity ends with a picture of the assumptions", () => {
    expect(chapter("sensitivity", view)?.at(-1)).toBe(
      "[Without cooperation ±10% means most: the net becomes −40 kroner to 440 kroner]",
    );
  });

  test("other ways to split has no heading over its first table that repeats its title", () => {
    expect(CHAPTERS.otherSplits(view)[0]?.title).toBe("Other ways to split: for comparison, not a proposal");
    expect(chapter("otherSplits", view)?.slice(0, 2)).toEqual([
      "“Without cooperation” is the scenario “alone”.",
      " | Ås | Nes | Sum",
    ]);
  });

  test("the method says how it is reckoned, and from which figures", () => {
    expect(chapter("method", view)?.slice(-5)).toEqual([
      "# Bases",
      "Member | Population",
      "Ås | 600",
      "Nes | 400",
      "Sum | 1 000",
    ]);
  });

  test("the sources has the files by their content, and the program", () => {
    expect(chapter("sources", view)).toEqual(["File | SHA-256", "budget.csv | ab12", "Calculated with fordel 1.0.0."]);
  });

  test("the findings has what bears on a figure with its place, and nothing of how files were read", () => {
    const source = { file: "budget.csv", line: 1, column: 1, length: 1 };
    const issues = [
      issue("UNIT_IN_TITLE", { unit: "1000", text: "i 1000 kr" }, source),
      issue("TITLE_LINES_SKIPPED", { count: 2 }, source),
    ];
    expect(chapter("findings", { ...view, issues })).toEqual([
      "budget.csv, line 1: “i 1000 kr”: all amounts are multiplied by 1 000.",
    ]);
    expect(chapter("findings", view)).toBeNull();
  });

  test("what a case does not have is left out", () => {
    const plainCase = caseOf({
      members: MEMBERS,
      budget: "line,amount\nServers,1000\n",
      settings: "key: population\n",
    });
    const names = Object.entries(CHAPTERS).flatMap(([name, make]) =>
      make(paperView(plainCase)).length > 0 ? [name] : [],
    );
    expect(names).toEqual(["allocation", "method", "sources"]);
  });
});
