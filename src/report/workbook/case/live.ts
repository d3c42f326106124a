import type { Case } from "../../../core/model/case.ts";
import { equals, type Fraction, ONE } from "../../../core/number/fraction.ts";
import type { Split } from "../../../core/split/split.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import { statedLines } from "../../page/reservations.ts";
import type { ReckoningWorkbook } from "../../page/workbook.ts";
import { basisOf } from "../../split/basis.ts";
import { netNote } from "../../split/notes.ts";
import { splitTitle } from "../../split/title.ts";
import type { SplitView } from "../../split/view.ts";
import type { CaseFigures } from "../case-figures.ts";
import { isBeyondFormulas } from "../digits.ts";

/** Every amount that the workbook's formulas would start from. */
function amountsOf({ lines, scenarios, procurement }: Case): Fraction[] {
  const budgeted = [...lines, ...scenarios.flatMap((scenario) => scenario.lines ?? [])].flatMap(
    ({ amount, portion }) => (portion ? [] : (amount ?? [])),
  );
  const prices = procurement.flatMap(({ separate, joint }) => [
    joint,
    ...(separate.kind === "common" ? [separate.amount] : separate.amounts.flatMap((price) => price ?? [])),
  ]);
  return [...budgeted, ...prices];
}

/** Lines times members that formulas are made for: each has some ten cells, and rounding four columns for each member. */
const MOST_SHARES = 20_000;
const MOST_MEMBERS = 2_000;

/** Whether there are more lines and members than formulas follow in reasonable time, or than a sheet has columns for. */
function isBeyondSheets({ lines, members }: Split): boolean {
  return lines.length * members.length > MOST_SHARES || members.length > MOST_MEMBERS;
}

/** The split as the tables of a workbook show it where there are too many lines for formulas: every line. */
export function shownInSheets(view: SplitView): SplitView {
  return isBeyondSheets(view.kroner) ? { ...view, everyLine: true } : view;
}

/** Who pays whom starts from figures that are rounded; the sheets of it are figures. */
function isPaidBetween({ kroner, transfers: { isAsked, instalments } }: SplitView): boolean {
  return kroner.between.length > 0 || isAsked || instalments !== null;
}

/** Why the sheets of a workbook have no formulas; nothing where they have, or where options ask for what none reckons. */
export function sheetNotes(view: SplitView): string[] {
  const words = WORKBOOK_WORDS[view.frame.language];
  if (isBeyondSheets(view.kroner)) return [words.manyCells];
  if (view.subject.limits.items.length > 0) return [words.limited];
  return isPaidBetween(view) ? [words.paidBetween] : [];
}

/**
 * What a workbook of the case can reckon from; null where the result is narrowed to names, shown in other units, held
 * against something, has limits on contributions, tells what members pay each other, or has amounts beyond what a spreadsheet's formulas are exact for, or more lines than they follow in time: then its tables are the sheets.
 */
export function liveFigures(view: SplitView): CaseFigures | null {
  const { subject, kroner, shown, frame } = view;
  const asShared = equals(kroner.step, shown.step) && equals(frame.scale.unit, ONE);
  // A correction is of a whole year, and has no line in the budget that a formula could start from.
  if (subject.limits.items.length > 0) return null;
  if (isPaidBetween(view)) return null;
  if (view.only !== null || view.byYear || view.against !== null || !asShared) return null;
  if (isBeyondFormulas(amountsOf(subject), kroner.step) || isBeyondSheets(kroner)) return null;
  return {
    frame,
    subject,
    title: splitTitle(view),
    answer: null,
    basis: basisOf(view),
    notes: [...netNote(view), ...statedLines(subject, frame.words)],
    split: kroner,
    comparison: null,
    procurement: null,
  };
}

/** Loaded when it is asked for: the other formats need nothing of it. */
export async function caseWorkbookLater(live: CaseFigures): Promise<ReckoningWorkbook> {
  const { caseWorkbook } = await import("./case-workbook.ts");
  return caseWorkbook(live);
}
