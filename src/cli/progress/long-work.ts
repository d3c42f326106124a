import type { Language } from "../../core/model/language.ts";
import type { OptionValues } from "../line/option-values.ts";
import type { Io } from "../world/io.ts";
import { readerOf } from "../world/reader.ts";
import { Progress } from "./progress.ts";

/** Budgets that take a second or so to share: some ten thousand lines as text, fewer bytes as a workbook. */
const LONG_TEXT = 300_000;
const LONG_WORKBOOK = 100_000;

/** How far a command comes is told where its budget is long and somebody looks on; null where not. */
export function progressOf(
  folder: string | undefined,
  { budget, plain, quiet }: OptionValues,
  language: Language,
  { cwd, disk, env, stderr, startThread }: Io,
): Progress | null {
  const { looksOn, columns } = readerOf(stderr, { plain: plain ?? false }, env);
  if (quiet || !looksOn || columns === null || startThread === undefined) return null;
  const { join, resolve } = disk.paths;
  const files =
    budget === undefined ? ["budget.csv", "budget.xlsx"].map((file) => join(folder ?? ".", file)) : [budget];
  const isLong = files.some((file) => {
    const isWorkbook = /\.xls[xm](?:#|$)/i.test(file);
    return disk.size(resolve(cwd, file.replace(/#.*$/, ""))) >= (isWorkbook ? LONG_WORKBOOK : LONG_TEXT);
  });
  return isLong ? new Progress(stderr, columns, language, startThread) : null;
}
