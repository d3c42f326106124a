import { memberName } from "../../core/model/names.ts";
import { type Fraction, fraction, subtract } from "../../core/number/fraction.ts";
import { figure } from "../../messages/phrases/figures.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import { asWritten, FEW, isAlike, largestFirst, mostAndLeast, type Named } from "../charts/told.ts";
import { unitCostDecimals } from "../page/cells.ts";
import type { Chart } from "../page/chart.ts";
import { span } from "../page/span.ts";
import type { Row } from "../page/table.ts";
import { unitCostLabel } from "./table.ts";
import type { SplitView } from "./view.ts";

/**
 * What an inhabitant of every member pays, over all years shown; none where populations are not known of each, or where all
 * pay the same.
 */
export function costPerInhabitant(view: SplitView): Chart[] {
  const { words, language, currency } = view.frame;
  const terms = CHART_WORDS[language];
  const { years, unitCosts, members, between } = view.shown;
  const of = years.length === 1 ? (years[0]?.year ?? null) : null;
  const perInhabitant = unitCosts.find(
    (cost) => cost.per === "population" && cost.year === of && cost.members.length > 1,
  );
  if (!perInhabitant) return [];
  const decimals = unitCostDecimals([perInhabitant.cost, ...perInhabitant.members.map(({ cost }) => cost)]);
  const parts = members.flatMap((member): Named[] => {
    const cost = perInhabitant.members.find((own) => own.member === member)?.cost;
    return cost ? [{ label: memberName(view.subject, member), value: cost }] : [];
  });
  const asShown = asWritten(parts, decimals);
  if (isAlike(asShown)) return [];
  const order = largestFirst(parts);
  const written = (value: Fraction) => {
    const bare = figure(value, decimals, language);
    return { bare, whole: words.money(currency, bare, subtract(value, fraction(1n)).num === 0n) };
  };
  const named = ({ label, value }: Named) => ({ name: label, amount: written(value).whole });
  const found = mostAndLeast(view.frame, asShown, written);
  const [first, ...others] = order;
  const last = order.at(-1);
  if (!first || !last || !found) return [];
  const bare = others.map(({ label, value }) => ({ name: label, amount: written(value).bare }));
  const during = years.length > 1 ? span(years.map(({ year }) => year)) : null;
  const finding =
    order.length > FEW
      ? terms.perHeadMany(found.most, found.least, during)
      : terms.perHeadFew(named(first), bare, during);
  const part = perInhabitant.of ?? (between.length > 0 ? terms.ofLines : null);
  const label = unitCostLabel(view, perInhabitant);
  const rows = order.map(({ label: member, value }): Row => {
    const cells = [{ kind: "amount", value, decimals } as const];
    return { role: "line", level: 0, label: member, cells };
  });
  const all = perInhabitant.cost ? [{ kind: "amount", value: perInhabitant.cost, decimals } as const] : [];
  return [
    {
      kind: "chart",
      title: part === null ? finding : terms.ofGroup(part, finding),
      subtitle: terms.inYears(label, span(years.map(({ year }) => year))),
      description: terms.perHeadText(
        { ...named(first), name: found.most.name },
        { ...named(last), name: found.least.name },
      ),
      unit: label,
      decimals,
      form: { kind: "bars", bars: order },
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
