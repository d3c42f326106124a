import { remembered } from "../../core/memory/remembered.ts";
import type { Case } from "../../core/model/case.ts";
import { CORRECTION } from "../../core/model/contribution-limit.ts";
import { memberName } from "../../core/model/names.ts";
import { decimalText, type Fraction } from "../../core/number/fraction.ts";
import type { AllocatedLine, Share, Subtotal } from "../../core/shares/allocation.ts";
import { DividedLine } from "../../core/shares/divided-line.ts";
import type { Split } from "../../core/split/split.ts";
import type { UnitCost } from "../../core/split/unit-cost.ts";
import { decimalOrNull, shareFields } from "../page/document.ts";
import type { Json } from "../page/report.ts";
import { sharesInOrder } from "./facts.ts";

/** The shares of a line, which does not keep them for it. */
function sharesOf(line: AllocatedLine): readonly Share[] {
  return line instanceof DividedLine ? line.sharesMade() : line.shares;
}

/**
 * The `result` of `fordel/split/1`.
 *
 * @param held how a line or group is held: made at once, or when it is written
 */
export function splitResult(
  subject: Case,
  shown: Split,
  held = (made: () => Json): Json => made(),
): { readonly [field: string]: Json } {
  const name = (member: number) => memberName(subject, member);
  const inOrder = sharesInOrder(shown.members);
  const remember = remembered((share: Fraction) => shareFields(share));
  // Lines of one key have their shares in common; those of sums are of each alone.
  const commonFields = (share: Fraction | null) => (share ? remember(share) : shareFields(share));
  const parts = (shares: readonly Share[], fieldsOf: typeof shareFields): Json[] =>
    inOrder(shares).map(({ member, share, exact, allocated }) => ({
      member: name(member),
      ...fieldsOf(share),
      exact: decimalText(exact),
      allocated: decimalText(allocated),
    }));
  const line = (allocated: AllocatedLine): Json => {
    const { line, amount, key, keyText, correction } = allocated;
    return {
      line: correction ? CORRECTION : line.name,
      group: line.group,
      year: line.year,
      type: line.type,
      amount: decimalOrNull(amount),
      key: key === null ? null : keyText,
      keyName: key?.name ?? null,
      funding: line.funding,
      host: line.host,
      shares: parts(sharesOf(allocated), commonFields),
      source: { file: line.source.file, line: line.source.line, column: line.source.column },
    };
  };
  const sum = ({ amount, shares }: Subtotal) => ({ amount: decimalText(amount), shares: parts(shares, shareFields) });
  const unitCost = ({ per, of, year, amount, volume, cost, members }: UnitCost): Json => ({
    per,
    of,
    year,
    amount: decimalText(amount),
    volume: decimalText(volume),
    cost: decimalOrNull(cost),
    members: members
      .filter((entry) => shown.members.includes(entry.member))
      .map((entry) => ({
        member: name(entry.member),
        amount: decimalText(entry.amount),
        volume: decimalText(entry.volume),
        cost: decimalOrNull(entry.cost),
      })),
  });
  const years = shown.years.map((entry) => ({ year: entry.year, ...sum(entry) }));
  const total = sum(shown.total);
  const statedTotal = ({ year, amount }: Case["stated"][number]): Json => ({ year, amount: decimalText(amount) });
  return {
    members: shown.members.map(name),
    lines: shown.passed ? [] : shown.lines.map((one) => held(() => line(one))),
    ...(shown.passed ? { linesLeftOut: shown.passed.lines } : {}),
    groups: shown.groups.map((entry) => held(() => ({ group: entry.group, year: entry.year, ...sum(entry) }))),
    years,
    periods: years.length > 0 ? years : [{ year: null, ...total }],
    total,
    ...(subject.stated.length > 0 ? { stated: subject.stated.map(statedTotal) } : {}),
    unitCosts: shown.unitCosts.map(unitCost),
    rounding: {
      unit: decimalText(shown.step),
      offLargestRemainder: shown.columnsOff.map(({ member, by }) => ({ member: name(member), by: decimalText(by) })),
    },
  };
}
