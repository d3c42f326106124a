import { memberName } from "../../../core/model/names.ts";
import { divide, isZero, ZERO } from "../../../core/number/fraction.ts";
import type { NumberFormat, WorkbookSheet } from "../../page/workbook.ts";
import { Grid } from "../grid.ts";
import type { CaseView } from "./case-view.ts";
import type { LedgerSum } from "./ledger-sheets.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };

/** A condition that the workbook watches, as a formula, and whether it holds as saved. */
export interface Condition {
  readonly label: string;
  readonly formula: string;
  readonly now: boolean;
  /** What it means when it does not hold. */
  readonly meaning: string;
}

/** What each member pays and what that rests on, whether everything holds, and how the workbook is to be used. */
export function overviewSheet(
  view: CaseView,
  name: string,
  unit: string,
  columns: readonly number[],
  total: LedgerSum,
  amount: NumberFormat,
  conditions: readonly Condition[],
): WorkbookSheet {
  const { sheetWords: words } = view;
  const grid = new Grid(name, [40, 18, 14, 70]);
  grid.sentence(0, view.title, "title");
  grid.sentence(1, unit);
  let row = 2;
  for (const sentence of view.basis) grid.sentence(row++, sentence);
  row++;
  grid.header(row, [view.words.member, words.pays, view.words.share]);
  row++;
  const first = row;
  const all = total.total;
  for (const member of columns) {
    const cell = total.members.get(member);
    if (!cell) continue;
    grid.text(row, 0, memberName(view.subject, member));
    const pays = grid.formula(row, 1, cell.anywhere, cell.value, amount);
    const share = isZero(all.value) ? ZERO : divide(cell.value, all.value);
    grid.formula(row, 2, `IF(${all.anywhere}=0,0,${pays.here}/${all.anywhere})`, share, PERCENT);
    row++;
  }
  grid.text(row, 0, view.words.sum, "sum");
  grid.formula(row, 1, `SUM(${grid.range(first, 1, row - 1, 1)})`, all.value, amount, "sum");
  const shares = isZero(all.value) ? ZERO : { num: 1n, den: 1n };
  grid.formula(row, 2, `SUM(${grid.range(first, 2, row - 1, 2)})`, shares, PERCENT, "sum");
  row += 2;
  for (const sentence of view.notes) grid.sentence(row++, sentence);
  if (view.notes.length > 0) row++;
  grid.header(row, [words.checks, "", "", words.explanation], [3]);
  row++;
  for (const { label, formula, now, meaning } of conditions) {
    grid.text(row, 0, label);
    grid.check(row, 1, formula, now, words);
    grid.text(row, 3, meaning, "note", 1);
    row++;
  }
  row++;
  for (const sentence of words.howToRead) grid.sentence(row++, sentence);
  return grid.sheet(0, 0);
}
