import { severityOf } from "../../core/model/issue.ts";
import type { FormatName } from "../../format/format-names.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import type { CliWords } from "../../messages/terms/cli.ts";
import { withFiles } from "../line/given-options.ts";
import type { OptionValues } from "../line/option-values.ts";
import { checkDestination, emit } from "../output/emit.ts";
import { isThere } from "../world/disk.ts";
import { EXIT } from "../world/exit.ts";
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

/** What is said of what went wrong, null for nothing, and the exit code. */
export interface Failure {
  readonly text: string | null;
  readonly code: number;
}

/** What runs a case and speaks of it. */
export interface Runner {
  readonly runOne: (asked: AskedOfCase, io: Io) => Promise<number>;
  readonly failureOf: (error: unknown, words: CliWords) => Failure;
  readonly tell: (text: string) => void;
  /** The words for a command line of these folders. */
  readonly wordsFor: (folders: readonly string[]) => Promise<CliWords>;
}

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
  const { join, resolve } = disk.paths;
  const root = resolve(cwd, folder);
  const isOwn = (file: string) => files.pathOf(file) === join(root, file);
  return (file: string | null) => {
    if (file === null) return folder;
    return isOwn(file) || isOwn(file.replace(/#.*$/, "")) ? `${folder}/${file}` : file;
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

function optionsOf(
  options: OptionValues,
  one: CaseFolder,
  destinations: Destinations,
): { operandOf: (operand: string | null) => string | null; options: OptionValues } {
  const named = (text: string) => text.replaceAll(CASE_PLACE, one.name);
  const { output: _, ...others } = withFiles(options, named);
  const operandOf = (operand: string | null) => operand && named(operand);
  if (destinations.kind === "each") return { operandOf, options: { ...others, output: destinations.fileOf(one) } };
  const { format } = destinations;
  return { operandOf, options: format === null || options.excel ? others : { ...others, format } };
}

/** A stream that lets through what a gathering makes of what is written to it. */
function through(gathering: Gathering, out: Output): Output {
  const decoder = new TextDecoder();
  const text = (piece: string | Uint8Array) =>
    typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
  return { ...out, write: (piece) => out.write(gathering.take(text(piece))) };
}

/** Runs a command for one case after the other; returns the gravest of their exit codes. One that fails stops no other. */
export async function runCases(
  { command, operand, folders: written, options }: AskedOfCases & { readonly command: string },
  { runOne, failureOf, tell, wordsFor }: Runner,
  io: Io,
): Promise<number> {
  const folders = caseFolders(written.length > 0 ? written : ["."], io);
  const { resolve } = io.disk.paths;
  if (folders.length > 1 && folders.every(({ folder }) => !isThere(io.disk, resolve(io.cwd, folder)))) {
    throw new UsageError({ kind: "too-many-arguments", command: `${command} ${written.join(" ")}` });
  }
  if (operand !== null && folders.length > 1 && !operand.includes(CASE_PLACE)) {
    throw new UsageError({ kind: "needs", option: `${command} ${operand}`, needs: CASE_PLACE });
  }
  const destinations = destinationsOf(folders, options, usualFormat(command), io);
  const words = await wordsFor(folders.map(({ folder }) => folder));
  const file = destinations.kind === "together" ? destinations.file : null;
  const destination = { file, force: options.force ?? false };
  checkDestination(destination, [], io);
  const format = destinations.kind === "together" ? (destinations.format ?? usualFormat(command)) : null;
  const gathering = gatheringOf(format, command, options.excel ?? false, headingFor(options, words));
  const pieces: string[] = [];
  const toFile: Output = { isTerminal: false, columns: null, write: (piece) => pieces.push(`${piece}`) };
  const nowhere: Output = { isTerminal: false, columns: null, write: () => {} };
  const out = destinations.kind === "each" ? nowhere : file === null || file === "-" ? io.stdout : toFile;
  const shared = sharing(io);
  const read: string[] = [];
  const outcomes: CaseOutcome[] = [];
  for (const one of folders) {
    const { folder } = one;
    const files = new InputFiles(shared);
    let isWarned = false;
    const among = {
      placed: placedIn(one, io, files),
      found: (issues: Parameters<NonNullable<Io["among"]>["found"]>[0]) => {
        isWarned ||= issues.some((finding) => severityOf(finding) === "warning");
      },
    };
    const asked = optionsOf(options, one, destinations);
    const ofCase = { ...shared, files, among, stdout: through(gathering, out) };
    out.write(gathering.begin(folder));
    let failure: Failure;
    try {
      const code = await runOne({ operand: asked.operandOf(operand), folder, options: asked.options }, ofCase);
      failure = { text: null, code };
    } catch (error) {
      if (isUsageError(error) && error.problem.kind === "interrupted") throw error;
      failure = failureOf(error, words);
      if (failure.text !== null) tell(`${folder}: ${failure.text}`);
    }
    read.push(...files.paths);
    const outcome = { folder, code: failure.code, problem: failure.text, isWarned };
    outcomes.push(outcome);
    out.write(gathering.end(outcome));
  }
  out.write(gathering.close(outcomes));
  if (out === toFile) {
    checkDestination(destination, read, io);
    await emit(pieces, destination, io);
  }
  const failed = outcomes.filter(({ code }) => code !== EXIT.done);
  tell(
    words.casesRun(
      countsOf(outcomes),
      failed.map(({ folder }) => folder),
    ),
  );
  return GRAVEST.find((code) => failed.some((outcome) => outcome.code === code)) ?? failed[0]?.code ?? EXIT.done;
}
