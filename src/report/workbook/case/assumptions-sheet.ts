import type { GrowthIndex, LineChange } from "../../../core/model/scenario.ts";
import type { Source } from "../../../core/model/source.ts";
import type { Fraction } from "../../../core/number/fraction.ts";
import type { LineOrigin } from "../../../core/scenario/scenario-case.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import { boundsOf } from "../bounds.ts";
import type { CaseFigures } from "../case-figures.ts";
import type { Cell, Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import { PERCENT } from "../number-formats.ts";
import { sameNumbers } from "./same-numbers.ts";

const HEADER_ROW = 3;
const [VALUE, IN_CASE, SOURCE] = [1, 2, 3];
const AMOUNT: NumberFormat = { kind: "amount", decimals: 0 };

/** What scenarios and years beyond the budget take for granted, as cells that may be changed. */
export interface Assumptions {
  /** Null where the case takes nothing of the kind for granted. */
  readonly grid: Grid | null;
  /** An amount as the scenario has it, made from the amount as filed. */
  readonly applied: (filed: Formula, origin: LineOrigin) => Formula;
  /** Whether all is as in the case; null where there is nothing. */
  readonly unchanged: Formula | null;
}

/** The assumptions behind lines that are not as their file has them, each once, in the order they are met. */
export function assumptionsSheet(view: CaseFigures, name: string, origins: readonly LineOrigin[]): Assumptions {
  const words = WORKBOOK_WORDS[view.frame.language];
  const bounds = boundsOf(words);
  const changes = new Set(origins.flatMap((origin) => origin.changes));
  const indexes = new Set(origins.flatMap(({ growth }) => growth?.index ?? []));
  const cells = new Map<LineChange | GrowthIndex, Cell>();
  const grid = new Grid(name, [60, 16, 16, 24]);
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutAssumptions);
  grid.header(HEADER_ROW, ["", words.assumed, words.inCase, words.source], [SOURCE]);
  const row = (label: string, value: Fraction, format: NumberFormat, source: Source): Cell => {
    const at = grid.next;
    grid.text(at, 0, label);
    const cell = grid.input(at, VALUE, value, format, bounds.number);
    grid.number(at, IN_CASE, value, format, "muted");
    grid.text(at, SOURCE, `${source.file}:${source.line}`, "muted", 1);
    return cell;
  };
  for (const index of indexes) {
    cells.set(index, row(words.growthOf(index.of?.text ?? null), index.ratio, PERCENT, index.source));
  }
  for (const made of changes) {
    const { line, year, change, source } = made;
    const of = year === null ? line.text : `${line.text} ${year}`;
    if (change.kind === "amount") cells.set(made, row(words.newAmountOf(of), change.amount, AMOUNT, source));
    else if (change.kind === "percent") cells.set(made, row(words.changeOf(of), change.ratio, PERCENT, source));
    else throw new Error("a step in a workbook that reckons");
  }
  const cellOf = (of: LineChange | GrowthIndex): Cell => {
    const cell = cells.get(of);
    if (!cell) throw new Error("an assumption that stands nowhere");
    return cell;
  };
  const last = grid.next - 1;
  grid.freeze(HEADER_ROW + 1, 1);
  return {
    grid: cells.size > 0 ? grid : null,
    applied: (filed, origin) => {
      const changed = origin.changes.reduce((amount: Formula, one) => {
        const cell = cellOf(one);
        return one.change.kind === "amount" ? cell : formula`${amount}*(1+${cell})`;
      }, filed);
      const { index = null, years = 0 } = origin.growth ?? {};
      return index === null ? changed : formula`${changed}*(1+${cellOf(index)})^${BigInt(years)}`;
    },
    unchanged:
      cells.size === 0
        ? null
        : sameNumbers(
            grid.range(HEADER_ROW + 1, VALUE, last, VALUE),
            grid.range(HEADER_ROW + 1, IN_CASE, last, IN_CASE),
          ),
  };
}
