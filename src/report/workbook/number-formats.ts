import { absolute, compare, type Fraction, fraction } from "../../core/number/fraction.ts";
import type { NumberFormat } from "../page/workbook.ts";

export const QUANTITY: NumberFormat = { kind: "quantity" };
/** Percentages as keys are written, and shares. */
export const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };
export const SHARE: NumberFormat = { kind: "percent", decimals: 4 };

/** From here up an amount is written in thousands beside a bar: LibreOffice breaks longer figures over two lines. */
const LONG = fraction(1_000_000n);

/** Whether amounts in single units of currency are to be drawn in thousands. */
export function isDrawnInThousands(amounts: readonly (Fraction | null)[]): boolean {
  return amounts.some((amount) => amount !== null && compare(absolute(amount), LONG) >= 0);
}
