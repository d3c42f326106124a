import type { PartTrace } from "../../core/key/key-trace.ts";
import { nameKey } from "../../core/model/names.ts";
import { type Fraction, ONE } from "../../core/number/fraction.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import type { SettleView } from "./view.ts";

/** What a member measures of what all who share do. */
export interface MeasuredPart {
  readonly part: PartTrace;
  readonly own: Fraction;
}

/** Lines that a member shares in one way: by one key, with the same members, in the budget or in the end. */
export interface SharedBy {
  readonly stage: "budget" | "final";
  /** Which part of the year; all of it is 1. */
  readonly length: Fraction;
  /** Who shares them, by index in file order. */
  readonly members: readonly number[];
  readonly share: Fraction;
  readonly measured: readonly MeasuredPart[];
  /** As they are shared in that part of the year. */
  readonly lines: readonly AllocatedLine[];
}

/** What of a key measures the member by a column, keys within it too. */
function measuredOf(parts: readonly PartTrace[], member: number): readonly MeasuredPart[] {
  return parts.flatMap((part) => {
    if (part.inner) return measuredOf(part.inner.parts, member);
    const own = part.weights.find((weight) => weight.member === member);
    return own && (part.base.kind === "base" || part.base.kind === "reckoned") ? [{ part, own: own.value }] : [];
  });
}

/** The ways in which a member shares, in the order of the lines: those of the budget, then those of the accounts. */
export function sharedBy({ yearEnd }: SettleView, member: number): readonly SharedBy[] {
  const found = new Map<string, SharedBy & { readonly lines: AllocatedLine[] }>();
  const add = (stage: SharedBy["stage"], length: Fraction, line: AllocatedLine) => {
    const { pool, keyText } = line;
    const share = line.shares.find((one) => one.member === member)?.share ?? null;
    if (share === null || !pool || line.line.type === "transfer") return;
    const { members } = pool;
    const own = line.key?.own ? nameKey(line.key.name ?? keyText) : "";
    const id = [stage, length.num, length.den, own, keyText, members, share.num, share.den].join("\u0000");
    const same = found.get(id);
    if (same) same.lines.push(line);
    else {
      const measured = measuredOf(pool.trace?.parts ?? [], member);
      found.set(id, { stage, length, members, share, measured, lines: [line] });
    }
  };
  for (const line of yearEnd.budgeted.lines) add("budget", ONE, line);
  for (const line of yearEnd.final.lines) {
    if (line.periods) for (const { length, line: part } of line.periods) add("final", length, part);
    else add("final", ONE, line);
  }
  return [...found.values()];
}
