import { fixedYears } from "../../core/key/base-years.ts";
import {
  divide,
  equals,
  type Fraction,
  fraction,
  isInteger,
  isZero,
  multiply,
  ONE,
} from "../../core/number/fraction.ts";
import { weighedFigure } from "../../messages/phrases/figures.ts";
import { EMPTY, shareCell } from "../page/cells.ts";
import { baseLabel } from "../page/key-in-words.ts";
import { someNames } from "../page/line-names.ts";
import type { Section } from "../page/page.ts";
import type { Cell, Row } from "../page/table.ts";
import { type MeasuredPart, type SharedBy, sharedBy } from "./shared-by.ts";
import { nameOf, type SettleView, wordsOf } from "./view.ts";

/** Beyond this many rows only what most lines are shared by is told. */
const MOST_ROWS = 40;

/** A part of the year: `6 av 12 måneder`. */
export function partOfYear(view: SettleView, length: Fraction): string {
  const { times, subject } = view.yearEnd;
  const of = times[0]?.of ?? 12;
  const counted = multiply(length, fraction(BigInt(of)));
  if (!isInteger(counted)) return `${length.num}/${length.den}`;
  return wordsOf(view).partOfYear(Number(counted.num), of, subject.settlement.count);
}

/** When and among whom: `Endelig, 3 deltakerkommuner, 6 av 12 måneder`; how many only where it is not always as many. */
function headingOf(view: SettleView, { stage, members, length }: SharedBy, isAlwaysAlike: boolean): string {
  const words = wordsOf(view);
  return [
    stage === "budget" ? words.budget : words.final,
    ...(isAlwaysAlike ? [] : [view.frame.words.members(members.length)]),
    ...(equals(length, ONE) ? [] : [partOfYear(view, length)]),
  ].join(", ");
}

/** What is measured is no amount, in the unit of the tables. */
function measureCell({ frame }: SettleView, { part }: MeasuredPart, value: Fraction): Cell {
  return { kind: "text", text: weighedFigure(value, part.percent, frame.language) };
}

function measureRow(view: SettleView, { stage }: SharedBy, measured: MeasuredPart): Row {
  const { frame, yearEnd } = view;
  const { base, header, years, total } = measured.part;
  const subject = stage === "budget" ? yearEnd.filed : yearEnd.subject;
  const label =
    base.kind === "base"
      ? frame.words.measured(base.name, header ?? base.name, fixedYears(years))
      : baseLabel(base, subject, frame);
  const part = isZero(total) ? EMPTY : shareCell(divide(measured.own, total));
  return {
    ...{ role: "line", level: 1, label: label.charAt(0).toUpperCase() + label.slice(1) },
    cells: [measureCell(view, measured, measured.own), measureCell(view, measured, total), part],
  };
}

/** Whether it is what lines for everyone are shared by that have no key of their own. */
function isUsual({ lines }: SharedBy): boolean {
  return lines.some(({ key, line }) => key !== null && !key.own && line.concerns.all);
}

/** What a member's shares come from: what it measures, of what all do, and its share, in the budget and in the end. */
export function shareTable(view: SettleView, member: number): Section[] {
  const { frame } = view;
  const words = wordsOf(view);
  const all = sharedBy(view, member);
  const rowsOf = (uses: readonly SharedBy[]): Row[] => {
    const isAlwaysAlike = new Set(uses.map(({ members }) => members.join())).size <= 1;
    const groups = new Map<string, SharedBy[]>();
    for (const use of uses) {
      const id = `${use.stage} ${use.length.num}/${use.length.den} ${use.members.join()}`;
      groups.set(id, [...(groups.get(id) ?? []), use]);
    }
    return [...groups.values()].flatMap((group): Row[] => {
      const [first] = group;
      if (!first) return [];
      const measured = group.flatMap((use) => use.measured.map((one) => measureRow(view, use, one)));
      const alike = new Map(measured.map((row) => [row.label, row]));
      const shares = group.flatMap((use): Row[] => {
        const label = isUsual(use) ? frame.words.share : words.shareOf(someNames(frame, use.lines));
        const row = { role: "line", level: 1 } as const;
        const own: Row = { ...row, label, cells: [EMPTY, EMPTY, shareCell(use.share)] };
        if (equals(use.length, ONE)) return [own];
        const ofYear = shareCell(multiply(use.share, use.length));
        return [own, { ...row, label: words.ofWholeYear(label), cells: [EMPTY, EMPTY, ofYear] }];
      });
      const heading = headingOf(view, first, isAlwaysAlike);
      return [{ role: "group", level: 0, label: heading, cells: [EMPTY, EMPTY, EMPTY] }, ...alike.values(), ...shares];
    });
  };
  const whole = rowsOf(all);
  const rows = whole.length > MOST_ROWS ? rowsOf(all.filter(isUsual)) : whole;
  if (rows.length === 0) return [];
  const name = nameOf(view, member);
  const columns = [name, frame.words.total, frame.words.share];
  return [{ kind: "table", of: name, heading: words.shares, labelHeader: "", columns, rows }];
}
