import { bears } from "../../core/model/line.ts";
import { parseDecimal, sum } from "../../core/number/fraction.ts";
import type { Paid } from "./paid.ts";

interface SavedShares {
  readonly year: number | null;
  readonly shares: readonly { readonly member: string; readonly allocated: string }[];
}

interface SavedLine extends SavedShares {
  readonly line: string;
  readonly group: readonly string[];
}

interface Saved {
  readonly schema: string;
  readonly result: {
    readonly members: readonly string[];
    readonly lines: readonly SavedLine[];
    /** Of a budget too large to hold, whose lines are not saved. */
    readonly linesLeftOut?: number;
    readonly years: readonly SavedShares[];
    readonly total: SavedShares;
  } | null;
}

function paymentsOf(entries: readonly SavedShares[], members: readonly string[]): Paid[number]["payments"] {
  return members.map((member) => ({
    member,
    amount: sum(
      entries.flatMap(({ shares }) =>
        shares.flatMap((share) => (share.member === member ? [parseDecimal(share.allocated)] : [])),
      ),
    ),
  }));
}

function bearsOne({ line: name, group }: SavedLine, names: readonly string[]): boolean {
  return names.some((asked) => bears({ name, group }, asked));
}

/**
 * The payments in a saved `fordel/split/1` document, of the lines that bear one of the names (all without names); null
 * when the text is no such document with a result.
 */
export function paidInDocument(text: string, names: readonly string[]): Paid | null {
  try {
    const { schema, result } = JSON.parse(text) as Saved;
    if (schema !== "fordel/split/1" || result === null) return null;
    const { members, lines, linesLeftOut, years, total } = result;
    if (linesLeftOut !== undefined && names.length > 0) return null;
    const kept = lines.filter((line) => names.length === 0 || bearsOne(line, names));
    if (years.length === 0) return [{ year: null, payments: paymentsOf(names.length > 0 ? kept : [total], members) }];
    return years.map((entry) => ({
      year: entry.year,
      payments: paymentsOf(names.length > 0 ? kept.filter((line) => line.year === entry.year) : [entry], members),
    }));
  } catch {
    return null;
  }
}
