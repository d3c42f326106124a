import { type Issue, severityOf } from "../../core/model/issue.ts";
import type { FormatName } from "../../format/format-names.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import type { CliWords } from "../../messages/terms/cli.ts";
import { wordsFor } from "../files/case-language.ts";
import { withFiles } from "../line/given-options.ts";
import type { OptionValues } from "../line/option-values.ts";
import { checkDestination, emit } from "../output/emit.ts";
import { isThere } from "../world/disk.ts";
import { EXIT } from "../world/exit.ts";
import { failureOf, tell } from "../world/failure.ts";
import { InputFiles } from "../world/input-files.ts";
import type { Io, Output } from "../world/io.ts";
import { isUsageError, UsageError } from "../world/usage-error.ts";
import { CASE_PLACE, type CaseFolder, caseFolders } from "./case-folders.ts";
import { type Destinations, destinationsOf } from "./destinations.ts";
import { type CaseOutcome, countsOf, type Gathering, gatheringOf } from "./gathered.ts";
import type { AskedOfCases } from "./several.ts";

/** What a command is asked of one case. */
export interface AskedOfCase {
  readonly operand: string | null;
  readonly folder: string | undefined;
  readonly options: OptionValues;
}

/** Runs a command for one case and returns its exit code; throws for what cannot be run. */
export type RunOne = (asked: AskedOfCase, io: Io) => Promise<number>;

/** Exit codes from the gravest on: what went wrong outside the cases before what is wrong in one. */
const GRAVEST = [EXIT.failed, EXIT.usage, EXIT.input, EXIT.check];

/** The format of a command when none is asked for. */
function usualFormat(command: string): FormatName {
  return command === "report" ? "md" : "table";
}

/** The heading of a case among others. */
function headingFor({ plain }: OptionValues, words: CliWords) {
  return (folder: string) =>
    plain ? `${words.caseHeading(folder)}\n` : `${folder}\n${"=".repeat(displayWidth(folder))}\n\n`;
}

/** Names of the command line stay what they are; those of a case's own files begin with its folder. */
function placedIn({ folder }: CaseFolder, { cwd, disk }: Io, files: InputFiles) {
  const { relative, resolve } = disk.paths;
  const root = resolve(cwd, folder);
  return (file: string | null) => {
    if (file === null) return folder;
    const path = files.pathOf(file);
    const own = path === null ? null : relative(root, path);
    return own !== null && (file === own || file.startsWith(`${own}#`)) ? `${folder}/${file}` : file;
  };
}

/** Standard input is read once for all cases, and so is what does not belong to one of them, as the register of populations. */
function sharing(io: Io): Io {
  const shared = new InputFiles(io);
  return {
    ...io,
    stdin: () => shared.bytes("-", "-"),
    disk: {
      ...io.disk,
      read: (path, pipes) => (path === io.register ? shared.bytes(path, path, pipes) : io.disk.read(path, pipes)),
    },
  };
}

/** What is asked of one case: `{case}` stands for its name, and its result goes to its own file or among the others. */
function askedOf(one: CaseFolder, { operand, options }: AskedOfCases, destinations: Destinations) {
  const named = (text: string) => text.replaceAll(CASE_PLACE, one.name);
  const { output: _, ...others } = withFiles(options, named);
  const ofCase = (own: OptionValues) => ({ operand: operand && named(operand), options: own });
  if (destinations.kind === "each") return ofCase({ ...others, output: destinations.fileOf(one) });
  const { format } = destinations;
  return ofCase(format === null || options.excel ? others : { ...others, format });
}

/** A stream that lets through what a gathering makes of what is written to it, and tells when something is. */
function through(gathering: Gathering, out: Output, written: () => void): Output {
  const decoder = new TextDecoder();
  const text = (piece: string | Uint8Array) =>
    typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
  return {
    ...out,
    write: (piece) => {
      written();
      out.write(gathering.take(text(piece)));
    },
  };
}

