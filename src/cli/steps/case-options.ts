import { type Issue, issue } from "../../core/model/issue.ts";
import { optionSource } from "../../core/model/source.ts";
import { type Fraction, parseDecimal } from "../../core/number/fraction.ts";
import { type DecimalSign, readNumber } from "../../core/number/number-text.ts";
import { isRoundingUnit } from "../../core/number/rounding-unit.ts";
import type { ReadingOptions } from "../../input/case/case.ts";
import { encodingNamed } from "../../input/text/decode.ts";
import { delimiterNamed } from "../../input/text/delimiter.ts";
import type { FileChoices } from "../files/case-files.ts";
import type { OptionValues } from "../line/option-values.ts";
import { UsageError } from "../world/usage-error.ts";

export function readingOptions(options: OptionValues): ReadingOptions {
  const keys = options.key === undefined ? [] : [options.key].flat();
  return {
    key: keys.length === 1 ? (keys[0] ?? null) : null,
    rivals: keys.length > 1 ? keys : [],
    amount: options.amount ?? null,
    total: options.total ?? null,
    totalYear: /^\d{4}$/.test(options.year?.trim() ?? "") ? Number(options.year) : null,
    columns: options.column ?? [],
    where: options.where ?? [],
    hidden: options.hidden ?? null,
    decimal: options.decimal ?? null,
    delimiter: options.delimiter ? delimiterNamed(options.delimiter) : null,
    encoding: options.encoding ? encodingNamed(options.encoding) : null,
  };
}

export function fileChoices(
  folder: string | undefined,
  { budget, members, keys, procurement, coalitions, assets, actuals, payments }: OptionValues,
): FileChoices {
  return { folder, budget, members, keys, procurement, coalitions, assets, actuals, payments };
}

/** The unit that `--round` asks for; null when it is not given. */
export function roundOption(text: string | undefined, decimal: DecimalSign | null): Fraction | null | Issue {
  if (text === undefined) return null;
  const read = readNumber(text, decimal);
  const ambiguous = !read.ok && read.problem === "ambiguous";
  const value = read.ok ? read.value : ambiguous && /^10+$/.test(`${read.withComma.num}`) ? read.withComma : null;
  return value && isRoundingUnit(value) ? value : issue("ROUND_INVALID", { text }, optionSource("--round", text));
}

/** The year that `--year` asks for; null when it is not given. */
export function yearOption(text: string | undefined): number | null | Issue {
  if (text === undefined) return null;
  return /^\d{4}$/.test(text.trim()) ? Number(text) : issue("YEAR_INVALID", { text }, optionSource("--year", text));
}

/** More instalments than days are none. */
const MOST_INSTALMENTS = 366;

/** The number of instalments that `--installments` asks for; null when it is not given. */
export function instalmentsOption(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_INSTALMENTS) return count;
  const choices = [`1–${MOST_INSTALMENTS}`];
  throw new UsageError({ kind: "choice", option: "--installments", value: text, choices });
}

/** The unit of the tables' amounts that `--unit` asks for; null when it is not given. */
export function unitOption(text: string | undefined): Fraction | null {
  return text === undefined ? null : parseDecimal(text);
}
