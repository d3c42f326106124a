import { type ComparedScenario, whole } from "../../../core/compare/compare.ts";
import { savedByYear } from "../../../core/compare/in-units.ts";
import { memberName } from "../../../core/model/names.ts";
import { volumeIn } from "../../../core/model/volume.ts";
import { add, type Fraction, negate, sum, ZERO } from "../../../core/number/fraction.ts";
import { amountOf, totalOf } from "../../../core/shares/amounts.ts";
import { plainFigure } from "../../../messages/phrases/figures.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import { amountCell, amountOrUnknown, EMPTY, OUTSIDE, partCell } from "../../page/cells.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { amountNames, baselineName, type ComparisonView, establishes, kronerOf } from "../view/view.ts";

type Of = (year: ComparedScenario["total"]) => Fraction | null;

function row(view: ComparisonView, scenario: ComparedScenario, role: Row["role"], label: string, of: Of): Row {
  const years = scenario.years.map((year) => amountOrUnknown(view.frame, of(year)));
  const all = years.length === 1 ? [] : [amountOrUnknown(view.frame, of(scenario.total))];
  return { role, level: 0, label, cells: [...years, ...all] };
}

function columnsOf(view: ComparisonView, scenario: ComparedScenario): string[] {
  const years = scenario.years.map(({ year }) => (year === null ? view.frame.words.total : `${year}`));
  return years.length === 1 ? years : [...years, view.frame.words.sum];
}

/** Without, with, savings and their percent, year by year: the head of every comparison. */
function savingsRows(view: ComparisonView, scenario: ComparedScenario): Row[] {
  const terms = COMPARISON_WORDS[view.frame.language];
  const names = amountNames(view, scenario);
  const { years, total } = kronerOf(view, scenario);
  const every = years.length === 1 ? years : [...years, total];
  const percents = every.map((year): Cell => partCell(totalOf(year.savings), totalOf(year.baseline)));
  const inPercent: Row = { role: "share", level: 1, label: terms.inPercent, cells: percents };
  return [
    row(view, scenario, "line", baselineName(view), (year) => whole(scenario, year.baseline)),
    row(view, scenario, "line", names.running, (year) => totalOf(year.cost)),
    row(view, scenario, "sum", names.savings, (year) => whole(scenario, year.savings)),
    ...(scenario.unknown.length === 0 ? [inPercent] : []),
  ];
}

/** Savings in operations year by year, and by member. */
export function savingsTable(view: ComparisonView, scenario: ComparedScenario, heading: string | null): Table {
  const saved = savedByYear(kronerOf(view, scenario), scenario, view.frame.scale.step);
  const { isAway } = scenario.with.choices;
  const members = scenario.members.map((member): Row => {
    const isPriced = !scenario.unknown.includes(member);
    const years = saved.map((amounts) => (isPriced ? amountOf(amounts, member) : null));
    const all = years.length === 1 ? years : [...years, isPriced ? sum(years.map((value) => value ?? ZERO)) : null];
    return {
      role: "line",
      level: 0,
      label: memberName(view.subject, member),
      cells: all.map((value, at) => {
        const year = scenario.years[at]?.year ?? null;
        return at < years.length && isAway?.(member, year) ? OUTSIDE : amountOrUnknown(view.frame, value);
      }),
    };
  });
  return {
    kind: "table",
    heading,
    labelHeader: "",
    columns: columnsOf(view, scenario),
    rows: [...savingsRows(view, scenario).map((one) => ({ ...one, bar: false }) as const), ...members],
    bars: "beside",
  };
}

function cumulativeRow(view: ComparisonView, scenario: ComparedScenario): Row[] {
  if (scenario.years.length === 1 || scenario.unknown.length > 0) return [];
  let reached: Fraction = ZERO;
  const cells = scenario.years.map((year) => {
    reached = add(reached, totalOf(year.net));
    return amountCell(view.frame, reached);
  });
  return [
    { role: "line", level: 0, label: COMPARISON_WORDS[view.frame.language].cumulative, cells: [...cells, EMPTY] },
  ];
}

/** Quantities that both sides state, such as staff, as `12/14`. */
function volumeRows(view: ComparisonView, scenario: ComparedScenario): Row[] {
  const without = scenario.without.subject.volumes;
  const withIt = scenario.with.subject.volumes;
  const bases = [...new Set(without.map((volume) => volume.base))];
  return bases.flatMap((base): Row[] => {
    if (!withIt.some((volume) => volume.base === base)) return [];
    const text = (value: Fraction | null) => (value === null ? "–" : plainFigure(value, view.frame.language));
    const cells = scenario.years.map(({ year }): Cell => {
      const pair = [volumeIn(without, base, year), volumeIn(withIt, base, year)].map(text);
      return { kind: "text", text: pair.join("/") };
    });
    const blank = scenario.years.length === 1 ? [] : [EMPTY];
    return [
      {
        role: "line",
        level: 0,
        label: COMPARISON_WORDS[view.frame.language].volumes(base, base),
        cells: [...cells, ...blank],
      },
    ];
  });
}

/** The whole comparison year by year: savings, establishment, net, accumulated, staff. */
export function yearTable(view: ComparisonView, scenario: ComparedScenario, heading: string | null): Table {
  const terms = COMPARISON_WORDS[view.frame.language];
  const netRows = establishes(scenario)
    ? [
        row(view, scenario, "line", terms.establishment, (year) => negate(totalOf(year.establishment))),
        row(view, scenario, "sum", terms.net, (year) => whole(scenario, year.net)),
      ]
    : [];
  return {
    kind: "table",
    heading,
    labelHeader: "",
    columns: columnsOf(view, scenario),
    rows: [...savingsRows(view, scenario), ...netRows, ...cumulativeRow(view, scenario), ...volumeRows(view, scenario)],
  };
}
