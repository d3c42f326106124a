import { remembered } from "../../core/key/remembered.ts";
import type { Case } from "../../core/model/case.ts";
import { CORRECTION } from "../../core/model/contribution-limit.ts";
import { memberName } from "../../core/model/names.ts";
import type { Amount } from "../../core/number/amount.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { DividedLine } from "../../core/shares/divided-line.ts";
import type { Parts } from "../../core/shares/parts.ts";
import type { Split } from "../../core/split/split.ts";
import type { Fact, Facts } from "../page/report.ts";

/** The fields of a tidy row. */
export const SPLIT_FIELDS = ["year", "group", "line", "amount", "key", "member", "share", "exact", "allocated"];

/** A group's levels in one field, as budget.csv writes them: parted by `/`, a slash in a name as `\/`. */
export function groupText(group: readonly string[]): string {
  return group.map((level) => level.replaceAll("/", "\\/")).join("/");
}

/** What a row says of a member's part of a line: whose it is, the share, the exact part and what is paid. */
type OfMember = readonly [name: string, share: Fraction | null, exact: Amount, allocated: Amount];

/** The parts of lines of the members that are shown, in their order. */
class PartsShown {
  readonly #subject: Case;
  readonly #rank: ReadonlyMap<number, number>;

  constructor(subject: Case, members: readonly number[]) {
    this.#subject = subject;
    this.#rank = new Map(members.map((member, at) => [member, at]));
  }

  *of(line: AllocatedLine): Generator<OfMember> {
    if (line instanceof DividedLine) {
      for (const { at, name, share } of this.#places(line.parts)) {
        const exact = line.exact(at);
        yield [name, share, exact, line.allocated(at) ?? exact];
      }
      return;
    }
    const members = line.shares.map(({ member }) => member);
    for (const at of this.#shown(members)) {
      const one = line.shares[at];
      if (one) yield [memberName(this.#subject, one.member), one.share, one.exact, one.allocated];
    }
  }

  readonly #places = remembered(({ members, shares }: Parts) =>
    this.#shown(members).map((at) => {
      return { at, name: memberName(this.#subject, members[at] ?? -1), share: shares?.[at] ?? null };
    }),
  );

  /** The places of some members that are shown, in the order in which they are. */
  #shown(members: readonly number[]): readonly number[] {
    const rank = (at: number) => this.#rank.get(members[at] ?? -1) ?? -1;
    return [...members.keys()].filter((at) => rank(at) >= 0).sort((one, other) => rank(one) - rank(other));
  }
}

function* rows(subject: Case, shown: Split): Generator<readonly Fact[]> {
  const parts = new PartsShown(subject, shown.members);
  for (const allocated of shown.lines) {
    const { line, amount, keyText, correction } = allocated;
    const about = [line.year, groupText(line.group), correction ? CORRECTION : line.name, amount, keyText];
    for (const part of parts.of(allocated)) yield [...about, ...part];
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
