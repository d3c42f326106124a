import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
import type { ByteStream, Survey } from "../text/byte-stream.ts";
import { CsvWindows } from "../text/csv-windows.ts";
import type { Row } from "../text/sheet.ts";
import type { BudgetDialect } from "./budget-dialect.ts";
import { budgetHead, LINES_OF_HEAD } from "./budget-head.ts";
import { BudgetPass } from "./budget-pass.ts";
import { type Judgement, unjudged } from "./judgement.ts";

/** A budget too large to hold, and how to read it. */
export interface BudgetSource {
  readonly stream: ByteStream;
  readonly survey: Survey;
  readonly dialect: BudgetDialect;
  /** Lines that the head is read from. */
  readonly headLines?: number;
}

/** Who takes the rows of a budget that passes by. */
export interface BudgetTaker {
  /** Whether the rows are watched for what ledgers leave in; where another reading does, they are handed on as they stand. */
  readonly isWatched: boolean;
  /** Takes a row that makes lines; `pass` tells more of it while it passes. */
  readonly row: (entry: BudgetRow, pass: BudgetPass) => void;
  /** Called after every few thousand lines; true ends the reading. */
  readonly pause: () => Promise<boolean>;
}

function openWindows({ stream, survey, dialect, headLines = LINES_OF_HEAD }: BudgetSource): Promise<CsvWindows> {
  return CsvWindows.open(stream, survey, dialect, dialect.isHeader, headLines);
}

/** How many lines a row of the budget can make: one for each column of amounts. */
export async function linesPerRow(source: BudgetSource): Promise<number> {
  const windows = await openWindows(source);
  const head = budgetHead(windows.sheet, source.dialect.choices);
  await windows.close();
  return Math.max(1, head?.columns?.amounts.length ?? 1);
}

/**
 * Reads a budget that passes by, from its first row to its last. Returns by what it is to be read once more; null when it
 * was read as it should be, or the taker ended the reading.
 *
 * @param judged what is known of the whole; null when it is read for the first time
 * @param most how many findings of each kind are kept
 */
export async function readPassing(
  source: BudgetSource,
  judged: Judgement | null,
  findings: Findings,
  most: number,
  taker: BudgetTaker,
): Promise<Judgement | null> {
  const { names, choices } = source.dialect;
  const windows = await openWindows(source);
  const { sheet } = windows;
  try {
    const head = budgetHead(sheet, choices);
    if (head === null && sheet.issues.length === 0) findings.add(issue("FILE_EMPTY", { file: sheet.file }, null));
    findings.addAll(head?.issues ?? []);
    if (head === null || head.columns === null) {
      findings.addAll(sheet.issues);
      return null;
    }
    const chosen = choices.decimal === null ? null : { sign: choices.decimal, first: null };
    const budget = { sheet, head, columns: head.columns, names, choices };
    const pass = new BudgetPass(budget, judged ?? unjudged(chosen), findings, {
      most,
      isHeld: false,
      isWatched: taker.isWatched,
    });
    for (let rows: readonly Row[] | null = sheet.rows; rows !== null; rows = await windows.next()) {
      pass.take(rows, (entry) => taker.row(entry, pass));
      if (await taker.pause()) return null;
      if (pass.isInVain) break;
    }
    const again = pass.end();
    if (again !== null) return again;
    findings.addAll(sheet.issues);
    pass.tell(sheet.issues.length > 0);
    return null;
  } finally {
    await windows.close();
  }
}
