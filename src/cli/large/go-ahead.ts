import type { BudgetSource } from "../../input/budget/passing/passing-budget.ts";
import { type News, readAhead } from "../../input/budget/passing/read-ahead.ts";
import { loadCase } from "../files/load.ts";
import type { Invocation } from "../line/invocation.ts";
import { fileChoices, readingOptions } from "../steps/case-options.ts";
import { type FilesRead, InputFiles } from "../world/input-files.ts";
import type { Surroundings } from "../world/io.ts";
import { MOST_KEPT } from "./share-pass.ts";

/** Which budget is to be read ahead, plain enough to go from one thread to another. */
export interface AheadTask extends Pick<Invocation, "folder" | "options"> {
  readonly budget: Pick<BudgetSource, "survey" | "headLines"> & { readonly path: string; readonly file: string };
  /** Whether all is watched for, or sums alone. */
  readonly watchesAll: boolean;
  /** What was read of the case. */
  readonly read: FilesRead;
}

/** Reads the budget of a case ahead of the thread that shares its lines, by the same files and options. */
export async function goAhead(
  { folder, options, budget, watchesAll, read }: AheadTask,
  surroundings: Surroundings,
  tell: (news: News) => void,
): Promise<void> {
  const io = { ...surroundings, files: new InputFiles(surroundings, read) };
  const { budgetDialect: dialect } = await loadCase(
    { ...fileChoices(folder, options), budgetApart: true },
    readingOptions(options),
    io,
  );
  if (dialect === null) throw new Error("a case was not the same when it was read again");
  const { path, file, ...known } = budget;
  await readAhead(
    { ...known, stream: { file, chunks: () => io.files.chunks(path) }, dialect },
    watchesAll,
    MOST_KEPT,
    tell,
  );
}
