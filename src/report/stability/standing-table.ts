import { type Fraction, subtract, sum } from "../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { netName } from "../compare/view/view.ts";
import { amountCell, partCell } from "../page/cells.ts";
import type { Row, Table } from "../page/table.ts";
import { memberAt, type StabilityView, shareAt, standingOf } from "./view.ts";

/** What each member pays without and with cooperation, what it saves, and that in percent of without. */
export function standingTable(view: StabilityView): Table {
  const { found } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const { alone, paid } = standingOf(view);
  const exact = found.costs.alone.map(({ cost }) => cost);
  const row = (role: Row["role"], label: string, shown: readonly Fraction[], costs: readonly Fraction[]): Row => {
    const [without = sum([]), withIt = sum([])] = shown;
    const [cost = sum([]), pays = sum([])] = costs;
    const cells = [without, withIt, subtract(without, withIt)].map((value) => amountCell(view.frame, value));
    return { role, level: 0, label, cells: [...cells, partCell(subtract(cost, pays), cost)] };
  };
  const rows = exact.map((cost, place) =>
    row(
      "line",
      memberAt(view, place),
      [shareAt(alone, place), shareAt(paid, place)],
      [cost, shareAt(found.paid, place)],
    ),
  );
  const total = row("sum", words.sum, [sum(alone), sum(paid)], [sum(exact), found.total]);
  return {
    kind: "table",
    heading: null,
    labelHeader: words.member,
    columns: [terms.without, terms.with, netName(view.frame.language, found.judged.has.establishment), terms.inPercent],
    rows: [...rows, total],
    bars: "beside",
    barColumn: 2,
  };
}
