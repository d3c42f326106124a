import { groupIds, type SummedRow } from "../rows/summed-row.ts";
import { isSetUnder } from "./outline.ts";
import type { WalkedRow } from "./outline-walk.ts";
import type { SignedRow } from "./sum-signs.ts";

/** A line that the outline puts over others, which come to something else. */
export interface LineOverParts {
  readonly line: SummedRow;
  readonly parts: readonly SummedRow[];
}

function isInSameGroup({ row: one }: SignedRow, { row: other }: SignedRow): boolean {
  return groupIds(one.entry.group)[0] === groupIds(other.entry.group)[0];
}

/** The lines just below one that its outline puts under it, without those that are under them in turn. */
function partsOf(rows: readonly (WalkedRow | null)[], at: number, own: SignedRow): SignedRow[] {
  const under: SignedRow[] = [];
  for (const row of rows.slice(at + 1)) {
    if (row === null) continue;
    if (row === "wall" || !isSetUnder(own.outline, row.outline) || !isInSameGroup(own, row)) break;
    const latest = under.at(-1);
    if (!latest || !isSetUnder(latest.outline, row.outline)) under.push(row);
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
