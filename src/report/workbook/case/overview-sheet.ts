import { memberName } from "../../../core/model/names.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import type { Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import type { AllocatedSheet } from "./allocated-sheet.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };

/** A condition that the workbook watches. */
export interface Condition {
  readonly label: string;
  readonly formula: Formula;
  /** What it means when it does not hold. */
  readonly meaning: string;
}

export interface OverviewPlan {
  /** What the figures are in. */
  readonly unit: string;
  readonly columns: readonly number[];
  readonly allocated: AllocatedSheet;
  readonly amount: NumberFormat;
  readonly conditions: readonly Condition[];
  readonly howToRead: readonly string[];
}

/** What each member pays and what that rests on, whether everything holds, and how the workbook is to be used. */
export function overviewSheet(
  view: CaseFigures,
  name: string,
  { unit, columns, allocated, amount, conditions, howToRead }: OverviewPlan,
): Grid {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const grid = new Grid(name, [40, 18, 14, 70]);
  grid.sentence(0, view.title, "title");
  grid.sentence(1, unit);
  for (const sentence of view.basis) grid.sentence(grid.next, sentence);
  grid.skip();
  grid.header(grid.next, [view.frame.words.member, words.pays, view.frame.words.share]);
  const first = grid.next;
  const total = allocated.total(null);
  for (const member of columns) {
    const row = grid.next;
    grid.text(row, 0, memberName(subject, member));
    const pays = grid.formula(row, 1, allocated.total(member), amount);
    grid.formula(row, 2, formula`IF(${total}=0,0,${pays}/${total})`, PERCENT);
  }
  const last = grid.next;
  grid.text(last, 0, view.frame.words.sum, "sum");
  grid.formula(last, 1, formula`SUM(${grid.range(first, 1, last - 1, 1)})`, amount, "sum");
  grid.formula(last, 2, formula`SUM(${grid.range(first, 2, last - 1, 2)})`, PERCENT, "sum");
  grid.skip();
  for (const sentence of view.notes) grid.sentence(grid.next, sentence);
  if (view.notes.length > 0) grid.skip();
  grid.header(grid.next, [words.checks, "", "", words.explanation], [3]);
  for (const condition of conditions) {
    const row = grid.next;
    grid.text(row, 0, condition.label);
    grid.check(row, 1, condition.formula, words);
    grid.text(row, 3, condition.meaning, "note", 1);
  }
  grid.skip();
  for (const sentence of howToRead) grid.sentence(grid.next, sentence);
  return grid;
}
