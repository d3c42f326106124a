import type { BudgetLine } from "../../../core/model/line.ts";
import { memberName } from "../../../core/model/names.ts";
import { divide, equals, type Fraction, isZero, ONE, ZERO } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/split/allocation.ts";
import type { NumberFormat, WorkbookSheet } from "../../page/workbook.ts";
import { groupText } from "../../split/facts.ts";
import { type Figure, Grid } from "../grid.ts";
import { type CaseView, QUANTITY } from "./case-view.ts";

const HEADER_ROW = 3;
const [GROUP, YEAR, AMOUNT, IN_CASE, FACTOR, KEY, MEMBERS, SOURCE] = [1, 2, 3, 4, 5, 6, 7, 8];
/** Members of a line named in full before they are counted. */
const MOST_NAMED = 6;

/** Lines that are shared together, under a heading of their own when they are not the case's. */
export interface LineList {
  readonly heading: string | null;
  readonly lines: readonly AllocatedLine[];
  /** An amount's format. */
  readonly amount: NumberFormat;
}

/** A line's amount for the members it falls on, as a formula. */
export interface LineAmount {
  readonly formula: string;
  readonly value: Fraction;
}

export interface BudgetSheet {
  readonly sheet: WorkbookSheet;
  readonly amount: (line: AllocatedLine) => LineAmount;
  /** Whether every amount is as in the case. */
  readonly unchanged: string;
}

/** What an amount was multiplied by for other members than it was filed for; 1 for most. */
function factorOf({ line, amount }: AllocatedLine): Fraction {
  if (line.amount === null || amount === null || isZero(line.amount)) return ONE;
  return divide(amount, line.amount);
}

/** The same amount of the same place in a file is one input, in however many scenarios it counts. */
function idOf({ name, year, amount, source }: BudgetLine): string {
  return JSON.stringify([source.file, source.line, source.column, name, year, amount && `${amount.num}/${amount.den}`]);
}

/** What is shared: every line once, with its amount, which may be changed, beside what the case says. */
export function budgetSheet(
  view: CaseView,
  name: string,
  lists: readonly LineList[],
  keyLabel: (line: AllocatedLine) => string,
): BudgetSheet {
  const { sheetWords: words } = view;
  const grid = new Grid(name, [36, 26, 8, 15, 15, 12, 36, 34, 18]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutBudget);
  grid.header(
    HEADER_ROW,
    [
      view.words.line,
      words.group,
      words.year,
      words.amount,
      words.amountInCase,
      words.factor,
      words.key,
      words.members,
      words.source,
    ],
    [GROUP, KEY, MEMBERS, SOURCE],
  );
  const placed = new Map<string, Figure>();
  const factors = new Map<AllocatedLine, Figure>();
  let row = HEADER_ROW + 1;
  for (const { heading, lines, amount } of lists) {
    const fresh = lines.filter(({ line }) => !placed.has(idOf(line)));
    if (fresh.length > 0 && heading !== null) grid.text(row++, 0, heading, "group");
    for (const line of fresh) {
      placed.set(idOf(line.line), lineRow(row, line, amount));
      const factor = factorOf(line);
      if (!equals(factor, ONE)) factors.set(line, grid.number(row, FACTOR, factor, QUANTITY));
      row++;
    }
    // The same line for other members: its amount grows with its driver.
    for (const line of lines.filter((known) => !fresh.includes(known))) {
      const factor = factorOf(line);
      if (equals(factor, ONE)) continue;
      grid.text(row, 0, `${line.line.name}${heading === null ? "" : ` (${heading})`}`, "muted");
      factors.set(line, grid.number(row, FACTOR, factor, QUANTITY));
      row++;
    }
  }

  function lineRow(at: number, { line, amount, shares, key, ...rest }: AllocatedLine, format: NumberFormat): Figure {
    const look = line.type === "note" ? "muted" : "plain";
    grid.text(at, 0, line.name, look);
    grid.text(at, GROUP, groupText(line.group), look, 1);
    if (line.year !== null) grid.number(at, YEAR, { num: BigInt(line.year), den: 1n }, QUANTITY, look);
    const filed = line.amount ?? ZERO;
    if (key === null) grid.text(at, KEY, view.words.note, look, 1);
    else grid.text(at, KEY, keyLabel({ line, amount, shares, key, ...rest }), "plain", 1);
    const members = shares.map(({ member }) => memberName(view.subject, member));
    grid.text(
      at,
      MEMBERS,
      members.length > MOST_NAMED ? view.words.members(members.length) : members.join(", "),
      look,
      1,
    );
    grid.text(at, SOURCE, `${line.source.file}:${line.source.line}`, "muted", 1);
    if (line.amount !== null) grid.number(at, IN_CASE, filed, format, "muted");
    return line.amount === null
      ? grid.at(at, AMOUNT, ZERO)
      : grid.number(at, AMOUNT, filed, format, line.type === "note" ? "muted" : "input");
  }

  const last = Math.max(row - 1, HEADER_ROW + 1);
  const amounts = grid.rangeAnywhere(HEADER_ROW + 1, AMOUNT, last, AMOUNT);
  const inCase = grid.rangeAnywhere(HEADER_ROW + 1, IN_CASE, last, IN_CASE);
  return {
    sheet: grid.sheet(HEADER_ROW + 1, 1),
    amount: (line) => {
      const cell = placed.get(idOf(line.line));
      if (!cell) throw new Error(`a line that is not in the budget: ${line.line.name}`);
      const factor = factors.get(line);
      return {
        formula: factor === undefined ? cell.anywhere : `${cell.anywhere}*${factor.anywhere}`,
        value: line.amount ?? ZERO,
      };
    },
    unchanged: `SUMPRODUCT(ABS(${amounts}-${inCase}))=0`,
  };
}
