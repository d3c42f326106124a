import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { type Amount, exactAmount, type Traits } from "../../core/split/passing/share-lines.ts";
import { sumNaming } from "../ledger/sum-words.ts";
import { YearsSeen } from "../ledger/years-seen.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { extraCell } from "../table/extra-cells.ts";
import { findHeader, firstCellOf, type HeaderRow } from "../table/header-row.ts";
import { wantedRows } from "../table/row-filter.ts";
import type { ByteStream, Survey } from "../text/byte-stream.ts";
import type { CsvRows } from "../text/csv-rows.ts";
import { CsvWindows } from "../text/csv-windows.ts";
import type { Row } from "../text/sheet.ts";
import { AmountCells } from "./amount-cells.ts";
import { groupReader, traitReader } from "./budget-cells.ts";
import { type BudgetColumns, budgetColumns } from "./budget-columns.ts";
import type { BudgetDialect } from "./budget-dialect.ts";
import { scoreBudget, unitOf } from "./budget-header.ts";
import { amountMissing, type Located, nameMissing, yearOf } from "./row-faults.ts";

/** Kinds of lines remembered, so that a budget where no two lines are alike does not fill the memory. */
const MOST_KINDS_KEPT = 50_000;
/** Lines that the header and what stands under it are found from. */
const LINES_OF_HEAD = 300;
/** Names that need a closer look to tell whether they are a sum's: most need none. */
const PERHAPS_SUM = /^\P{L}*(?:\p{L}*su[mb]|total|grand|i alt|til ?sam|net)/iu;

/** A budget too large to hold, and how to read it. */
export interface BudgetSource {
  readonly stream: ByteStream;
  readonly survey: Survey;
  readonly dialect: BudgetDialect;
}

/** A line as it passes by. */
export interface PassingLine {
  readonly name: string;
  /** The same array for the same cells, most of the time. */
  readonly group: readonly string[];
  /** The same object for lines that differ in name, group, year and amount only, most of the time; its group is any. */
  readonly kind: Traits;
  readonly year: number | null;
  /** Null for a note without amount. */
  readonly amount: Amount | null;
  /** The whole line with its places; only while it passes. */
  readonly placed: () => BudgetLine;
}

/** Who takes the lines of a budget. */
export interface BudgetTaker {
  readonly line: (line: PassingLine) => void;
  readonly issues: (issues: readonly Issue[]) => void;
  /** Called after every few thousand lines; true ends the reading. */
  readonly pause: () => Promise<boolean>;
}

/** The top of a budget: its header and which columns mean what. */
interface Head {
  readonly header: HeaderRow;
  readonly columns: Located;
  readonly amounts: AmountCells;
}

function rowsBelow(rows: readonly Row[], { row }: HeaderRow): readonly Row[] {
  return rows.filter(({ line }) => line > row.line);
}

/** One reading of a budget that passes by, from its header to its end. */
export class BudgetPass {
  readonly #source: BudgetSource;
  readonly #windows: CsvWindows;
  readonly #sheet: CsvRows;
  readonly #firstRows: readonly Row[];
  readonly #head: Head | null;
  /** What is to be said of the header and what stands above it. */
  readonly issues: readonly Issue[];
  #sumsNamed = 0;

  private constructor(source: BudgetSource, windows: CsvWindows) {
    const { sheet } = windows;
    this.#source = source;
    this.#windows = windows;
    this.#sheet = sheet;
    this.#firstRows = sheet.rows;
    const { choices } = source.dialect;
    const header = findHeader(sheet, (row) => scoreBudget(row, choices.columns));
    if (header === null) {
      this.#head = null;
      this.issues = sheet.issues.length > 0 ? sheet.issues : [issue("FILE_EMPTY", { file: sheet.file }, null)];
      return;
    }
    const columns = budgetColumns(sheet, header, choices.columns);
    const { unit, issues } = unitOf(sheet, header, columns, choices.unit);
    const { line } = columns;
    const conditions = wantedRows(sheet, { ...header, data: [] }, choices.where).issues;
    this.issues = [...header.issues, ...conditions, ...columns.issues, ...issues];
    const isReadable = line !== null && columns.amounts.length > 0;
    this.#head = isReadable
      ? { header, columns: { ...columns, line }, amounts: new AmountCells(choices.decimal, unit) }
      : null;
  }

  static async open(source: BudgetSource): Promise<BudgetPass> {
    const { stream, survey, dialect } = source;
    return new BudgetPass(source, await CsvWindows.open(stream, survey, dialect, dialect.isHeader, LINES_OF_HEAD));
  }

  /** How many columns of amounts there are: as many lines as a row can make. */
  get amountColumns(): number {
    return this.#head?.columns.amounts.length ?? 0;
  }

  /** Whether rows say what type they are, so that there may be stated sums. */
  get hasTypes(): boolean {
    return this.#head !== null && this.#head.columns.type !== null;
  }

  /** Rows shared like others although their name is a sum's. */
  get sumsNamed(): number {
    return this.#sumsNamed;
  }

  close(): Promise<void> {
    return this.#windows.close();
  }

