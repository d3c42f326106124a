import { type Amounts, amountOf, totalOf } from "../../../core/compare/amounts.ts";
import type { ComparedScenario, ComparedYear, Side } from "../../../core/compare/compare.ts";
import { memberName } from "../../../core/model/names.ts";
import { add, divide, type Fraction, isZero, ZERO } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/split/allocation.ts";
import { baselineName, type ComparisonView, scenarioName } from "../../compare/view.ts";
import type { NumberFormat, WorkbookSheet } from "../../page/workbook.ts";
import { type Figure, Grid } from "../grid.ts";
import type { CaseView } from "./case-view.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 1 };
const HEADER_ROW = 2;
const FIRST_YEAR = 1;

/** The sum of lines of a side for members, as a formula. */
export type SideSum = (side: Side, lines: readonly AllocatedLine[], members: readonly number[]) => string;

/** Scenarios year by year: without, with, savings, establishment, net, accumulated; and by member. */
export function scenariosSheet(
  view: CaseView,
  comparison: ComparisonView,
  name: string,
  amount: NumberFormat,
  sumOf: SideSum,
): WorkbookSheet {
  const { sheetWords: words, terms } = view;
  const most = Math.max(...comparison.kroner.map(({ years }) => years.length));
  const grid = new Grid(name, [42, ...Array.from({ length: most + 1 }, () => 16)]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutScenarios);
  let row = HEADER_ROW;
  for (const scenario of comparison.kroner) row = scenarioRows(scenario, row) + 1;
  return grid.sheet(HEADER_ROW, 1);

  function linesOf(side: Side, year: number | null, establishment: boolean): readonly AllocatedLine[] {
    return side.split.lines.filter(
      (line) => line.line.year === year && line.shares.length > 0 && side.isEstablishment(line.line) === establishment,
    );
  }

  function scenarioRows(scenario: ComparedScenario, start: number): number {
    const { years, members } = scenario;
    const several = years.length > 1;
    const sumColumn = FIRST_YEAR + years.length;
    const headers = years.map(({ year }) => (year === null ? view.words.total : `${year}`));
    const label = scenarioName(comparison, scenario);
    const who = members.map((member) => memberName(view.subject, member)).join(", ");
    grid.header(start, [`${label}: ${who}`, ...headers, ...(several ? [view.words.sum] : [])]);
    let at = start + 1;
    /** A row of figures by year, with their sum. */
    const figures = (
      text: string,
      of: (year: ComparedYear, index: number) => { formula: string; value: Fraction },
      look: "plain" | "sum" = "plain",
      level = 0,
    ): Figure[] => {
      grid.text(at, 0, text, look, level);
      const cells = years.map((year, index) => {
        const { formula, value } = of(year, index);
        return grid.formula(at, FIRST_YEAR + index, formula, value, amount, look);
      });
      if (several) {
        const total = cells.reduce((all, { value }) => add(all, value), ZERO);
        const range = grid.range(at, FIRST_YEAR, at, sumColumn - 1);
        cells.push(grid.formula(at, sumColumn, `SUM(${range})`, total, amount, look));
      }
      at++;
      return cells;
    };
    const paid = (side: Side, own: readonly number[], establishment: boolean) => (year: ComparedYear) =>
      sumOf(side, linesOf(side, year.year, establishment), own);
    const block = (own: readonly number[], text: (part: string) => string, of: (amounts: Amounts) => Fraction) => {
      const without = figures(text(baselineName(comparison)), (year) => ({
        formula: paid(scenario.without, own, false)(year),
        value: of(year.baseline),
      }));
      const withIt = figures(text(label), (year) => ({
        formula: paid(scenario.with, own, false)(year),
        value: of(year.cost),
      }));
      const savings = figures(
        text(terms.savings),
        (year, index) => ({ formula: `${without[index]?.here}-${withIt[index]?.here}`, value: of(year.savings) }),
        "sum",
      );
      return { without, savings };
    };
    const all = block(members, (part) => part, totalOf);
    grid.text(at, 0, terms.inPercent, "plain", 1);
    all.savings.forEach((cell, index) => {
      const before = all.without[index];
      if (!before) return;
      const value = isZero(before.value) ? ZERO : divide(cell.value, before.value);
      grid.formula(at, FIRST_YEAR + index, `IF(${before.here}=0,0,${cell.here}/${before.here})`, value, PERCENT);
    });
    at++;
    const net = (
      own: readonly number[],
      savings: readonly Figure[],
      text: (part: string) => string,
      of: (a: Amounts) => Fraction,
    ) => {
      const establishment = figures(text(terms.establishment), (year) => ({
        formula: `-(${paid(scenario.with, own, true)(year)})+${paid(scenario.without, own, true)(year)}`,
        value: { num: -of(year.establishment).num, den: of(year.establishment).den },
      }));
      return figures(
        text(terms.net),
        (year, index) => ({ formula: `${savings[index]?.here}+${establishment[index]?.here}`, value: of(year.net) }),
        "sum",
      );
    };
    const nets = net(members, all.savings, (part) => part, totalOf);
    if (several) {
      grid.text(at, 0, terms.cumulative);
      let before: Figure | null = null;
      for (const [index, cell] of nets.slice(0, years.length).entries()) {
        const value: Fraction = add(before?.value ?? ZERO, cell.value);
        const formula: string = before === null ? cell.here : `${before.here}+${cell.here}`;
        before = grid.formula(at, FIRST_YEAR + index, formula, value, amount);
      }
      at++;
    }
    for (const member of members) {
      const own = memberName(view.subject, member);
      const of = (amounts: Amounts) => amountOf(amounts, member);
      const text = (part: string) => `${own}: ${part}`;
      const { savings } = block([member], text, of);
      net([member], savings, text, of);
    }
    return at;
  }
}
