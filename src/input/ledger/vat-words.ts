import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";

const VAT = "(?:mva|moms|merverdiavgift|vat)(?![\\p{L}\\p{N}])";
const EXCLUDED = new RegExp(
  `(?<!\\p{L})(?:ekskl?|eks|excl|ex|uten|utan|without|excluding|ekskludert)\\.? ?${VAT}`,
  "u",
);
const INCLUDED = new RegExp(`(?<!\\p{L})(?:inkl|incl|med|with|including|inkludert)\\.? ?${VAT}`, "u");

/**
 * The warning that some amounts of a sheet are said to be without VAT and others with it: in its titles, the headers and
 * the names in the given columns.
 */
export function mixedVat(
  sheet: Sheet,
  { row, titles }: { readonly row: Row; readonly titles: readonly Row[] },
  data: readonly Row[],
  columns: readonly number[],
): Issue[] {
  const found = new Map<RegExp, PlacedText>();
  const look = (from: Row, column: number) => {
    if (found.size > 1) return;
    const text = nameKey(from.cells[column] ?? "");
    for (const pattern of [EXCLUDED, INCLUDED]) {
      if (!found.has(pattern) && pattern.test(text)) found.set(pattern, sheet.cell(from, column));
    }
  };
  for (const title of titles) for (const column of title.cells.keys()) look(title, column);
  for (const column of columns) look(row, column);
  for (const from of data) for (const column of columns) look(from, column);
  const [excluded, included] = [found.get(EXCLUDED), found.get(INCLUDED)];
  if (!excluded || !included) return [];
  const later = [...found.values()].at(-1)?.source ?? null;
  return [issue("VAT_MIXED", { excluded: excluded.text, included: included.text }, later)];
}
