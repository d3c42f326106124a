import { followsLine, keyInYear } from "../key/base-years.ts";
import { holdsIn } from "../key/parts/key-periods.ts";
import { isOfFees } from "../key/parts/own-rules.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Key, NamedKey } from "../model/key.ts";
import type { BudgetLine } from "../model/line.ts";
import type { Source } from "../model/source.ts";
import type { PresentLine } from "./presence.ts";

/** The key that divides one line: its own, or the case's, in the period of the line's year. */
export interface KeyInForce {
  readonly name: string | null;
  readonly key: Key;
  /** Whether the line brought it; otherwise it is the case's, which `--key` replaces. */
  readonly own: boolean;
  /** Where the key is written. */
  readonly source: Source;
}

/** A present line with the key that divides it. */
export interface KeyedLine extends PresentLine {
  readonly key: KeyInForce;
  /** The key in canonical English, with the year of each base. */
  readonly keyText: string;
}

/** The key in force for `line`, or what is wrong; null when neither the line nor the case has one. */
export function keyInForce(line: BudgetLine, caseKey: NamedKey | null): KeyInForce | Issue | null {
  const named = line.key ?? caseKey;
  if (named === null) return null;
  const period = named.periods.find((candidate) => holdsIn(candidate, line.year));
  if (period) {
    if (line.year === null && followsLine(period.key)) {
      return issue("KEY_FOLLOWS_NO_YEAR", { line: line.name, key: period.key.text }, line.source);
    }
    const key = line.year === null ? period.key : keyInYear(period.key, line.year);
    if (line.type === "fee" && !isOfFees(key)) {
      return issue("KEY_NOT_OF_FEES", { line: line.name, key: key.text }, line.source);
    }
    return { name: named.name, key, own: line.key !== null, source: named.source };
  }
  const args = { name: named.name ?? named.periods[0]?.key.text ?? "", line: line.name, year: line.year };
  return issue("KEY_WITHOUT_PERIOD", args, line.source);
}
