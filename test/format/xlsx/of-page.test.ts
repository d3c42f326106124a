import { describe, expect, test } from "vitest";
import { parseDecimal, toDecimal } from "../../../src/core/number/fraction.ts";
import { workbookOfPage } from "../../../src/format/xlsx/of-page.ts";
import type { Chapter, Section } from "../../../src/report/page/page.ts";
import type { Table } from "../../../src/report/page/table.ts";
import type { WorkbookCell, WorkbookSheet } from "../../../src/report/page/workbook.ts";

const amount = (value: string) => ({ kind: "amount", value: parseDecimal(value), decimals: 0 }) as const;

function table(heading: string | null): Table {
  return {
    kind: "table",
    heading,
    labelHeader: "Line",
    columns: ["Total", "Share"],
    rows: [
      {
        role: "group",
        level: 0,
        label: "IT",
        cells: [amount("1000"), { kind: "percent", value: parseDecimal("0.5"), decimals: 1 }],
      },
      { role: "line", level: 1, label: "Servers", cells: [amount("1000"), { kind: "outside" }] },
      { role: "sum", level: 0, label: "Sum", cells: [amount("2000"), { kind: "empty" }] },
    ],
  };
}

function chapter(sections: readonly Section[]): Chapter {
  return {
    title: "Cost sharing",
    unit: "whole kroner",
    basis: ["Key: equally"],
    sections,
    notes: ["A note."],
    prose: null,
  };
}

function textOf(cell: WorkbookCell | null): string {
  if (cell === null) return "";
  const { content } = cell;
  if (content.kind === "text") return content.text;
  return typeof content.value === "string" ? content.value : toDecimal(content.value, 2);
}

const lines = ({ rows }: WorkbookSheet) => rows.map(({ cells }) => cells.map(textOf).join(" | "));

function sheets(...pages: readonly Chapter[]): readonly WorkbookSheet[] {
  return workbookOfPage(
    { title: "A case", date: null, keyFigures: null, picture: null, lead: [], chapters: pages },
    "en",
  ).sheets;
}

describe("a page becomes a sheet for each of its tables", () => {
  test("with the title and unit above, and what is said of it below", () => {
    const [sheet] = sheets(chapter([table(null), { kind: "paragraph", lines: ["After the table."] }]));
    expect(sheet && lines(sheet)).toEqual([
      "Cost sharing",
      "whole kroner",
      "Line | Total | Share",
      "IT | 1000 | 0.5",
      "Servers | 1000 | –",
      "Sum | 2000 | ",
      "",
      "Key: equally",
      "After the table.",
      "A note.",
    ]);
  });

  test("named by its heading, no two alike", () => {
    const named = sheets(chapter([table("2026"), table("2027")]), chapter([table("2026")]));
    expect(named.map(({ name }) => name)).toEqual(["2026", "2027", "Cost sharing"]);
    expect(named.slice(1, 2).flatMap(lines)).not.toContain("A note.");
  });

  test("with its numbers as numbers, its header in sight, and labels set in", () => {
    const [sheet] = sheets(chapter([table(null)]));
    expect(sheet?.frozen).toEqual({ rows: 3, columns: 1 });
    expect(sheet?.rows[4]?.cells[0]).toMatchObject({ level: 1, look: "plain" });
    expect(sheet?.rows[3]?.cells).toMatchObject([
      { look: "group", format: null },
      { content: { kind: "number" }, format: { kind: "amount", decimals: 0 } },
      { content: { kind: "number" }, format: { kind: "percent", decimals: 1 } },
    ]);
    expect(sheet?.rows[4]?.cells[2]).toMatchObject({ content: { kind: "text", text: "–" }, right: true });
  });

  test("with columns as wide as what they hold, and room for sentences", () => {
    const [sheet] = sheets(chapter([table(null)]));
    expect(sheet?.widths.slice(0, 3)).toEqual([11, 10, 10]);
    expect(sheet?.widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThanOrEqual(80);
  });
});

test("amounts of more digits than a spreadsheet keeps are text, and it is said", () => {
  const row = { role: "line", level: 0, label: "Large", cells: [amount("1234567890123456"), amount("1000000000000")] };
  const [sheet] = sheets(chapter([{ ...table(null), rows: [row] as Table["rows"] }]));
  expect(sheet?.rows[3]?.cells.map((cell) => cell?.content.kind)).toEqual(["text", "text", "number"]);
  expect(textOf(sheet?.rows[3]?.cells[1] ?? null).replaceAll("\u00a0", " ")).toBe("1 234 567 890 123 456");
  expect(sheet && lines(sheet).at(-1)).toContain("more digits than a spreadsheet reckons with");
});

test("a page without tables is a sheet of text", () => {
  const [sheet] = sheets(chapter([{ kind: "paragraph", lines: ["First."] }]));
  expect(sheet && lines(sheet)).toEqual(["Cost sharing", "Key: equally", "First.", "A note."]);
});

describe("what a table says is a sum", () => {
  const summed = (adds: NonNullable<Table["rows"][number]["adds"]>, last: string): Table => ({
    ...{ kind: "table", heading: null, labelHeader: "", columns: ["Budget", "Accounts", "Difference"] },
    rows: [
      { role: "line", level: 0, label: "A", cells: [amount("10"), amount("12"), amount("2")] },
      { role: "line", level: 0, label: "B", cells: [amount("5"), { kind: "outside" }, amount("-5")] },
      { role: "sum", level: 0, label: "Sum", cells: [amount(last), amount("12"), amount("-3")], adds },
    ],
    reckoned: [{ column: 2, adds: [1], less: [0] }],
  });
  const formulas = (of: Table) =>
    sheets(chapter([of]))[0]?.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.content.kind === "formula" ? [cell.content.formula] : [])),
    );

  test("is a formula over the cells that it adds, a blank counting nothing", () => {
    expect(formulas(summed({ rows: [0, 1] }, "15"))).toEqual(["C4-B4", "SUM(B4:B5)", "SUM(C4)", "SUM(D4:D5)"]);
  });

  test("stays a figure where the cells do not make it, and turns its sign where it says so", () => {
    expect(formulas(summed({ rows: [0, 1] }, "16"))).not.toContain("SUM(B4:B5)");
    expect(formulas(summed({ rows: [0, 1], turned: true }, "-15"))).toContain("-B4-B5");
  });
});
