import type { OptionValues } from "../../cli/line/option-values.ts";
import type { FormatName } from "../../format/format-names.ts";
import type { FileRole, ShownResult } from "../../messages/terms/case-page.ts";
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

const EVERYWHERE = ["budget", "members", "keys", "assets"] as const;
const OF_ALL = ["procurement", "coalitions", "actuals", "payments"] as const;

/** The files that a command takes by an option, beside those that all take. */
const TAKES = {
  check: OF_ALL,
  report: [...OF_ALL, "against"],
  split: ["against"],
  savings: ["procurement"],
  compare: [],
  stability: ["coalitions"],
  settle: ["actuals", "payments"],
} as const satisfies Record<ShownResult | "check", readonly FileRole[]>;

/** The options for files that are not found by their names. */
export function fileOptions(command: ShownResult | "check", files: readonly FileInCase[]): OptionValues {
  const taken: readonly FileRole[] = [...EVERYWHERE, ...TAKES[command]];
  const named = files.flatMap(({ path, role }): [string, string][] => {
    if (role === "both") {
      return [
        ["budget", path],
        ["members", path],
      ];
    }
    const byName =
      path === `${role}.csv` || (path === `${role}.xlsx` && !files.some((one) => one.path === `${role}.csv`));
    return taken.includes(role) && !byName ? [[role, path]] : [];
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
  const isReport = command === "report";
  return {
    ...fileOptions(command, files),
    format,
    ...(isReport && format === "html" ? { whatIf: true } : {}),
    ...(language !== null && format !== "json" ? { lang: language } : {}),
    ...(unit !== null && command !== "settle" && isForPeople ? { unit } : {}),
    ...(year !== null && (isReport || command === "split" || command === "settle") ? { year } : {}),
    ...(key !== null && (isReport || command === "split" || command === "savings" || command === "stability")
      ? { key }
      : {}),
    ...(proposal && isReport && format !== "xlsx" ? { proposal } : {}),
  };
}
