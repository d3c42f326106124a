import { COMMAND_OPTIONS } from "../../cli/line/command-options.ts";
import type { OptionValues } from "../../cli/line/option-values.ts";
import type { FormatName } from "../../format/format-names.ts";
import type { ShownResult } from "../../messages/terms/case-page.ts";
import type { FileInCase } from "./roles.ts";

/** What the reader of a page chose; null where the case decides. */
export interface Choices {
  readonly language: "en" | "nb" | "nn" | null;
  readonly unit: "1000" | "1000000" | null;
  readonly year: string | null;
  readonly key: string | null;
  readonly proposal: boolean;
}

export const NO_CHOICES: Choices = { language: null, unit: null, year: null, key: null, proposal: false };

/** Whether a command of the program takes an option. */
function takes(command: ShownResult | "check", option: string): boolean {
  const options: readonly string[] = COMMAND_OPTIONS[command];
  return options.includes(option);
}

/** The options for files that are not found by their names. */
export function fileOptions(command: ShownResult | "check", files: readonly FileInCase[]): OptionValues {
  const named = files.flatMap(({ path, role }): [string, string][] => {
    if (role === "both") {
      return [
        ["budget", path],
        ["members", path],
      ];
    }
    const byName =
      path === `${role}.csv` || (path === `${role}.xlsx` && !files.some((one) => one.path === `${role}.csv`));
    return takes(command, role) && !byName ? [[role, path]] : [];
  });
  return Object.fromEntries(named);
}

/** The options of a result in a format: the files, and what was chosen as far as it bears on it. */
export function resultOptions(
  command: ShownResult,
  format: FormatName,
  files: readonly FileInCase[],
  { language, unit, year, key, proposal }: Choices,
): OptionValues {
  const isForPeople = format !== "csv" && format !== "json";
  return {
    ...fileOptions(command, files),
    format,
    ...(takes(command, "whatIf") && format === "html" ? { whatIf: true } : {}),
    ...(language !== null && format !== "json" ? { lang: language } : {}),
    ...(unit !== null && takes(command, "unit") && isForPeople ? { unit } : {}),
    ...(year !== null && takes(command, "year") ? { year } : {}),
    ...(key !== null && takes(command, "key") ? { key } : {}),
    ...(proposal && takes(command, "proposal") ? { proposal } : {}),
  };
}