/** The cases of a command line; throws a UsageError for words that were meant as one folder, or one file meant for many. */
function foldersOf(command: string, { operand, folders: written }: AskedOfCases, io: Io): CaseFolder[] {
  const folders = caseFolders(written.length > 0 ? written : ["."], io);
  const { resolve } = io.disk.paths;
  const missing = folders.filter(({ folder }) => !isThere(io.disk, resolve(io.cwd, folder)));
  if (folders.length > 1 && missing.length === folders.length) {
    throw new UsageError({ kind: "too-many-arguments", command: `${command} ${written.join(" ")}` });
  }
  if (folders.length > 1 && missing.length > 0) {
    throw new UsageError({ kind: "no-folders", folders: missing.map(({ folder }) => folder) });
  }
  if (operand !== null && folders.length > 1 && !operand.includes(CASE_PLACE)) {
    throw new UsageError({ kind: "needs", option: `${command} ${operand}`, needs: CASE_PLACE });
  }
  return folders;
}

/** Runs one case, what it writes gathered with that of the others; what is wrong with it is told and stops no other. */
async function runAmong(
  one: CaseFolder,
  runOne: RunOne,
  asked: Omit<AskedOfCase, "folder">,
  words: CliWords,
  io: Io,
): Promise<CaseOutcome> {
  const { folder } = one;
  let isWarned = false;
  const among = {
    placed: placedIn(one, io, io.files),
    found: (issues: readonly Issue[]) => {
      isWarned ||= issues.some((finding) => severityOf(finding) === "warning");
    },
  };
  try {
    const code = await runOne({ ...asked, folder }, { ...io, among });
    return { folder, code, problem: null, isWarned };
  } catch (error) {
    if (isUsageError(error) && error.problem.kind === "interrupted") throw error;
    const { text, code } = failureOf(error, words);
    tell(`${folder}: ${text}`, io);
    return { folder, code, problem: text, isWarned };
  }
}

/** Runs a command for one case after the other; returns the gravest of their exit codes. */
export async function runCases(command: string, asked: AskedOfCases, runOne: RunOne, io: Io): Promise<number> {
  const { options } = asked;
  const folders = foldersOf(command, asked, io);
  const destinations = destinationsOf(folders, options, usualFormat(command), io);
  const file = destinations.kind === "together" ? destinations.file : null;
  const format = destinations.format ?? usualFormat(command);
  // Where each goes to a JSON file of its own, standard output has the documents of those that fail.
  const areLeft = destinations.kind === "each" && format === "json";
  const destination = { file, force: options.force ?? false };
  checkDestination(destination, [], io);
  const named = folders.map(({ folder }) => folder);
  const words = await wordsFor(options.lang ?? null, named, io);
  const gathering = gatheringOf(format, command, options.excel ?? false, headingFor(options, words));
  const pieces: string[] = [];
  const toFile: Output = { isTerminal: false, columns: null, write: (piece) => pieces.push(`${piece}`) };
  const nowhere: Output = { isTerminal: false, columns: null, write: () => {} };
  const toScreen = areLeft || (destinations.kind === "together" && (file === null || file === "-"));
  const out = toScreen ? io.stdout : destinations.kind === "each" ? nowhere : toFile;
  let isWritten = false;
  const stdout = through(gathering, out, () => {
    isWritten = true;
  });
  const shared = { ...sharing(io), stdout };
  const outcomes: CaseOutcome[] = [];
  const read: string[] = [];
  let told = 0;
  for (const one of folders) {
    isWritten = false;
    out.write(gathering.begin(one.folder));
    const files = new InputFiles(shared);
    const outcome = await runAmong(one, runOne, askedOf(one, asked, destinations), words, { ...shared, files });
    outcomes.push(outcome);
    read.push(...files.paths);
    if (areLeft && !isWritten && outcome.problem === null) continue;
    told += 1;
    out.write(gathering.end(outcome));
  }
  if (told > 0) out.write(gathering.close(outcomes));
  if (out === toFile) {
    checkDestination(destination, read, io);
    await emit(pieces, destination, io);
  }
  const failed = outcomes.filter(({ code }) => code !== EXIT.done);
  const failing = failed.map(({ folder }) => folder);
  if (!options.quiet) tell(words.casesRun(countsOf(outcomes), failing), io);
  return GRAVEST.find((code) => failed.some((outcome) => outcome.code === code)) ?? failed[0]?.code ?? EXIT.done;
}
