import { basename, resolve } from "node:path";
import { type Issue, issue } from "../core/issue.ts";
import { readSavedDocument, type SavedDocument, type SavedFault } from "../input/saved-document.ts";
import { VERIFY_WORDS } from "../messages/verify-words.ts";
import { differences } from "../report/verify/differences.ts";
import { checkedInputs, type Verification, verifyReport } from "../report/verify/report.ts";
import type { Json, Report } from "../report/report.ts";
import { fileFault, missing } from "./case-files.ts";
import { EXIT } from "./exit.ts";
import { isGivenOptions } from "./given-options.ts";
import type { Again, Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { deliver, type Output, type OutputOptions, outputOf } from "./output-options.ts";
import { isIssue } from "./prepare.ts";
import { readWhole } from "./read-file.ts";
import { VERSION } from "./version.ts";

/** A document that was made again, as far as it is looked at. */
interface Made {
  readonly case: { readonly currency: string | null };
  readonly options: Json;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly result: Json;
}

function unreadable(file: string, reason: SavedFault): Issue {
  return issue("SAVED_RESULT_UNREADABLE", { file, reason }, null);
}

/** The saved result that a file holds, or why there is none. */
function savedIn(file: string, commands: readonly string[], io: Io): SavedDocument | Issue {
  try {
    const bytes = file === "-" ? io.stdin() : readWhole(resolve(io.cwd, file), { pipes: true });
    const saved = readSavedDocument(new TextDecoder().decode(bytes));
    if (typeof saved === "string") return unreadable(file, saved);
    const known = commands.includes(saved.command) && isGivenOptions(saved.command, saved.arguments);
    return known ? saved : unreadable(file, "no-document");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return missing(file, io.cwd, io.cwd);
    return issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, null);
  }
}
