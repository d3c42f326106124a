import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { html } from "../../../src/format/html/html.ts";
import { STYLE_SHEET, STYLE_SHEET_HASH } from "../../../src/format/html/style-sheet.ts";
import type { Style } from "../../../src/format/writing/style.ts";
import type { Chapter } from "../../../src/report/page/page.ts";
import { pageOf } from "../../../src/report/page/report.ts";
import type { Cell, Row, Table } from "../../../src/report/page/table.ts";

const STYLE: Style = { language: "nb", color: false, columns: null, excel: false };

function amount(value: bigint): Cell {
  return { kind: "amount", value: fraction(value), decimals: 0 };
}

function row(role: Row["role"], level: number, label: string, ...cells: readonly Cell[]): Row {
  return { role, level, label, cells };
}

function table(heading: string | null, ...rows: readonly Row[]): Table {
  const columns = (rows[0]?.cells ?? []).map((_, at) => `Kolonne ${at + 1}`);
  return { kind: "table", heading, labelHeader: "", columns, rows };
}

function page(title: string, ...sections: Chapter["sections"]): Chapter {
  return { title, unit: "hele kroner", basis: ["Nøkkel: likt"], sections, notes: ["En note."], prose: null };
}

const SPLIT = table(
  null,
  row("group", 0, "Drift", amount(1_234_567n)),
  row("line", 1, "Lønn", amount(-5n)),
  row("line", 1, "Nabo", { kind: "outside" }),
  row("sum", 0, "Sum", amount(1_234_562n)),
  row("unit-cost", 0, "Kroner per innbygger", amount(12n)),
);

describe("a document of one page", () => {
  const text = html(pageOf(page("Felles <drift>", SPLIT)), STYLE);

  test("has one heading of the first rank, its title, and no list of chapters", () => {
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('<h1 id="title">Felles &lt;drift&gt;</h1>');
    expect(text).toContain("<title>Felles &lt;drift&gt;</title>");
    expect(text).not.toContain("<nav");
    expect(text).toContain('<html lang="nb">');
  });

  test("has a row a line: figures to the right, groups and sums in bold, indents that no style sheet gives", () => {
    expect(text).toContain(
      '<tr class="group"><th scope="row" align="left"><b>Drift</b></th><td align="right"><b>1\u00a0234\u00a0567</b></td></tr>\n',
    );
    const indent = "\u00a0".repeat(4);
    expect(text).toContain(
      `<tr class="line in-1"><th scope="row" align="left">${indent}Lønn</th><td align="right">\u22125</td></tr>\n`,
    );
    expect(text).toContain(`${indent}Nabo</th><td align="right">–</td>`);
  });

  test("keeps a column of figures to the right where one of them is not known", () => {
    const known = row("line", 0, "Lønn", amount(5n), { kind: "text", text: "2028 (2,3 år)" });
    const unknown = { kind: "missing", text: "ukjent" } as const;
    const made = html(pageOf(page("Drift", table(null, known, row("sum", 0, "Sum", unknown, unknown)))), STYLE);
    expect(made).not.toContain('class="words"');
    expect(made.match(/<td align="right"><b>ukjent/g)).toHaveLength(2);
  });

  test("closes its table with the sum and what follows it", () => {
    expect(text.slice(text.indexOf("<tfoot>"), text.indexOf("</tfoot>")).match(/<tr class="[\w-]+/g)).toEqual([
      '<tr class="sum',
      '<tr class="unit-cost',
    ]);
  });

  test("says the unit over the table, and what it is called by the heading", () => {
    expect(text).toContain('<table aria-labelledby="title">\n<caption align="right">Hele kroner</caption>');
  });
});

test("a table without a sum at its end has no foot, one without amounts no unit", () => {
  const words: Cell = { kind: "text", text: "budget.csv" };
  const text = html(
    pageOf(page("Kilder", table(null, row("sum", 0, "Sum", words), row("line", 0, "Fil", words)))),
    STYLE,
  );
  expect(text).not.toContain("<tfoot");
  expect(text).not.toContain("<caption");
  expect(text).toContain('<td class="words">budget.csv</td>');
});

describe("a document of several chapters", () => {
  const paper = {
    title: "Rapport",
    date: "3. november 2026",
    keyFigures: null,
    picture: null,
    lead: [{ heading: "Økonomiske konsekvenser", paragraphs: ["Kostnaden er 1 krone.", "Den deles likt."] }],
    chapters: [page("Fordeling", table("2009", ...SPLIT.rows), table(null, ...SPLIT.rows)), page("Innsparing", SPLIT)],
  };
  const text = html(paper, STYLE);

  test("has its title once, then chapters, then tables, by rank", () => {
    expect(text.match(/<h\d[^>]*>/g)).toEqual([
      '<h1 id="title">',
      '<h2 id="lead-1">',
      '<h2 id="contents">',
      '<h2 id="chapter-1">',
      '<h3 id="chapter-1-1">',
      '<h2 id="chapter-2">',
    ]);
  });

  test("lists its chapters, and every link and label leads to an id that is there once", () => {
    expect(text).toContain('<li><a href="#chapter-2">Innsparing</a></li>');
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...text.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/g)].flatMap(([, id = ""]) => id.split(" "));
    expect(ids).toEqual(expect.arrayContaining(named));
  });

  test("is the same to the byte every time", () => {
    expect(html(paper, STYLE)).toBe(text);
  });
});

test("a table too wide for an upright sheet turns it", () => {
  const wide = table(null, row("line", 0, "x".repeat(40), ...Array.from({ length: 9 }, () => amount(123_456_789n))));
  expect(html(pageOf(page("Bred", wide)), STYLE)).toContain('<main class="turned">');
  expect(html(pageOf(page("Smal", SPLIT)), STYLE)).toContain("<main>");
});

test("the security policy names the style sheet by its hash", () => {
  const hash = createHash("sha256").update(STYLE_SHEET).digest("base64");
  expect(STYLE_SHEET_HASH).toBe(`sha256-${hash}`);
  const text = html(pageOf(page("T", SPLIT)), STYLE);
  expect(text).toContain(`<style>${STYLE_SHEET}</style>`);
  expect(text).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`);
});
