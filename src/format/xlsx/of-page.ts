import type { Language } from "../../core/model/language.ts";
import { fraction } from "../../core/number/fraction.ts";
import { WORKBOOK_WORDS } from "../../messages/registry.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Page, PlainSection } from "../../report/page/page.ts";
import type { Cell, RowRole, Table } from "../../report/page/table.ts";
import type { Look, Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from "../../report/page/workbook.ts";
import { BLANK_ROW, numberCell, rightCell, row, sentenceRow, textCell } from "../../report/workbook/cells.ts";
import { isBeyondCells, isBeyondFormulas } from "../../report/workbook/digits.ts";
import { sheetNames } from "../../report/workbook/sheet-names.ts";
import { byColumns, type LaidOutChapter, laidOut } from "../writing/layout.ts";
import { columnWidths, labelWidth } from "../writing/table-width.ts";
import { reckonedFormula } from "./reckoned.ts";

/** Room beside the characters of a column, and the least width. */
const MARGIN = 2;
const NARROWEST = 10;
/** Sentences run across columns of at least this width together. */
const NARROWEST_TEXT = 80;
const WIDEST_LABEL = 60;

const LOOKS: Readonly<Record<RowRole, Look>> = {
  group: "group",
  line: "plain",
  note: "muted",
  sum: "sum",
  share: "plain",
  "unit-cost": "plain",
};

function figureCell(cell: Cell, look: Look, language: Language): WorkbookCell | null {
  switch (cell.kind) {
    case "text":
      return rightCell(cell.text, look);
    case "amount":
      if (isBeyondCells(cell.value, cell.decimals)) return rightCell(cellText(cell, language), look);
      return numberCell(cell.value, { kind: "amount", decimals: cell.decimals }, look);
    case "percent":
      return numberCell(cell.value, { kind: "percent", decimals: cell.decimals }, look);
    case "outside":
      return rightCell("–", look);
    case "empty":
      return look === "plain" ? null : textCell("", look);
  }
}

/** The rows of a table; what the table says is a sum of others is a formula. */
function bodyRows(table: Table, top: number, language: Language): WorkbookRow[] {
  return table.rows.map(({ role, level, label, cells }, at) => {
    const look = LOOKS[role];
    const figures = cells.map((cell, column) => {
      const made = figureCell(cell, look, language);
      const formula = reckonedFormula(table, at, column, top);
      if (made?.content.kind !== "number" || formula === null) return made;
      return { ...made, content: { kind: "formula", formula, value: made.content.value } } as const;
    });
    return row(textCell(label, look, level), ...figures);
  });
}

function isBeyondReckoning({ rows }: Table): boolean {
  const units = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === "amount" ? [{ value: cell.value, decimals: cell.decimals }] : [])),
  );
  return units.some(({ value, decimals }) => isBeyondFormulas([value], fraction(1n, 10n ** BigInt(decimals))));
}

function widthsOf(table: Table, language: Language): number[] {
  const figures = columnWidths(table, language).map((width) => Math.max(NARROWEST, width + MARGIN));
  return [Math.min(WIDEST_LABEL, Math.max(NARROWEST, labelWidth(table) + MARGIN)), ...figures];
}

/** Columns that sentences run across: the table's, and blank ones beside a narrow table. */
function spanOf(widths: readonly number[]): { readonly span: number; readonly widths: readonly number[] } {
  const all = [...widths];
  while (all.reduce((sum, width) => sum + width, 0) < NARROWEST_TEXT) all.push(NARROWEST);
  return { span: all.length, widths: all };
}

interface Around {
  readonly title: string;
  readonly unit: string;
  /** Sentences under the table. */
  readonly sentences: readonly string[];
}

function headerLines(table: Table, widths: readonly number[]): number {
  const lines = table.columns.map((header, at) => Math.ceil(header.length / Math.max(1, (widths[at + 1] ?? 1) - 1)));
  return Math.max(1, ...lines);
}

/** A sheet of one table: title, unit, header, all of which stay in sight, and below the table what it rests on. */
function tableSheet(name: string, table: Table, around: Around, language: Language): WorkbookSheet {
  const across = spanOf(widthsOf(table, language));
  const sentence = (text: string, look: Look = "note") => sentenceRow(text, across.widths, across.span, look);
  const heading = table.heading === null || table.heading === around.title ? [] : [table.heading];
  const about = [...heading, ...(around.unit === "" ? [] : [around.unit])].join(" · ");
  const header = {
    cells: [textCell(table.labelHeader, "heading"), ...table.columns.map((text) => rightCell(text, "heading"))],
    lines: headerLines(table, across.widths),
  };
  const above = [sentence(around.title, "title"), ...(about === "" ? [] : [sentence(about)]), header];
  const said = [...around.sentences, ...(isBeyondReckoning(table) ? [WORKBOOK_WORDS[language].manyDigits] : [])];
  const below = said.length === 0 ? [] : [BLANK_ROW, ...said.map((text) => sentence(text))];
  return {
    name,
    rows: [...above, ...bodyRows(table, above.length, language), ...below],
    widths: across.widths,
    frozen: { rows: above.length, columns: 1 },
    checks: [],
  };
}

