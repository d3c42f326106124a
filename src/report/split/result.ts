import type { Case } from "../../core/model/case.ts";
import { CORRECTION } from "../../core/model/contribution-limit.ts";
import { memberName } from "../../core/model/names.ts";
import { decimalText } from "../../core/number/fraction.ts";
import type { AllocatedLine, Share, Subtotal } from "../../core/shares/allocation.ts";
import type { Split } from "../../core/split/split.ts";
import type { UnitCost } from "../../core/split/unit-cost.ts";
import { decimalOrNull, shareFields } from "../page/document.ts";
import type { Json } from "../page/report.ts";

/** The `result` of `fordel/split/1`. */
export function splitResult(subject: Case, shown: Split): { readonly [field: string]: Json } {
  const name = (member: number) => memberName(subject, member);
  const parts = (shares: readonly Share[]): Json[] =>
    shown.members.flatMap((member): Json[] => {
      const part = shares.find((share) => share.member === member);
      if (!part) return [];
      const { exact, allocated } = part;
      return [
        {
          member: name(member),
          ...shareFields(part.share),
          exact: decimalText(exact),
          allocated: decimalText(allocated),
        },
      ];
    });
  const line = ({ line, amount, key, keyText, shares, correction }: AllocatedLine): Json => ({
    line: correction ? CORRECTION : line.name,
    group: line.group,
    year: line.year,
    type: line.type,
    amount: decimalOrNull(amount),
    key: key === null ? null : keyText,
    keyName: key?.name ?? null,
    funding: line.funding,
    host: line.host,
    shares: parts(shares),
    source: { file: line.source.file, line: line.source.line, column: line.source.column },
  });
  const sum = ({ amount, shares }: Subtotal) => ({ amount: decimalText(amount), shares: parts(shares) });
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
    lines: shown.passed ? [] : shown.lines.map(line),
    ...(shown.passed ? { linesLeftOut: shown.passed.lines } : {}),
    groups: shown.groups.map((entry) => ({ group: entry.group, year: entry.year, ...sum(entry) })),
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
