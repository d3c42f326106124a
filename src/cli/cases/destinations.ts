import { FORMAT_ENDINGS, type FormatName, formatOfFile, NO_TEXT } from "../../format/format-names.ts";
import type { OptionValues } from "../line/option-values.ts";
import { isOrdinary } from "../world/disk.ts";
import type { Surroundings } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { CASE_PLACE, type CaseFolder } from "./case-folders.ts";

/** Where the results of several cases go: all to one place, or each to a file of its own. */
export type Destinations =
  | {
      readonly kind: "together";
      /** Null or `-` for standard output. */
      readonly file: string | null;
      /** Null for the command's usual one. */
      readonly format: FormatName | null;
    }
  | {
      readonly kind: "each";
      readonly fileOf: (folder: CaseFolder) => string;
      /** The format of all the files. */
      readonly format: FormatName;
    };

/** Whether `-o` names a folder: one that is there, or one that is written as a folder. */
function isFolder(file: string, { cwd, disk }: Pick<Surroundings, "cwd" | "disk">): boolean {
  return /[\\/]$/.test(file) || disk.kind(disk.paths.resolve(cwd, file)) === "folder";
}

/** Whether `-o` asks for a file of each case. */
export function isOfEach(output: string | undefined, io: Pick<Surroundings, "cwd" | "disk">): boolean {
  return output !== undefined && output !== "" && (output.includes(CASE_PLACE) || isFolder(output, io));
}

/** Throws a UsageError for two cases that would be written to one file. */
function checkApart(folders: readonly CaseFolder[], fileOf: (folder: CaseFolder) => string): void {
  const before = new Map<string, CaseFolder>();
  for (const one of folders) {
    const file = fileOf(one);
    const other = before.get(file.toLowerCase());
    if (other) throw new UsageError({ kind: "same-file", file, folders: [other.folder, one.folder] });
    before.set(file.toLowerCase(), one);
  }
}

/**
 * Resolves where several cases go; throws a UsageError for what cannot stand together. `usual` is the format of the command
 * when none is asked for.
 */
export function destinationsOf(
  folders: readonly CaseFolder[],
  { output, format, excel }: OptionValues,
  usual: FormatName,
  io: Pick<Surroundings, "cwd" | "disk">,
): Destinations {
  const unasked = format ?? (excel ? "csv" : undefined);
  if (output !== undefined && isOfEach(output, io)) {
    const [ending = ""] = FORMAT_ENDINGS[unasked ?? usual];
    const pattern = output.includes(CASE_PLACE) ? output : `${output.replace(/[\\/]+$/, "")}/${CASE_PLACE}${ending}`;
    const fileOf = ({ name }: CaseFolder) => pattern.replaceAll(CASE_PLACE, name);
    checkApart(folders, fileOf);
    return { kind: "each", fileOf, format: unasked ?? formatOfFile(pattern) ?? usual };
  }
  const isFile = output !== undefined && output !== "-" && isOrdinary(io.disk, io.disk.paths.resolve(io.cwd, output));
  const chosen = unasked ?? (isFile ? formatOfFile(output) : null);
  if (chosen === "html" || (chosen !== null && NO_TEXT.includes(chosen))) {
    throw new UsageError({ kind: "file-each", option: format === undefined ? `-o ${output}` : `--format ${format}` });
  }
  return { kind: "together", file: output ?? null, format: chosen };
}
