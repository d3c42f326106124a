import type { ComparedScenario } from "../../../core/compare/compare.ts";
import type { Side } from "../../../core/compare/side.ts";
import { memberName } from "../../../core/model/names.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { COMPARISON_WORDS, WORKBOOK_WORDS } from "../../../messages/registry.ts";
import { unknownLines } from "../../compare/sentences.ts";
import {
  amountNames,
  baselineName,
  type ComparisonView,
  headingOf,
  scenarioName,
  whoOf,
} from "../../compare/view/view.ts";
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
/** More lines than these in a picture are not told apart. */
const MOST_LINES = 7;

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
    const headers = years.map(({ year }) => (year === null ? view.frame.words.total : `${year}`));
    grid.header(grid.next, [
      headingOf(comparison, scenario) ?? `${label}: ${whoOf(comparison, scenario)}`,
      ...headers,
      ...(several ? [view.frame.words.sum] : []),
    ]);
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
    const across = (row: number) => grid.range(row, FIRST_YEAR, row, FIRST_YEAR + years.length - 1);
    if (unknown.length > 0) {
      paidOnly(members, (part) => part);
      for (const line of unknownLines(comparison, scenario)) grid.sentence(grid.next, line);
    } else wholeRows();
    const nets = new Map<number, readonly Cell[]>();
    for (const member of members) {
      const text = (part: string) => `${memberName(subject, member)}: ${part}`;
      if (unknown.includes(member)) paidOnly([member], text);
      else nets.set(member, net([member], costs([member], text).savings, text));
    }
    for (const [member, cells] of nets) {
      const last = cells.at(-1);
      if (isFirst && last) netOf.set(member, last);
    }
    if (several && nets.size > 0) accumulated();

    /** What nets come to up to each year; returns the row. */
    function runningSum(text: string, cells: readonly Cell[], look: "plain" | "sum"): number {
      const row = grid.next;
      grid.text(row, 0, text, look);
      cells.slice(0, years.length).forEach((cell, index) => {
        const sum = index === 0 ? cell : formula`${grid.at(row, FIRST_YEAR + index - 1)}+${cell}`;
        grid.formula(row, FIRST_YEAR + index, sum, amount, look);
      });
      return row;
    }

    /** The accumulated net of each member and of all, and a picture of it: it crosses zero in the year of payback. */
    function accumulated(): void {
      grid.skip();
      const labels = grid.next;
      grid.header(labels, [terms.accumulatedHeading, ...headers]);
      const first = grid.next;
      const rows = [...nets].map(([member, cells]) => {
        const name = memberName(subject, member);
        return { name, row: runningSum(name, cells, "plain") };
      });
      const all = grid.next;
      if (unknown.length === 0) {
        grid.text(all, 0, view.frame.words.sum, "sum");
        years.forEach((_, index) => {
          const column = FIRST_YEAR + index;
          grid.formula(all, column, formula`SUM(${grid.range(first, column, all - 1, column)})`, amount, "sum");
        });
        rows.unshift({ name: view.frame.words.sum, row: all });
      }
      const lines = rows.length > MOST_LINES ? rows.filter(({ row }) => row === all) : rows;
      if (lines.length === 0) return;
      drawn.push({
        ...{ kind: "lines", title: `${label}: ${terms.cumulative}`, description: terms.cumulative, format: amount },
        ...{ labels: across(labels), series: lines.map(({ name, row }) => ({ name, values: across(row) })) },
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
      const ofAll = net(members, savings, (part) => part);
      if (several) runningSum(terms.cumulative, ofAll, "plain");
    }
  }
}
