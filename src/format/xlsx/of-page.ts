import type { Language } from "../../core/model/language.ts";
import { fraction } from "../../core/number/fraction.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { WORKBOOK_WORDS } from "../../messages/registry.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Chart } from "../../report/page/chart.ts";
import type { Page, PlainSection } from "../../report/page/page.ts";
import type { Cell, RowRole, Table } from "../../report/page/table.ts";
import type {
  Drawing,
  Look,
  ReckoningWorkbook,
  Workbook,
  WorkbookCell,
  WorkbookRow,
  WorkbookSheet,
} from "../../report/page/workbook.ts";
import {
  BLANK_ROW,
  keyFigureCell,
  numberCell,
  rightCell,
  row,
  sentenceRow,
  textCell,
} from "../../report/workbook/cells.ts";
import { isBeyondCells, isBeyondFormulas } from "../../report/workbook/digits.ts";
import { fittedWidths } from "../../report/workbook/fitted.ts";
import { sheetNames } from "../../report/workbook/sheet-names.ts";
import { byColumns, type LaidOutChapter, laidOut, laidOutChapter } from "../writing/layout.ts";
import { columnWidths, labelWidth } from "../writing/table-width.ts";
import { drawn } from "./drawn.ts";
import { reckonedFormula } from "./reckoned.ts";

/** Room beside the characters of a column, and the least width. */
const MARGIN = 2;
const NARROWEST = 10;
/** Sentences run across columns of at least this width together. */
const NARROWEST_TEXT = 80;
const WIDEST_LABEL = 60;
/** Labels of a sheet without a table of its own. */
const LABELS = 44;

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
    case "missing":
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
  return rows.some(({ cells }) =>
    cells.some((cell) => {
      return cell.kind === "amount" && isBeyondFormulas([cell.value], fraction(1n, 10n ** BigInt(cell.decimals)));
    }),
  );
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
  readonly charts: readonly Chart[];
  /** Chapters of sentences alone, which stand below. */
  readonly more: readonly LaidOutChapter[];
}

/** Chapters of sentences below a sheet that they need none of their own for. */
function textsBelow(
  more: readonly LaidOutChapter[],
  sentence: (text: string, look?: Look) => WorkbookRow,
): WorkbookRow[] {
  return more.flatMap((chapter) => [
    ...[BLANK_ROW, sentence(chapter.title, "group")],
    ...sentencesOf(chapter, captioned(chapter.sections).before).map((text) => sentence(text)),
  ]);
}

/** Charts below the rows of a sheet, with the figures that they are drawn from. */
function withCharts(
  sheet: Omit<WorkbookSheet, "drawings" | "allowed" | "checks">,
  charts: readonly Chart[],
  language: Language,
): WorkbookSheet {
  const rows = [...sheet.rows];
  const drawings: Drawing[] = [];
  const [label = LABELS, ...others] = sheet.widths;
  const labels = charts.flatMap(({ data }) => data.rows.map((own) => displayWidth(own.label) + MARGIN));
  const wanted = [Math.min(WIDEST_LABEL, Math.max(label, ...labels)), ...others];
  for (const chart of charts) {
    const made = drawn(chart, rows.length, wanted, language);
    if (made === null) continue;
    rows.push(...made.rows);
    drawings.push(made.drawing);
  }
  const widths = fittedWidths(
    rows.map(({ cells }) => cells),
    wanted,
  );
  return { ...sheet, rows, widths, drawings, checks: [], allowed: [] };
}

function headerRow({ labelHeader, columns }: Table, widths: readonly number[]): WorkbookRow {
  const lines = columns.map((header, at) => Math.ceil(header.length / Math.max(1, (widths[at + 1] ?? 1) - 1)));
  const cells = [textCell(labelHeader, "heading"), ...columns.map((text) => rightCell(text, "heading"))];
  return { cells, lines: Math.max(1, ...lines) };
}

