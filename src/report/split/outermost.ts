import { nameKey } from "../../core/model/names.ts";
import { compare, type Fraction, sum } from "../../core/number/fraction.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { hasShares } from "../../core/shares/divided-line.ts";
import { paidTogether } from "../../core/shares/paid.ts";
import { PAPER_WORDS } from "../../messages/registry.ts";
import type { Frame } from "../page/frame.ts";

/** More parts than this are not told apart; the smallest go together. */
const MOST_PARTS = 7;

/** Lines that are told as one: of an outermost group, or one outside every group. */
export interface Part {
  readonly label: string;
  readonly lines: readonly AllocatedLine[];
}

function totalOf({ lines }: Part): Fraction {
  return sum([...paidTogether(lines).values()].map(({ allocated }) => allocated));
}

/** The outermost groups and the lines outside every group, each over all years, in the order of the budget. */
function outermost(lines: readonly AllocatedLine[]): Part[] {
  const parts = new Map<string, { label: string; lines: AllocatedLine[] }>();
  for (const line of lines) {
    if (!hasShares(line)) continue;
    const label = line.line.group[0] ?? line.line.name;
    const id = `${line.line.group.length > 0} ${nameKey(label)}`;
    const before = parts.get(id);
    if (before) before.lines.push(line);
    else parts.set(id, { label, lines: [line] });
  }
  return [...parts.values()];
}

/** The largest parts of the cost, the others as one. */
export function largestParts(lines: readonly AllocatedLine[], { language }: Pick<Frame, "language">): Part[] {
  const parts = outermost(lines);
  if (parts.length <= MOST_PARTS) return parts;
  const order = parts.map((part) => ({ part, total: totalOf(part) })).sort((a, b) => compare(b.total, a.total));
  const named = new Set(order.slice(0, MOST_PARTS - 1).map(({ part }) => part));
  const others = parts.filter((part) => !named.has(part));
  return [
    ...parts.filter((part) => named.has(part)),
    { label: PAPER_WORDS[language].otherGroups(others.length), lines: others.flatMap((part) => part.lines) },
  ];
}
