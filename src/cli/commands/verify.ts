import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { readSavedDocument, type SavedDocument, type SavedFault } from "../../input/case/saved-document.ts";
import { shellWord } from "../../messages/phrases/shell-word.ts";
import { VERIFY_WORDS } from "../../messages/registry.ts";
import { caseFields, document } from "../../report/page/document.ts";
import type { Json } from "../../report/page/report.ts";
import { differences } from "../../report/verify/differences.ts";
import { checkedInputs, type Verification, verifyReport } from "../../report/verify/report.ts";
import { missing } from "../files/case-files.ts";
import { leadsOutside } from "../files/inside-folder.ts";
import { sheetPath } from "../files/sheet-path.ts";
import { filesNamed, withoutTyped } from "../line/given-options.ts";
import type { Invocation, Program } from "../line/invocation.ts";
import { checkDestination } from "../output/emit.ts";
import { deliver, type Output, outputOf } from "../output/output-options.ts";
import { isThere } from "../world/disk.ts";
import { EXIT } from "../world/exit.ts";
import { fileFault } from "../world/file-fault.ts";
import { InputFiles } from "../world/input-files.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { VERSION } from "../world/version.ts";

const SCHEMA = "fordel/verify/1";

/** A document that was made again, as far as it is looked at. */
interface Made {
  readonly [field: string]: Json;
  readonly case: {
    readonly [field: string]: Json;
    readonly currency: string | null;
    readonly language: Language | null;
  };
  readonly options: Json;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly result: Json;
}

function unreadable(file: string, reason: SavedFault): Issue {
  return issue("SAVED_RESULT_UNREADABLE", { file, reason, named: null }, null);
}

/** A file that only the document names, outside the folder one stands in and the case's; others may have written it. */
function namedOutside(saved: SavedDocument, { folder, given }: Invocation, io: Io): string | null {
  const { disk } = io;
  const typed = new Set(filesNamed(given).map(({ flag }) => flag));
  const folders = [io.cwd, disk.paths.resolve(io.cwd, folder ?? ".")].filter((path) => isThere(disk, path));
  const outside = filesNamed(saved.arguments).find(({ flag, path: named }) => {
    const { path } = sheetPath(io.cwd, named, disk);
    return !typed.has(flag) && named !== "-" && folders.every((inside) => leadsOutside(inside, path, disk));
  });
  return outside?.path ?? null;
}

/** The saved result that a file holds, or why there is none. */
function savedIn(file: string, program: Program, io: Io): SavedDocument | Issue {
  const { resolve } = io.disk.paths;
  try {
    const path = file === "-" ? file : resolve(io.cwd, file);
    const saved = readSavedDocument(new TextDecoder().decode(io.files.bytes(path, file, true)));
    if (typeof saved === "string") return unreadable(file, saved);
    return program.takes(saved.command, saved.arguments) ? saved : unreadable(file, "no-document");
  } catch (error) {
    const fault = fileFault(error);
    if (fault === "other" && !isThere(io.disk, resolve(io.cwd, file))) return missing(file, io.cwd, io);
    return issue("FILE_UNREADABLE", { file, reason: fault }, null);
  }
}

/** Says that there is no saved result to hold anything against. */
function refuse(problem: Issue, given: readonly string[], output: Output, io: Io): Promise<number> {
  const head = { schema: SCHEMA, version: VERSION, arguments: given, case: caseFields(null, null), options: {} };
  const made = { document: () => document({ ...head, inputs: () => [], issues: [problem] }, null) };
  return deliver(made, [problem], () => null, output, io);
}

/** Standard input where the saved result has been read from it. */
function readAlready(): never {
  throw new UsageError({ kind: "stdin-twice" });
}

/** `fordel verify`: makes a saved result again from the files as they are now, and says what differs. */
export async function run(invocation: Invocation, io: Io, program: Program): Promise<number> {
  const { operand, folder, options: chosen, given } = invocation;
  const file = operand ?? "";
  const saved = savedIn(file, program, io);
  if (isIssue(saved)) return refuse(saved, given, outputOf(chosen, null, io), io);
  const named = namedOutside(saved, invocation, io);
  if (named !== null) {
    const problem = issue("SAVED_RESULT_UNREADABLE", { file, reason: "outside", named }, null);
    return refuse(problem, given, outputOf(chosen, null, io), io);
  }

  const again = [
    saved.command,
    ...(folder === undefined ? [] : [folder]),
    ...withoutTyped(saved.arguments, given),
    ...given,
  ];
  const taken: string[] = [];
  const stdout = { isTerminal: false, columns: null, write: (piece: string | Uint8Array) => taken.push(`${piece}`) };
  const asked = [...(chosen.lang ? ["--lang", chosen.lang] : []), ...(chosen.strict ? ["--strict"] : [])];
  const inputs = new InputFiles(file === "-" ? { ...io, stdin: readAlready } : io);
  const code = await program.run([...again, ...asked, "--format", "json"], { ...io, stdout }, inputs);
  if (code === EXIT.usage || code === EXIT.failed) return code;

  const made = JSON.parse(taken.join("")) as Made;
  const output = outputOf(chosen, made.case.language, io);
  checkDestination(output.destination, inputs.paths, io);
  const document = (result: Json): Json => ({ ...made, schema: SCHEMA, arguments: given, result });
  if (made.result === null) {
    await deliver({ document: () => document(null) }, [], () => null, output, io);
    return code;
  }
  const parts = ({ case: subject, options: inForce, result }: Pick<Made, "case" | "options" | "result">) => ({
    case: subject,
    options: inForce,
    result,
  });
  const view: Verification = {
    terms: VERIFY_WORDS[output.style.language],
    file: io.disk.paths.basename(file),
    command: ["fordel", ...again].map(shellWord).join(" "),
    madeBy: saved.version,
    version: VERSION,
    currency: made.case.currency ?? "NOK",
    inputs: checkedInputs(saved.inputs, made.inputs),
    differences: differences(parts(saved as unknown as Made), parts(made)),
  };
  const failed = await deliver(verifyReport(view, document), [], () => null, output, io);
  return view.differences.length > 0 ? EXIT.check : failed;
}
