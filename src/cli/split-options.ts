import type { MemberOrder } from "../core/allocation/order.ts";
import { type Fraction, fraction, parseDecimal } from "../core/fraction.ts";
import { type Issue, issue } from "../core/issue.ts";
import { type DecimalSign, readNumber } from "../core/number-text.ts";
import type { ReadingOptions } from "../input/case.ts";
import { delimiterNamed } from "../input/delimiter.ts";
import { encodingNamed } from "../input/text.ts";
import type { OutputOptions } from "./output-options.ts";

/** The options of `split` as commander hands them over; all texts are as written. */
export interface SplitOptions extends OutputOptions {
  readonly budget?: string;
  readonly members?: string;
  readonly keys?: string;
  readonly key?: string;
  readonly amount?: string;
  readonly year?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly only?: string;
  readonly sort?: MemberOrder;
  readonly by?: "year";
  readonly all?: boolean;
  readonly round?: string;
  readonly unit?: string;
  readonly decimal?: DecimalSign;
  readonly delimiter?: string;
  readonly encoding?: string;
}

export function readingOptions(options: SplitOptions): ReadingOptions {
  return {
    key: options.key ?? null,
    amount: options.amount ?? null,
    decimal: options.decimal ?? null,
    delimiter: options.delimiter ? delimiterNamed(options.delimiter) : null,
    encoding: options.encoding ? encodingNamed(options.encoding) : null,
  };
}

function optionSource(option: string, text: string) {
  return { file: option, line: 1, column: 1, length: Math.max(1, text.length) };
}

/** Rounding units are powers of ten from 0.01: anything else does not look round to a reader. */
export function roundingUnit(value: Fraction): boolean {
  return /^10*$/.test(`${value.num}`) && (value.den === 1n || value.den === 10n || value.den === 100n);
}

/** The unit that `--round` asks for; null when it is not given. */
export function roundOption(text: string | undefined, decimal: DecimalSign | null): Fraction | null | Issue {
  if (text === undefined) return null;
  const read = readNumber(text, decimal);
  const ambiguous = !read.ok && read.problem === "ambiguous";
  const value = read.ok ? read.value : ambiguous && /^10+$/.test(`${read.withComma.num}`) ? read.withComma : null;
  return value && roundingUnit(value) ? value : issue("ROUND_INVALID", { text }, optionSource("--round", text));
}

/** The year that `--year` asks for; null when it is not given. */
export function yearOption(text: string | undefined): number | null | Issue {
  if (text === undefined) return null;
  return /^\d{4}$/.test(text.trim()) ? Number(text) : issue("YEAR_INVALID", { text }, optionSource("--year", text));
}

/** The unit of the tables' amounts that `--unit` asks for; null when it is not given. */
export function unitOption(text: string | undefined): Fraction | null {
  return text === undefined ? null : parseDecimal(text);
}

export const KRONER = fraction(1n);
