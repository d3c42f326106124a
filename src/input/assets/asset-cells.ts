import type { CapitalMethod } from "../../core/model/asset.ts";
import { addIssues, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import {
  compare,
  decimalText,
  divide,
  type Fraction,
  fraction,
  isNegative,
  isPositive,
  multiply,
} from "../../core/number/fraction.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import { EVERYONE, readConcerns } from "../members/concerns.ts";
import type { CellReader } from "../table/cell-numbers.ts";
import { readChoice } from "../table/choice-words.ts";
import { yearNamed } from "../table/header-words.ts";
import type { PlacedText } from "../text/placed-text.ts";

/** What the `method` column may say. */
export const METHOD_WORDS = {
  linear: ["linear", "straight line", "lineær", "lineært", "lineær avskrivning", "lineær avskriving"],
  annuity: ["annuity", "annuitet", "annuitetslån"],
  loan: ["loan", "serial", "serial loan", "lån", "serielån", "serie"],
} as const satisfies Readonly<Record<CapitalMethod, readonly string[]>>;

const HUNDRED = fraction(100n);
/** Interest that stands without its sign below so many percent is more likely a ratio. */
const SMALLEST_RATE = fraction(1n, 5n);
/** What lasts longer is no asset that is written off. */
const LONGEST_LIFE = 100;

/** How an asset is written off; linear where nothing is said. */
export function readMethod(cell: PlacedText | null, header: string, issues: Issue[]): CapitalMethod {
  const method = cell && readChoice(METHOD_WORDS, cell, header);
  if (method === null || typeof method === "string") return method ?? "linear";
  issues.push(method);
  return "linear";
}

export function readYear(cell: PlacedText, issues: Issue[]): number | null {
  const year = yearNamed(cell.text);
  if (year === null) issues.push(issue("YEAR_INVALID", { text: cell.text }, cell.source));
  return year;
}

/** Whole years from 1 to 100. */
export function readLife({ text, source }: PlacedText, asset: string, issues: Issue[]): number | null {
  const [, digits = ""] = /^0*([1-9]\d{0,2})(?:[.,]0+)?(?: ?(?:år|years?))?$/iu.exec(text) ?? [];
  const life = digits === "" ? null : Number(digits);
  if (life !== null && life <= LONGEST_LIFE) return life;
  issues.push(issue("ASSET_UNFIT", { asset, reason: "life", text }, source));
  return null;
}

/** A number that is read, or null and why it is none. */
export function readAmount(cell: PlacedText, read: CellReader, asset: string, issues: Issue[]): Fraction | null {
  const value = read(cell);
  if (isIssue(value)) issues.push(value);
  else if (!isNegative(value)) return value;
  else issues.push(issue("ASSET_UNFIT", { asset, reason: "negative", text: cell.text }, cell.source));
  return null;
}

/** Interest with or without its sign, as a ratio below 1. A cell that a spreadsheet shows as a percentage holds the ratio itself. */
export function readRate(cell: PlacedText, read: CellReader, asset: string, issues: Issue[]): Fraction | null {
  const value = read(cell);
  if (isIssue(value)) {
    issues.push(value);
    return null;
  }
  const ratio = divide(value, HUNDRED);
  if (isPositive(value) && compare(value, SMALLEST_RATE) < 0 && !cell.text.includes("%")) {
    const read = { percent: decimalText(value), meant: decimalText(multiply(value, HUNDRED)) };
    issues.push(issue("ASSET_RATE_SMALL", { asset, text: cell.text, ...read }, cell.source));
  }
  if (!isNegative(ratio) && ratio.num < ratio.den) return ratio;
  issues.push(issue("ASSET_UNFIT", { asset, reason: "rate", text: cell.text }, cell.source));
  return null;
}

/** Whom a cell names, each by its own name or through a group; everyone where it is blank. */
export function readMembers(cell: PlacedText | null, names: BudgetNames | null, issues: Issue[]) {
  const read = names && cell ? readConcerns(cell, names.members) : null;
  addIssues(issues, read?.issues ?? []);
  return read?.concerns ?? EVERYONE;
}
