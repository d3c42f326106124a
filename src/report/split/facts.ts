import type { Case } from "../../core/model/case.ts";
import { CORRECTION } from "../../core/model/contribution-limit.ts";
import { memberName } from "../../core/model/names.ts";
import type { Share } from "../../core/shares/allocation.ts";
import type { Split } from "../../core/split/split.ts";
import type { Fact, Facts } from "../page/report.ts";

/** The fields of a tidy row. */
export const SPLIT_FIELDS = ["year", "group", "line", "amount", "key", "member", "share", "exact", "allocated"];

/** A group's levels in one field, as budget.csv writes them: parted by `/`, a slash in a name as `\/`. */
export function groupText(group: readonly string[]): string {
  return group.map((level) => level.replaceAll("/", "\\/")).join("/");
}

/** Shares in an order of members; those of others are left out. */
function inOrder(shares: readonly Share[], places: ReadonlyMap<number, number>): readonly Share[] {
  const place = ({ member }: Share) => places.get(member) ?? -1;
  return shares.filter((share) => place(share) >= 0).sort((one, other) => place(one) - place(other));
}

function* rows(subject: Case, shown: Split): Generator<readonly Fact[]> {
  const places = new Map(shown.members.map((member, place) => [member, place]));
  for (const { line, amount, keyText, shares, correction } of shown.lines) {
    const lineName = correction ? CORRECTION : line.name;
    const group = groupText(line.group);
    for (const { member, share, exact, allocated } of inOrder(shares, places)) {
      yield [line.year, group, lineName, amount, keyText, memberName(subject, member), share, exact, allocated];
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

function* all(subject: Case, shown: Split): Generator<readonly Fact[]> {
  yield* rows(subject, shown);
  yield* rowsBetween(subject, shown);
}

/** One row per line, year and member: tidy, for a pivot table or another program. */
export function splitFacts(subject: Case, shown: Split): Facts {
  return { fields: SPLIT_FIELDS, rows: { [Symbol.iterator]: () => all(subject, shown) } };
}
