import { memberName } from "../../../core/model/names.ts";
import { divide, type Fraction, isZero, subtract, ZERO } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import { FIGURE_WIDTH } from "../fitted.ts";
import { numberIn } from "../formula/evaluate.ts";
import { type Cell, type Formula, inColumn, rangeOf } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import { QUANTITY } from "../number-formats.ts";
import type { ExactSheet } from "./exact-sheet.ts";
import type { Ledger } from "./ledger-rows.ts";
import { AMOUNT, afterMembers, columnOf, FIRST_MEMBER, HEADER_ROW, labelRow } from "./ledger-sheet.ts";

/** Columns before the blocks of members. */
const [REACHED, UNITS, LEFT, FIRST_BLOCK] = [1, 2, 3, 4];
/** Decimals of a rounding unit that the workbook reckons with: beyond them lie the errors of binary numbers. */
const DECIMALS = 4n;
const PARTS: NumberFormat = { kind: "amount", decimals: 4 };
const WHOLE: NumberFormat = { kind: "amount", decimals: 0 };

/** What every member gets of a line, in rounding units, and the correction that makes it the program's. */
export interface RoundingSheet {
  readonly grid: Grid;
  readonly units: (line: AllocatedLine, member: number) => Formula;
  /** The cell that is 1 while the corrections apply. */
  readonly flag: Cell;
}

export interface RoundingPlan {
  readonly view: CaseFigures;
  readonly name: string;
  readonly ledger: Ledger;
  readonly exact: ExactSheet;
  readonly step: Cell;
  /** Where it is said whether the corrections apply: here by a formula, or on another sheet. */
  readonly unchanged:
    | { readonly kind: "here"; readonly formula: Formula }
    | { readonly kind: "there"; readonly flag: Cell };
}

/**
 * Rounds lines one by one: each member gets the whole units of its part, and the units left go to those who owe most so
 * far, of equal claims to the first. Lines always add up, and what was rounded off is carried to the next line (Tijdeman
 * 1980), so that members' sums stay near the exact ones. What the program gave besides stands as corrections.
 */
export function roundingSheet({ view, name, ledger, exact, step, unchanged }: RoundingPlan): RoundingSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const { columns } = ledger;
  const n = columns.length;
  const [owedBlock, claimBlock] = [FIRST_BLOCK, FIRST_BLOCK + n];
  const [unitsBlock, correctionBlock] = [FIRST_BLOCK + 2 * n, FIRST_BLOCK + 3 * n];
  const blocks = [
    [owedBlock, words.owed],
    [claimBlock, words.claim],
    [unitsBlock, words.rounded],
    [correctionBlock, words.correction],
  ] as const;
  const grid = new Grid(name, [42, 14, 12, 12, ...Array.from({ length: 4 * n }, () => FIGURE_WIDTH)]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutRounding);
  const members = columns.map((member) => memberName(subject, member));
  const headers = [view.frame.words.line, words.reached, words.unitsOfLine, words.unitsLeft];
  grid.header(HEADER_ROW, [...headers, ...blocks.flatMap(() => members)]);
  for (const [column, text] of blocks) grid.text(HEADER_ROW - 1, column, text, "group");
  grid.freeze(HEADER_ROW + 1, 1);
  let flag: Cell;
  if (unchanged.kind === "there") flag = unchanged.flag;
  else {
    grid.text(HEADER_ROW - 1, 0, words.unchanged);
    flag = grid.formula(HEADER_ROW - 1, 1, unchanged.formula, QUANTITY);
  }
  const given = new Map<AllocatedLine, ReadonlyMap<number, Formula>>();
  for (const section of ledger.sections) {
    let before: number | null = null;
    for (const row of section) {
      labelRow(grid, row, "muted");
      if (row.kind !== "line") continue;
      given.set(row.line, lineRow(row.at, row.line, before));
      before = row.at;
    }
  }

  /** @param before the row of the line that is rounded before this one */
  function lineRow(at: number, line: AllocatedLine, before: number | null): ReadonlyMap<number, Formula> {
    const amount = exact.grid.at(at, AMOUNT);
    const soFar = before === null ? formula`0` : grid.at(before, REACHED);
    const inUnits = before === null ? formula`${amount}/${step}` : formula`${soFar}+${amount}/${step}`;
    const reached = grid.formula(at, REACHED, formula`ROUND(${inUnits},${DECIMALS})`, WHOLE);
    const units = grid.formula(at, UNITS, formula`ROUND(${reached},0)-ROUND(${soFar},0)`, WHOLE);
    const parts = exact.grid.range(at, FIRST_MEMBER, at, afterMembers(ledger) - 1);
    const whole = formula`SUMPRODUCT(INT(ROUND(${parts}/${step},${DECIMALS})))`;
    const left = inColumn(grid.formula(at, LEFT, formula`${units}-${whole}`, WHOLE));
    const claims = columns.map((member, column) => {
      const exactCell = exact.grid.at(at, columnOf(ledger, member));
      const part = formula`ROUND(${exactCell}/${step},${DECIMALS})`;
      const carried =
        before === null
          ? formula`${exactCell}/${step}`
          : formula`${exactCell}/${step}+${grid.at(before, owedBlock + column)}-${grid.at(before, unitsBlock + column)}`;
      const owed = grid.formula(at, owedBlock + column, formula`ROUND(${carried},${DECIMALS})`, PARTS);
      const claim = formula`IF(${part}=INT(${part}),"",ROUND(${owed}-INT(${part}),${DECIMALS}))`;
      return { part, claim: grid.word(at, claimBlock + column, claim, "plain", PARTS) };
    });
    const first = inColumn(grid.at(at, claimBlock));
    const all = rangeOf(first, inColumn(grid.at(at, claimBlock + n - 1)));
    const paid = new Map(line.shares.map(({ member, allocated }) => [member, allocated]));
    return new Map(
      columns.map((member, column) => {
        const { part, claim } = claims[column] ?? { part: formula`0`, claim: first };
        const rank = formula`RANK(${claim},${all})+COUNTIF(${rangeOf(first, claim)},${claim})-1`;
        const rounded = formula`INT(${part})+IF(ISNUMBER(${claim}),IF(${rank}<=${left},1,0),0)`;
        const cell = grid.formula(at, unitsBlock + column, rounded, WHOLE);
        return [member, corrected(at, column, paid.get(member) ?? ZERO, cell)];
      }),
    );
  }

  /** What a member gets, with the correction where the program gave it otherwise. */
  function corrected(at: number, column: number, paid: Fraction, cell: Cell): Formula {
    const correction = subtract(divide(paid, subject.round), numberIn(cell));
    if (isZero(correction)) return cell;
    return formula`${cell}+${grid.number(at, correctionBlock + column, correction, QUANTITY, "group")}*${flag}`;
  }

  return { grid, flag, units: (line, member) => given.get(line)?.get(member) ?? formula`0` };
}