/** A sheet of one table: title, unit, header, all of which stay in sight, and below the table what it rests on. */
function tableSheet(name: string, table: Table, around: Around, language: Language): WorkbookSheet {
  const across = spanOf(widthsOf(table, language));
  const sentence = (text: string, look: Look = "note") => sentenceRow(text, across.widths, across.span, look);
  const heading = table.heading === null || table.heading === around.title ? [] : [table.heading];
  const about = [...heading, ...(around.unit === "" ? [] : [around.unit])].join(" · ");
  const header = headerRow(table, across.widths);
  const above = [sentence(around.title, "title"), ...(about === "" ? [] : [sentence(about)]), header];
  const said = [...around.sentences, ...(isBeyondReckoning(table) ? [WORKBOOK_WORDS[language].manyDigits] : [])];
  const below = said.length === 0 ? [] : [BLANK_ROW, ...said.map((text) => sentence(text))];
  const rows = [...above, ...bodyRows(table, above.length, language), ...below, ...textsBelow(around.more, sentence)];
  const frozen = { rows: above.length, columns: 1 };
  return withCharts({ name, rows, widths: across.widths, frozen }, around.charts, language);
}

/** All tables of a chapter in one sheet, each below the other with its heading and what follows it. */
function wholeSheet(name: string, { chapter: page, more }: Gathered, language: Language): WorkbookSheet {
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
      ...(table.heading === null ? [] : [sentence(table.heading, "group")]),
      headerRow(table, widths),
    );
    rows.push(...bodyRows(table, rows.length, language), ...sentences.map((text) => sentence(text)));
  }
  const last = [...page.notes, ...(page.prose?.paragraphs ?? [])];
  if (last.length > 0) rows.push(BLANK_ROW, ...last.map((text) => sentence(text)));
  rows.push(...textsBelow(more, sentence));
  const charts = tables.flatMap((one) => one.charts);
  return withCharts({ name, rows, widths, frozen: { rows: 1, columns: 1 } }, charts, language);
}

/** A page without tables. */
function textSheet(name: string, { title, sentences, charts, more }: Around, language: Language): WorkbookSheet {
  const widths = [LABELS, ...Array.from({ length: 5 }, () => NARROWEST)];
  const sentence = (text: string, look: Look = "note") => sentenceRow(text, widths, widths.length, look);
  const rows = [sentence(title, "title"), ...sentences.map((text) => sentence(text)), ...textsBelow(more, sentence)];
  return withCharts({ name, rows, widths, frozen: { rows: 0, columns: 0 } }, charts, language);
}

/** A table of a page with the sentences and charts between it and the next. */
interface Captioned {
  readonly table: Table;
  readonly sentences: string[];
  readonly charts: Chart[];
}

function captioned(sections: readonly PlainSection[]): {
  readonly before: string[];
  /** Charts above the first table. */
  readonly first: Chart[];
  readonly tables: readonly Captioned[];
} {
  const before: string[] = [];
  const first: Chart[] = [];
  const tables: Captioned[] = [];
  for (const section of sections) {
    if (section.kind === "table") {
      tables.push({ table: section, sentences: [], charts: tables.length === 0 ? [...first] : [] });
    } else if (section.kind === "paragraph") (tables.at(-1)?.sentences ?? before).push(...section.lines);
    else (tables.at(-1)?.charts ?? first).push(section);
  }
  return { before, first, tables };
}

/** All that a chapter says beside its tables and charts. */
function sentencesOf({ basis, notes, prose }: LaidOutChapter, own: readonly string[]): string[] {
  return [...basis, ...own, ...notes, ...(prose?.paragraphs ?? [])];
}

/** A chapter with those of sentences alone that follow it, if it is a sheet that they can stand below. */
interface Gathered {
  readonly chapter: LaidOutChapter;
  readonly more: LaidOutChapter[];
}

function gathered(chapters: readonly LaidOutChapter[]): Gathered[] {
  const all: Gathered[] = [];
  for (const chapter of chapters) {
    const last = all.at(-1);
    const isText = chapter.sections.every(({ kind }) => kind === "paragraph");
    if (last && isText && !last.chapter.ownPage) last.more.push(chapter);
    else all.push({ chapter, more: [] });
  }
  return all;
}

/** Tables of no more rows than these are read below each other; longer ones are scrolled, each under its own headers. */
const MOST_TOGETHER = 150;

function isReadTogether(tables: readonly Captioned[]): boolean {
  return tables.length > 1 && tables.reduce((sum, { table }) => sum + table.rows.length, 0) <= MOST_TOGETHER;
}

/**
 * The sheets of a chapter before they are named: each with the names it wants.
 *
 * @param together whether small tables share a sheet
 */
