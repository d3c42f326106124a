import type { ComparedScenario } from "../../../core/compare/compare.ts";
import type { Side } from "../../../core/compare/side.ts";
import { memberName } from "../../../core/model/names.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { COMPARISON_WORDS, WORKBOOK_WORDS } from "../../../messages/registry.ts";
import { unknownLines } from "../../compare/sentences.ts";
import { amountNames, baselineName, type ComparisonView, scenarioName } from "../../compare/view/view.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import type { Cell, Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid, type Picture } from "../grid.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 1 };
const HEADER_ROW = 2;
const FIRST_YEAR = 1;
/** Room for a picture below the tables. */
const [PICTURE_ROWS, PICTURE_COLUMNS] = [16, 6];

/** The sum of lines of a side for members. */
export type SideSum = (side: Side, lines: readonly AllocatedLine[], members: readonly number[]) => Formula;

export interface ScenariosSheet {
  readonly grid: Grid;
  /** What the first scenario leaves a member, establishment included, over all its years; null where it is not known. */
  readonly net: (member: number) => Cell | null;
}

/** Scenarios year by year: without, with, savings, establishment, net, accumulated; and by member. */
export function scenariosSheet(
  view: CaseFigures,
  comparison: ComparisonView,
  name: string,
  amount: NumberFormat,
  sumOf: SideSum,
): ScenariosSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const most = Math.max(...comparison.kroner.map(({ years }) => years.length));
  const grid = new Grid(name, [42, ...Array.from({ length: most + 1 }, () => 12)]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutScenarios);
  grid.freeze(HEADER_ROW, 1);
  const netOf = new Map<number, Cell>();
  const drawn: Picture[] = [];
  comparison.kroner.forEach((scenario, at) => {
    if (at > 0) grid.skip();
    scenarioRows(scenario, at === 0);
  });
  for (const picture of drawn) {
    grid.skip();
    grid.picture(picture);
  }
  return { grid, net: (member) => netOf.get(member) ?? null };

  function paid(side: Side, year: number | null, establishment: boolean, members: readonly number[]): Formula {
    const lines = side.split.lines.filter(
      ({ line, shares }) => line.year === year && shares.length > 0 && side.isEstablishment(line) === establishment,
    );
    return sumOf(side, lines, members);
  }

  function scenarioRows(scenario: ComparedScenario, isFirst: boolean): void {
    const { years, members, unknown, without, with: together } = scenario;
    const several = years.length > 1;
    const sumColumn = FIRST_YEAR + years.length;
    const label = scenarioName(comparison, scenario);
    const names = amountNames(comparison, scenario);
    const who = members.map((member) => memberName(subject, member)).join(", ");
    const headers = years.map(({ year }) => (year === null ? view.frame.words.total : `${year}`));
    const headerRow = grid.next;
    grid.header(headerRow, [`${label}: ${who}`, ...headers, ...(several ? [view.frame.words.sum] : [])]);
    /** A row of figures by year, with their sum. */
    const figures = (
      text: string,
      of: (year: number | null, at: number) => Formula,
      look: "plain" | "sum" = "plain",
    ) => {
      const row = grid.next;
      grid.text(row, 0, text, look);
      const cells = years.map(({ year }, at) => grid.formula(row, FIRST_YEAR + at, of(year, at), amount, look));
      if (!several) return cells;
      const all = formula`SUM(${grid.range(row, FIRST_YEAR, row, sumColumn - 1)})`;
      return [...cells, grid.formula(row, sumColumn, all, amount, look)];
    };
    const at = (cells: readonly Cell[], index: number): Formula => cells[index] ?? formula`0`;
    const costs = (own: readonly number[], text: (part: string) => string) => {
      const before = figures(text(baselineName(comparison)), (year) => paid(without, year, false, own));
      const after = figures(text(names.running), (year) => paid(together, year, false, own));
      const savings = figures(
        text(names.savings),
        (_, index) => formula`${at(before, index)}-${at(after, index)}`,
        "sum",
      );
      return { before, savings };
    };
    const net = (own: readonly number[], savings: readonly Cell[], text: (part: string) => string) => {
      const establishment = figures(
        text(terms.establishment),
        (year) => formula`${paid(without, year, true, own)}-${paid(together, year, true, own)}`,
      );
      return figures(text(terms.net), (_, index) => formula`${at(savings, index)}+${at(establishment, index)}`, "sum");
    };
    /** What is paid, where what it would cost without cooperation is not known. */
    const paidOnly = (own: readonly number[], text: (part: string) => string) => {
      figures(text(names.running), (year) => paid(together, year, false, own));
      figures(
        text(terms.establishment),
        (year) => formula`${paid(without, year, true, own)}-${paid(together, year, true, own)}`,
      );
    };
    if (unknown.length > 0) {
      paidOnly(members, (part) => part);
      for (const line of unknownLines(comparison, scenario)) grid.sentence(grid.next, line);
    } else wholeRows();
    for (const member of members) {
      const text = (part: string) => `${memberName(subject, member)}: ${part}`;
      if (unknown.includes(member)) paidOnly([member], text);
      else {
        const last = net([member], costs([member], text).savings, text).at(-1);
        if (isFirst && last) netOf.set(member, last);
      }
    }

    /** The accumulated net year by year: it crosses zero in the year of payback. */
    function accumulated(labels: number, row: number): void {
      const across = (at: number) => grid.range(at, FIRST_YEAR, at, FIRST_YEAR + years.length - 1);
      drawn.push({
        ...{ kind: "lines", title: `${label}: ${terms.cumulative}`, description: terms.cumulative, format: amount },
        ...{ labels: across(labels), series: [{ name: terms.cumulative, values: across(row) }] },
        ...{ rows: PICTURE_ROWS, columns: Math.min(most + 2, PICTURE_COLUMNS) },
      });
    }

    /** What all members pay, save and net together. */
    function wholeRows(): void {
      const { before, savings } = costs(members, (part) => part);
      const percents = grid.next;
      grid.text(percents, 0, terms.inPercent, "plain", 1);
      savings.forEach((cell, index) => {
        const cost = at(before, index);
        grid.formula(percents, FIRST_YEAR + index, formula`IF(${cost}=0,0,${cell}/${cost})`, PERCENT);
      });
      const nets = net(members, savings, (part) => part);
      if (several) {
        const row = grid.next;
        grid.text(row, 0, terms.cumulative);
        nets.slice(0, years.length).forEach((cell, index) => {
          const sum = index === 0 ? cell : formula`${grid.at(row, FIRST_YEAR + index - 1)}+${cell}`;
          grid.formula(row, FIRST_YEAR + index, sum, amount);
        });
        accumulated(headerRow, row);
      }
    }
  }
}
