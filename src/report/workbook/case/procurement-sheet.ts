import { memberName } from "../../../core/model/names.ts";
import { divide, isZero, subtract, sum, ZERO } from "../../../core/number/fraction.ts";
import type { ItemSaving, ProcurementSavings } from "../../../core/procurement/saving.ts";
import type { NumberFormat, WorkbookSheet } from "../../page/workbook.ts";
import { type Figure, Grid } from "../grid.ts";
import type { CaseView } from "./case-view.ts";
import type { LedgerSheets } from "./ledger-sheets.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 1 };
const HEADER_ROW = 3;

/** What buying together saves, by item and by member: separate, joint, savings and their percent. */
export function procurementSheet(
  view: CaseView,
  savings: ProcurementSavings,
  name: string,
  amount: NumberFormat,
  ledger: LedgerSheets,
): WorkbookSheet {
  const { sheetWords: words, terms } = view;
  const grid = new Grid(name, [42, 16, 16, 16, 14]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutProcurement);
  const columns = [terms.separate, terms.joint, terms.savings, terms.inPercent];
  grid.header(HEADER_ROW, [view.words.line, ...columns]);
  let row = HEADER_ROW + 1;
  const figures = (
    label: string,
    look: "plain" | "sum",
    separate: readonly [string, Figure["value"]],
    joint: typeof separate,
  ) => {
    grid.text(row, 0, label, look);
    const before = grid.formula(row, 1, separate[0], separate[1], amount, look);
    const after = grid.formula(row, 2, joint[0], joint[1], amount, look);
    const saved = subtract(separate[1], joint[1]);
    const saving = grid.formula(row, 3, `${before.here}-${after.here}`, saved, amount, look);
    const share = isZero(separate[1]) ? ZERO : divide(saved, separate[1]);
    grid.formula(row, 4, `IF(${before.here}=0,0,${saving.here}/${before.here})`, share, PERCENT, look);
    row++;
  };
  const of = (items: readonly ItemSaving[], member: number | null) =>
    [
      ledger.sumOf(
        items.map(({ purchase }) => purchase.separate),
        member,
      ),
      ledger.sumOf(
        items.map(({ purchase }) => purchase.joint),
        member,
      ),
    ] as const;
  const { items, total } = savings;
  for (const item of items) {
    const [separate, joint] = of([item], null);
    figures(item.purchase.item.name, "plain", [separate, item.separate], [joint, item.joint]);
  }
  const [separate, joint] = of(items, null);
  figures(view.words.sum, "sum", [separate, total.separate], [joint, total.joint]);
  row++;
  grid.header(row++, [view.words.member, ...columns]);
  for (const own of total.members) {
    const [alone, together] = of(items, own.member);
    figures(memberName(view.subject, own.member), "plain", [alone, own.separate], [together, own.joint]);
  }
  const both = (part: "separate" | "joint") => sum(total.members.map((own) => own[part]));
  figures(view.words.sum, "sum", [separate, both("separate")], [joint, both("joint")]);
  return grid.sheet(HEADER_ROW + 1, 1);
}
