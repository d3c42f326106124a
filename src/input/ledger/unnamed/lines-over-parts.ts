import type { SummedRow } from "../rows/summed-row.ts";
import { isUnder } from "./outline.ts";
import type { WalkedRow } from "./outline-walk.ts";
import type { SignedRow } from "./sum-signs.ts";

/** A name set in by one space may be a slip. */
const LEAST_INDENT = 2;

/** A line that the outline puts over others, which come to something else. */
export interface LineOverParts {
  readonly line: SummedRow;
  readonly parts: readonly SummedRow[];
}

function isSetUnder(outer: SignedRow, inner: SignedRow): boolean {
  if (!isUnder(outer.outline, inner.outline)) return false;
  const isNumbered = outer.outline.number !== null && inner.outline.number !== null;
  return isNumbered || inner.outline.indent - outer.outline.indent >= LEAST_INDENT;
}

/** The lines just below one that its outline puts under it, without those that are under them in turn. */
function partsOf(rows: readonly (WalkedRow | null)[], at: number, own: SignedRow): SignedRow[] {
  const under: SignedRow[] = [];
  for (const row of rows.slice(at + 1)) {
    if (row === null) continue;
    if (row === "wall" || !isSetUnder(own, row)) break;
    const latest = under.at(-1);
    if (!latest || !isSetUnder(latest, row)) under.push(row);
  }
  return under;
}

/** The lines that numbering or indentation puts over others, but that others do not add up to. */
export function linesOverParts(
  rows: readonly (WalkedRow | null)[],
  isSum: (row: SummedRow) => boolean,
): readonly LineOverParts[] {
  return rows.flatMap((own, at) => {
    if (own === null || own === "wall" || !own.row.open || isSum(own.row)) return [];
    const parts = partsOf(rows, at, own).map(({ row }) => row);
    return parts.length === 0 ? [] : [{ line: own.row, parts }];
  });
}
