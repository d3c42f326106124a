import { memberName } from "../../../core/model/names.ts";
import { type Fraction, sum, ZERO } from "../../../core/number/fraction.ts";
import { measuredAsInKeys } from "../../../core/split/measured-as-in-keys.ts";
import { linesByYear } from "../../../core/split/subtotals.ts";
import { linesOf, type UnitCost } from "../../../core/split/unit-cost.ts";
import type { NumberFormat, WorkbookSheet } from "../../page/workbook.ts";
import { type Figure, Grid } from "../grid.ts";
import { type BasesSheet, measureFormat } from "./bases-sheet.ts";
import type { CaseView } from "./case-view.ts";
import type { LedgerSheets } from "./ledger-sheets.ts";

const HEADER_ROW = 2;
const [TOTAL, FIRST_MEMBER] = [1, 2];
const COST: NumberFormat = { kind: "amount", decimals: 2 };
const AMOUNT: NumberFormat = { kind: "amount", decimals: 0 };

/** Unit costs: for each the amount, what it is divided by, and the quotient, for all and by member. */
export function unitCostsSheet(
  view: CaseView,
  name: string,
  columns: readonly number[],
  bases: BasesSheet,
  ledger: LedgerSheets,
): WorkbookSheet {
  const { sheetWords: words, subject, split } = view;
  const grid = new Grid(name, [46, 16, ...columns.map(() => 16)]);
  grid.sentence(0, name, "title");
  grid.header(HEADER_ROW, ["", view.words.total, ...columns.map((member) => memberName(view.subject, member))]);
  let row = HEADER_ROW + 1;
  for (const cost of split.unitCosts) {
    const base = subject.bases.find((candidate) => candidate.name === cost.per);
    const label = view.words.unitCost(subject.currency, cost.per, base?.header ?? cost.per, cost.of);
    grid.text(row, 0, cost.year === null ? label : `${label} · ${cost.year}`, "group");
    grid.text(row + 1, 0, words.amount, "plain", 1);
    grid.text(row + 2, 0, base?.header ?? words.volume, "plain", 1);
    grid.text(row + 3, 0, words.cost, "sum", 1);
    const own = linesOf(split.lines, cost.of);
    const lines = cost.year === null ? own : (linesByYear(own).find(({ year }) => year === cost.year)?.lines ?? []);
    const quotient = (column: number, amount: Figure, volume: Figure, value: Fraction | null) =>
      grid.formula(row + 3, column, `IF(${volume.here}=0,0,${amount.here}/${volume.here})`, value ?? ZERO, COST, "sum");
    for (const entry of cost.members) {
      const column = FIRST_MEMBER + columns.indexOf(entry.member);
      const amount = grid.formula(row + 1, column, ledger.sumOf(lines, entry.member), entry.amount, AMOUNT);
      const measure = measureOf(cost, entry.member);
      const volume =
        measure === null
          ? grid.number(row + 2, column, entry.volume, measureFormat(entry.volume), "input")
          : grid.formula(row + 2, column, measure.anywhere, entry.volume, measureFormat(entry.volume));
      quotient(column, amount, volume, entry.cost);
    }
    const amount = grid.formula(row + 1, TOTAL, ledger.sumOf(lines, null), cost.amount, AMOUNT);
    const volume = totalVolume(cost);
    quotient(TOTAL, amount, volume, cost.cost);
    row += 5;
  }

  function measureOf(cost: UnitCost, member: number): Figure | null {
    const base = subject.bases.find((candidate) => candidate.name === cost.per);
    const measured = base && measuredAsInKeys(subject, base, null);
    return measured && !("code" in measured) ? bases.measure(cost.per, measured.year, member) : null;
  }

  /** Stated for the whole, or the members' together. */
  function totalVolume(cost: UnitCost): Figure {
    const stated = subject.volumes.some(({ base }) => base === cost.per);
    const together = sum(cost.members.map((entry) => entry.volume));
    const format = measureFormat(cost.volume);
    const counted = cost.members.length > 0 && together.num * cost.volume.den === cost.volume.num * together.den;
    if (stated || !counted) return grid.number(row + 2, TOTAL, cost.volume, format, "input");
    const range = grid.range(row + 2, FIRST_MEMBER, row + 2, FIRST_MEMBER + columns.length - 1);
    return grid.formula(row + 2, TOTAL, `SUM(${range})`, cost.volume, format);
  }
  return grid.sheet(HEADER_ROW + 1, 1);
}

/** Whether there is anything for the sheet. */
export function hasUnitCosts({ split }: CaseView): boolean {
  return split.unitCosts.length > 0;
}
