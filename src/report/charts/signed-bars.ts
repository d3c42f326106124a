import { absolute, divide, type Fraction, isNegative, isPositive, isZero } from "../../core/number/fraction.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import type { Sign, SignedWords } from "../../messages/terms/charts.ts";
import { money } from "../page/amount-text.ts";
import { amountCell } from "../page/cells.ts";
import { type Chart, moneyUnit } from "../page/chart.ts";
import type { Frame } from "../page/frame.ts";
import { scaleDecimals } from "../page/scale.ts";
import type { Row } from "../page/table.ts";
import { type RoundAmount, roundAmount } from "./round-amount.ts";
import { FEW, isAlike, largestFirst, mostAndLeast, type Named } from "./told.ts";

/** What amounts of members, of either sign, are of. */
export interface Signed {
  readonly frame: Frame;
  /** What an amount of either sign is said to be. */
  readonly words: SignedWords;
  readonly subtitle: string;
  /** In currency units, as tables show them. */
  readonly amounts: readonly Named[];
  /** The headers of the members and of their amounts. */
  readonly labelHeader: string;
  readonly header: string;
}

function signOf(value: Fraction): Sign {
  return isPositive(value) ? 1 : isNegative(value) ? -1 : 0;
}

/** Each one's amount and what it is, of no more than `few`; of more who has the most of either sign. */
export function signedFinding(
  { frame, words, amounts }: Pick<Signed, "frame" | "words" | "amounts">,
  written: (value: Fraction) => RoundAmount,
  few: number,
): string {
  if (amounts.length <= few) {
    const signs = amounts.map(({ value }) => signOf(value));
    return amounts
      .map(({ label, value }, at) => {
        const amount = written(absolute(value));
        const before = signs[at - 1] ?? null;
        return words.one(label, before === null ? amount.whole : amount.bare, signs[at] ?? 0, before);
      })
      .join(", ");
  }
  const ups = amounts.filter(({ value }) => isPositive(value));
  const downs = amounts.filter(({ value }) => isNegative(value));
  const bySize = downs.map(({ label, value }) => ({ label, value: absolute(value) }));
  const [up, down] = [mostAndLeast(frame, ups, written), mostAndLeast(frame, bySize, written)];
  if (up && ups.length === amounts.length) return words.all(1, up.most, up.least);
  if (down && downs.length === amounts.length) return words.all(-1, down.most, down.least);
  return words.apart(up?.most ?? null, down?.most ?? null, { down: downs.length, all: amounts.length });
}

/** A bar for each member, to the right of zero or to the left; none where that would show nothing. */
export function signedBars(signed: Signed): Chart[] {
  const { frame, subtitle, amounts, labelHeader, header } = signed;
  const order = largestFirst(amounts);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last || isAlike(order) || order.every(({ value }) => isZero(value))) return [];
  const text = ({ label, value }: Named) => ({ name: label, amount: money(frame, value) });
  const rows = order.map(({ label, value }): Row => {
    return { role: "line", level: 0, label, cells: [amountCell(frame, value)] };
  });
  return [
    {
      kind: "chart",
      title: signedFinding({ ...signed, amounts: order }, (value) => roundAmount(frame, value), FEW),
      subtitle,
      description: CHART_WORDS[frame.language].barsText(text(first), text(last)),
      unit: moneyUnit(frame),
      decimals: scaleDecimals(frame.scale),
      form: {
        kind: "bars",
        bars: order.map(({ label, value }) => ({ label, value: divide(value, frame.scale.unit) })),
      },
      data: { kind: "table", heading: null, labelHeader, columns: [header], rows },
    },
  ];
}
