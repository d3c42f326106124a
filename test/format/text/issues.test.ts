import { describe, expect, test } from "vitest";
import { issue } from "../../../src/core/model/issue.ts";
import { issuesText } from "../../../src/format/text/issues.ts";
import type { Style } from "../../../src/format/writing/style.ts";

const STYLE: Style = { language: "en", color: false, columns: null, excel: false };

/** What is printed below the sentence for a finding at a place of the one line there is. */
function excerpt(line: string, column: number, length: number): string[] {
  const source = { file: "budget.csv", line: 2, column, length };
  return issuesText([issue("NUMBER_INVALID", { text: "x" }, source)], STYLE, () => line)
    .split("\n")
    .slice(2, -1);
}

describe("an excerpt", () => {
  test("has the mark under the characters that are meant", () => {
    expect(excerpt("Drift;12O;equal", 7, 3)).toEqual(["  2 | Drift;12O;equal", "    |       ^^^"]);
  });

  test("counts characters, not the pairs some are stored as", () => {
    expect(excerpt("𝒜𝒜;12O", 4, 3)).toEqual(["  2 | 𝒜𝒜;12O", "    |    ^^^"]);
    expect(excerpt("𝒜𝒜;x", 1, 2)).toEqual(["  2 | 𝒜𝒜;x", "    | ^^"]);
  });

  test("leaves two columns for what is wide and none for a mark on a letter", () => {
    expect(excerpt("東京;12O", 4, 3)).toEqual(["  2 | 東京;12O", "    |      ^^^"]);
    expect(excerpt("東京;x", 1, 2)).toEqual(["  2 | 東京;x", "    | ^^^^"]);
    expect(excerpt("A\u030as;12O", 5, 3)).toEqual(["  2 | A\u030as;12O", "    |    ^^^"]);
  });

  test("of a long line begins shortly before the place and cuts no character in two", () => {
    const [line = "", mark = ""] = excerpt(`${"😀".repeat(150)};12O`, 152, 3);
    expect(line).toBe(`  2 | …${"😀".repeat(19)};12O`);
    expect(mark).toBe(`    | ${" ".repeat(1 + 2 * 19 + 1)}^^^`);
  });
});

test("findings in an option are all told, each at its column, and never by lines", () => {
  const names = "A, B, C, D, E, F, G";
  const source = (column: number) => ({ file: "--members", line: 1, column, length: 1 });
  const findings = [1, 4, 7, 10, 13, 16, 19].map((column) =>
    issue("MUNICIPALITY_UNKNOWN", { asked: names[column - 1] ?? "", suggestion: null }, source(column)),
  );
  const text = issuesText(findings, STYLE, () => names);
  expect(text.match(/--members:1:\d+/g)).toHaveLength(7);
  expect(text).not.toContain("more like it");
});

describe("a row of a workbook", () => {
  const shown = (cells: readonly string[], column: number, length: number) => {
    const source = { file: "a.xlsx#A", line: 7, column, length };
    return issuesText([issue("NUMBER_INVALID", { text: "x" }, source)], STYLE, () => cells).split("\n");
  };

  test("has its cells parted, and the mark under the one that is meant", () => {
    expect(shown(["Drift", " 12O ", "Melhus"], 2, 3).slice(2, -1)).toEqual([
      "  7 | Drift | 12O | Melhus",
      "    |         ^^^",
    ]);
    expect(shown(["Drift\nog mer", "12O"], 1, 12).slice(2, -1)).toEqual([
      "  7 | Drift og mer | 12O",
      "    | ^^^^^^^^^^^^",
    ]);
  });

  test("has a mark beyond its last cell where a blank is meant", () => {
    expect(shown(["Drift"], 3, 1).slice(2, -1)).toEqual(["  7 | Drift |  | ", "    |            ^"]);
  });

  test.each([
    [1, "A7"],
    [26, "Z7"],
    [27, "AA7"],
    [52, "AZ7"],
    [703, "AAA7"],
    [16384, "XFD7"],
  ])("column %d is called %s", (column, name) => {
    expect(shown(["x"], column, 1)[0]).toBe(`error NUMBER_INVALID a.xlsx#A:${name}`);
  });
});

describe("a place", () => {
  const finding = (file: string) =>
    issue("YEAR_UNKNOWN", { year: 2028, years: [] }, { file, line: 1, column: 1, length: 4 });
  const heading = (file: string, text: string | null) =>
    issuesText([finding(file)], STYLE, () => text).split("\n", 1)[0];

  test("is a line and column of a text that is at hand", () => {
    expect(heading("budget.csv", "")).toBe("error YEAR_UNKNOWN budget.csv:1:1");
    expect(heading("--key", "equal")).toBe("error YEAR_UNKNOWN --key:1:1");
  });

  test("is an option's name alone", () => {
    expect(heading("--year", null)).toBe("error YEAR_UNKNOWN --year");
  });
});

test("a NUL is shown where it stands, in the sentence and in the excerpt", () => {
  const source = { file: "budget.csv", line: 2, column: 7, length: 3 };
  const text = issuesText([issue("NUMBER_INVALID", { text: "1\u00002" }, source)], STYLE, () => "Drift;1\u00002");
  expect(text.split("\n").slice(1, -1)).toEqual([
    "  “1\u24002” cannot be read as a number. Write it like 1 234 567 or 1 234.50.",
    "  2 | Drift;1\u24002",
    "    |       ^^^",
  ]);
});

test("of a line of many megabytes only what is shown is taken apart", () => {
  const source = { file: "budget.csv", line: 2, column: 1, length: 1 };
  const line = "x".repeat(30_000_000);
  const before = process.resourceUsage().maxRSS;
  const text = issuesText([issue("CSV_BROKEN", { reason: "size" }, source)], STYLE, () => line);
  expect(text).toContain(`2 | ${"x".repeat(100)}\n`);
  expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(100_000_000);
});

describe("findings that many rows have in common", () => {
  const found = (lines: readonly number[], file = "budget.csv") =>
    lines.map((line) => issue("NUMBER_INVALID", { text: "x" }, { file, line, column: 3, length: 1 }));
  const heads = (issues: readonly ReturnType<typeof issue>[]) =>
    issuesText(issues, STYLE, () => "a;x")
      .split("\n")
      .filter((line) => /^\w|And/.test(line));

  test("are said once, with the lines of the others", () => {
    expect(heads([...found([2, 3, 4, 5, 9, 12]), ...found([7], "members.csv")])).toEqual([
      "error NUMBER_INVALID budget.csv:2:3",
      "  And 5 more like it, in lines 3–5, 9, 12.",
      "error NUMBER_INVALID members.csv:7:3",
    ]);
  });

  test("also when they are all in one line", () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ file: "budget.csv", line: 2, column: at + 1, length: 1 }));
    const [, more] = heads(many.map((source) => issue("NUMBER_INVALID", { text: "x" }, source)));
    expect(more).toBe("  And 5 more like it, in line 2.");
  });

  test("however many they are", () => {
    expect(heads(found(Array.from({ length: 200_000 }, (_, at) => at + 2)))).toEqual([
      "error NUMBER_INVALID budget.csv:2:3",
      "  And 199\u00a0999 more like it, in lines 3–200001.",
    ]);
  }, 10_000);

  test("few are said one by one", () => {
    expect(heads(found([2, 3, 4, 5, 9]))).toHaveLength(5);
  });
});
