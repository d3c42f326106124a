import { onlyYear, yearsIn } from "../../../../core/key/base-years.ts";
import { measuredByKey } from "../../../../core/key/vintage.ts";
import type { YearSpan } from "../../../../core/model/key.ts";
import type { Base, Vintage } from "../../../../core/model/member.ts";
import { decimalPlaces, type Fraction, isInteger } from "../../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../../core/shares/allocation.ts";
import { WORKBOOK_WORDS } from "../../../../messages/registry.ts";
import { headerOfBase } from "../../../page/frame.ts";
import type { DefinedName, NumberFormat } from "../../../page/workbook.ts";
import { boundsOf } from "../../bounds.ts";
import type { CaseFigures } from "../../case-figures.ts";
import { type Cell, type Formula, printed } from "../../formula/formula.ts";
import { added, formula } from "../../formula/parse.ts";
import { Grid } from "../../grid.ts";
import { QUANTITY } from "../../number-formats.ts";
import { sumOfRows } from "../../sum-of-rows.ts";

const WHOLE: NumberFormat = { kind: "amount", decimals: 0 };
const MOST_DECIMALS = 10;
const LABEL_WIDTH = 30;
const FIRST_BASE = 3;
const HEADER_ROW = 4;
const STEP_ROW = 2;

/** Where the measures of members stand, and what amounts are rounded to. */
export interface BasesSheet {
  readonly grid: Grid;
  readonly names: readonly DefinedName[];
  readonly step: Cell;
  /** What a member measures on a base, of several years the mean; null where the case does not have it. */
  readonly measure: (base: string, years: YearSpan | null, member: number) => Formula | null;
  /** What members measure on a base together. */
  readonly together: (base: string, years: YearSpan | null, members: readonly number[]) => Formula;
}

function idOf(base: string, year: number | null, member: number): string {
  return `${member} ${year} ${base}`;
}

/** How a measured quantity is shown: whole ones in groups of three, percentages with the decimals they have. */
export function measureFormat(value: Fraction, percent = false): NumberFormat {
  if (percent)
    return { kind: "percent", decimals: Math.min(MOST_DECIMALS, Math.max(2, decimalPlaces(value) ?? 0) - 2) };
  return isInteger(value) ? WHOLE : QUANTITY;
}

/**
 * The allocation bases: a row per member, a column per base and date. Every measure may be changed, but for one that nothing
 * rests on: who takes part in none of the splits has none on what their keys measure by.
 *
 * @param lines of all the splits
 * @param columns the members who take part in any
 */
export function basesSheet(
  view: CaseFigures,
  name: string,
  lines: readonly AllocatedLine[],
  columns: readonly number[],
): BasesSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const bounds = boundsOf(words);
  const keys = new Set(lines.flatMap(({ key }) => (key === null ? [] : [key.key])));
  const measuredBy = [...keys].flatMap((key) => measuredByKey(subject, key));
  const isMeasuredBy = (base: Base, { year }: Vintage) =>
    measuredBy.some((one) => one.base === base && one.vintages.some((vintage) => vintage.year === year));
  const dated = subject.bases.flatMap((base) => base.vintages.map((vintage) => ({ base, vintage })));
  const source = FIRST_BASE + dated.length;
  const grid = new Grid(name, [LABEL_WIDTH, 12, 12, ...dated.map(() => 16), 30]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutBases);
  grid.text(STEP_ROW, 0, words.roundingUnit);
  const step = grid.input(STEP_ROW, 1, subject.round, QUANTITY, bounds.positive);
  const headers = dated.map(({ base, vintage }) =>
    [headerOfBase(view.frame, base), ...(vintage.year === null ? [] : [vintage.year])].join(" "),
  );
  grid.header(
    HEADER_ROW,
    [view.frame.words.member, words.number, words.takesPart, ...headers, words.source],
    [1, 2, source],
  );
  const cells = new Map<string, Cell>();
  const [sharing, inAny] = [new Set(view.split.members), new Set(columns)];
  subject.members.forEach((member, at) => {
    const row = HEADER_ROW + 1 + at;
    grid.text(row, 0, member.name);
    grid.text(row, 1, member.number ?? "", "plain", 1);
    grid.text(row, 2, sharing.has(at) ? words.yes : words.no, "plain", 1);
    dated.forEach(({ base, vintage }, column) => {
      const measure = vintage.measures[at];
      if (!measure) return;
      if (!inAny.has(at) && isMeasuredBy(base, vintage)) {
        grid.right(row, FIRST_BASE + column, "–");
        return;
      }
      const { value } = measure;
      const cell = grid.input(row, FIRST_BASE + column, value, measureFormat(value, base.percent), bounds.notNegative);
      cells.set(idOf(base.name, vintage.year, at), cell);
      // The year that the case gives to undated figures.
      if (vintage.year === null) cells.set(idOf(base.name, subject.populationDate, at), cell);
    });
    grid.text(row, source, `${member.source.file}:${member.source.line}`, "muted", 1);
  });
  const last = HEADER_ROW + Math.max(1, subject.members.length);
  const names = dated.map((_, column) => ({
    name: headers[column] ?? "",
    reference: printed(grid.range(HEADER_ROW + 1, FIRST_BASE + column, last, FIRST_BASE + column), null),
  }));
  grid.freeze(HEADER_ROW + 1, 1);
  const cellOf = (base: string, year: number | null, member: number) =>
    cells.get(idOf(base, year, member)) ?? cells.get(idOf(base, null, member)) ?? null;
  const measure: BasesSheet["measure"] = (base, years, member) => {
    if (years === null) return cellOf(base, null, member);
    const figures = yearsIn(years).flatMap((year) => cellOf(base, year, member) ?? []);
    const [only, ...others] = figures;
    if (!only || others.length === 0) return only ?? null;
    return formula`(${added(figures.map((figure) => formula`${figure}`))})/${BigInt(figures.length)}`;
  };
  return {
    grid,
    names: [...names, { name: words.roundingUnit, reference: printed(step, null) }],
    step,
    measure,
    together: (base, years, members) => {
      const only = onlyYear(years);
      if (years !== null && only === null)
        return added(members.flatMap((member) => measure(base, years, member) ?? []));
      const measured = members.flatMap((member) => cellOf(base, only, member) ?? []);
      const rows = measured.map(({ row }) => row);
      const column = measured[0]?.column ?? FIRST_BASE;
      return sumOfRows("SUM", grid, rows, column);
    },
  };
}
