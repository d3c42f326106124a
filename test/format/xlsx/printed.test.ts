import { expect, test } from "vitest";
import { printed } from "../../../src/format/xlsx/printed.ts";
import type { Drawing, WorkbookRow, WorkbookSheet } from "../../../src/report/page/workbook.ts";
import { BLANK_ROW, row, sentenceRow, textCell } from "../../../src/report/workbook/cells.ts";

const line = row(textCell("a"), textCell("b"));
const lines = (count: number): WorkbookRow[] => Array.from({ length: count }, () => line);
const blank = (count: number): WorkbookRow[] => Array.from({ length: count }, () => BLANK_ROW);

function chartAt(first: number, before: number): Drawing {
  const drawn = { kind: "bars", title: "", description: "", labels: "", series: [] } as const;
  const format = { kind: "amount", decimals: 0 } as const;
  return { ...drawn, format, rows: { first, before }, columns: { first: 0, before: 2 } };
}

function sheet(rows: readonly WorkbookRow[], more: Partial<WorkbookSheet> = {}): WorkbookSheet {
  const frozen = { rows: 1, columns: 1 };
  return { name: "A", rows, widths: [40, 40], frozen, checks: [], allowed: [], drawings: [], ...more };
}

test("a sheet that a page holds with little shrinking is printed on one", () => {
  expect(printed(sheet(lines(55)))).toEqual({
    upright: true,
    pagesWide: 1,
    onOnePage: true,
    blankColumns: 0,
    breaks: [],
    repeats: false,
  });
});

test("a chart stands with what it says, uncut, and no head of a table above it", () => {
  const says = sentenceRow("Says", [40, 40], 2, "group");
  const rows = [...lines(40), BLANK_ROW, says, ...blank(30), ...lines(20)];
  const { breaks, repeats } = printed(sheet(rows, { drawings: [chartAt(42, 72)] }));
  expect([breaks, repeats]).toEqual([[41], false]);
});

test("a table over pages has its head on each, leaves no few rows behind, and its blocks begin pages where they must", () => {
  const long = printed(sheet(lines(150)));
  expect(long.repeats).toBe(true);
  expect(long.breaks[0]).toBeLessThanOrEqual(48);
  expect(150 - (long.breaks.at(-1) ?? 0)).toBeGreaterThanOrEqual(4);
  expect(printed(sheet([...lines(30), BLANK_ROW, ...lines(30), BLANK_ROW, ...lines(30)])).breaks).toEqual([62]);
});

test("what is wider than one page can show takes several, cut where they end", () => {
  expect(printed(sheet(lines(200), { widths: Array.from({ length: 60 }, () => 16) }))).toMatchObject({
    upright: false,
    pagesWide: 5,
    breaks: [],
    repeats: true,
  });
});

test("labels are repeated on pages beside each other, none smaller than can be read", () => {
  const widths = [42, ...Array.from({ length: 60 }, () => 12)];
  const { pagesWide } = printed(sheet(lines(10), { widths }));
  const points = (characters: number) => characters * 5.25 + 3.75;
  const across = points(42) + (60 / pagesWide) * points(12);
  expect(765 / across).toBeGreaterThanOrEqual(0.6);
});

test("letters are shrunk a little where it saves a third of the pages", () => {
  const widths = [36, 18, 14, 18, 34];
  const rows = [...lines(12), BLANK_ROW, ...lines(52), ...blank(50), ...lines(12)];
  const { breaks, blankColumns } = printed(sheet(rows, { widths, drawings: [chartAt(66, 114)] }));
  expect([breaks, blankColumns]).toEqual([[66], 2]);
});
