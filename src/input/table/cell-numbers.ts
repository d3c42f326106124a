import { type Issue, issue } from "../../core/model/issue.ts";
import { decimalText, type Fraction } from "../../core/number/fraction.ts";
import { type DecimalSign, decimalSignOf, readNumber } from "../../core/number/number-text.ts";
import type { PlacedText } from "../text/placed-text.ts";

const BLANK = /^(?:(?:(?:kr\.?|nok)\s*)?[-\u2010-\u2015\u2212](?:\s*(?:kr\.?|nok))?|\.{1,3}|…|:)?$/i;

/** Whether a cell says nothing: empty, the dash accountants write for nothing (`kr -`), or the dots statisticians do. */
export function isBlank(text: string): boolean {
  return BLANK.test(text.trim());
}

/** Reads the cells of one column; anything but a number is the issue to report. */
export type CellReader = (cell: PlacedText) => Fraction | Issue;

/**
 * The reader of a column's numbers in the one convention that its own cells show; `decimal` decides instead where the
 * user chose. Where the cells contradict each other, those that differ from the first are issues.
 */
export function cellReader(texts: readonly string[], decimal: DecimalSign | null, percent = false): CellReader {
  const sniffed = decimal === null ? decimalSignOf(texts) : { sign: decimal, conflict: null };
  const first = sniffed.conflict === null ? null : (texts[sniffed.conflict[0]] ?? "").trim();
  return numberIn(sniffed.sign, first, percent);
}

/** The reader of cells in one convention; `first` is a cell that shows it, where others contradict it. */
export function numberIn(sign: DecimalSign | null, first: string | null, percent = false): CellReader {
  return ({ text, source, isNumber = false }) => {
    const reading = readNumber(text, isNumber ? "." : sign);
    if (reading.ok && (percent || !reading.percent)) return reading.value;
    if (!reading.ok && reading.problem === "ambiguous") {
      const withComma = decimalText(reading.withComma);
      const withPoint = decimalText(reading.withPoint);
      return issue("NUMBER_AMBIGUOUS", { text, withComma, withPoint }, source);
    }
    const alone = first === null ? null : readNumber(text, null);
    if (first !== null && alone?.ok && (percent || !alone.percent)) {
      return issue("NUMBER_CONVENTIONS_MIXED", { text, other: first }, source);
    }
    return issue("NUMBER_INVALID", { text }, source);
  };
}
