import { memberName } from "../../../core/model/names.ts";
import { compare, type Fraction } from "../../../core/number/fraction.ts";
import { figure } from "../../../messages/phrases/figures.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { unitCostDecimals } from "../../page/cells.ts";
import type { Chart } from "../../page/chart.ts";
import { span } from "../../page/span.ts";
import type { Row } from "../../page/table.ts";
import { unitCostLabel } from "../../split/table.ts";
import type { PaperView } from "../view/view.ts";

/** What an inhabitant of every member pays, over all years shown; none where populations are not known of each. */
export function costPerInhabitant(view: PaperView): Chart[] {
  const { split } = view;
  const { words, language } = view.frame;
  const terms = PAPER_WORDS[view.frame.language];
  const { years, unitCosts, members } = split.shown;
  const of = years.length === 1 ? (years[0]?.year ?? null) : null;
  const perInhabitant = unitCosts.find(
    (cost) => cost.per === "population" && cost.year === of && cost.members.length > 1,
  );
  if (!perInhabitant) return [];
  const decimals = unitCostDecimals([perInhabitant.cost, ...perInhabitant.members.map(({ cost }) => cost)]);
  const parts = members.flatMap((member): { label: string; value: Fraction }[] => {
    const cost = perInhabitant.members.find((own) => own.member === member)?.cost;
    return cost ? [{ label: memberName(split.subject, member), value: cost }] : [];
  });
  const order = [...parts].sort((a, b) => compare(b.value, a.value));
  const label = unitCostLabel(split, perInhabitant);
  const named = (part: (typeof parts)[number] | undefined) => ({
    name: part?.label ?? "",
    amount: part ? words.money(view.frame.currency, figure(part.value, decimals, language), false) : "",
  });
  const rows = parts.map((part): Row => {
    const cells = [{ kind: "amount", value: part.value, decimals } as const];
    return { role: "line", level: 0, label: part.label, cells };
  });
  const all = perInhabitant.cost ? [{ kind: "amount", value: perInhabitant.cost, decimals } as const] : [];
  return [
    {
      kind: "chart",
      title: years.length > 1 ? terms.overYears(label, span(years.map(({ year }) => year))) : label,
      subtitle: years.length > 1 ? terms.overYears(label, span(years.map(({ year }) => year))) : label,
      description: terms.perHeadText(named(order[0]), named(order.at(-1))),
      unit: label,
      decimals,
      form: { kind: "bars", bars: parts },
      data: {
        kind: "table",
        heading: null,
        labelHeader: words.member,
        columns: [label],
        rows: all.length > 0 ? [...rows, { role: "sum", level: 0, label: words.total, cells: all }] : rows,
      },
    },
  ];
}
