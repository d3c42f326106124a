import type { Case } from "../../core/model/case.ts";
import { CORRECTION } from "../../core/model/contribution-limit.ts";
import { memberName } from "../../core/model/names.ts";
import { exactAmount, fastAmount } from "../../core/number/amount.ts";
import { absolute, equals, type Fraction, fraction, multiply, negate } from "../../core/number/fraction.ts";
import type { AllocatedLine, Share } from "../../core/shares/allocation.ts";
import { DividedLine } from "../../core/shares/divided-line.ts";
import { partOf } from "../../core/shares/parts.ts";
import type { Split } from "../../core/split/split.ts";
import type { Fact, FactsOfLines, MemberShown, PartedLine } from "../page/report.ts";

/** The fields of a tidy row. */
export const SPLIT_FIELDS = ["year", "group", "line", "amount", "key", "member", "share", "exact", "allocated"];

/** A group's levels in one field, as budget.csv writes them: parted by `/`, a slash in a name as `\/`. */
export function groupText(group: readonly string[]): string {
  return group.map((level) => level.replaceAll("/", "\\/")).join("/");
}

/** A line whose members pay whole rounding units of its sign; null for another, which is told row by row. */
function parted(line: AllocatedLine, name: string, step: Fraction): PartedLine | null {
  if (!(line instanceof DividedLine) || line.amount === null || line.rounded === null) return null;
  const { parts, keyText, amount, rounded } = line;
  const isCredit = amount.num < 0n;
  const units = parts.members.map((_, at) => (isCredit ? -rounded.unit(at) : rounded.unit(at)));
  if (!equals(rounded.step, step) || units.some((paid) => paid < 0)) return null;
  const { year, group } = line.line;
  return { year, group, name, keyText, parts, amount: fastAmount(absolute(amount)), units, isCredit };
}

/** Picks from shares those of some members, in the order of these. */
export function sharesInOrder(members: readonly number[]): (shares: readonly Share[]) => readonly Share[] {
  const rank = new Map(members.map((member, at) => [member, at]));
  const rankOf = ({ member }: Share) => rank.get(member) ?? -1;
  return (shares) => shares.filter((share) => rankOf(share) >= 0).sort((one, other) => rankOf(one) - rankOf(other));
}

function* lines(subject: Case, shown: Split): Generator<readonly Fact[] | PartedLine> {
  const inOrder = sharesInOrder(shown.members);
  for (const allocated of shown.lines) {
    const { line, amount, keyText, correction } = allocated;
    const name = correction ? CORRECTION : line.name;
    const partedLine = parted(allocated, name, subject.round);
    if (partedLine !== null) {
      yield partedLine;
      continue;
    }
    const about = [line.year, groupText(line.group), name, amount, keyText];
    for (const { member, share, exact, allocated: paid } of inOrder(allocated.shares)) {
      yield [...about, memberName(subject, member), share, exact, paid];
    }
  }
}

/** What a surcharge is called where its name may not change with the language. */
const SURCHARGE = "Surcharge";

/** What members pay each other: what is got is below zero, so that it adds up to nothing. */
function* rowsBetween(subject: Case, shown: Split): Generator<readonly Fact[]> {
  for (const { line: one, surcharge, paid } of shown.between) {
    const { line, keyText, shares } = one;
    const name = surcharge === null ? line.name : [SURCHARGE, surcharge.named.of?.text ?? []].flat().join(" ");
    for (const { member, share, exact, allocated } of shares) {
      if (!shown.members.includes(member) && shown.members.length < shown.total.shares.length) continue;
      const whose = memberName(subject, member);
      yield [line.year, groupText(line.group), name, paid, keyText, whose, share, exact, allocated];
    }
  }
}

function* all(subject: Case, shown: Split): Generator<readonly Fact[] | PartedLine> {
  yield* lines(subject, shown);
  yield* rowsBetween(subject, shown);
}

/** The rows of lines, for the members shown. */
function* rows(
  of: Iterable<readonly Fact[] | PartedLine>,
  members: readonly MemberShown[],
  step: Fraction,
): Generator<readonly Fact[]> {
  for (const one of of) {
    if (!("parts" in one)) {
      yield one;
      continue;
    }
    const { year, group, name, keyText, parts, units, isCredit } = one;
    const signed = (amount: Fraction) => (isCredit ? negate(amount) : amount);
    const amount = exactAmount(one.amount);
    const about = [year, groupText(group), name, signed(amount), keyText];
    for (const { member, name: whose } of members) {
      const at = parts.members.indexOf(member);
      if (at < 0) continue;
      const paid = multiply(fraction(BigInt(units[at] ?? 0)), step);
      yield [...about, whose, parts.shares?.[at] ?? null, signed(exactAmount(partOf(amount, parts, at))), signed(paid)];
    }
  }
}

/** One row per line, year and member: tidy, for a pivot table or another program. */
export function splitFacts(subject: Case, shown: Split): FactsOfLines {
  const members = shown.members.map((member) => ({ member, name: memberName(subject, member) }));
  const of = { [Symbol.iterator]: () => all(subject, shown) };
  return {
    fields: SPLIT_FIELDS,
    rows: { [Symbol.iterator]: () => rows(of, members, subject.round) },
    ...{ lines: of, members, step: subject.round },
  };
}
