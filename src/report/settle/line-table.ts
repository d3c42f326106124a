import { nameKey } from "../../core/model/names.ts";
import { type Fraction, subtract, sum, ZERO } from "../../core/number/fraction.ts";
import type { SettledLine } from "../../core/settle/year-end/year-end.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { amountCell, OUTSIDE } from "../page/cells.ts";
import type { Alternatives } from "../page/page.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import { betweenLabel } from "../transfers/between.ts";
import { nameOf, type SettleView, wordsOf } from "./view.ts";

/** Beyond this many lines groups alone are shown. */
export const MOST_LINES = 200;

interface LineGroup {
  readonly path: readonly string[];
  readonly lines: readonly SettledLine[];
}

/** Lines by their whole path of groups, in the order it is first met; those of none by themselves. */
function grouped(lines: readonly SettledLine[]): readonly LineGroup[] {
  const groups = new Map<string, { path: readonly string[]; lines: SettledLine[] }>();
  for (const line of lines) {
    const path = line.final.line.group;
    const id = path.map(nameKey).join("\u0000");
    const same = groups.get(id);
    if (same) same.lines.push(line);
    else groups.set(id, { path, lines: [line] });
  }
  return [...groups.values()];
}

/** What a line came to, as it is shown. */
export function actualOf({ final }: SettledLine): Fraction {
  return sum(final.shares.map(({ allocated }) => allocated));
}

/** What a member pays of a line; null of one that does not concern it. */
export function partOf({ final }: SettledLine, member: number): Fraction | null {
  return final.shares.find((share) => share.member === member)?.allocated ?? null;
}

function cellsOf(
  { frame }: SettleView,
  lines: readonly SettledLine[],
  members: readonly number[],
  amounts: boolean,
): Cell[] {
  const budget = sum(lines.map((line) => line.budget));
  const actual = sum(lines.map(actualOf));
  const parts = members.map((member): Cell => {
    const own = lines.flatMap((line) => partOf(line, member) ?? []);
    return own.length === 0 ? OUTSIDE : amountCell(frame, sum(own));
  });
  const whole = [budget, actual, subtract(actual, budget)].map((amount) => amountCell(frame, amount));
  return [...(amounts ? whole : []), ...parts];
}

/** What is no cost, and nothing over all: what limits move between members, and what these pay each other. */
export function movedBetween(view: SettleView): readonly { readonly label: string; readonly line: AllocatedLine }[] {
  const { lines, between } = view.yearEnd.final;
  const corrections = lines.flatMap((line) => (line.correction ? [{ label: line.line.name, line }] : []));
  const { frame, yearEnd } = view;
  const paid = between.map((one) => ({
    label: betweenLabel({ frame, subject: yearEnd.subject }, one),
    line: one.line,
  }));
  return [...corrections, ...paid];
}

function rowsBetween(view: SettleView, members: readonly number[], amounts: boolean): Row[] {
  return movedBetween(view).map(({ label, line }): Row => {
    const cells = members.map((member) => betweenCell(view, line, member));
    return { role: "line", level: 0, label, cells: [...(amounts ? [OUTSIDE, OUTSIDE, OUTSIDE] : []), ...cells] };
  });
}

function betweenCell({ frame }: SettleView, { shares }: AllocatedLine, member: number): Cell {
  const part = shares.find((share) => share.member === member);
  return part ? amountCell(frame, part.allocated) : OUTSIDE;
}

/** Rows with the sums that they make: of a group the rows that are deeper, of all the rows that are outermost. */
function summedTable(rows: readonly Row[], sumRow: Row, amounts: boolean): Pick<Table, "rows" | "reckoned"> {
  const outermost = [...rows.keys()].filter((at) => rows[at]?.level === 0);
  const within = (at: number) => {
    const next = outermost.find((other) => other > at) ?? rows.length;
    return [...rows.keys()].slice(at + 1, next);
  };
  const all = rows.map((row, at): Row => {
    return row.role === "group" && within(at).length > 0 ? { ...row, adds: { rows: within(at) } } : row;
  });
  return {
    rows: [...all, { ...sumRow, adds: { rows: outermost } }],
    reckoned: amounts ? [{ column: 2, adds: [1], less: [0] }] : [],
  };
}

function tableOf(view: SettleView, members: readonly number[], heading: string, amounts: boolean): Table {
  const words = wordsOf(view);
  const { lines } = view.yearEnd;
  const row = (label: string, of: readonly SettledLine[], role: Row["role"], level = 0): Row => ({
    ...{ role, level, label },
    cells: cellsOf(view, of, members, amounts),
  });
  const isLong = lines.length > MOST_LINES;
  const rows = grouped(lines).flatMap(({ path, lines: inside }): Row[] => {
    if (path.length === 0) {
      return isLong
        ? [row(view.frame.words.outsideGroups, inside, "group")]
        : inside.map((line) => row(line.final.line.name, [line], "line"));
    }
    const own = isLong ? [] : inside.map((line) => row(line.final.line.name, [line], "line", 1));
    return [row(path.join(" / "), inside, "group"), ...own];
  });
  const finals = members.map((member) => amountCell(view.frame, amountOf(view.yearEnd.finals, member)));
  const sumRow: Row = {
    role: "sum",
    level: 0,
    label: view.frame.words.sum,
    cells: [...cellsOf(view, lines, [], amounts), ...finals],
  };
  return {
    kind: "table",
    heading,
    labelHeader: view.frame.words.line,
    columns: [
      ...(amounts ? [words.budget, words.accounts, words.difference] : []),
      ...members.map((member) => nameOf(view, member)),
    ],
    ...summedTable([...rows, ...rowsBetween(view, members, amounts)], sumRow, amounts),
  };
}

/** Budget and accounts line by line, and what each pays of what it came to; the members apart where they do not fit beside. */
export function lineTable(view: SettleView): Alternatives {
  const words = wordsOf(view);
  const { members } = view.yearEnd;
  const beside = tableOf(view, members, words.lines, true);
  const apart = tableOf(view, [], words.lines, true);
  const shares = tableOf(view, members, words.final, false);
  return { kind: "alternatives", mostColumns: 10, ways: [[beside], [apart, shares], [apart]] };
}

/** What one member pays of every line that concerns it, beside the whole. */
export function memberLineTable(view: SettleView, member: number): Table {
  const words = wordsOf(view);
  const { frame, yearEnd } = view;
  const own = yearEnd.lines.filter((line) => partOf(line, member) !== null);
  const cells = (of: readonly SettledLine[]): Cell[] => {
    const parts = of.map((line) => partOf(line, member) ?? ZERO);
    return [...cellsOf(view, of, [], true), amountCell(frame, sum(parts))];
  };
  const rows = grouped(own).flatMap(({ path, lines }): Row[] =>
    own.length > MOST_LINES
      ? [{ role: "line", level: 0, label: path.join(" / ") || frame.words.outsideGroups, cells: cells(lines) }]
      : lines.map((line) => ({
          role: "line",
          level: 0,
          label: [...path, line.final.line.name].join(" / "),
          cells: cells([line]),
        })),
  );
  const final = amountCell(frame, amountOf(yearEnd.finals, member));
  const sumRow: Row = {
    role: "sum",
    level: 0,
    label: frame.words.sum,
    cells: [...cellsOf(view, own, [], true), final],
  };
  return {
    kind: "table",
    heading: words.lines,
    labelHeader: frame.words.line,
    columns: [words.budget, words.accounts, words.difference, nameOf(view, member)],
    ...summedTable([...rows, ...rowsBetween(view, [member], true)], sumRow, true),
  };
}
