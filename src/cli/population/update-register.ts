import { addIssues, hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import { ONE } from "../../core/number/fraction.ts";
import { readRegister } from "../../input/register/read-register.ts";
import { newerRegister } from "../../input/register/update/newer-register.ts";
import { OpenTables } from "../../input/sheets/open-tables.ts";
import { readRows } from "../../input/text/csv-rows.ts";
import type { DocumentHead } from "../../report/page/document.ts";
import { frameOf } from "../../report/page/frame.ts";
import { updateReport } from "../../report/population/update-report.ts";
import { missing } from "../files/case-files.ts";
import { OWN_REGISTER, registerFile } from "../files/register-file.ts";
import { sheetPath } from "../files/sheet-path.ts";
import { type TableFile, Workbooks } from "../files/workbooks.ts";
import type { Invocation } from "../line/invocation.ts";
import { checkDestination, emit } from "../output/emit.ts";
import { outputOf } from "../output/output-options.ts";
import { isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { Io } from "../world/io.ts";
import { isUsageError, UsageError } from "../world/usage-error.ts";
import { loadMembers } from "./case-members.ts";
import { finishPopulation } from "./finish-population.ts";

/** The table that a file of Statistics Norway has; null, with an issue, where it cannot be read. */
async function tableIn(written: string, folder: string, issues: Issue[], io: Io): Promise<TableFile | null> {
  const { file, path, sheet } =
    written === "-" ? { file: "-", path: "-", sheet: null } : sheetPath(io.cwd, written, io.disk);
  if (path !== "-" && !isThere(io.disk, path)) {
    issues.push(missing(file, folder, io));
    return null;
  }
  try {
    const workbooks = new Workbooks();
    const table = await workbooks.table({ file, path, bytes: io.files.bytes(path, file, true), sheet }, "members");
    addIssues(issues, workbooks.issues);
    return table;
  } catch (error) {
    if (isUsageError(error)) throw error;
    issues.push(issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, null));
    return null;
  }
}

/**
 * Writes the register of a case, population.csv in its folder: that which it had, or the program's, with the newer years of
 * a table of Statistics Norway. One that is there is not overwritten without `--force`.
 */
export async function updateRegister({ folder, options, given }: Invocation, written: string, io: Io): Promise<number> {
  const other = options.members !== undefined ? "--members" : options.year !== undefined ? "--year" : null;
  if (other !== null) throw new UsageError({ kind: "apart", option: "--update", other });
  const loaded = await loadMembers(folder, false, io);
  const { issues, texts } = loaded;
  const { join, relative } = io.disk.paths;
  const path = join(loaded.folder, OWN_REGISTER);
  const destination = { file: relative(io.cwd, path) || OWN_REGISTER, force: options.force ?? false };
  checkDestination(destination, [], io);
  const output = outputOf(options, loaded.language, io);
  const table = hasErrors(issues) ? null : await tableIn(written, loaded.folder, issues, io);
  const file = table && registerFile(loaded.folder, io, issues);
  const read = file && readRegister(file, readRows);
  addIssues(issues, read?.issues ?? []);
  if (file && read) texts.set(file.file, read.text);
  const tables = new OpenTables({ encoding: "auto", delimiter: null }, null, [], [], readRows);
  const made = table && read?.register ? newerRegister(read.register, tables.open("members", table)) : null;
  addIssues(issues, made?.issues ?? []);
  for (const [name, text] of tables.texts) texts.set(name, text);
  const newer = made?.newer ?? null;
  const report =
    newer &&
    (async (head: DocumentHead) => {
      // What was read is told by its digest before it is written over.
      const digests = io.files.digests();
      const frame = frameOf(output.style.language, { unit: ONE, step: ONE }, "NOK");
      await emit([newer.text], destination, io);
      return updateReport({ frame, file: destination.file, ...newer }, { ...head, inputs: () => digests });
    });
  const ofRun = { given, language: loaded.language, issues, texts, members: null, years: newer?.years ?? [] };
  return finishPopulation(ofRun, report, output, io);
}
