import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import type { BudgetRow } from "../../ledger/rows/budget-row.ts";
import type { ByteStream, Survey } from "../../text/byte-stream.ts";
import { CsvWindows } from "../../text/csv-windows.ts";
import type { Row } from "../../text/sheet.ts";
import type { BudgetDialect } from "../budget-dialect.ts";
import { budgetHead, LINES_OF_HEAD } from "../budget-head.ts";
import { BudgetPass, type Told } from "../budget-pass.ts";
import { type Judgement, unjudged } from "../judgement.ts";

/** A budget too large to hold, and how to read it. */
export interface BudgetSource {
  readonly stream: ByteStream;
  readonly survey: Survey;
  readonly dialect: BudgetDialect;
  /** Lines that the head is read from. */
  readonly headLines?: number;
}

/** A reading that watches for sums, and perhaps for all, and goes ahead of another. */
export interface AheadOfRows {
  readonly watchesAll: boolean;
  /** What it knows of the whole: who follows must read by the same. Null when it reads for the first time. */
  readonly judged: Judgement | null;
  /** The rows so far that are sums, by their lines. */
  readonly sums: ReadonlySet<number>;
  /** Waits until it has passed a line; by what all is to be read once more, where it has found that. */
  readonly passed: (line: number) => Promise<Judgement | null>;
  /** Waits for its end: what it found, or by what all is to be read once more. */
  readonly ended: () => Promise<Told | Judgement>;
}

/** Who takes the rows of a budget that passes by. */
export interface BudgetTaker {
  /** Takes a row that makes lines; `pass` tells more of it while it passes. */
  readonly row: (entry: BudgetRow, pass: BudgetPass) => void;
  /** Called after every few thousand lines, with the last of them; true ends the reading. */
  readonly pause: (line: number, pass: BudgetPass) => Promise<boolean>;
  /** The reading that goes ahead of this one; null where it watches for sums itself. */
  readonly ahead: AheadOfRows | null;
  /** Where the reading goes ahead of another: whether it watches for all, and who is told at the end what it found. */
  readonly behind?: { readonly watchesAll: boolean; readonly told: (told: Told) => void };
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

/** The rows of an open budget as they pass; by what they are to be read once more, null when they were read as they should be. */
async function passRows(
  windows: CsvWindows,
  pass: BudgetPass,
  taker: BudgetTaker,
): Promise<Judgement | "ended" | null> {
  for (let rows: readonly Row[] | null = windows.sheet.rows; rows !== null; rows = await windows.next()) {
    const last = rows.at(-1)?.line ?? 0;
    const again = (await taker.ahead?.passed(last)) ?? null;
    if (again !== null) return again;
    pass.take(rows, (entry) => taker.row(entry, pass));
    if (await taker.pause(last, pass)) return "ended";
    if (pass.isInVain) break;
  }
  return taker.ahead === null ? pass.end() : null;
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
    const rest = taker.behind?.watchesAll ?? !taker.ahead?.watchesAll;
    const watching = { sums: taker.ahead?.sums ?? null, rest };
    const pass = new BudgetPass(budget, judged ?? unjudged(chosen), findings, { most, isHeld: false, watching });
    const again = await passRows(windows, pass, taker);
    if (again !== null) return again === "ended" ? null : again;
    const told = taker.ahead === null ? pass.told() : await taker.ahead.ended();
    if ("convention" in told) return told;
    findings.addAll(sheet.issues);
    const all = pass.tell(told, sheet.issues.length > 0);
    taker.behind?.told(rest ? { all } : told);
    return null;
  } finally {
    await windows.close();
  }
}
