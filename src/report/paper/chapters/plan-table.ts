import { isShared } from "../../../core/model/line.ts";
import { nameKey } from "../../../core/model/names.ts";
import { sum } from "../../../core/number/fraction.ts";
import type { AllocatedLine, Share } from "../../../core/shares/allocation.ts";
import { amountCell, OUTSIDE } from "../../page/cells.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { rowTotal } from "../../split/cells.ts";
import { type OutlineRow, outline } from "../../split/outline.ts";
import type { SplitView } from "../../split/view.ts";

const idOf = (path: readonly string[]) => path.map(nameKey).join("\u0000");

/** Those of one place together, in the order of the first of each. */
function byPlace<One>(
  all: readonly One[],
  place: (one: One) => readonly string[],
): ReadonlyMap<string, readonly One[]> {
  const places = new Map<string, One[]>();
  for (const one of all) {
    const id = idOf(place(one));
    const alike = places.get(id);
    if (alike) alike.push(one);
    else places.set(id, [one]);
  }
  return places;
}

const placeOf = ({ line }: AllocatedLine) => [...line.group, line.name];

/** Every line and group with its years across and the sum of them: the cost of a plan of many years, for all together. */
export function planTable(view: SplitView): Table {
  const { shown } = view;
  const { words } = view.frame;
  const years = shown.years.map(({ year }) => year);
  const lines = byPlace(
    shown.lines.filter(({ line }) => isShared(line)),
    placeOf,
  );
  const groups = byPlace(shown.groups, ({ group }) => group);
  const together = (some: readonly { readonly shares: readonly Share[] }[]) =>
    some.length > 0 ? amountCell(view.frame, sum(some.map(({ shares }) => rowTotal(shares)))) : OUTSIDE;
  const cellsOf = (row: OutlineRow): Cell[] => {
    if (row.kind === "group") {
      const alike = groups.get(idOf(row.subtotal.group)) ?? [];
      return [...years.map((at) => together(alike.filter(({ year }) => year === at))), together([row.subtotal])];
    }
    const alike = lines.get(idOf(placeOf(row.line))) ?? [];
    return [...years.map((at) => together(alike.filter(({ line }) => line.year === at))), together(alike)];
  };
  const once = [...lines.values()].flatMap((alike) => alike.slice(0, 1));
  const whole = shown.groups.filter(({ year }) => year === null);
  const rows = outline(once, whole).map((row): Row => {
    const cells = cellsOf(row);
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
