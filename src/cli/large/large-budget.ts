import { MOST_LINES } from "../../core/rounding/table/extent.ts";
import type { BudgetSource } from "../../input/budget/passing/passing-budget.ts";
import { type ByteStream, survey } from "../../input/text/byte-stream.ts";
import { decode } from "../../input/text/decode.ts";
import type { Io } from "../world/io.ts";

/** A line takes at least two bytes: a digit and what parts it from the next. */
const SMALLEST_LINE = 2;
/** Titles and header stand in so many lines. */
const LINES_OF_HEAD = 31;
/** The two bytes that a workbook begins with. */
const ZIP = [0x50, 0x4b];

/** A budget that may be too large to hold, looked through once. */
export interface LargeBudget extends Omit<BudgetSource, "dialect"> {
  /** Where it is, from the root. */
  readonly path: string;
}

async function isWorkbook({ chunks }: ByteStream): Promise<boolean> {
  for await (const chunk of chunks()) return ZIP.every((byte, at) => chunk[at] === byte);
  return false;
}

/** The most years that stand in one of the first lines: a row makes a line for each column headed by one. */
async function yearColumns({ chunks }: ByteStream): Promise<number> {
  for await (const chunk of chunks()) {
    const lines = decode(chunk).split(/\r\n|\n|\r/, LINES_OF_HEAD);
    return Math.max(1, ...lines.map((line) => line.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)?.length ?? 0));
  }
  return 1;
}

/**
 * The budget of a case, in its folder or by the option, when it may have more lines than are held; null when it has not,
 * when it is no file of text, and when it is not there: then it is read with the rest, which says what is wrong.
 */
export async function largeBudget(
  folder: string | undefined,
  budget: string | undefined,
  { cwd, disk, files, mostLinesHeld = MOST_LINES }: Io,
): Promise<LargeBudget | null> {
  const { join, resolve } = disk.paths;
  const file = budget ?? "budget.csv";
  const path = budget === undefined ? join(resolve(cwd, folder ?? "."), file) : resolve(cwd, budget);
  try {
    if (budget === "-" || disk.kind(path) !== "file" || disk.size(path) < SMALLEST_LINE * mostLinesHeld) return null;
    const stream = { file, chunks: () => files.chunks(path) };
    if (await isWorkbook(stream)) return null;
    const surveyed = await survey(stream);
    const lines = surveyed.lineBreaks * (await yearColumns(stream));
    return lines > mostLinesHeld ? { path, stream, survey: surveyed } : null;
  } catch {
    return null;
  }
}
