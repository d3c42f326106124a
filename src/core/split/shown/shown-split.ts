import type { Case } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import { equals, type Fraction } from "../../number/fraction.ts";
import { inUnits, type Split, type SplitChoices, split } from "../split.ts";
import { onlyNamed, onlyYear } from "./narrow.ts";
import { type MemberOrder, orderMembers } from "./order.ts";

/** What of a split is shown, and how: a year, what is named, its members in an order, in steps of currency units. */
export interface Showing {
  /** Null for every year. */
  readonly year: number | null;
  /** Null for everything. */
  readonly only: readonly string[] | null;
  readonly order: MemberOrder;
  readonly step: Fraction;
}

/** A split whole, narrowed to what is shown, and that rounded to the step; null where issues prevent it. */
export interface ShownSplit {
  readonly whole: Split | null;
  readonly kroner: Split | null;
  readonly shown: Split | null;
  readonly issues: readonly Issue[];
}

function narrowed(subject: Case, whole: Split, { year, only, order }: Showing): Split | Issue {
  const ordered = orderMembers(subject, whole, order);
  const ofYear = year === null ? ordered : onlyYear(ordered, year);
  if ("code" in ofYear || only === null) return ofYear;
  return onlyNamed(subject, ofYear, only);
}

/** What is shown of a split: narrowed, and rounded to the step; or the issue of a name or year that is not in it. */
export function showSplit(
  subject: Case,
  whole: Split,
  showing: Showing,
): { readonly kroner: Split; readonly shown: Split } | Issue {
  const kroner = narrowed(subject, whole, showing);
  if ("code" in kroner) return kroner;
  const rescaled = equals(subject.round, showing.step) ? whole : inUnits(whole, showing.step);
  const shown = narrowed(subject, rescaled, showing);
  return "code" in shown ? shown : { kroner, shown };
}

/** Splits a case among its members as the choices change them, and narrows the result to what is shown. */
export function shownSplit(subject: Case, choices: SplitChoices, showing: Showing): ShownSplit {
  const { split: whole, issues } = split(subject, choices);
  if (!whole) return { whole, kroner: null, shown: null, issues };
  const view = showSplit(subject, whole, showing);
  if ("code" in view) return { whole, kroner: null, shown: null, issues: [...issues, view] };
  return { whole, ...view, issues };
}
