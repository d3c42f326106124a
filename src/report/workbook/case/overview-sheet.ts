import { memberName } from "../../../core/model/names.ts";
import { compare } from "../../../core/number/fraction.ts";
import { COMPARISON_WORDS, WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import { keyFigureCell } from "../cells.ts";
import { numberIn } from "../formula/evaluate.ts";
import type { Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import { isDrawnInThousands } from "../number-formats.ts";
import type { AllocatedSheet } from "./allocated-sheet.ts";
import type { ScenariosSheet } from "./scenarios-sheet.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };
const [PAYS, SHARE, NET] = [1, 2, 3];
/** A picture of more bars than this shows nothing at a glance. */
const MOST_DRAWN = 60;
/** Rows that the bars of a picture take, its title and margins, and columns that it covers. */
const MOST_ROWS = 42;
const [ROWS_OF_BAR, ROWS_AROUND, PICTURE_COLUMNS] = [1.3, 4, 4];

/** A condition that the workbook watches. */
export interface Condition {
  readonly label: string;
  readonly formula: Formula;
  /** What it means when it does not hold. */
  readonly meaning: string;
}

export interface OverviewPlan {
  /** What the figures are in. */
  readonly unit: string;
  readonly columns: readonly number[];
  readonly allocated: AllocatedSheet;
  readonly amount: NumberFormat;
  readonly conditions: readonly Condition[];
  readonly howToRead: readonly string[];
  readonly scenarios: ScenariosSheet | null;
}

/** What each member pays and what that rests on, whether everything holds, and how the workbook is to be used. */
export function overviewSheet(
  view: CaseFigures,
  name: string,
  { unit, columns, allocated, amount, conditions, howToRead, scenarios }: OverviewPlan,
): Grid {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const grid = new Grid(name, [36, 18, 14, 18, 34]);
  const net = (member: number) => scenarios?.net(member) ?? null;
  const judges = columns.length > 0 && columns.every((member) => net(member) !== null);
  // The largest first, as it is drawn; who changes a figure keeps the order.
  const shown = (member: number) => numberIn((judges ? net(member) : null) ?? allocated.total(member));
  const order = [...columns].sort((a, b) => compare(shown(b), shown(a)));
  grid.sentence(0, view.title, "title");
  grid.sentence(1, unit);
  const { keyFigures = null, lead = [] } = view.answer ?? {};
  if (keyFigures) {
    grid.skip();
    grid.header(grid.next, [keyFigures.heading, "", "", "", ""]);
    for (const figure of keyFigures.figures) {
      const { label, note } = figure;
      const row = grid.next;
      grid.text(row, 0, label);
      grid.cell(row, 1, keyFigureCell(figure));
      if (note !== null) grid.text(row, 2, note, "muted", 1);
    }
  }
  for (const { heading, paragraphs } of lead) {
    grid.skip();
    grid.sentence(grid.next, heading, "group");
    for (const paragraph of paragraphs) grid.sentence(grid.next, paragraph);
  }
  grid.skip();
  const netHeader = judges ? [COMPARISON_WORDS[view.frame.language].net] : [];
  const header = grid.next;
  grid.header(header, [view.frame.words.member, words.pays, view.frame.words.share, ...netHeader]);
  const first = grid.next;
  const total = allocated.total(null);
  for (const member of order) {
    const row = grid.next;
    grid.text(row, 0, memberName(subject, member));
    const pays = grid.formula(row, PAYS, allocated.total(member), amount);
    grid.formula(row, SHARE, formula`IF(${total}=0,0,${pays}/${total})`, PERCENT);
    const gained = judges ? net(member) : null;
    if (gained) grid.formula(row, NET, gained, amount);
  }
  const last = grid.next;
  const sumOf = (column: number, format: NumberFormat) =>
    grid.formula(last, column, formula`SUM(${grid.range(first, column, last - 1, column)})`, format, "sum");
  grid.text(last, 0, view.frame.words.sum, "sum");
  sumOf(PAYS, amount);
  sumOf(SHARE, PERCENT);
  if (judges) sumOf(NET, amount);
  if (columns.length > 1 && columns.length <= MOST_DRAWN) {
    const column = judges ? NET : PAYS;
    const inThousands = isDrawnInThousands(columns.map(shown));
    const { words: terms, currency } = view.frame;
    const drawnIn = inThousands ? terms.unit({ currency, unit: 1000n, decimals: 0, coarse: null }) : unit;
    const title = `${judges ? COMPARISON_WORDS[view.frame.language].net : words.whatEachPays} · ${drawnIn}`;
    grid.skip();
    grid.picture({
      ...{ kind: "bars", title, description: title },
      format: inThousands && amount.kind === "amount" ? { ...amount, inThousands } : amount,
      labels: grid.range(first, 0, last - 1, 0),
      series: [{ name: title, values: grid.range(first, column, last - 1, column) }],
      rows: Math.min(MOST_ROWS, Math.ceil(columns.length * ROWS_OF_BAR) + ROWS_AROUND),
      columns: PICTURE_COLUMNS,
    });
  }
  grid.skip();
  for (const sentence of view.basis) grid.sentence(grid.next, sentence);
  grid.skip();
  for (const sentence of view.notes) grid.sentence(grid.next, sentence);
  if (view.notes.length > 0) grid.skip();
  const checks = grid.next;
  grid.header(checks, [words.checks, "", "", "", ""]);
  grid.text(checks, 2, words.explanation, "heading", 1, 3);
  for (const condition of conditions) {
    const row = grid.next;
    grid.text(row, 0, condition.label);
    grid.check(row, 1, condition.formula, words);
    grid.text(row, 2, condition.meaning, "note", 1, 3);
  }
  grid.skip();
  for (const sentence of howToRead) grid.sentence(grid.next, sentence);
  return grid;
}