  /** Gives every line below the header to `taker`, and what is wrong with them. */
  async read(taker: BudgetTaker): Promise<void> {
    if (this.#head === null) return;
    const { header, columns } = this.#head;
    const { where } = this.#source.dialect.choices;
    const years = new YearsSeen(this.#sheet, columns.year);
    const start = firstCellOf(this.#sheet, header.row).source;
    let shared = 0;
    let matched = false;
    let sound = true;
    const take = this.#rowReader(this.#head, {
      ...taker,
      line: (line, row) => {
        years.add(line, row);
        if (line.kind.type === "line") shared++;
        taker.line(line);
      },
      issues: (issues) => {
        if (issues.length > 0) sound = false;
        taker.issues(issues);
      },
    });
    for (let rows: readonly Row[] | null = rowsBelow(this.#firstRows, header); rows !== null; ) {
      const wanted = wantedRows(this.#sheet, { ...header, data: rows }, where);
      const data = wanted.issues.some(({ code }) => code === "WHERE_MATCHES_NOTHING") ? [] : wanted.data;
      matched ||= data.length > 0;
      await this.#learn(data, this.#head);
      for (const row of data) take(row);
      if (await taker.pause()) return;
      rows = await this.#windows.next();
    }
    taker.issues([...this.#sheet.issues, ...years.issues()]);
    if (!matched && where.length > 0) taker.issues(wantedRows(this.#sheet, header, where).issues);
    else if (shared === 0 && sound && this.#sheet.issues.length === 0) taker.issues([issue("BUDGET_EMPTY", {}, start)]);
  }

  /** Finds the decimal convention before the first cell that needs it, by looking ahead if need be. */
  async #learn(rows: readonly Row[], { columns, amounts }: Head): Promise<void> {
    if (amounts.isLearned) return;
    const texts = (of: readonly Row[]) => signedTexts(of, columns);
    const own = texts(rows);
    amounts.learn(own);
    if (!amounts.isOpen(own)) return;
    const ahead = await BudgetPass.open(this.#source);
    const below = (more: readonly Row[]) => (ahead.#head === null ? [] : rowsBelow(more, ahead.#head.header));
    for (let more: readonly Row[] | null = ahead.#firstRows; more !== null; more = await ahead.#windows.next()) {
      amounts.learn(texts(below(more)));
      if (amounts.isLearned) break;
    }
    await ahead.close();
    amounts.giveUp();
  }

  #rowReader(
    { header, columns, amounts }: Head,
    taker: Pick<BudgetTaker, "issues"> & { readonly line: (line: PassingLine, row: Row) => void },
  ) {
    const sheet = this.#sheet;
    const groupOf = groupReader(sheet, columns);
    const traitsOf = traitReader(sheet, header.row, columns, this.#source.dialect.names);
    const kindOf = kindReader(columns, traitsOf, taker.issues);
    const found: Issue[] = [];
    return (row: Row) => {
      const name = (row.cells[columns.line] ?? "").trim();
      const group = groupOf(row, found);
      const extra = extraCell(sheet, header.row, row);
      if (extra !== null) taker.issues([extra]);
      const kind = kindOf(row);
      const year = yearOf(sheet, row, columns.year, found);
      if (found.length > 0) taker.issues(found.splice(0));
      const line = (ofYear: number | null, amount: Amount | null, column: number): PassingLine => ({
        name,
        group,
        kind,
        year: ofYear,
        amount,
        placed: () => ({
          ...traitsOf(row, []),
          ...{ name, year: ofYear, amount: amount && exactAmount(amount) },
          source: sheet.cell(row, column).source,
        }),
      });
      let isBlankRow = true;
      for (const { column, year: ofColumn } of columns.amounts) {
        const text = (row.cells[column] ?? "").trim();
        if (isBlank(text)) continue;
        isBlankRow = false;
        const amount = amounts.read(text, () => sheet.cell(row, column));
        if ("code" in amount) taker.issues([amount]);
        else if (name !== "") taker.line(line(ofColumn ?? year, amount, column), row);
      }
      if (name === "") taker.issues([nameMissing(sheet, header.row, row, columns.line)]);
      else if (isBlankRow && kind.type === "note") taker.line(line(year, null, columns.line), row);
      else if (isBlankRow) taker.issues([amountMissing(sheet, row, columns)]);
      else if (kind.type === "line" && PERHAPS_SUM.test(name) && sumNaming(name) === "sum") this.#sumsNamed++;
    };
  }
}

/** The texts of amounts that could show a decimal sign: most show none, and take no time. */
function signedTexts(rows: readonly Row[], { amounts }: BudgetColumns): readonly string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    for (const { column } of amounts) {
      const text = cells[column] ?? "";
      if (text.includes(",") || text.includes(".")) texts.push(text);
    }
  }
  return texts;
}

/** Reads the cells beside name, group, year and amount; equal ones are read once, unless something is said of them. */
function kindReader(
  { type, key, members, driver, funding, host }: BudgetColumns,
  traitsOf: (row: Row, issues: Issue[]) => Traits,
  say: BudgetTaker["issues"],
): (row: Row) => Traits {
  const kinds = new Map<string, Traits>();
  const columns = [type, key, members, driver, funding, host].filter((column) => column !== null);
  return (row) => {
    const { cells } = row;
    let id = "";
    for (const column of columns) id += `${cells[column] ?? ""}\u0000`;
    const known = kinds.get(id);
    if (known) return known;
    const issues: Issue[] = [];
    const traits = traitsOf(row, issues);
    if (issues.length > 0) say(issues);
    else {
      if (kinds.size >= MOST_KINDS_KEPT) kinds.clear();
      kinds.set(id, traits);
    }
    return traits;
  };
}
