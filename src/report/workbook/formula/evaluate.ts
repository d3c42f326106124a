import {
  absolute,
  add,
  compare,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  multiply,
  negate,
  ONE,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from "../../../core/number/fraction.ts";
import type { Cell, Column, Formula, Operator, Range, SheetOfCells, Value } from "./formula.ts";

type Corner = Pick<Cell, "row" | "column">;

/** What part of a formula comes to: one value, or those of a range, row by row. */
type Operand = Value | readonly Value[];

function isMany(operand: Operand): operand is readonly Value[] {
  return Array.isArray(operand);
}

function only(operand: Operand): Value {
  if (isMany(operand)) throw new RangeError("several values where one must be");
  return operand;
}

function isNumber(value: Value): value is Fraction {
  return typeof value === "object" && value !== null;
}

/** A value where a number must be: nothing is 0, and what holds is 1. */
function numberOf(value: Value): Fraction {
  if (isNumber(value)) return value;
  if (typeof value === "string") throw new RangeError(`no number: ${value}`);
  return value === true ? ONE : ZERO;
}

function compared(one: Value, other: Value): number {
  if (typeof one !== "string" && typeof other !== "string") return compare(numberOf(one), numberOf(other));
  const [first, second] = [one ?? "", other ?? ""];
  if (typeof first !== typeof second) return typeof first === "string" ? 1 : -1;
  return first === second ? 0 : first < second ? -1 : 1;
}

function power({ num, den }: Fraction, exponent: Fraction): Fraction {
  return fraction(num ** exponent.num, den ** exponent.num);
}

const OPERATIONS: Readonly<Record<Operator, (left: Value, right: Value) => Value>> = {
  "=": (left, right) => compared(left, right) === 0,
  "<>": (left, right) => compared(left, right) !== 0,
  "<": (left, right) => compared(left, right) < 0,
  ">": (left, right) => compared(left, right) > 0,
  "<=": (left, right) => compared(left, right) <= 0,
  ">=": (left, right) => compared(left, right) >= 0,
  "+": (left, right) => add(numberOf(left), numberOf(right)),
  "-": (left, right) => subtract(numberOf(left), numberOf(right)),
  "*": (left, right) => multiply(numberOf(left), numberOf(right)),
  "/": (left, right) => divide(numberOf(left), numberOf(right)),
  "^": (left, right) => power(numberOf(left), numberOf(right)),
};

/** Value by value; one value goes with each of several. */
function pairwise(left: Operand, right: Operand, of: (left: Value, right: Value) => Value): Operand {
  if (!isMany(left)) return isMany(right) ? right.map((value) => of(left, value)) : of(left, right);
  return left.map((value, at) => of(value, isMany(right) ? (right[at] ?? null) : right));
}

/** The cells of a range, or of a column all those that are there. */
function cornersOf(range: Range | Column): {
  readonly sheet: SheetOfCells;
  readonly from: Corner;
  readonly to: Corner;
} {
  if (range.kind === "range") return { sheet: range.from.sheet, from: range.from, to: range.to };
  const { sheet, column } = range;
  return { sheet, from: { row: 0, column }, to: { row: sheet.next - 1, column } };
}

/** One value after the other, row by row. */
function valuesIn(range: Range | Column, counts?: (row: number, column: number) => boolean): Value[] {
  const { sheet, from, to } = cornersOf(range);
  const values: Value[] = [];
  for (let { row } = from; row <= to.row; row++) {
    for (let { column } = from; column <= to.column; column++) {
      if (counts === undefined || counts(row, column)) values.push(sheet.valueAt(row, column));
    }
  }
  return values;
}

function many(operand: Operand): readonly Value[] {
  return isMany(operand) ? operand : [operand];
}

function numbersIn(operands: readonly Operand[]): Fraction[] {
  const numbers: Fraction[] = [];
  for (const operand of operands) {
    for (const value of many(operand)) if (isNumber(value)) numbers.push(value);
  }
  return numbers;
}

function rounded({ num, den }: Fraction, decimals: Fraction): Fraction {
  const units = 10n ** decimals.num;
  return den === 1n ? { num, den } : fraction(roundHalfAway({ num: num * units, den }), units);
}

/** Numbers of a range from the largest, as those that are ranked one after another among them are told by. */
const descending = new WeakMap<Range | Column, readonly Fraction[]>();

/** How many numbers of a range are larger than one of them. */
function largerIn(range: Range | Column, value: Fraction): number {
  const sorted = descending.get(range) ?? numbersIn([valuesIn(range)]).sort((a, b) => compare(b, a));
  descending.set(range, sorted);
  let [least, most] = [0, sorted.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, value) > 0) least = middle + 1;
    else most = middle;
  }
  return least;
}

