import { hasErrors, type Issue, severityOf } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { FORMAT_ENDINGS, FORMAT_NAMES, type FormatName, formatOfFile, NO_TEXT } from "../../format/format-names.ts";
import { WRITERS } from "../../format/formats.ts";
import { furtherHelp, issuesText, type LineOf } from "../../format/text/issues.ts";
import { json } from "../../format/text/json.ts";
import { PageLimit } from "../../format/writing/page-limit.ts";
import type { Bars, Style } from "../../format/writing/style.ts";
import type { Json, Report } from "../../report/page/report.ts";
import { SheetLimit } from "../../sheet/sheet-limit.ts";
import { sheetPath } from "../files/sheet-path.ts";
import type { OptionValues } from "../line/option-values.ts";
import { isOrdinary } from "../world/disk.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { environmentLanguage } from "../world/language.ts";
import { fileReader, type Reader, readerOf } from "../world/reader.ts";
import { UsageError } from "../world/usage-error.ts";
import { checkDestination, type Destination, emit } from "./emit.ts";

/** How and where a command puts its result, resolved from its options and surroundings. */
export interface Output {
  readonly format: FormatName;
  readonly style: Style;
  /** How findings are told, on standard error. */
  readonly told: Style;
  /** Whether somebody reads the findings as they come, to whom it is said where more is told of them. */
  readonly toldOnScreen: boolean;
  readonly destination: Destination;
  readonly strict: boolean;
  /** Whether only errors are told. */
  readonly quiet: boolean;
}

/** What systems call standard output; opened anew, a file that it goes to would be begun again. */
const STANDARD_OUTPUT = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/** Whether bars are shown: as the command line says, else where there is room and somebody looks on. */
function barsFor({ bars, plain }: OptionValues, { looksOn }: Reader): Bars {
  if (bars !== undefined) return bars ? "asked" : "none";
  return looksOn && !plain ? "room" : "none";
}

/**
 * The one of `formats` that a file's ending means; a device or a name without ending leaves it open, any other ending is
 * refused.
 */
function formatNamedBy(file: string, formats: readonly FormatName[], io: Io): FormatName | null {
  const format = formatOfFile(file);
  const { extname, resolve } = io.disk.paths;
  const ending = extname(file);
  if (format !== null && formats.includes(format)) return format;
  if (ending === "" || !isOrdinary(io.disk, resolve(io.cwd, file))) return null;
  throw new UsageError({
    kind: "ending",
    file,
    ending,
    known: formats.flatMap((name) => [...FORMAT_ENDINGS[name]]),
  });
}

/** Refuses what only a table shows in another format, and what plain text leaves out; throws a UsageError. */
function refuseUnseen({ bars, plain, color }: OptionValues, format: FormatName): void {
  const refuse = (option: string, where: string) => {
    throw new UsageError({ kind: "no-effect", option, format: where });
  };
  if (plain && format !== "table") refuse("--plain", format);
  if (bars && format !== "table") refuse("--bars", format);
  if (plain && bars) refuse("--bars", "--plain");
  if (plain && color) refuse("--color", "--plain");
}

/**
 * Resolves where and how to write; throws a UsageError for what does not fit together or would overwrite. `formats` are
 * those that the command knows, the first of them when none is asked for.
 */
export function outputOf(
  options: OptionValues,
  caseLanguage: Language | null,
  io: Io,
  formats: readonly FormatName[] = FORMAT_NAMES,
): Output {
  const file =
    options.output !== undefined && STANDARD_OUTPUT.includes(options.output) ? "-" : (options.output ?? null);
  if (file === "") throw new UsageError({ kind: "argument-missing", option: "-o" });
  const unasked = options.excel ? "csv" : (formats[0] ?? "table");
  const format = options.format ?? (file ? formatNamedBy(file, formats, io) : null) ?? unasked;
  if (options.excel && format !== "csv") throw new UsageError({ kind: "excel-format", format });
  const destination = { file, force: options.force ?? false };
  const against = options.against === undefined ? [] : [sheetPath(io.cwd, options.against, io.disk).path];
  checkDestination(destination, [...io.files.paths, ...against], io);
  const toScreen = file === null || file === "-";
  if (NO_TEXT.includes(format) && toScreen && io.stdout.isTerminal)
    throw new UsageError({ kind: "not-for-screen", format });
  const { plain = false, excel = false } = options;
  refuseUnseen(options, format);
  const reader = toScreen ? readerOf(io.stdout, options, io.env) : fileReader(options);
  const language = options.lang ?? caseLanguage ?? environmentLanguage(io);
  const { color, columns } = reader;
  const placed = io.among === undefined ? {} : { placed: io.among.placed };
  const style: Style = { language, color, columns, excel, bars: barsFor(options, reader), plain, ...placed };
  const ofFindings = readerOf(io.stderr, options, io.env);
  const told: Style = { ...style, color: ofFindings.color, columns: ofFindings.columns };
  const toldOnScreen = ofFindings.looksOn;
  return {
    format,
    style,
    told,
    toldOnScreen,
    destination,
    strict: options.strict ?? false,
    quiet: options.quiet ?? false,
  };
}

/** A result on its way out; when errors left none, what a script is told of them; null for nothing. */
type Result = Report | { readonly document: () => Json } | null;

/** The result in its format; what a sheet has no room for is refused, and what would take too long. */
async function written(result: Report, { format, style }: Output) {
  if (format === "github") throw new Error("a format that the result cannot take");
  try {
    return await WRITERS[format](result, style);
  } catch (error) {
    if (error instanceof PageLimit) {
      const { figures, most } = error;
      throw new UsageError({ kind: "page-limit", format, figures, most });
    }
    if (!(error instanceof SheetLimit)) throw error;
    throw new UsageError({ kind: "sheet-limit", rows: error.rows, columns: error.columns });
  }
}

/** Prints findings on standard error, under `--quiet` errors alone, and under `--strict` the warnings that stop the run. */
export function tellFindings(
  issues: readonly Issue[],
  lineOf: LineOf,
  { told, toldOnScreen, quiet, strict }: Pick<Output, "told" | "toldOnScreen" | "quiet" | "strict">,
  io: Io,
): void {
  const stops = (finding: Issue) => severityOf(finding) === "error" || (strict && severityOf(finding) === "warning");
  const shown = quiet ? issues.filter(stops) : issues;
  io.stderr.write(issuesText(shown, told, lineOf));
  if (toldOnScreen) io.stderr.write(furtherHelp(shown, told));
}

/**
 * Prints the issues and writes the result: with errors, only a JSON document whose result is null; under `--strict`
 * warnings stop it too. Returns the exit code.
 */
export async function deliver(
  result: Result,
  issues: readonly Issue[],
  lineOf: LineOf,
  output: Output,
  io: Io,
): Promise<number> {
  const { format, destination } = output;
  const document = format === "json" ? (result?.document ?? null) : null;
  io.among?.found(issues);
  tellFindings(issues, lineOf, output, io);
  const warnings = issues.filter((finding) => severityOf(finding) === "warning").length;
  if (!hasErrors(issues) && output.strict && warnings > 0) {
    if (document) io.stdout.write(json({ ...(document() as { readonly [field: string]: Json }), result: null }));
    throw new UsageError({ kind: "strict-failed", warnings });
  }
  io.progress?.write();
  if (result !== null && "page" in result) await emit(await written(result, output), destination, io);
  else if (document) io.stdout.write(json(document()));
  return hasErrors(issues) ? EXIT.input : EXIT.done;
}
