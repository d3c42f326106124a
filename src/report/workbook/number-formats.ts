import type { NumberFormat } from "../page/workbook.ts";

export const QUANTITY: NumberFormat = { kind: "quantity" };
/** Percentages as keys are written, and shares. */
export const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };
export const SHARE: NumberFormat = { kind: "percent", decimals: 4 };
