import { yearMeasured } from "../../../core/key/vintage.ts";
import type { Key, KeyBase, KeyPart } from "../../../core/model/key.ts";
import { memberName } from "../../../core/model/names.ts";
import { type Fraction, ONE, subtract, sum, ZERO } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/split/allocation.ts";
import type { DefinedName, WorkbookSheet } from "../../page/workbook.ts";
import { type Figure, Grid } from "../grid.ts";
import type { BasesSheet } from "./bases-sheet.ts";
import { type CaseView, PERCENT, QUANTITY, SHARE } from "./case-view.ts";
import { type PoolPart, poolRows } from "./pool-rows.ts";

const HEADER_ROW = 3;
/** Columns: label, percent, sum, then a column per member, then the check. */
const [VALUE, FIRST_MEMBER] = [1, 3];

/** Lines that are shared in the same proportions. */
interface Pool {
  readonly key: Key;
  readonly members: readonly number[];
  readonly lines: AllocatedLine[];
}

export interface KeysSheet {
  readonly sheet: WorkbookSheet;
  readonly names: readonly DefinedName[];
  /** The cell of a member's share of a line. */
  readonly share: (line: AllocatedLine, member: number) => Figure;
  /** The number of the pool that a line is in, by which its amount is found. */
  readonly pool: (line: AllocatedLine) => number | null;
  readonly label: (line: AllocatedLine) => string;
  /** Whether every share makes 100 % and is as in the case, as formulas, and the same now. */
  readonly holds: { readonly formula: string; readonly now: boolean };
  readonly unchanged: string;
}

/** Where amounts of lines stand by their pool on a sheet: a column of pool numbers, one of amounts. */
export interface PoolColumns {
  readonly numbers: string;
  readonly amounts: string;
}

function hasFee(key: Key): boolean {
  return key.parts.some(({ kind }) => kind === "each");
}

/** The lines by what divides them alike; fees are taken once per year of a list, so these stand apart. */
function poolsOf(lists: readonly (readonly AllocatedLine[])[]): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  lists.forEach((lines, list) => {
    for (const line of lines) {
      if (line.key === null) continue;
      const members = line.shares.map(({ member }) => member);
      const apart = hasFee(line.key.key) ? `${list} ${line.line.year}` : "";
      const id = `${line.keyText}\u0000${members.join(" ")}\u0000${apart}`;
      const known = pools.get(id);
      if (known) known.lines.push(line);
      else pools.set(id, { key: line.key.key, members, lines: [line] });
    }
  });
  return pools;
}

