import { type MeasuredBase, measuredByKey } from "../../../core/key/vintage.ts";
import type { Case } from "../../../core/model/case.ts";
import type { Key } from "../../../core/model/key.ts";
import { memberName } from "../../../core/model/names.ts";
import { decimalPlaces, type Fraction, fraction, isZero, multiply, ONE, sum } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { sharingMembers } from "../../../core/shares/divided-line.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { OUTSIDE } from "../../page/cells.ts";
import { headerOfBase, scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { commonShares } from "../../split/notes.ts";
import type { PaperView } from "../view/view.ts";

const MOST_DECIMALS = 2;
const HUNDRED = fraction(100n);

/** A base that keys measure by at its date, and whose figures are used. */
interface BaseInUse extends MeasuredBase {
  readonly members: Set<number>;
}

/** What keys divide among members: the budget, or the accounts that it is settled by. */
interface Divided {
  readonly subject: Case;
  readonly lines: readonly AllocatedLine[];
  readonly members: readonly number[];
}

/** The budget as it is shown, then every settlement. */
function dividedIn({ split: { subject, shown }, settlements }: PaperView): readonly Divided[] {
  const settled = settlements.map(({ yearEnd }) => ({
    subject: yearEnd.subject,
    lines: yearEnd.final.lines,
    members: yearEnd.members,
  }));
  return [{ subject, lines: shown.lines, members: shown.members }, ...settled];
}

/** The bases that the keys in use measure by, each at its date. */
function basesInUse(divided: readonly Divided[]): BaseInUse[] {
  const bases = new Map<string, BaseInUse>();
  for (const { subject, lines, members } of divided) {
    const keys = new Set<Key>();
    for (const line of lines) if (line.key !== null && sharingMembers(line).length > 1) keys.add(line.key.key);
    for (const key of keys) {
      for (const measured of measuredByKey(subject, key)) {
        const id = `${measured.base.name} ${measured.years?.from} ${measured.years?.to}`;
        const together = bases.get(id)?.members ?? new Set();
        for (const member of members) together.add(member);
        bases.set(id, { ...measured, members: together });
      }
    }
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
  const divided = dividedIn(view);
  const bases = basesInUse(divided);
  const exact = exactShares(view);
  if (bases.length === 0 && exact.size === 0) return [];
  const present = new Set(divided.flatMap(({ members }) => members));
  const everyone = [...split.subject.members.keys()].filter((member) => present.has(member));
  const percents = bases.map(({ base }) => base.percent);
  const amounts = bases.map(({ measures, members }) =>
    everyone.map((member) => (members.has(member) ? (measures[member]?.value ?? null) : null)),
  );
  const kinds = amounts.map((column, base) => {
    const percent = percents[base];
    const shown = column.map((one) => (one && percent ? multiply(one, HUNDRED) : one));
    const places = shown.map((one) => (one ? Math.min(MOST_DECIMALS, decimalPlaces(one) ?? MOST_DECIMALS) : 0));
    return { kind: percent ? "percent" : "amount", decimals: Math.max(0, ...places) } as const;
  });
  const cell = (value: Fraction | null, base: number): Cell => {
    const kind = kinds[base];
    return value === null || !kind ? OUTSIDE : { ...kind, value };
  };
  // The share is of the budget: it stands beside what that is measured by.
  const ofBudget = basesInUse(divided.slice(0, 1)).length;
  const withShare = <One>(ofBases: readonly One[], share: One): One[] =>
    exact.size === 0 ? [...ofBases] : [...ofBases.slice(0, ofBudget), share, ...ofBases.slice(ofBudget)];
  const text = (share: string): Cell => ({ kind: "text", text: share });
  const rows = everyone.map((member, at): Row => {
    const measured = amounts.map((column, base) => cell(column[at] ?? null, base));
    const cells = withShare(measured, text(exact.get(member) ?? ""));
    return { role: "line", level: 0, label: memberName(split.subject, member), cells };
  });
  const sums = amounts.map((column, base) => cell(sum(column.flatMap((value) => (value ? [value] : []))), base));
  const headers = bases.map(({ base, years }) => terms.baseDated(headerOfBase(view.frame, base), years));
  const columns = withShare(headers, terms.exactShare);
  rows.push({ role: "sum", level: 0, label: words.sum, cells: withShare(sums, text("1")) });
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
