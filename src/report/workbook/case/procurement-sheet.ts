import { memberName } from "../../../core/model/names.ts";
import type { ItemSaving, ProcurementSavings } from "../../../core/procurement/saving.ts";
import { COMPARISON_WORDS, WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import type { AllocatedSheet } from "./allocated-sheet.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 1 };
const HEADER_ROW = 3;

/** What buying together saves, by item and by member: separate, joint, savings and their percent. */
export function procurementSheet(
  view: CaseFigures,
  { items, total }: ProcurementSavings,
  name: string,
  amount: NumberFormat,
  allocated: AllocatedSheet,
): Grid {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const grid = new Grid(name, [42, 16, 16, 16, 14]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutProcurement);
  const columns = [terms.separate, terms.joint, terms.savings, terms.inPercent];
  grid.header(HEADER_ROW, [view.frame.words.line, ...columns]);
  grid.freeze(HEADER_ROW + 1, 1);
  const figures = (label: string, look: "plain" | "sum", some: readonly ItemSaving[], member: number | null) => {
    const row = grid.next;
    grid.text(row, 0, label, look);
    const [separate, joint] = (["separate", "joint"] as const).map((side, at) => {
      const lines = some.map(({ purchase }) => purchase[side]);
      return grid.formula(row, at + 1, allocated.sumOf(lines, member), amount, look);
    });
    if (!separate || !joint) return;
    const saving = grid.formula(row, 3, formula`${separate}-${joint}`, amount, look);
    grid.formula(row, 4, formula`IF(${separate}=0,0,${saving}/${separate})`, PERCENT, look);
  };
  for (const item of items) figures(item.purchase.item.name, "plain", [item], null);
  figures(view.frame.words.sum, "sum", items, null);
  grid.skip();
  grid.header(grid.next, [view.frame.words.member, ...columns]);
  for (const { member } of total.members) figures(memberName(subject, member), "plain", items, member);
  figures(view.frame.words.sum, "sum", items, null);
  return grid;
}