/** The keys with percentages that may be changed, and the shares that they give by formulas. */
export function keysSheet(
  view: CaseView,
  name: string,
  lists: readonly (readonly AllocatedLine[])[],
  columns: readonly number[],
  bases: BasesSheet,
  amounts: readonly PoolColumns[],
): KeysSheet {
  const { sheetWords: words, subject } = view;
  const grid = new Grid(name, [46, 14, 16, ...columns.map(() => 16), 12]);
  const checkColumn = FIRST_MEMBER + columns.length;
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutKeys);
  const members = columns.map((member) => memberName(view.subject, member));
  grid.header(HEADER_ROW, ["", words.percent, view.words.sum, ...members, words.check]);
  const pools = poolsOf(lists);
  const numbers = new Map<string, number>();
  const keyCells = new Map<string, KeyCells>();
  const names: DefinedName[] = [];
  let row = HEADER_ROW + 1;
  let now = true;
  for (const { key, lines } of pools.values()) {
    const keyText = lines[0]?.keyText ?? "";
    if (numbers.has(keyText)) continue;
    const number = numbers.size + 1;
    numbers.set(keyText, number);
    const cells = keyRows(key, number);
    keyCells.set(keyText, cells);
  }

  /** What a part of a key is measured by, in words. */
  function baseLabel(base: KeyBase): string {
    if (base.kind === "equal") return view.words.equally;
    if (base.kind === "shares") return view.words.fixedShares;
    const header = subject.bases.find((candidate) => candidate.name === base.name)?.header ?? base.name;
    return view.words.byBase(base.name, header, yearMeasured(subject, base.name, base.year));
  }

  function keyRows(key: Key, number: number): KeyCells {
    grid.text(row, 0, `${words.numbered(number)}: ${key.text}`, "group");
    row++;
    const percents: Figure[] = [];
    let fee: Figure | null = null;
    const weights: ReadonlyMap<number, Figure>[] = [];
    const named = (label: string, cell: Figure) => {
      names.push({ name: `${words.numbered(number)} ${label}`, reference: cell.anywhere });
      return cell;
    };
    const ratios = key.parts.filter((part) => part.kind === "percent");
    const first = row;
    for (const part of key.parts.filter(({ kind }) => kind !== "each")) {
      if (part.kind === "each") continue;
      const label = baseLabel(part.base);
      grid.text(row, 0, part.kind === "rest" ? `${view.words.rest} ${label}` : label, "plain", 1);
      percents.push(named(label, percentCell(part, ratios)));
      weights.push(agreedCells(part.base));
      row++;
    }
    const last = row - 1;
    const range = grid.range(first, VALUE, last, VALUE);
    if (last > first) {
      grid.text(row, 0, words.partsMake, "muted", 1);
      grid.formula(row, VALUE, `SUM(${range})`, ONE, PERCENT, "muted");
      grid.check(row, checkColumn, `ABS(SUM(${range})-1)<0.000000001`, true, words);
      row++;
    }
    const fees = key.parts.flatMap((part) => (part.kind === "each" ? [part.fee] : []));
    if (fees.length > 0) {
      grid.text(row, 0, words.fee, "plain", 1);
      fee = named(words.fee, grid.number(row, VALUE, sum(fees), QUANTITY, "input"));
      row++;
    }
    const limit = (label: string, value: Fraction | null): Figure | null => {
      if (value === null) return null;
      grid.text(row, 0, label, "plain", 1);
      const cell = named(label, grid.number(row, VALUE, value, PERCENT, "input"));
      row++;
      return cell;
    };
    const limits = {
      min: limit(words.min, key.limits.min),
      max: limit(words.max, key.limits.max),
      round: limit(words.roundedTo, key.limits.round),
    };
    row++;
    return { percents, weights, fee, limits };

    function percentCell(part: KeyPart, percentages: readonly KeyPart[]): Figure {
      if (part.kind === "percent") return grid.number(row, VALUE, part.ratio, PERCENT, "input");
      const rest = subtract(ONE, sum(percentages.flatMap((one) => (one.kind === "percent" ? [one.ratio] : []))));
      const others = key.parts
        .filter(({ kind }) => kind !== "each")
        .flatMap((one, at) => (one.kind === "percent" ? [grid.at(first + at, VALUE, ZERO).here] : []));
      return grid.formula(row, VALUE, others.length === 0 ? "1" : `1-${others.join("-")}`, rest, PERCENT);
    }
  }

  /** The weights that a key itself agrees on, which may be changed like the rest. */
  function agreedCells(base: KeyBase): ReadonlyMap<number, Figure> {
    if (base.kind !== "shares") return new Map();
    return new Map(
      base.weights.flatMap(({ member, weight }) => {
        const column = columns.indexOf(member);
        if (column < 0) return [];
        return [[member, grid.number(row, FIRST_MEMBER + column, weight, QUANTITY, "input")] as const];
      }),
    );
  }

  const shares = new Map<AllocatedLine, ReadonlyMap<number, Figure>>();
  const poolNumbers = new Map<AllocatedLine, number>();
  const firstPool = row;
  let poolNumber = 0;
  for (const pool of pools.values()) {
    poolNumber++;
    const [line] = pool.lines;
    if (line === undefined) continue;
    const cells = keyCells.get(line.keyText);
    if (!cells) continue;
    const number = numbers.get(line.keyText) ?? 0;
    const who = pool.members.map((member) => memberName(view.subject, member)).join(", ");
    const year = hasFee(pool.key) && line.line.year !== null ? ` · ${line.line.year}` : "";
    grid.text(row++, 0, `${words.numbered(number)}${year}: ${who}`, "group");
    const parts = pool.key.parts.flatMap((part) => (part.kind === "each" ? [] : [part]));
    const placed = poolRows(grid, row, {
      words,
      parts: parts.map((part, at) => partOf(part.base, at, cells, pool.members)),
      fee: cells.fee,
      limits: cells.limits,
      columns,
      members: pool.members,
      amount: sum(pool.lines.flatMap(({ amount }) => amount ?? [])),
      amountFormula: amounts.map((of) => `SUMIF(${of.numbers},${poolNumber},${of.amounts})`).join("+"),
      inCase: line.shares.map(({ share }) => share),
      checkColumn,
      format: SHARE,
    });
    now = now && placed.holds;
    for (const own of pool.lines) {
      shares.set(own, placed.shares);
      poolNumbers.set(own, poolNumber);
    }
    row = placed.next + 1;
  }

  function partOf(base: KeyBase, at: number, cells: KeyCells, own: readonly number[]): PoolPart {
    const percent = cells.percents[at];
    if (!percent) throw new Error("a part of a key without its percentage");
    return {
      label: baseLabel(base),
      percent,
      weight: (member) => {
        if (base.kind === "equal") return { formula: "1", value: ONE };
        const cell =
          base.kind === "shares"
            ? (cells.weights[at]?.get(member) ?? null)
            : bases.measure(base.name, yearMeasured(subject, base.name, base.year), member);
        return cell && own.includes(member)
          ? { formula: cell.anywhere, value: cell.value }
          : { formula: "0", value: ZERO };
      },
    };
  }

  const checks = grid.rangeAnywhere(HEADER_ROW + 1, checkColumn, Math.max(row, firstPool), checkColumn);
  return {
    sheet: grid.sheet(HEADER_ROW + 1, 1),
    names,
    share: (line, member) => {
      const cell = shares.get(line)?.get(member);
      if (!cell) throw new Error("a share that no key gives");
      return cell;
    },
    pool: (line) => poolNumbers.get(line) ?? null,
    label: ({ keyText, key }) => (key === null ? "" : `${words.numbered(numbers.get(keyText) ?? 0)}: ${key.key.text}`),
    holds: { formula: `COUNTIF(${checks},"${words.bad}")=0`, now },
    unchanged: `COUNTIF(${checks},"${words.no}")=0`,
  };
}

interface KeyCells {
  readonly percents: readonly Figure[];
  readonly weights: readonly ReadonlyMap<number, Figure>[];
  readonly fee: Figure | null;
  readonly limits: {
    readonly min: Figure | null;
    readonly max: Figure | null;
    readonly round: Figure | null;
  };
}
