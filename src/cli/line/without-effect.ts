import type { FormatName } from "../../format/format-names.ts";
import { UsageError } from "../world/usage-error.ts";
import type { OptionValues } from "./option-values.ts";

/**
 * What a format leaves out or is the same for, whatever these options say: a CSV has one fact a row, in currency units and
 * all of them; the document of a settlement has every line. JSON records every option among its `arguments`.
 */
const WITHOUT_EFFECT: Partial<Record<FormatName, readonly (readonly [option: keyof OptionValues, flag: string])[]>> = {
  csv: [
    ["by", "--by"],
    ["all", "--all"],
    ["unit", "--unit"],
    ["sensitivity", "--sensitivity"],
    ["methods", "--methods"],
  ],
  md: [["lines", "--lines"]],
  html: [["lines", "--lines"]],
  docx: [["lines", "--lines"]],
  xlsx: [["lines", "--lines"]],
};

/** Whether a result is a workbook that reckons, which has every line; with one of these it holds tables instead. */
function reckons({ only, by, against, unit }: OptionValues, format: FormatName): boolean {
  return format === "xlsx" && [only, by, against, unit].every((option) => option === undefined);
}

/** Refuses an option that would change nothing of a result in the format; throws a UsageError. */
export function refuseWithoutEffect(options: OptionValues, format: FormatName): void {
  for (const [option, flag] of WITHOUT_EFFECT[format] ?? []) {
    if (options[option] !== undefined) throw new UsageError({ kind: "no-effect", option: flag, format });
  }
  if (options.all && reckons(options, format)) throw new UsageError({ kind: "no-effect", option: "--all", format });
}
