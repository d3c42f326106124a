import { memberName } from "../../../core/model/names.ts";
import { equals, sum } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { measuredAsInKeys } from "../../../core/shares/measured-as-in-keys.ts";
import { linesOf, type UnitCost } from "../../../core/split/unit-cost.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import { headerOfBase } from "../../page/frame.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import { boundsOf } from "../bounds.ts";
import type { CaseFigures } from "../case-figures.ts";
import { FIGURE_WIDTH } from "../fitted.ts";
import type { Cell, Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import type { AllocatedSheet } from "./allocated-sheet.ts";
import { type BasesSheet, measureFormat } from "./keys/bases-sheet.ts";

const HEADER_ROW = 2;
const [TOTAL, FIRST_MEMBER] = [1, 2];
const COST: NumberFormat = { kind: "amount", decimals: 2 };
const AMOUNT: NumberFormat = { kind: "amount", decimals: 0 };

/** The sheet, and where what a unit costs all (null) or a member stands; null where the sheet does not tell it. */
export interface UnitCostsSheet {
  readonly grid: Grid;
  readonly of: (cost: UnitCost, member: number | null) => Cell | null;
}

/** Unit costs: for each the amount, what it is divided by, and the quotient, for all and by member. */
export function unitCostsSheet(
  view: CaseFigures,
  name: string,
  columns: readonly number[],
  bases: BasesSheet,
  allocated: AllocatedSheet,
): UnitCostsSheet {
  const { subject, split } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const bounds = boundsOf(words);
  const grid = new Grid(name, [46, ...[null, ...columns].map(() => FIGURE_WIDTH)]);
  grid.sentence(0, name, "title");
  grid.header(HEADER_ROW, ["", view.frame.words.total, ...columns.map((member) => memberName(subject, member))]);
  grid.freeze(HEADER_ROW + 1, 1);
  const places = new Map<UnitCost, Map<number | null, Cell>>();
  for (const cost of split.unitCosts) {
    const lines = linesWithin(cost);
    const told = [...places].find(([other]) => isToldBy(other, cost));
    if (told) {
      places.set(cost, told[1]);
      continue;
    }
    const base = subject.bases.find((candidate) => candidate.name === cost.per);
    const label = view.frame.words.unitCost(subject.currency, cost.per, base?.header ?? cost.per, cost.of);
    if (grid.next > HEADER_ROW + 1) grid.skip();
    const row = grid.next;
    grid.text(row, 0, cost.year === null ? label : `${label} · ${cost.year}`, "group");
    grid.text(row + 1, 0, words.amount, "plain", 1);
    grid.text(row + 2, 0, base ? headerOfBase(view.frame, base) : words.volume, "plain", 1);
    grid.text(row + 3, 0, words.cost, "sum", 1);
    const own = new Map<number | null, Cell>();
    places.set(cost, own);
    const column = (at: number, member: number | null, volume: Cell) => {
      const amount = grid.formula(row + 1, at, allocated.sumOf(lines, member), AMOUNT);
      own.set(member, grid.formula(row + 3, at, formula`IF(${volume}=0,0,${amount}/${volume})`, COST, "sum"));
    };
    for (const { member, volume } of cost.members) {
      const at = FIRST_MEMBER + columns.indexOf(member);
      const measure = measureOf(cost, member);
      const format = measureFormat(volume);
      column(
        at,
        member,
        measure === null
          ? grid.input(row + 2, at, volume, format, bounds.notNegative)
          : grid.formula(row + 2, at, measure, format),
      );
    }
    column(TOTAL, null, totalVolume(row + 2, cost));
  }

  function linesWithin({ of, year }: UnitCost): AllocatedLine[] {
    return linesOf(split.lines, of).filter(({ line }) => year === null || line.year === year);
  }

  /** Whether a cost of all years is that of the only year there is. */
  function isToldBy(other: UnitCost, cost: UnitCost): boolean {
    const isOfSame = other.per === cost.per && other.of === cost.of && equals(other.volume, cost.volume);
    return isOfSame && cost.year === null && linesWithin(other).length === linesWithin(cost).length;
  }

  function measureOf(cost: UnitCost, member: number): Formula | null {
    const base = subject.bases.find((candidate) => candidate.name === cost.per);
    const measured = base && measuredAsInKeys(subject, base, null);
    return measured && !("code" in measured) ? bases.measure(cost.per, measured.years, member) : null;
  }

  /** Stated for the whole, or the members' together. */
  function totalVolume(row: number, { per, volume, members }: UnitCost): Cell {
    const stated = subject.volumes.some(({ base }) => base === per);
    const together = sum(members.map((entry) => entry.volume));
    const format = measureFormat(volume);
    if (stated || members.length === 0 || !equals(together, volume)) {
      return grid.input(row, TOTAL, volume, format, bounds.notNegative);
    }
    const range = grid.range(row, FIRST_MEMBER, row, FIRST_MEMBER + columns.length - 1);
    return grid.formula(row, TOTAL, formula`SUM(${range})`, format);
  }
  return { grid, of: (cost, member) => places.get(cost)?.get(member) ?? null };
}

/** Whether there is anything for the sheet. */
export function hasUnitCosts({ split }: CaseFigures): boolean {
  return split.unitCosts.length > 0;
}
