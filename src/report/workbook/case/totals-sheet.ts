import { baseHeader } from "../../../core/model/member.ts";
import { memberName } from "../../../core/model/names.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { linesByYear } from "../../../core/split/subtotals.ts";
import { span } from "../../page/span.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import { largestParts } from "../../split/outermost.ts";
import type { CaseFigures } from "../case-figures.ts";
import type { Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import type { AllocatedSheet } from "./allocated-sheet.ts";
import type { UnitCostsSheet } from "./unit-costs-sheet.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };
const COST: NumberFormat = { kind: "amount", decimals: 2 };
const [FIRST_HEADER, FIRST_FIGURE] = [2, 1];

interface Column {
  readonly header: string;
  readonly format: NumberFormat;
  /** Null where there is none. */
  readonly of: (member: number) => Formula | null;
  /** Of all together; left out where it is the sum of the members'. */
  readonly all?: Formula | null;
}

export interface TotalsPlan {
  readonly columns: readonly number[];
  readonly allocated: AllocatedSheet;
  readonly unitCosts: UnitCostsSheet | null;
  readonly amount: NumberFormat;
}

/** Whether the case is of several years, so that there is anything to add up. */
export function hasTotals({ split }: CaseFigures): boolean {
  return linesByYear(split.lines).length > 1;
}

/** What each member pays over all years: of every outermost group, in all, as a share and per unit; then year by year. */
export function totalsSheet(view: CaseFigures, { columns: members, allocated, unitCosts, amount }: TotalsPlan): Grid {
  const { subject, split, frame } = view;
  const { words } = frame;
  const years = linesByYear(split.lines);
  const dated = years.map(({ year, lines }) => ({ label: `${year}`, lines }));
  const title = `${words.total} ${span(years.map(({ year }) => year))}`;
  const parts = largestParts(split.lines, frame);
  const costsInAll = split.unitCosts.filter(({ year, members: own }) => year === null && own.length > 0);
  const most = Math.max(parts.length + 2 + costsInAll.length, dated.length + 1);
  const grid = new Grid(title, [36, ...Array.from({ length: most }, () => 12)]);
  grid.sentence(0, title, "title");
  const paid = (label: string, lines: readonly AllocatedLine[]): Column => ({
    header: label,
    format: amount,
    of: (member) => allocated.sumOf(lines, member),
  });
  const whole: Column = { header: words.sum, format: amount, of: (member) => allocated.total(member) };
  const share: Column = {
    header: words.share,
    format: PERCENT,
    of: (member) => formula`IF(${allocated.total(null)}=0,0,${allocated.total(member)}/${allocated.total(null)})`,
  };
  const costs = costsInAll.flatMap((cost): Column[] => {
    if (unitCosts === null) return [];
    const header = baseHeader(subject.bases, cost.per);
    const label = words.unitCost(subject.currency, cost.per, header, cost.of);
    return [{ header: label, format: COST, of: (member) => unitCosts.of(cost, member), all: unitCosts.of(cost, null) }];
  });
  table(FIRST_HEADER, words.member, [
    ...(parts.length > 1 ? parts.map(({ label, lines }) => paid(label, lines)) : []),
    ...[whole, share],
    ...costs,
  ]);
  grid.skip();
  grid.sentence(grid.next, words.yearByMember, "group");
  table(grid.next, words.member, [...dated.map(({ label, lines }) => paid(label, lines)), whole]);
  grid.freeze(FIRST_HEADER, 1);
  return grid;

  function table(header: number, label: string, shown: readonly Column[]): void {
    grid.header(header, [label, ...shown.map((column) => column.header)]);
    const first = grid.next;
    for (const member of members) {
      const row = grid.next;
      grid.text(row, 0, memberName(subject, member));
      shown.forEach(({ format, of }, at) => {
        place(row, at, of(member), format, "plain");
      });
    }
    const last = grid.next;
    grid.text(last, 0, words.total, "sum");
    shown.forEach(({ format, all }, at) => {
      const column = FIRST_FIGURE + at;
      const sum = formula`SUM(${grid.range(first, column, last - 1, column)})`;
      place(last, at, all === undefined ? sum : all, format, "sum");
    });
  }

  function place(row: number, at: number, value: Formula | null, format: NumberFormat, look: "plain" | "sum"): void {
    if (value === null) grid.right(row, FIRST_FIGURE + at, "–", look);
    else grid.formula(row, FIRST_FIGURE + at, value, format, look);
  }
}
