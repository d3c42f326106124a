import { type Change, changes, type Payments } from "../../core/compare/change.ts";
import type { Case } from "../../core/model/case.ts";
import { sameName } from "../../core/model/names.ts";
import { compare, decimalText, divide, fraction, multiply, negate, ZERO } from "../../core/number/fraction.ts";
import { roundTable } from "../../core/rounding/table/round-table.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountCell, OUTSIDE, ratioCell, unitCostDecimals } from "./cells.ts";
import { decimalOrNull } from "./document.ts";
import type { Frame } from "./frame.ts";
import type { Json } from "./report.ts";
import type { Cell, Row, Table } from "./table.ts";

/** What members paid and pay, and how the change is to be shown. */
export interface ChangeView {
  readonly frame: Frame;
  readonly subject: Case;
  readonly headers: { readonly before: string; readonly after: string };
  readonly before: Payments;
  readonly after: Payments;
  /** The members to show; null for all. The sum is always that of all. */
  readonly only: readonly string[] | null;
}

/** The payments in the unit shown, rounded as one table so that after less before is the change, also in the sums. */
function inUnits({ before, after, frame }: ChangeView): { readonly before: Payments; readonly after: Payments } {
  const { scale } = frame;

  const names = [...new Set([...after, ...before].map(({ member }) => member))];
  const cells = (payments: Payments, sign: (value: typeof ZERO) => typeof ZERO) => ({
    cells: names.map((name) =>
      sign(divide(payments.find(({ member }) => member === name)?.amount ?? ZERO, scale.step)),
    ),
  });
  const rounded = roundTable({ children: [cells(after, (value) => value), cells(before, negate)] }, names.length).cells;
  const payments = (row: number, sign: bigint, known: Payments): Payments =>
    names.flatMap((member, column) => {
      if (!known.some((payment) => payment.member === member)) return [];
      return [{ member, amount: multiply(fraction(sign * (rounded[row]?.[column] ?? 0n)), scale.step) }];
    });
  return { after: payments(0, 1n, after), before: payments(1, -1n, before) };
}

/** Whether a member is among those asked for. */
export function isShown({ only }: Pick<ChangeView, "only">, { member }: Pick<Change, "member">): boolean {
  return only === null || only.some((name) => member !== null && sameName(name, member));
}

/** Before, after, change in kroner, in percent and per inhabitant, by member and in all. */
export function changeTable(view: ChangeView, heading: string | null): Table {
  const { subject, headers } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const rounded = inUnits(view);
  const shown = changes(subject, rounded.before, rounded.after);
  const exact = changes(subject, view.before, view.after);
  // Of others than before the average may change where nothing else does: that is no change of anyone's.
  const same = exact.members.every(({ before, after }) => before !== null && after !== null);
  const perHead = [...exact.members.map((one) => one.perInhabitant), same ? exact.total.perInhabitant : null];
  const ratios = [...exact.members, exact.total].map((change) => change.ratio);
  const decimals = unitCostDecimals(perHead);
  const amount = (value: Change["before"]): Cell => (value === null ? OUTSIDE : amountCell(view.frame, value));
  const row = (change: Change, at: number, role: Row["role"]): Row => {
    const per = perHead[at] ?? null;
    const cells: Cell[] = [
      amount(change.before),
      amount(change.after),
      amount(change.change),
      ratioCell(ratios[at] ?? null),
      ...(perHead.some((value) => value !== null)
        ? [per === null ? OUTSIDE : ({ kind: "amount", value: per, decimals } as const)]
        : []),
    ];
    return { role, level: 0, label: change.member ?? words.sum, cells };
  };
  const columns = [headers.before, headers.after, terms.change, terms.changePercent];
  return {
    kind: "table",
    heading,
    labelHeader: words.member,
    columns: perHead.some((value) => value !== null) ? [...columns, terms.changePerInhabitant] : columns,
    rows: [
      ...shown.members.flatMap((change, at) => (isShown(view, change) ? [row(change, at, "line")] : [])),
      row(shown.total, shown.members.length, "sum"),
    ],
    bars: "beside",
    barColumn: 2,
  };
}

/** The change as the table shows it, and its exact ratio in all. */
export function shownChanges(view: ChangeView) {
  const { after, before } = inUnits(view);
  return {
    ...changes(view.subject, before, after),
    ratio: changes(view.subject, view.before, view.after).total.ratio,
  };
}

/** Payments in the order of their change, the largest increase first. */
export function byChange(before: Payments, after: Payments): Payments {
  const paid = (member: string) => before.find((payment) => payment.member === member)?.amount ?? ZERO;
  const change = ({ member, amount }: Payments[number]) => {
    const was = paid(member);
    return { num: amount.num * was.den - was.num * amount.den, den: amount.den * was.den };
  };
  return [...after].sort((a, b) => compare(change(b), change(a)));
}

function changeFields({ before, after, change, ratio, perInhabitant }: Change) {
  return {
    before: decimalOrNull(before),
    after: decimalOrNull(after),
    change: decimalText(change),
    ratio: decimalOrNull(ratio),
    perInhabitant: decimalOrNull(perInhabitant),
  };
}

/** The change for programs. */
export function changeResult(view: ChangeView): { readonly members: Json; readonly total: Json } {
  const changed = changes(view.subject, view.before, view.after);
  return {
    members: changed.members.map((change) => ({ member: change.member, ...changeFields(change) })),
    total: changeFields(changed.total),
  };
}
