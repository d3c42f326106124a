import { type Issue, issue } from "../../core/model/issue.ts";
import type { LineKind, Portion } from "../../core/model/line.ts";
import { divide, fraction } from "../../core/number/fraction.ts";
import { readNumber } from "../../core/number/number-text.ts";
import { type PlacedText, slice, trimmed, writtenName } from "../text/placed-text.ts";

/** `5 % of Drift`, `2,5 prosent av Drift`: the number, and where the name begins. */
const PORTION = () =>
  /^([^%\p{L}]*\d[^%\p{L}]*)(?:%|(?:prosent|percent|per cent|pct|pst)\.?(?=\s))\s*(?:of|av)\s+(?=\S)/iu;
/** What every portion has in it: of millions of amounts few need a closer look. */
const HINT = /%|p[ercs]/iu;
const HUNDRED = fraction(100n);

/** Whether a cell is an amount that is a portion of others. */
export function isPortion(text: string): boolean {
  return HINT.test(text) && PORTION().test(text.trim());
}

function unquoted(name: PlacedText): PlacedText {
  const [, inner] = /^[«“"](.+)[»”"]$/su.exec(name.text) ?? [];
  return inner === undefined ? name : { ...slice(name, 1, inner.length), text: inner.replaceAll('""', '"') };
}

/**
 * The portion that a cell is, or why it cannot be one: what is stated or noted is a figure of its own, a line with a driver
 * would grow twice, and a budget too large to hold has passed before all of it is known.
 *
 * @param isPassing whether the budget is too large to hold
 */
export function readPortion(cell: PlacedText, kind: LineKind, isPassing: boolean): Portion | Issue {
  const { text, source } = trimmed(cell);
  const [start = "", number = ""] = PORTION().exec(text) ?? [];
  const reason = isPassing ? "large" : kind.type !== "line" ? kind.type : kind.driver !== null ? "driver" : null;
  if (reason !== null) return issue("AMOUNT_PORTION_UNFIT", { text, reason }, source);
  const reading = readNumber(`${number.trim()} %`, null);
  if (!reading.ok) return issue("NUMBER_INVALID", { text: `${number.trim()} %` }, source);
  const name = unquoted(trimmed(slice(trimmed(cell), start.length, text.length - start.length)));
  return { ratio: divide(reading.value, HUNDRED), of: writtenName(name) };
}