function sheetsOf(own: Gathered, language: Language, together = false): Wanted[] {
  const { chapter: page, more } = own;
  const { before, first, tables } = captioned(page.sections);
  const { title, unit } = page;
  const ofAll = (own: readonly string[]) => sentencesOf(page, [...before, ...own]);
  if ((page.ownPage && tables.length > 0) || (together && isReadTogether(tables))) {
    return [{ wanted: [title], make: (name) => wholeSheet(name, own, language) }];
  }
  if (tables.length === 0) {
    return [
      {
        wanted: [title],
        make: (name) => textSheet(name, { title, unit, sentences: ofAll([]), charts: first, more }, language),
      },
    ];
  }
  // That figures do not follow is true of each sheet, and said on each.
  const ofEach = page.basis.filter((text) => text === WORKBOOK_WORDS[language].asSaved);
  return tables.map(({ table, sentences, charts }, at) => {
    const said = at === 0 ? ofAll(sentences) : [...ofEach, ...sentences];
    const around = { title, unit, charts, sentences: said, more: at === tables.length - 1 ? more : [] };
    const own = table.heading ?? ((tables.length > 1 && table.labelHeader) || title);
    const wanted = [own, title];
    return { wanted, make: (name) => tableSheet(name, table, around, language) };
  });
}

type Named = (name: string) => WorkbookSheet;

/** A sheet before it is named, with the names that it may have, the best first. */
interface Wanted {
  readonly wanted: readonly string[];
  readonly make: Named;
}

/** What a page says before its chapters: key figures, a picture and prose. */
function frontSheet(page: Page, language: Language): Wanted[] {
  const { title, keyFigures, picture, lead } = page;
  if (keyFigures === null && picture === null && lead.length === 0) return [];
  const widths = [LABELS, 20, ...Array.from({ length: 5 }, () => 11)];
  const sentence = (text: string, look: Look = "note") => sentenceRow(text, widths, widths.length, look);
  const figures = (keyFigures?.figures ?? []).map((figure) => {
    const { label, note } = figure;
    return row(textCell(label), keyFigureCell(figure), note === null ? null : textCell(note, "muted", 1));
  });
  const headers = widths.slice(1).map(() => textCell("", "heading"));
  const heading = keyFigures === null ? [] : [BLANK_ROW, row(textCell(keyFigures.heading, "heading"), ...headers)];
  const said = lead.flatMap(({ heading: of, paragraphs }) => [
    ...[BLANK_ROW, sentence(of, "group")],
    ...paragraphs.map((text) => sentence(text)),
  ]);
  const top = [sentence(title, "title"), ...(page.date === null ? [] : [sentence(page.date)])];
  const rows = [...top, ...heading, ...figures, ...said];
  const make = (name: string) =>
    withCharts({ name, rows, widths, frozen: { rows: 0, columns: 0 } }, picture ? [picture] : [], language);
  return [{ wanted: [WORKBOOK_WORDS[language].sheets.overview], make }];
}

/**
 * A page as sheets: what answers first, then its tables, a sheet each with the sentences and charts that follow it; what a
 * chapter says of all its tables below its first.
 */
export function workbookOfPage(page: Page, language: Language): Workbook {
  const chapters = gathered(laidOut(page, byColumns).chapters).flatMap((one) => sheetsOf(one, language));
  const sheets = [...frontSheet(page, language), ...chapters];
  const names = sheetNames(sheets.map(({ wanted }) => wanted));
  return { title: page.title, sheets: sheets.map(({ make }, at) => make(names[at] ?? "")), names: [] };
}

/** A workbook that reckons with the chapters that it does not, as sheets of figures before those that it reckons by. */
export function wholeWorkbook(made: ReckoningWorkbook, language: Language): Workbook {
  const { title, sheets, chapters, behind, names } = made;
  const shown = chapters.map((chapter) => laidOutChapter(chapter, byColumns));
  const more = gathered(shown).flatMap((one) => sheetsOf(one, language, true));
  const taken = [...sheets, ...behind].map(({ name }) => [name]);
  const free = sheetNames([...taken, ...more.map(({ wanted }) => wanted)]).slice(taken.length);
  return { title, sheets: [...sheets, ...more.map(({ make }, at) => make(free[at] ?? "")), ...behind], names };
}
