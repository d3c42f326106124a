import { isShared } from "../../../core/model/line.ts";
import { nameKey } from "../../../core/model/names.ts";
import { sum } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { amountCell, OUTSIDE } from "../../page/cells.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { rowTotal } from "../../split/cells.ts";
import { type OutlineRow, outline } from "../../split/outline.ts";
import type { SplitView } from "../../split/view.ts";

const idOf = (path: readonly string[]) => path.map(nameKey).join("\u0000");
const placeOf = ({ line }: AllocatedLine) => idOf([...line.group, line.name]);

/** Every line and group with its years across and the sum of them: the cost of a plan of many years, for all together. */
export function planTable(view: SplitView): Table {
  const { shown } = view;
  const { words } = view.frame;
  const years = shown.years.map(({ year }) => year);
  const lines = shown.lines.filter(({ line }) => isShared(line));
  const first = new Map([...lines].reverse().map((line) => [placeOf(line), line]));
  const once = lines.filter((line) => first.get(placeOf(line)) === line);
  const groups = shown.groups.filter(({ year }) => year === null);
  const amountsOf = (row: OutlineRow, year: number | null): Cell => {
    if (row.kind === "group") {
      const id = idOf(row.subtotal.group);
      const ofYear = shown.groups.find((group) => group.year === year && idOf(group.group) === id);
      return ofYear ? amountCell(view.frame, rowTotal(ofYear.shares)) : OUTSIDE;
    }
    const place = placeOf(row.line);
    const sameLine = lines.filter((line) => line.line.year === year && placeOf(line) === place);
    return sameLine.length > 0 ? amountCell(view.frame, sum(sameLine.map(({ shares }) => rowTotal(shares)))) : OUTSIDE;
  };
  const whole = (row: OutlineRow): Cell => {
    if (row.kind === "group") return amountCell(view.frame, rowTotal(row.subtotal.shares));
    const place = placeOf(row.line);
    const allYears = lines.filter((line) => placeOf(line) === place);
    return amountCell(view.frame, sum(allYears.map(({ shares }) => rowTotal(shares))));
  };
  const rows = outline(once, groups).map((row): Row => {
    const cells = [...years.map((year) => amountsOf(row, year)), whole(row)];
    return row.kind === "group"
      ? { role: "group", level: row.level, label: row.name, cells }
      : { role: "line", level: row.level, label: row.line.line.name, cells };
  });
  const sums = [...shown.years, shown.total].map(({ shares }) => amountCell(view.frame, rowTotal(shares)));
  rows.push({ role: "sum", level: 0, label: words.sum, cells: sums });
  return {
    kind: "table",
    heading: words.total,
    labelHeader: words.line,
    columns: [...years.map((year) => `${year}`), words.sum],
    rows,
  };
}
