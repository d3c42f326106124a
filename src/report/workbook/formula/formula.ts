import { decimalPlaces, type Fraction, isNegative, toDecimal } from "../../../core/number/fraction.ts";
import { cellAt, columnLetters, fixedAt, sheetPrefix } from "./address.ts";

/** What a cell holds or a formula comes to; null in an empty cell. */
export type Value = Fraction | string | boolean | null;

/** Cells by row and column, from 0. */
export interface SheetOfCells {
  readonly name: string;
  /** The first row below all cells. */
  readonly next: number;
  readonly valueAt: (row: number, column: number) => Value;
  /** Whether a cell is itself a subtotal, which another does not count. */
  readonly isSubtotal: (row: number, column: number) => boolean;
}

/** A cell, as other formulas refer to it; `fixed` is what stays when a formula is copied. */
export interface Cell {
  readonly kind: "cell";
  readonly sheet: SheetOfCells;
  readonly row: number;
  readonly column: number;
  readonly fixed: "nothing" | "column" | "both";
}

/** A rectangle of cells, from its first to its last. */
export interface Range {
  readonly kind: "range";
  readonly from: Cell;
  readonly to: Cell;
}

/** A whole column of a sheet. */
export interface Column {
  readonly kind: "column";
  readonly sheet: SheetOfCells;
  readonly column: number;
}

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "^";

/**
 * A formula of a spreadsheet. It prints itself as a sheet has it and evaluates itself exactly, so that what a cell stores
 * is never reckoned beside it.
 */
export type Formula =
  | { readonly kind: "constant"; readonly value: Fraction | string }
  | Cell
  | Range
  | Column
  | { readonly kind: "negative"; readonly of: Formula }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Formula[] };

const LEVELS: Readonly<Record<Operator, number>> = {
  ...{ "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1 },
  ...{ "+": 2, "-": 2, "*": 3, "/": 3, "^": 4 },
};
const [NEGATIVE, ATOM] = [5, 6];

export function levelOf(operator: Operator): number {
  return LEVELS[operator];
}

/** Decimals with which a constant is written out; a number with more, or without an end, is written as a division. */
const MOST_DECIMALS = 12;

function isDecimal(value: Fraction): boolean {
  return (decimalPlaces(value) ?? MOST_DECIMALS + 1) <= MOST_DECIMALS;
}

/** How tightly a formula binds: what binds less than its place asks for stands in parentheses. */
function bindingOf(formula: Formula): number {
  if (formula.kind === "operation") return LEVELS[formula.operator];
  if (formula.kind === "negative") return NEGATIVE;
  if (formula.kind !== "constant" || typeof formula.value === "string") return ATOM;
  if (isNegative(formula.value)) return NEGATIVE;
  return isDecimal(formula.value) ? ATOM : LEVELS["/"];
}

function printedIn(formula: Formula, sheet: SheetOfCells | null, least: number): string {
  const text = printed(formula, sheet);
  return bindingOf(formula) < least ? `(${text})` : text;
}

function printedCell({ sheet: home, row, column, fixed }: Cell, sheet: SheetOfCells | null): string {
  if (home !== sheet) return `${sheetPrefix(home.name)}${fixedAt(row, column)}`;
  if (fixed === "both") return fixedAt(row, column);
  return `${fixed === "column" ? "$" : ""}${cellAt(row, column)}`;
}

function printedRange({ from, to }: Range, sheet: SheetOfCells | null): string {
  const first = printedCell(from, sheet);
  return `${first}:${from.sheet === sheet ? printedCell(to, sheet) : fixedAt(to.row, to.column)}`;
}

function printedColumn({ sheet: home, column }: Column, sheet: SheetOfCells | null): string {
  const letters = `$${columnLetters(column)}`;
  return `${home === sheet ? "" : sheetPrefix(home.name)}${letters}:${letters}`;
}

/** A formula without its leading sign, as a cell of `sheet` has it; null for a place outside all sheets. */
export function printed(formula: Formula, sheet: SheetOfCells | null): string {
  switch (formula.kind) {
    case "constant": {
      const { value } = formula;
      if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
      return isDecimal(value) ? toDecimal(value, MOST_DECIMALS) : `${value.num}/${value.den}`;
    }
    case "cell":
      return printedCell(formula, sheet);
    case "range":
      return printedRange(formula, sheet);
    case "column":
      return printedColumn(formula, sheet);
    case "negative":
      return `-${printedIn(formula.of, sheet, NEGATIVE)}`;
    case "operation": {
      const { operator, left, right } = formula;
      const level = LEVELS[operator];
      const least = operator === "+" || operator === "*" ? level : level + 1;
      return `${printedIn(left, sheet, level)}${operator}${printedIn(right, sheet, least)}`;
    }
    case "call":
      return `${formula.name}(${formula.arguments.map((argument) => printed(argument, sheet)).join(",")})`;
  }
}

/** The same cell, whose column stays when the formula is copied. */
export function inColumn(cell: Cell): Cell {
  return { ...cell, fixed: "column" };
}

/** The same cell, which stays when the formula is copied. */
export function fixedCell(cell: Cell): Cell {
  return { ...cell, fixed: "both" };
}

export function rangeOf(from: Cell, to: Cell): Range {
  return { kind: "range", from, to };
}
