import { inhabitants } from "../../../core/compare/change.ts";
import { type ComparedScenario, ofMember, whole } from "../../../core/compare/compare.ts";
import { type PaidInAll, paidInAll } from "../../../core/compare/in-units.ts";
import { memberName } from "../../../core/model/names.ts";
import {
  divide,
  type Fraction,
  isNegative,
  isPositive,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../../core/number/fraction.ts";
import { type Amounts, amountOf, totalOf } from "../../../core/shares/amounts.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import { amountCell, amountOrUnknown, OUTSIDE, partCell, unitCostDecimals } from "../../page/cells.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { amountNames, baselineName, type ComparisonView, kronerOf, scenarioName, shownOf } from "../view/view.ts";

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
  const columns = [baselineName(view), scenarioName(view, scenario), amountNames(view, scenario).net, terms.inPercent];
  return {
    kind: "table",
    heading,
    labelHeader: words.member,
    columns: told ? [...columns, terms.perInhabitant(subject.currency)] : columns,
    rows,
    bars: "beside",
    barColumn: 2,
  };
}

/** Whether a member takes part in a scenario in all its years. */
function throughout({ members, years, with: together }: ComparedScenario, member: number): boolean {
  const { isAway } = together.choices;
  return members.includes(member) && !years.some(({ year }) => isAway?.(member, year));
}

/**
 * Several scenarios side by side: what each member pays under each, and what that changes from the first, where it takes
 * part in both throughout. Where not all take part in all of them, those who do have a sum of their own, which reads across
 * as it reads down; the others stand below it, and the sum of all has no change.
 */
export function scenarioTable(view: ComparisonView, heading: string | null): Table {
  const { subject, shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const paid = shown.map((scenario) => paidFor(view, scenario).with);
  const members = [...new Set(shown.flatMap((scenario) => scenario.members))].sort((a, b) => a - b);
  const common = members.filter((member) => shown.every((scenario) => throughout(scenario, member)));
  const others = members.filter((member) => !common.includes(member));
  const takesPart = (at: number, member: number) => shown[at]?.members.includes(member) ?? false;
  const costOf = (at: number, of: readonly number[]) =>
    sum(of.map((member) => amountOf(paid[at] ?? new Map(), member)));
  const later = paid.slice(1).map((_, at) => at + 1);
  const changesOf = (of: readonly number[]) =>
    later.map((at) => amountCell(view.frame, subtract(costOf(at, of), costOf(0, of))));
  const row = (member: number): Row => {
    const costs = paid.map(
      (_, at): Cell => (takesPart(at, member) ? amountCell(view.frame, costOf(at, [member])) : OUTSIDE),
    );
    const isHeld = (at: number) => [shown[0], shown[at]].every((one) => one && throughout(one, member));
    const changes = changesOf([member]).map((cell, at) => (isHeld(at + 1) ? cell : OUTSIDE));
    return { role: "line", level: 0, label: memberName(subject, member), cells: [...costs, ...changes] };
  };
  const sumRow = (label: string, of: readonly number[], changes: readonly Cell[]): Row => {
    const costs = paid.map((_, at) => amountCell(view.frame, costOf(at, of)));
    return { role: "sum", level: 0, label, cells: [...costs, ...changes] };
  };
  const rows =
    others.length === 0
      ? [...members.map(row), sumRow(words.sum, members, changesOf(members))]
      : [
          ...common.map(row),
          ...(common.length > 0 ? [sumRow(terms.sumOfCommon, common, changesOf(common))] : []),
          ...others.map(row),
          sumRow(
            words.sum,
            members,
            later.map(() => OUTSIDE),
          ),
        ];
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
    rows,
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