/** A page that is sent as it is: all its tables in one sheet, each below the other with its heading and what follows it. */
function wholeSheet(name: string, page: LaidOutChapter, language: Language): WorkbookSheet {
  const { before, tables } = captioned(page.sections);
  const columns = Math.max(...tables.map(({ table }) => table.columns.length));
  const widest = tables.map(({ table }) => widthsOf(table, language));
  const own = Array.from({ length: columns + 1 }, (_, at) =>
    Math.max(...widest.map((widths) => widths[at] ?? NARROWEST)),
  );
  const { span, widths } = spanOf(own);
  const sentence = (text: string, look: Look = "note") => sentenceRow(text, widths, span, look);
  const about = [page.unit, ...page.basis, ...before].filter((text) => text !== "").map((text) => sentence(text));
  const rows = [sentence(page.title, "title"), ...about];
  for (const { table, sentences } of tables) {
    rows.push(
      BLANK_ROW,
      ...(table.heading === null ? [] : [sentence(table.heading, "title")]),
      row(textCell(table.labelHeader, "heading"), ...table.columns.map((text) => rightCell(text, "heading"))),
    );
    rows.push(...bodyRows(table, rows.length, language), ...sentences.map((text) => sentence(text)));
  }
  rows.push(...page.notes.map((text) => sentence(text)));
  return { name, rows, widths, frozen: { rows: 1, columns: 1 }, checks: [] };
}

/** A page without tables. */
function textSheet(name: string, { title, sentences }: Around): WorkbookSheet {
  const widths = [NARROWEST_TEXT];
  const rows = [sentenceRow(title, widths, 1, "title"), ...sentences.map((text) => sentenceRow(text, widths, 1))];
  return { name, rows, widths, frozen: { rows: 0, columns: 0 }, checks: [] };
}

/** A table of a page with the sentences between it and the next. */
interface Captioned {
  readonly table: Table;
  readonly sentences: string[];
}

function captioned(sections: readonly PlainSection[]): {
  readonly before: string[];
  readonly tables: readonly Captioned[];
} {
  const before: string[] = [];
  const tables: Captioned[] = [];
  for (const section of sections) {
    if (section.kind === "table") tables.push({ table: section, sentences: [] });
    else if (section.kind === "paragraph") (tables.at(-1)?.sentences ?? before).push(...section.lines);
  }
  return { before, tables };
}

/** The sheets of a page before they are named: each with the name it wants. */
function sheetsOf(page: LaidOutChapter, language: Language): { readonly wanted: string; readonly make: Named }[] {
  const { before, tables } = captioned(page.sections);
  const { title, unit } = page;
  const prose = page.prose === null ? [] : page.prose.paragraphs;
  const ofAll = (own: readonly string[]) => [...page.basis, ...before, ...own, ...page.notes, ...prose];
  if (page.ownPage && tables.length > 0) {
    return [{ wanted: title, make: (name) => wholeSheet(name, page, language) }];
  }
  if (tables.length === 0) {
    return [{ wanted: title, make: (name) => textSheet(name, { title, unit, sentences: ofAll([]) }) }];
  }
  return tables.map(({ table, sentences }, at) => {
    const around = { title, unit, sentences: at === 0 ? ofAll(sentences) : sentences };
    const wanted = table.heading ?? ((tables.length > 1 && table.labelHeader) || title);
    return { wanted, make: (name) => tableSheet(name, table, around, language) };
  });
}

type Named = (name: string) => WorkbookSheet;

/** The tables of a page, a sheet each with the sentences that follow it; what a chapter says of all its tables below its first. */
export function workbookOfPage(page: Page, language: Language): Workbook {
  const sheets = laidOut(page, byColumns).chapters.flatMap((chapter) => sheetsOf(chapter, language));
  const names = sheetNames(sheets.map(({ wanted }) => wanted));
  return { title: page.title, sheets: sheets.map(({ make }, at) => make(names[at] ?? "")), names: [] };
}
