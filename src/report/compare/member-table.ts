import { type Amounts, amountOf, totalOf } from "../../core/compare/amounts.ts";
import { inhabitants } from "../../core/compare/change.ts";
import { type ComparedScenario, ofMember, whole } from "../../core/compare/compare.ts";
import { type PaidInAll, paidInAll } from "../../core/compare/in-units.ts";
import { memberName } from "../../core/model/names.ts";
import {
  divide,
  type Fraction,
  isNegative,
  isPositive,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountCell, amountOrUnknown, OUTSIDE, partCell, unitCostDecimals } from "../page/cells.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import { baselineName, type ComparisonView, kronerOf, scenarioName, shownOf } from "./view.ts";

/** What each member pays over all years, establishment included, in the unit shown. */
export function paidFor(view: ComparisonView, scenario: ComparedScenario): PaidInAll {
  return paidInAll(kronerOf(view, scenario), scenario, view.frame.scale.step);
}

/** What each member pays without and with, establishment included, what it nets, in percent and per inhabitant. */
export function memberTable(view: ComparisonView, scenario: ComparedScenario, heading: string | null): Table {
  const { subject } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const { members } = scenario;
  const paid = paidFor(view, scenario);
  const populations = inhabitants(
    subject,
    members.map((member) => memberName(subject, member)),
  );
  const everyone = populations.every((value) => value !== null)
    ? sum(populations.flatMap((value) => (value ? [value] : [])))
    : null;
  const shownCells = (amounts: Amounts) => [
    ...members.map((member) => ofMember(scenario, amounts, member)),
    whole(scenario, amounts),
  ];
  const nets = shownCells(kronerOf(view, scenario).total.net);
  const costs = shownCells(kronerOf(view, scenario).total.baseline);
  const per = (net: Fraction | null, population: Fraction | null) => net && population && divide(net, population);
  const perHead = [...populations, everyone].map((population, at) => per(nets[at] ?? null, population));
  const decimals = unitCostDecimals(perHead);
  const told = perHead.some((value) => value !== null);
  const last = (at: number): Cell[] => {
    const value = perHead[at] ?? null;
    if (!told) return [];
    return [value === null ? OUTSIDE : { kind: "amount", value, decimals }];
  };
  const without = shownCells(paid.without);
  const row = (role: Row["role"], label: string, withIt: Fraction, at: number): Row => {
    const before = without[at] ?? null;
    const net = before && subtract(before, withIt);
    const cells = [before, withIt, net].map((value) => amountOrUnknown(view.frame, value));
    return { role, level: 0, label, cells: [...cells, partCell(nets[at] ?? ZERO, costs[at] ?? ZERO), ...last(at)] };
  };
  const rows = members.map((member, at) => row("line", memberName(subject, member), amountOf(paid.with, member), at));
  rows.push(row("sum", words.sum, totalOf(paid.with), members.length));
  const columns = [baselineName(view), scenarioName(view, scenario), terms.net, terms.inPercent];
  return {
    kind: "table",
    heading,
    labelHeader: words.member,
    columns: told ? [...columns, terms.perInhabitant(subject.currency)] : columns,
    rows,
  };
}

/** Several scenarios side by side: what each member pays under each, and what that changes from the first. */
export function scenarioTable(view: ComparisonView, heading: string | null): Table {
  const { subject, shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const paid = shown.map((scenario) => paidFor(view, scenario).with);
  const members = [...new Set(shown.flatMap((scenario) => scenario.members))].sort((a, b) => a - b);
  const takesPart = (at: number, member: number) => shown[at]?.members.includes(member) ?? false;
  const changeOf = (at: number, member: number) =>
    subtract(amountOf(paid[at] ?? new Map(), member), amountOf(paid[0] ?? new Map(), member));
  const row = (member: number): Row => {
    const costs = paid.map(
      (amounts, at): Cell => (takesPart(at, member) ? amountCell(view.frame, amountOf(amounts, member)) : OUTSIDE),
    );
    const changes = paid
      .slice(1)
      .map(
        (_, at): Cell =>
          takesPart(0, member) && takesPart(at + 1, member)
            ? amountCell(view.frame, changeOf(at + 1, member))
            : OUTSIDE,
      );
    return { role: "line", level: 0, label: memberName(subject, member), cells: [...costs, ...changes] };
  };
  const sums = paid.map((amounts) => totalOf(amounts));
  const sumRow: Row = {
    role: "sum",
    level: 0,
    label: words.sum,
    cells: [
      ...sums.map((value) => amountCell(view.frame, value)),
      ...paid.slice(1).map((_, at) => {
        const both = members.filter((member) => takesPart(0, member) && takesPart(at + 1, member));
        return amountCell(view.frame, sum(both.map((member) => changeOf(at + 1, member))));
      }),
    ],
  };
  return {
    kind: "table",
    heading,
    labelHeader: words.member,
    columns: [
      ...shown.map((scenario) => scenarioName(view, scenario)),
      ...shown
        .slice(1)
        .map((scenario) => (shown.length === 2 ? terms.change : `${terms.change}, ${scenarioName(view, scenario)}`)),
    ],
    rows: [...members.map(row), sumRow],
  };
}

/**
 * Members who pay more than without, as far as that is known: by how much, as the table of members shows it, or in currency
 * units where that rounds to nothing.
 */
export function losers(
  view: ComparisonView,
  kroner: ComparedScenario,
): { readonly member: number; readonly loss: Fraction }[] {
  const paid = paidFor(view, shownOf(view, kroner));
  return kroner.members.flatMap((member) => {
    const net = amountOf(kroner.total.net, member);
    if (!isNegative(net)) return [];
    const shown = subtract(amountOf(paid.with, member), amountOf(paid.without, member));
    return [{ member, loss: isPositive(shown) ? shown : negate(net) }];
  });
}
