import { amountOf, totalOf } from "../../core/compare/amounts.ts";
import { inhabitants } from "../../core/compare/change.ts";
import type { ComparedScenario } from "../../core/compare/compare.ts";
import { type PaidInAll, paidInAll } from "../../core/compare/in-units.ts";
import { memberName } from "../../core/model/names.ts";
import { divide, type Fraction, isZero, subtract, sum, ZERO } from "../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountCell, OUTSIDE, partCell, unitCostDecimals } from "../page/cells.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import { baselineName, type ComparisonView, scenarioName } from "./view.ts";

function kronerOf(view: ComparisonView, scenario: ComparedScenario): ComparedScenario {
  return view.kroner[view.shown.indexOf(scenario)] ?? scenario;
}

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
  const exact = kronerOf(view, scenario).total.net;
  const nets = [...members.map((member) => amountOf(exact, member)), totalOf(exact)];
  const { baseline } = kronerOf(view, scenario).total;
  const costs = [...members.map((member) => amountOf(baseline, member)), totalOf(baseline)];
  const per = (net: Fraction, population: Fraction | null) => population && divide(net, population);
  const perHead = [...populations, everyone].map((population, at) => per(nets[at] ?? ZERO, population));
  const decimals = unitCostDecimals(perHead);
  const known = perHead.some((value) => value !== null);
  const last = (at: number): Cell[] => {
    const value = perHead[at] ?? null;
    if (!known) return [];
    return [value === null ? OUTSIDE : { kind: "amount", value, decimals }];
  };
  const row = (role: Row["role"], label: string, without: Fraction, withIt: Fraction, at: number): Row => {
    const net = subtract(without, withIt);
    const cells = [without, withIt, net].map((value) => amountCell(view.frame, value));
    return { role, level: 0, label, cells: [...cells, partCell(nets[at] ?? ZERO, costs[at] ?? ZERO), ...last(at)] };
  };
  const rows = members.map((member, at) =>
    row("line", memberName(subject, member), amountOf(paid.without, member), amountOf(paid.with, member), at),
  );
  rows.push(row("sum", words.sum, totalOf(paid.without), totalOf(paid.with), members.length));
  const columns = [baselineName(view), scenarioName(view, scenario), terms.net, terms.inPercent];
  return {
    kind: "table",
    heading,
    labelHeader: words.member,
    columns: known ? [...columns, terms.perInhabitant(subject.currency)] : columns,
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

/** Members who pay more than without although all together save. */
export function losers(scenario: ComparedScenario): { readonly member: number; readonly loss: Fraction }[] {
  return scenario.members.flatMap((member) => {
    const net = amountOf(scenario.total.net, member);
    return net.num < 0n && !isZero(net) ? [{ member, loss: subtract(sum([]), net) }] : [];
  });
}
