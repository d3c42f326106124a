import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { fraction, parseDecimal } from "../../../src/core/number/fraction.ts";
import { printable } from "../../../src/format/writing/printable.ts";
import { workbookOfPage } from "../../../src/format/xlsx/of-page.ts";
import { xlsx } from "../../../src/format/xlsx/xlsx.ts";
import type { Chapter } from "../../../src/report/page/page.ts";
import { pageOf } from "../../../src/report/page/report.ts";
import type { Row } from "../../../src/report/page/table.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";
import { partsOf } from "./parts.ts";
import { readable } from "./readable.ts";

function chapter(rows: readonly Row[]): Chapter {
  const table = { kind: "table", heading: null, labelHeader: "Post", columns: ["I alt", "Melhus"], rows } as const;
  return {
    title: "Felles drift",
    unit: "hele kroner",
    basis: ["Nøkkel: likt"],
    sections: [table],
    notes: [],
    prose: null,
  };
}

const ROWS: readonly Row[] = [
  {
    role: "group",
    level: 0,
    label: "Drift",
    cells: [{ kind: "amount", value: fraction(12n), decimals: 0 }, { kind: "empty" }],
  },
  {
    role: "line",
    level: 1,
    label: "Lønn",
    cells: [{ kind: "amount", value: parseDecimal("-7.25"), decimals: 2 }, { kind: "outside" }],
  },
  {
    role: "sum",
    level: 0,
    label: "Andel",
    cells: [
      { kind: "percent", value: fraction(1n, 3n), decimals: 2 },
      { kind: "text", text: "12/14" },
    ],
  },
];

describe("a page as a workbook", () => {
  test("has real numbers with their formats, bold sums and a header that stays", async () => {
    expect(await readable(await xlsx(workbookOfPage(pageOf(chapter(ROWS)), "nb")))).toMatchInlineSnapshot(`
      "=== Felles drift
      frozen 3 rows, 1 columns; print $A$1:$H$8 portrait, repeat -
      widths 10 10 10 10 10 10 10 10
      A1  "Felles drift"  [bold]
      A2  "hele kroner"
      A3  "Post"  [bold, fill E4E9EE]
      B3  "I alt"  [bold, fill E4E9EE]
      C3  "Melhus"  [bold, fill E4E9EE]
      A4  "Drift"  [bold]
      B4  12  [bold, #,##0]
      A5  "Lønn"
      B5  -7.25  [#,##0.00]
      C5  "–"
      A6  "Andel"  [bold]
      B6  0.3333333333333333  [bold, 0.00\\ %]
      C6  "12/14"  [bold]
      A8  "Nøkkel: likt"
      "
    `);
  });

  test("holds every text as text: no formula, no error value, nothing read as an escape", async () => {
    const words = [...HOSTILE_WORDS, "#N/A", "#DIV/0!", "_x0041_", "a_x000a_b", "x\uffffy"];
    const rows = words.map((label): Row => ({ role: "line", level: 0, label, cells: [{ kind: "text", text: label }] }));
    const bytes = await xlsx(
      workbookOfPage(pageOf({ ...chapter(rows), title: words.join(" "), notes: words, unit: "=1" }), "nb"),
    );
    const parts = partsOf(bytes);
    expect([...parts].filter(([name, xml]) => name.startsWith("xl/worksheets/") && /<f[ >]|t="e"/.test(xml))).toEqual(
      [],
    );
    const { sheets } = await readXlsx(bytes);
    const cells = sheets[0]?.rows.slice(3, 3 + words.length).map(([label]) => label ?? "");
    const seen = words.map((word) =>
      printable(word)
        .replace(/\p{Cs}/gu, "")
        .replace("\uffff", ""),
    );
    expect(cells).toEqual(seen);
  });

  test("writes a number that no spreadsheet holds as text, and refuses none silently", async () => {
    const cells = [{ kind: "amount", value: fraction(10n ** 310n), decimals: 0 }] as const;
    const bytes = await xlsx(workbookOfPage(pageOf(chapter([{ role: "line", level: 0, label: "Stor", cells }])), "nb"));
    const { sheets } = await readXlsx(bytes);
    expect(`${sheets[0]?.rows[3]?.[1]}`.replaceAll("\u00a0", "")).toBe(`${10n ** 310n}`);
  });

  test("draws a chart from cells that stand below it, and leaves out a form that it has none of", async () => {
    const bars = [
      { label: "Melhus", value: fraction(12n) },
      { label: "Skaun", value: fraction(-3n) },
    ];
    const words = { subtitle: "Netto", description: "To søyler", unit: "kroner", decimals: 0 };
    const data = { kind: "table", heading: null, labelHeader: "", columns: ["Netto"], rows: [] } as const;
    const drawn = { kind: "chart", title: "Skaun taper", ...words, form: { kind: "bars", bars }, data } as const;
    const steps = { ...drawn, form: { kind: "waterfall", steps: [] } } as const;
    const made = chapter(ROWS);
    const page = pageOf({ ...made, sections: [...made.sections, drawn, steps] });
    const { sheets } = await readXlsx(await xlsx(workbookOfPage(page, "nb")));
    const [chart, ...others] = sheets[0]?.charts ?? [];
    expect(others).toEqual([]);
    expect(chart?.title).toBe("Netto · kroner");
    const [series] = chart?.series ?? [];
    const [from = 0, to = 0] = [...`${series?.valuesRef}`.matchAll(/\$B\$(\d+)/g)].map(([, row]) => Number(row));
    expect(sheets[0]?.rows.slice(from - 1, to).map((cells) => cells[1])).toEqual([12, -3]);
  });

  test("refuses a sheet that no program would open", async () => {
    const cells = Array.from({ length: 16_384 }, () => ({ kind: "empty" }) as const);
    const made = chapter([{ role: "line", level: 0, label: "Bred", cells }]);
    const [table] = made.sections;
    const wide = { ...table, columns: cells.map(() => "x") } as typeof table & object;
    const book = workbookOfPage(pageOf({ ...made, sections: [wide] as Chapter["sections"] }), "nb");
    expect(() => xlsx(book)).toThrow("more rows or columns than a sheet has");
  });
});
