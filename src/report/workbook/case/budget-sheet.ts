import { measuredBase } from "../../../core/key/vintage.ts";
import type { BudgetLine } from "../../../core/model/line.ts";
import { takingPart } from "../../../core/model/member.ts";
import { memberName } from "../../../core/model/names.ts";
import { fraction } from "../../../core/number/fraction.ts";
import { linesOfPortion } from "../../../core/overhead/portions.ts";
import { membersSharing, yearsPaid } from "../../../core/procurement/purchase.ts";
import type { ItemSaving, ProcurementSavings } from "../../../core/procurement/saving.ts";
import type { LineOrigin } from "../../../core/scenario/scenario-case.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { membersOf } from "../../../core/shares/constellation.ts";
import { COMPARISON_WORDS, WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import { groupText } from "../../split/facts.ts";
import { boundsOf } from "../bounds.ts";
import type { CaseFigures } from "../case-figures.ts";
import type { Cell, Formula } from "../formula/formula.ts";
import { added, formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import { PERCENT, QUANTITY } from "../number-formats.ts";
import { sumOfRows } from "../sum-of-rows.ts";
import type { Assumptions } from "./assumptions-sheet.ts";
import type { BasesSheet } from "./keys/bases-sheet.ts";
import { sameNumbers } from "./same-numbers.ts";

const HEADER_ROW = 3;
const [GROUP, YEAR, AMOUNT, IN_CASE, FACTOR, KEY, MEMBERS, SOURCE] = [1, 2, 3, 4, 5, 6, 7, 8];
/** Members of a line named in full before they are counted. */
const MOST_NAMED = 6;

/** Lines that are shared together, under a heading of their own when they are not the case's. */
export interface LineList {
  readonly heading: string | null;
  readonly lines: readonly AllocatedLine[];
  /** Of lines that are not as their file has them. */
  readonly origins: ReadonlyMap<BudgetLine, LineOrigin>;
}

export interface BudgetPlan {
  readonly view: CaseFigures;
  readonly name: string;
  readonly lists: readonly LineList[];
  readonly procurement: ProcurementSavings | null;
  readonly bases: BasesSheet;
  readonly assumptions: Assumptions;
  readonly keyLabel: (line: AllocatedLine) => string;
  /** What a line comes to that the fees of its key make, and what tells it from the same line elsewhere. */
  readonly madeOfFees: (line: AllocatedLine) => { readonly pool: unknown; readonly amount: Formula };
  readonly amount: NumberFormat;
}

export interface BudgetSheet {
  readonly grid: Grid;
  /** A line's amount for the members it falls on. */
  readonly amount: (line: AllocatedLine) => Formula;
  /** What a member would pay separately for an item. */
  readonly separate: (item: ItemSaving, member: number) => Formula;
  /** Whether every amount is as in the case. */
  readonly unchanged: Formula;
}

/** A row of the sheet: what is shared or bought, by whom and by which key. */
interface Labels {
  readonly name: string;
  readonly group?: string;
  readonly year?: number | null;
  readonly key?: string;
  readonly members?: readonly number[];
  readonly source?: { readonly file: string; readonly line: number };
}

/** The row of an amount that is a portion of others, and the cell of its percentage. */
interface PlacedPortion {
  readonly allocated: AllocatedLine;
  readonly row: number;
  readonly ratio: Cell;
}

/** The same amount of the same place, changed and grown alike, stands once, in however many scenarios it counts. */
function idOf({ name, year, amount, source }: BudgetLine, origin: LineOrigin | undefined): string {
  const changes = origin?.changes.map((change) => [change.source.file, change.source.line, change.source.column]);
  return JSON.stringify([
    ...[source.file, source.line, source.column, name, year, amount && `${amount.num}/${amount.den}`],
    changes,
    origin?.growth?.index?.source.line,
  ]);
}

/** What is shared: every line once, with its amount, which may be changed, beside what the case says. */
export function budgetSheet(plan: BudgetPlan): BudgetSheet {
  const { view, bases, assumptions, keyLabel, lists, procurement, madeOfFees } = plan;
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const bounds = boundsOf(words);
  const grid = new Grid(plan.name, [36, 26, 8, 15, 15, 12, 36, 34, 18]);
  grid.sentence(0, plan.name, "title");
  grid.sentence(1, words.aboutBudget);
  grid.header(
    HEADER_ROW,
    [
      view.frame.words.line,
      words.group,
      words.year,
      words.amount,
      words.inCase,
      words.factor,
      words.key,
      words.members,
      words.source,
    ],
    [GROUP, KEY, MEMBERS, SOURCE],
  );
  const filed = takingPart(subject.members);
  const placed = new Map<string, Cell>();
  const amounts = new Map<AllocatedLine, Formula>();
  const feeRows = new Map<unknown, Cell>();
  const ratios = new Map<BudgetLine, Cell>();
  for (const { heading, lines, origins } of lists) {
    const portions: PlacedPortion[] = [];
    const isFresh = (one: AllocatedLine) =>
      one.line.type === "fee"
        ? !feeRows.has(madeOfFees(one).pool)
        : one.basis !== undefined || !placed.has(idOf(one.line, origins.get(one.line)));
    if (heading !== null && lines.some(isFresh)) grid.text(grid.next, 0, heading, "group");
    for (const allocated of lines) {
      if (allocated.line.type === "fee") {
        amounts.set(allocated, feeLineRow(allocated));
        continue;
      }
      if (allocated.basis !== undefined) {
        const placed = portionRow(allocated, origins.get(allocated.line));
        portions.push(placed);
        amounts.set(allocated, grid.at(placed.row, AMOUNT));
        continue;
      }
      const fresh = isFresh(allocated);
      const cell = fresh ? lineRow(allocated, origins.get(allocated.line)) : cellOf(allocated.line, origins);
      amounts.set(allocated, driven(allocated, cell, fresh ? null : heading));
    }
    for (const { allocated, row, ratio } of portions) {
      grid.formula(row, AMOUNT, formula`${ratio}*${basisOf(allocated, lines)}`, plan.amount);
    }
  }

  function cellOf(line: BudgetLine, origins: LineList["origins"]): Cell {
    const cell = placed.get(idOf(line, origins.get(line)));
    if (!cell) throw new Error(`a line that is not in the budget: ${line.name}`);
    return cell;
  }

  function labelled(row: number, labels: Labels, look: "plain" | "muted" = "plain"): void {
    const { name, group, year, key, members, source } = labels;
    grid.text(row, 0, name, look);
    if (group !== undefined) grid.text(row, GROUP, group, look, 1);
    if (year !== undefined && year !== null) grid.number(row, YEAR, fraction(BigInt(year)), QUANTITY, look);
    if (key !== undefined) grid.text(row, KEY, key, look, 1);
    if (members !== undefined) {
      const names = members.map((member) => memberName(subject, member));
      grid.text(
        row,
        MEMBERS,
        names.length > MOST_NAMED ? view.frame.words.members(names.length) : names.join(", "),
        look,
        1,
      );
    }
    if (source !== undefined) grid.text(row, SOURCE, `${source.file}:${source.line}`, "muted", 1);
  }

  /** A line that its fees make: they may be changed where the key stands. */
  function feeLineRow(allocated: AllocatedLine): Cell {
    const { pool, amount } = madeOfFees(allocated);
    const { line, shares } = allocated;
    const before = feeRows.get(pool);
    if (before) return before;
    const row = grid.next;
    const members = shares.map(({ member }) => member);
    const about = { name: line.name, group: groupText(line.group), year: line.year, members, source: line.source };
    labelled(row, { ...about, key: keyLabel(allocated) });
    const cell = grid.formula(row, AMOUNT, amount, plan.amount);
    if (allocated.amount !== null) grid.number(row, IN_CASE, allocated.amount, plan.amount, "muted");
    feeRows.set(pool, cell);
    return cell;
  }

  /** The amount of a line by itself: as filed, or what a scenario and the years make of that. */
  function lineRow(allocated: AllocatedLine, origin: LineOrigin | undefined): Cell {
    const { line, key, shares } = allocated;
    const before = origin && filedCell(allocated, origin);
    const row = grid.next;
    const isNote = line.type === "note";
    const members = shares.map(({ member }) => member);
    labelled(
      row,
      {
        ...{ name: line.name, group: groupText(line.group), year: line.year, members, source: line.source },
        key: key === null ? view.frame.words.note : keyLabel(allocated),
      },
      isNote ? "muted" : "plain",
    );
    if (line.amount !== null) {
      if (origin && before) grid.formula(row, AMOUNT, assumptions.applied(before, origin), plan.amount);
      else if (isNote) grid.number(row, AMOUNT, line.amount, plan.amount, "muted");
      else grid.input(row, AMOUNT, line.amount, plan.amount, bounds.number);
      grid.number(row, IN_CASE, line.amount, plan.amount, "muted");
    }
    const cell = grid.at(row, AMOUNT);
    placed.set(idOf(line, origin), cell);
    return cell;
  }

  /** A portion of other lines has a row in every list, because these may be others in it. */
  function portionRow(allocated: AllocatedLine, origin: LineOrigin | undefined): PlacedPortion {
    const { line, amount, shares } = allocated;
    const row = grid.next;
    const members = shares.map(({ member }) => member);
    const key = keyLabel(allocated);
    labelled(row, {
      name: line.name,
      group: groupText(line.group),
      year: line.year,
      key,
      members,
      source: line.source,
    });
    const filed = ratios.get(origin?.filed ?? line);
    const ratio = line.portion?.ratio ?? fraction(0n);
    const applied = (from: Formula) => (origin ? assumptions.applied(from, origin) : from);
    const before = origin?.filed.portion?.ratio ?? ratio;
    const cell =
      filed || origin
        ? grid.formula(row, FACTOR, applied(filed ?? formula`${before}`), PERCENT)
        : grid.input(row, FACTOR, ratio, PERCENT, bounds.number);
    if (!filed && !origin) ratios.set(line, cell);
    if (amount !== null) grid.number(row, IN_CASE, amount, plan.amount, "muted");
    return { allocated, row, ratio: cell };
  }

  /** What a portion is of, by the amounts of a list. */
  function basisOf({ line }: AllocatedLine, lines: readonly AllocatedLine[]): Formula {
    const cells: number[] = [];
    const others: Formula[] = [];
    for (const one of linesOfPortion(lines, line)) {
      const amount = amounts.get(one) ?? formula`0`;
      if (amount.kind === "cell" && amount.column === AMOUNT) cells.push(amount.row);
      else others.push(amount);
    }
    cells.sort((a, b) => a - b);
    const sums = cells.length > 0 ? [sumOfRows("SUM", grid, cells, AMOUNT)] : [];
    return added([...sums, ...others]);
  }

  /** Where the amount stands that a scenario changes or that grows; in a row of its own when no list has it. */
  function filedCell(allocated: AllocatedLine, origin: LineOrigin): Cell {
    return (
      placed.get(idOf(origin.filed, undefined)) ??
      lineRow({ ...allocated, line: origin.filed, shares: allocated.shares }, undefined)
    );
  }

  /** The amount for the members it falls on now: times what its driver is of them over what it was of those as filed. */
  function driven(allocated: AllocatedLine, cell: Cell, heading: string | null): Formula {
    const { line, shares } = allocated;
    const now = shares.map(({ member }) => member);
    const before = membersOf(subject, line, filed);
    const isSame = before.length === now.length && before.every((member, at) => member === now[at]);
    if (line.driver === null || line.amount === null || now.length === 0 || before.length === 0 || isSame) return cell;
    const row = heading === null ? cell.row : grid.next;
    if (heading !== null) labelled(row, { name: `${line.name} (${heading})`, year: line.year, members: now }, "muted");
    const factor = formula`${quantity(line.driver, now)}/${quantity(line.driver, before)}`;
    return formula`${cell}*${grid.formula(row, FACTOR, factor, QUANTITY)}`;
  }

  function quantity(driver: string, members: readonly number[]): Formula {
    if (driver === "equal") return formula`${BigInt(members.length)}`;
    const base = subject.bases.find(({ name }) => name === driver);
    const measured = base && measuredBase(subject, base, null, null);
    if (!measured || "code" in measured) throw new Error("a line was driven by an unknown base");
    return bases.together(driver, measured.years, members);
  }

  const prices = new Map<ItemSaving, (member: number) => Formula>();
  if (procurement !== null) purchaseRows(procurement);

  /** Prices, joint and separate, each by itself; what recurs is paid in so many years. */
  function purchaseRows({ items, years: period }: ProcurementSavings): void {
    const price = (labels: Labels, value: NonNullable<BudgetLine["amount"]>, years: number | null): Formula => {
      const row = grid.next;
      labelled(row, labels);
      const cell = grid.input(row, AMOUNT, value, plan.amount, bounds.notNegative);
      grid.number(row, IN_CASE, value, plan.amount, "muted");
      return years === null || years === 1
        ? cell
        : formula`${cell}*${grid.number(row, FACTOR, fraction(BigInt(years)), QUANTITY)}`;
    };
    const labelsOf = ({ purchase: { item, joint } }: ItemSaving): Labels => ({
      name: item.name,
      group:
        item.recurring.kind === "once"
          ? COMPARISON_WORDS[view.frame.language].oneOff
          : COMPARISON_WORDS[view.frame.language].yearly,
      members: joint.shares.map(({ member }) => member),
      source: item.source,
    });
    grid.text(grid.next, 0, words.joint, "group");
    for (const saving of items) {
      const { item, joint } = saving.purchase;
      amounts.set(joint, price({ ...labelsOf(saving), key: keyLabel(joint) }, item.joint, yearsPaid(item, period)));
    }
    grid.text(grid.next, 0, words.separate, "group");
    for (const saving of items) {
      const { item, joint } = saving.purchase;
      const members = joint.shares.map(({ member }) => member);
      const years = yearsPaid(item, period);
      const { separate } = item;
      if (separate.kind === "common") {
        const sharing = BigInt(membersSharing(subject, item, members));
        const common = price(labelsOf(saving), separate.amount, years);
        prices.set(saving, () => formula`${common}/${sharing}`);
        continue;
      }
      const cells = new Map(
        members.map((member) => {
          const amount = separate.amounts[member] ?? fraction(0n);
          return [member, price({ ...labelsOf(saving), members: [member] }, amount, years)] as const;
        }),
      );
      prices.set(saving, (member) => cells.get(member) ?? formula`0`);
    }
  }

  const last = Math.max(grid.next - 1, HEADER_ROW + 1);
  grid.freeze(HEADER_ROW + 1, 1);
  return {
    grid,
    amount: (line) => {
      const amount = amounts.get(line);
      if (!amount) throw new Error(`a line that is not in the budget: ${line.line.name}`);
      return amount;
    },
    separate: (item, member) => prices.get(item)?.(member) ?? formula`0`,
    unchanged: sameNumbers(
      grid.range(HEADER_ROW + 1, AMOUNT, last, AMOUNT),
      grid.range(HEADER_ROW + 1, IN_CASE, last, IN_CASE),
    ),
  };
}
