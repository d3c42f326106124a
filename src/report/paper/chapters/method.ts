import { columnsOfKey } from "../../../core/key/parts/columns-of.ts";
import { type MeasuredBase, measuredBase } from "../../../core/key/vintage.ts";
import type { ColumnBase } from "../../../core/model/key.ts";
import type { Base } from "../../../core/model/member.ts";
import { memberName } from "../../../core/model/names.ts";
import { decimalPlaces, type Fraction, fraction, isZero, multiply, ONE, sum } from "../../../core/number/fraction.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { OUTSIDE } from "../../page/cells.ts";
import { headerOfBase, scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { commonShares } from "../../split/notes.ts";
import type { PaperView } from "../view/view.ts";

const MOST_DECIMALS = 2;
const HUNDRED = fraction(100n);

/** The bases that the keys in use measure by, each at its date. */
function basesInUse({ split: { subject, shown } }: PaperView): MeasuredBase[] {
  const bases = new Map<string, MeasuredBase>();
  const take = (base: ColumnBase) => {
    const column = subject.bases.find(({ name }: Base) => name === base.name);
    const measured = column && measuredBase(subject, column, base.years, null);
    if (measured && !("code" in measured))
      bases.set(`${base.name} ${measured.years?.from} ${measured.years?.to}`, measured);
  };
  for (const { key, shares } of shown.lines) {
    if (key === null || shares.length < 2) continue;
    for (const column of columnsOfKey(key.key)) take(column);
  }
  return [...bases.values()];
}

/** Longer fractions explain nothing to a reader; machine output has them. */
const LONGEST_FRACTION = 24;

/** Every member's exact share, by its place among the members, where one key divides every line; otherwise none. */
function exactShares({ split }: PaperView): ReadonlyMap<number, string> {
  const shares = (commonShares(split) ?? []).flatMap(({ member, share }) => (share ? [{ member, share }] : []));
  const texts = shares.map(({ member, share }) => [member, `${share.num}/${share.den}`] as const);
  const tell = texts.length > 1 && texts.every(([, fraction]) => fraction.length <= LONGEST_FRACTION);
  return new Map(tell ? texts : []);
}

/** What every member measures on the bases that the keys rest on, and the exact share that comes of it. */
function basesTable(view: PaperView): Table[] {
  const { split } = view;
  const { words } = view.frame;
  const terms = PAPER_WORDS[view.frame.language];
  const bases = basesInUse(view);
  const exact = exactShares(view);
  if (bases.length === 0 && exact.size === 0) return [];
  const percents = bases.map(({ base }) => base.percent);
  const amounts = bases.map(({ measures }) => split.shown.members.map((member) => measures[member]?.value ?? null));
  const cell = (value: Fraction | null, of: readonly (Fraction | null)[], percent: boolean | undefined): Cell => {
    const shown = of.map((one) => (one && percent ? multiply(one, HUNDRED) : one));
    const decimals = Math.max(
      0,
      ...shown.map((one) => (one ? Math.min(MOST_DECIMALS, decimalPlaces(one) ?? MOST_DECIMALS) : 0)),
    );
    return value === null ? OUTSIDE : { kind: percent ? "percent" : "amount", value, decimals };
  };
  const shareOf = (text: string): Cell[] => (exact.size === 0 ? [] : [{ kind: "text", text }]);
  const rows = split.shown.members.map((member, at): Row => {
    const measured = amounts.map((column, base) => cell(column[at] ?? null, column, percents[base]));
    const cells = [...measured, ...shareOf(exact.get(member) ?? "")];
    return { role: "line", level: 0, label: memberName(split.subject, member), cells };
  });
  const sums = amounts.map((column, base) =>
    cell(sum(column.flatMap((value) => (value ? [value] : []))), column, percents[base]),
  );
  const columns = [
    ...bases.map(({ base, years }) => terms.baseDated(headerOfBase(view.frame, base), years)),
    ...(exact.size === 0 ? [] : [terms.exactShare]),
  ];
  rows.push({ role: "sum", level: 0, label: words.sum, cells: [...sums, ...shareOf("1")] });
  return [{ kind: "table", heading: terms.bases, labelHeader: words.member, columns, rows }];
}

/** How the key and the rounding work, in plain words, with the exact share; what savings and payback mean. */
export function methodChapter(view: PaperView): Chapter[] {
  const { split, comparison } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const compared = comparison?.kroner ?? [];
  const dated = compared.some(({ years }) => years.some(({ year }) => year !== null));
  const establishes = compared.some(({ total }) => [...total.establishment.values()].some((once) => !isZero(once)));
  const discounts = dated && split.subject.outlook.discount !== null;
  return [
    {
      title: terms.method,
      unit: "",
      basis: [],
      sections: [
        {
          kind: "paragraph",
          lines: [
            terms.exactly,
            terms.roundedOnce(scaleInWords({ ...view.frame, scale: { unit: ONE, step: split.subject.round } })),
            ...(compared.length > 0 ? [terms.savingsAre] : []),
            ...(dated && establishes ? [terms.paybackIs] : []),
            ...(discounts ? [terms.presentValueIs] : []),
          ],
        },
        ...basesTable(view),
      ],
      notes: [],
      prose: null,
    },
  ];
}
