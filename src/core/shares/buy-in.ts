import type { Case } from "../model/case.ts";
import { divide, type Fraction, fraction, isZero, multiply, negate, subtract, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine, BuyIn, BuyInTrace } from "./allocation.ts";
import { amountOf, amountsOf } from "./amounts.ts";
import { paidBy } from "./paid.ts";

/** Each amount as a part of all; zeros where these come to nothing. */
function partsOf(amounts: readonly Fraction[], whole: Fraction): Fraction[] {
  return amounts.map((amount) => (isZero(whole) ? ZERO : divide(amount, whole)));
}

/**
 * Whom a buy-in is credited to: those who were there before, in proportion to what each one's part of the year's cost falls
 * as others join. Where all that joins has no part of that cost, in proportion to their own; where nothing costs anything,
 * equally. With the parts 50, 30 and 20 %, and 20 % for one that joins: 10, 6 and 4 points, so 50, 30 and 20 % of the buy-in.
 *
 * @param without the year's lines without those who join
 * @param joined the same with them
 */
function traceOf(
  joining: readonly BuyIn[],
  without: readonly AllocatedLine[],
  joined: readonly AllocatedLine[],
  present: readonly number[],
): BuyInTrace {
  const others = present.filter((one) => !joining.some(({ member }) => member === one));
  const [was, is] = [without, joined].map((lines) => {
    const paid = paidBy(lines, "exact");
    return others.map((member) => amountOf(paid, member));
  }) as [Fraction[], Fraction[]];
  const whole = sum(joined.flatMap(({ shares }) => shares.map(({ exact }) => exact)));
  const before = partsOf(was, sum(was));
  const after = partsOf(is, whole);
  const falls = before.map((part, at) => subtract(part, after[at] ?? ZERO));
  const fallen = isZero(sum(falls)) ? before : falls;
  const even = others.map(() => divide(fraction(1n), fraction(BigInt(others.length))));
  return { joining, others, before, after, parts: isZero(sum(fallen)) ? even : partsOf(fallen, sum(fallen)) };
}

/** Buy-ins as a line of their year, which adds up to nothing. */
function buyInLine(name: string, year: number | null, trace: BuyInTrace): AllocatedLine {
  const { joining, others, parts } = trace;
  const paid = sum(joining.map(({ amount }) => amount));
  const credited = others.map((member, at) => ({ member, exact: negate(multiply(parts[at] ?? ZERO, paid)) }));
  const payments = [...amountsOf(joining)].map(([member, exact]) => ({ member, exact }));
  const all = [...credited, ...payments].sort((one, other) => one.member - other.member);
  const source = joining[0]?.source ?? { file: "", line: 0, column: 0, length: 0 };
  return {
    line: {
      ...{ name, group: [], year, amount: ZERO, type: "line", key: null, source },
      concerns: { all: true, groups: [], named: [], places: [] },
      ...{ driver: null, funding: null, host: null, isBuyIn: true },
    },
    ...{ amount: ZERO, key: null, keyText: "", pool: null, moved: ZERO, buyIn: trace },
    shares: all.map(({ member, exact }) => ({ member, share: null, exact, allocated: exact })),
  };
}

/**
 * The lines of those who join pay, one a year: what all of a year pay is credited to those who were there. None where nobody
 * was.
 *
 * @param inYear a year's lines without some members, and who takes part then with them
 */
export function buyInLines(
  { buyIn: name }: Pick<Case, "buyIn">,
  buyIns: readonly BuyIn[],
  lines: readonly AllocatedLine[],
  presentIn: (year: number | null) => readonly number[],
  without: (year: number | null, members: readonly number[]) => readonly AllocatedLine[],
): AllocatedLine[] {
  const years = [...new Set(buyIns.map(({ year }) => year))];
  return years.flatMap((year): AllocatedLine[] => {
    const joining = buyIns.filter((one) => one.year === year);
    const ofYear = lines.filter(({ line }) => line.year === year);
    const members = joining.map(({ member }) => member);
    const trace = traceOf(joining, without(year, members), ofYear, presentIn(year));
    return trace.others.length === 0 ? [] : [buyInLine(name, year, trace)];
  });
}
