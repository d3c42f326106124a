import { commonDenominator, type Fraction } from "../../number/fraction.ts";
import type { CostScale } from "./cost.ts";
import { Line } from "./line.ts";
import type { ExactRow } from "./row-tree.ts";

/** The cells as integers over one even denominator, with the sign turned when that makes the table positive. */
export class ScaledTable {
  readonly denominator: bigint;
  readonly sign: bigint;
  readonly columns: readonly bigint[];
  readonly #factors = new Map<bigint, bigint>();

  constructor(rows: readonly ExactRow[], members: number) {
    const denominators = new Set<bigint>([2n]);
    for (const { cells } of rows) for (const { den } of cells) denominators.add(den);
    const common = commonDenominator(denominators);
    this.denominator = common;
    for (const den of denominators) this.#factors.set(den, common / den);
    const columns = new Array<bigint>(members).fill(0n);
    let firstLine = 0n;
    let firstCell = 0n;
    for (const { cells } of rows) {
      let line = 0n;
      cells.forEach((cell, member) => {
        const parts = this.#parts(cell);
        columns[member] = (columns[member] ?? 0n) + parts;
        line += parts;
        firstCell ||= parts;
      });
      firstLine ||= line;
    }
    const total = columns.reduce((all, column) => all + column, 0n);
    this.sign = (total || firstLine || firstCell) < 0n ? -1n : 1n;
    this.columns = columns.map((column) => this.sign * column);
  }

  line({ cells }: ExactRow, scale: CostScale): { floors: bigint[]; line: Line } {
    const floors: bigint[] = [];
    const remainders = cells.map((cell) => {
      const parts = this.sign * this.#parts(cell);
      let remainder = parts % this.denominator;
      if (remainder < 0n) remainder += this.denominator;
      floors.push((parts - remainder) / this.denominator);
      return scale.fromParts(remainder);
    });
    return { floors, line: new Line(floors, remainders, scale) };
  }

  #parts(cell: Fraction): bigint {
    return cell.num * (this.#factors.get(cell.den) ?? 0n);
  }
}