type Call = (first: Operand, second: Operand, third: Operand, all: readonly Operand[]) => Operand;

function perValue(of: (value: Fraction) => Fraction): Call {
  return (first) => (isMany(first) ? first.map((value) => of(numberOf(value))) : of(numberOf(first)));
}

/** The functions that the workbooks use, as a spreadsheet reckons them, but exactly. */
const FUNCTIONS: Readonly<Record<string, Call>> = {
  ABS: perValue(absolute),
  AND: (...[, , , all]) => all.flatMap(many).every((value) => numberOf(value).num !== 0n),
  COUNTIF: (range, wanted) =>
    fraction(BigInt(many(range).filter((value) => value !== null && compared(value, only(wanted)) === 0).length)),
  INT: perValue((value) => fraction(floor(value))),
  ISNUMBER: (value) => isNumber(only(value)),
  MAX: (...[, , , all]) => numbersIn(all).reduce((most, value) => (compare(value, most) > 0 ? value : most)),
  MIN: (...[, , , all]) => numbersIn(all).reduce((least, value) => (compare(value, least) < 0 ? value : least)),
  OR: (...[, , , all]) => all.flatMap(many).some((value) => numberOf(value).num !== 0n),
  ROUND: (value, decimals) => {
    const places = numberOf(only(decimals));
    return pairwise(value, null, (one) => rounded(numberOf(one), places));
  },
  SUM: (...[, , , all]) => sum(numbersIn(all)),
  SUMIF: (range, wanted, amounts) =>
    sum(
      many(range).flatMap((value, at) => {
        const amount = many(amounts)[at] ?? null;
        return isNumber(value) && equals(value, numberOf(only(wanted))) && isNumber(amount) ? [amount] : [];
      }),
    ),
  SUMPRODUCT: (...[, , , all]) => {
    const product = all.reduce((left, right) => pairwise(left, right, OPERATIONS["*"]));
    return sum(many(product).map(numberOf));
  },
};

/** The sum of cells that are no subtotals themselves. */
function subtotal(ranges: readonly Formula[]): Fraction {
  const values = ranges.map((range) => {
    if (range.kind !== "range") throw new SyntaxError("a subtotal of no range");
    const { sheet } = range.from;
    return valuesIn(range, (row, column) => !sheet.isSubtotal(row, column));
  });
  return sum(numbersIn(values));
}

/** The place of a number among those of a range: one more than are larger. */
function rank(own: Formula, range: Formula): Fraction {
  if (range.kind !== "range" && range.kind !== "column") throw new SyntaxError("a rank in no range");
  return fraction(BigInt(1 + largerIn(range, numberIn(own))));
}

function call(name: string, parts: readonly Formula[]): Operand {
  const [first, second, third] = parts;
  if (name === "IF" && first && second && third) {
    return numberOf(only(operandOf(first))).num === 0n ? operandOf(third) : operandOf(second);
  }
  if (name === "SUBTOTAL") return subtotal(parts.slice(1));
  if (name === "RANK" && first && second) return rank(first, second);
  const reckon = FUNCTIONS[name];
  if (reckon === undefined) throw new SyntaxError(`no function of the workbooks: ${name}`);
  const all = parts.map(operandOf);
  const [one = null, two = null, three = null] = all;
  return reckon(one, two, three, all);
}

function operandOf(formula: Formula): Operand {
  switch (formula.kind) {
    case "constant":
      return formula.value;
    case "cell":
      return formula.sheet.valueAt(formula.row, formula.column);
    case "range":
    case "column":
      return valuesIn(formula);
    case "negative":
      return pairwise(operandOf(formula.of), null, (value) => negate(numberOf(value)));
    case "operation":
      return pairwise(operandOf(formula.left), operandOf(formula.right), OPERATIONS[formula.operator]);
    case "call":
      return call(formula.name, formula.arguments);
  }
}

/** What a formula comes to, exactly. Throws where a spreadsheet would show an error. */
export function evaluated(formula: Formula): Value {
  return only(operandOf(formula));
}

/** What a formula of numbers comes to; nothing is 0. Throws where it is a text. */
export function numberIn(formula: Formula): Fraction {
  return numberOf(evaluated(formula));
}
