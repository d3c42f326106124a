import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { below, minus, read, same, size, total, written } from "../laws/exact.ts";
import type { ResultJson, ShareJson } from "../laws/front-door.ts";
import type { Outcome, Trial } from "./trial.ts";

/** Every document says by which of these it is made. */
const SCHEMAS: ReadonlyMap<string, ValidateFunction> = new Map(
  readdirSync("schemas").map((file) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    const compiled = ajv.compile(JSON.parse(readFileSync(`schemas/${file}`, "utf8")));
    return [`fordel/${file.replace(/-(\d+)\.json$/, "/$1")}`, compiled];
  }),
);

/** Processor time in which every input has an answer, in milliseconds. */
const SLOW = 20_000;
const STEERS = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const UNSEEN = /[^\P{Cc}\n\r]/u;
const OWN_COLORS = new RegExp(`${"\u001b"}\\[(?:[0-9]|[1-9][0-9])m`, "g");
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const EXITS = [0, 2, 3, 4];

const allocated = (shares: readonly ShareJson[]) => total(shares.map((share) => read(share.allocated)));

/** Where a split's figures do not add up: what goes in comes out, line by line and in all. */
export function unbalanced({ lines, total: whole, years, rounding }: ResultJson): string | null {
  const unit = read(rounding.unit);
  for (const { line, amount, shares } of lines) {
    if (amount === null || shares.length === 0) continue;
    if (!below(size(minus(allocated(shares), read(amount))), unit)) return `line ${line} is not what is allocated`;
  }
  const sum = total(lines.map(({ shares }) => allocated(shares)));
  if (!same(sum, allocated(whole.shares)))
    return `the lines make ${written(sum)}, not ${written(allocated(whole.shares))}`;
  const dated = total(years.map(({ shares }) => allocated(shares)));
  if (years.length > 0 && !same(dated, sum)) return `the years make ${written(dated)}, not ${written(sum)}`;
  const off = size(minus(allocated(whole.shares), read(whole.amount)));
  return below(off, unit) ? null : `${whole.amount} in, ${written(allocated(whole.shares))} allocated`;
}

function jsonFault(text: string, code: number): string | null {
  if (STEERS.test(text.replaceAll("\n", ""))) return "JSON: a character that steers";
  let document: { schema: string; result: unknown; options: Record<string, unknown> };
  try {
    document = JSON.parse(text);
  } catch {
    return "JSON: cannot be parsed";
  }
  const validate = SCHEMAS.get(document.schema);
  if (!validate) return `JSON: no schema ${document.schema}`;
  const isValid: boolean = validate(document);
  if (!isValid) {
    const [fault] = validate.errors ?? [];
    return `JSON: ${document.schema} ${fault?.instancePath.replace(/\d+/g, "N")} ${fault?.message}`;
  }
  // Their results are findings, which exit 4 is for.
  if (["fordel/check/1", "fordel/verify/1"].includes(document.schema) && code === 4) return null;
  if ((document.result === null) !== (code !== 0)) return `JSON: exit ${code}, result ${document.result && "there"}`;
  if (document.schema !== "fordel/split/1" || document.result === null) return null;
  // What --only shows is a part of the whole by design.
  const { only } = document.options as { only: readonly string[] | string | null };
  const fault = only !== null && only.length > 0 ? null : unbalanced(document.result as ResultJson);
  return fault && `split: ${fault}`;
}

function csvFault(text: string, excel: boolean): string | null {
  if (UNSEEN.test(text)) return "CSV: a control character";
  const delimiter = excel ? ";" : ",";
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, record_delimiter: excel ? "\r\n" : "\n" });
  } catch (error) {
    return `CSV: ${error instanceof Error ? error.message : error}`;
  }
  const loose = rows.flat().find((cell) => FORMULA.test(cell) && !PLAIN_NUMBER.test(cell));
  return loose === undefined ? null : `CSV: ${JSON.stringify(loose)} is not defused`;
}

function textFault(text: string): string | null {
  const plain = text.replace(OWN_COLORS, "").replaceAll("\n", "");
  return STEERS.test(plain) ? "text: a character that steers" : null;
}

const WRITERS = {
  csv: ".csv",
  json: ".json",
  md: ".md",
  table: ".txt",
  html: ".html",
  docx: ".docx",
  xlsx: ".xlsx",
} as const;

/** The last value of an option, as the program takes it. */
function lastOf(argv: readonly string[], ...flags: readonly string[]): string | null {
  const at = argv.findLastIndex((word) => flags.includes(word));
  return at < 0 ? null : (argv[at + 1] ?? null);
}

function formatOf(argv: readonly string[]): string {
  const file = lastOf(argv, "-o") ?? "";
  const byEnding = Object.entries(WRITERS).find(([, ending]) => file.endsWith(ending))?.[0];
  return lastOf(argv, "--format") ?? byEnding ?? (argv.includes("--excel") ? "csv" : "table");
}

function resultFault(bytes: Buffer, argv: readonly string[], code: number): string | null {
  const text = bytes.toString();
  switch (formatOf(argv)) {
    case "json":
      return jsonFault(text, code);
    case "csv":
      return csvFault(text, argv.includes("--excel"));
    case "html":
      return UNSEEN.test(text.replaceAll("\t", "")) || /<script>alert/i.test(text) ? "HTML: text that runs" : null;
    case "docx":
    case "xlsx":
      return text.startsWith("PK") ? null : `${formatOf(argv)}: no ZIP file`;
    default:
      return textFault(text);
  }
}

/** What is in the folder that should not be, or is not what it was. */
function folderFault({ files, argv }: Trial, { code, after }: Outcome): string | null {
  const output = lastOf(argv, "-o");
  const mayWrite = code === 0 || argv.includes("check");
  for (const [name, bytes] of files) {
    if (name === output && mayWrite && argv.includes("--force")) continue;
    if (!after.get(name)?.equals(bytes)) return `folder: ${name} is not what it was`;
  }
  const extra = [...after.keys()].filter((name) => !files.has(name) && !(name === output && mayWrite));
  return extra.length > 0 ? `folder: ${extra} is left behind` : null;
}

/**
 * What is wrong with how a trial ended: null when it ended in a result, or in findings that say why there is none. The
 * part before the colon is the kind of fault.
 */
export function faultOf(trial: Trial, outcome: Outcome): string | null {
  const { argv } = trial;
  const { code, stdout, stderr, after, took } = outcome;
  if (!EXITS.includes(code)) return `exit: ${code} ${stderr.split("\n")[0]}`;
  if (took > SLOW) return `slow: ${Math.round(took)} ms`;
  const told = textFault(stderr);
  if (told) return `stderr ${told}`;
  const isWritten = [...after.keys()].some((name) => !trial.files.get(name)?.equals(after.get(name) ?? Buffer.of()));
  if (code !== 0 && stderr === "" && stdout.length === 0 && !isWritten) return `silence: exit ${code} without a word`;
  const folder = folderFault(trial, outcome);
  if (folder) return folder;
  const file = lastOf(argv, "-o");
  const written =
    file === null || trial.files.get(file)?.equals(after.get(file) ?? Buffer.of()) ? null : after.get(file);
  const isHelp = argv.some((word) => ["-h", "--help", "-V", "--version"].includes(word));
  if (isHelp) return null;
  if (written) return resultFault(written, argv, code);
  if (stdout.length > 0) return resultFault(stdout, argv, code);
  if (code === 0 && file === null) return "silence: exit 0 without a result";
  return code === 3 && formatOf(argv) === "json" ? "silence: exit 3 without a document" : null;
}
