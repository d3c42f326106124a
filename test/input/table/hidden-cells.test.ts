import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/input/text/sheet.ts";
import { linesOf, reading } from "../reading.ts";

interface Unseen {
  /** Rows and columns that are hidden, from 0. */
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}

function sheet(cells: readonly (readonly string[])[], { rows = [], columns = [] }: Unseen): { rows: Row[] } {
  return {
    rows: cells.map((row, at) => ({
      cells: row,
      line: at + 1,
      numbers: new Set<number>(),
      ...(rows.includes(at) && { isHidden: true as const }),
      ...(columns.length > 0 && { hiddenColumns: new Set(columns) }),
    })),
  };
}

const BUDGET = [
  ["post", "2026", "2027", "merknad"],
  ["Drift", "1350", "1400", "a"],
  ["Flyttet", "700", "0", "b"],
];

function read(unseen: Unseen, settings = "key: likt\n", hidden: "read" | "skip" | null = null) {
  const found = reading({ budget: sheet(BUDGET, unseen), settings, options: { hidden } });
  return { lines: linesOf(found), issues: found.issues.filter(({ code }) => code !== "COLUMN_IGNORED") };
}

describe("what a workbook hides", () => {
  test("is read, with both totals", () => {
    expect(read({ rows: [2] }).issues).toMatchObject([
      { code: "ROWS_HIDDEN", args: { count: 1, year: 2026, shared: "2050", otherwise: "1350" }, source: { line: 3 } },
    ]);
    expect(read({ columns: [2] }).issues).toMatchObject([
      { code: "COLUMNS_HIDDEN", args: { headers: ["2027"], year: 2027, shared: "1400", otherwise: "0" } },
    ]);
  });

  test("is passed over or confirmed where the user says so", () => {
    expect(read({ rows: [2] }, "key: likt\n", "skip")).toEqual({
      lines: ["Drift|2026|1350", "Drift|2027|1400"],
      issues: [],
    });
    expect(read({ rows: [2] }, "key: likt\ninput: {hidden: skip}\n").lines).toHaveLength(2);
    expect(read({ rows: [2] }, "key: likt\n", "read")).toMatchObject({ issues: [] });
    expect(read({ columns: [2] }, "key: likt\n", "skip").lines).toEqual(["Drift|2026|1350", "Flyttet|2026|700"]);
  });

  test("is told of among the members too", () => {
    const members = sheet(
      [
        ["kommune", "folketall"],
        ["Hol", "4441"],
        ["Ål", "4700"],
      ],
      { rows: [2] },
    );
    expect(reading({ members, settings: "key: likt\n" }).issues).toMatchObject([
      { code: "ROWS_HIDDEN", args: { count: 1, shared: null } },
    ]);
    const skipped = reading({ members, settings: "key: likt\n", options: { hidden: "skip" } });
    expect(skipped.case?.members.map(({ name }) => name)).toEqual(["Hol"]);
  });

  test("is not told of where nothing of it counts", () => {
    expect(read({}).issues).toEqual([]);
    expect(read({ columns: [3] }).issues).toEqual([]);
    const note = [
      ["post", "beløp", "type"],
      ["Drift", "1350", ""],
      ["Gammelt", "700", "merknad"],
    ];
    const found = reading({ budget: sheet(note, { rows: [2] }), settings: "key: likt\n" });
    expect(found.issues).toEqual([]);
  });
});
