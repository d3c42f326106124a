import type { CalendarDate } from "../../core/calendar/calendar-date.ts";
import type { YearAfter } from "../../core/membership/years-after.ts";
import { memberName } from "../../core/model/names.ts";
import {
  add,
  type Fraction,
  isNegative,
  isPositive,
  isZero,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../core/number/fraction.ts";
import { MEMBERSHIP_WORDS, PAPER_WORDS } from "../../messages/registry.ts";
import { amountCell, EMPTY, shareCell } from "../page/cells.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import type { MembershipView } from "./view.ts";

/** Members beside each other. */
const MOST_COLUMNS = 8;

/** A date in words. */
export function dateText({ frame }: MembershipView, { year, month, day }: CalendarDate): string {
  return PAPER_WORDS[frame.language].date(year, month, day);
}

function row(label: string, cells: readonly Cell[], role: Row["role"] = "line"): Row {
  return { role, level: 0, label, cells };
}

/** What is owned together: value, debt, and what is settled of. */
export function assetTable(view: MembershipView): Table {
  const { frame, change } = view;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const cell = (value: Fraction) => amountCell(frame, value);
  const total = (of: "bookValue" | "debt" | "base") => cell(sum(change.values.map((one) => one[of])));
  return {
    kind: "table",
    heading: terms.owned,
    labelHeader: terms.asset,
    columns: [terms.bookValue, terms.debt, terms.base],
    rows: [
      ...change.values.map(({ bookValue, debt, base }, at) =>
        row(change.assets[at]?.asset.name ?? "", [cell(bookValue), cell(debt), cell(base)]),
      ),
      row(frame.words.sum, [total("bookValue"), total("debt"), total("base")], "sum"),
    ],
  };
}

/** What each pays or gets, with its share before and after. */
export function settlementTable(view: MembershipView): Table {
  const { frame, change, subject } = view;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const share = (value: Fraction | null) => (value === null || isZero(value) ? EMPTY : shareCell(value));
  const amount = (value: Fraction) => (isZero(value) ? EMPTY : amountCell(frame, value));
  const paid = sum(change.members.flatMap((one) => (isPositive(one.amount) ? [one.amount] : [])));
  const whole = (side: "before" | "after") => share(sum(change.members.flatMap((one) => one[side] ?? [])));
  return {
    kind: "table",
    heading: terms.settlement,
    labelHeader: frame.words.member,
    columns: [terms.before, terms.after, terms.pays, terms.gets],
    rows: [
      ...change.members.map((one) =>
        row(memberName(subject, one.member), [
          share(one.before),
          share(one.after),
          amount(isPositive(one.amount) ? one.amount : ZERO),
          amount(isNegative(one.amount) ? negate(one.amount) : ZERO),
        ]),
      ),
      row(frame.words.sum, [whole("before"), whole("after"), amountCell(frame, paid), amountCell(frame, paid)], "sum"),
    ],
  };
}

/** The same asset by asset; null where there is only one, or more members than fit beside each other. */
export function byAssetTable(view: MembershipView): Table | null {
  const { frame, change, subject } = view;
  const members = change.members.filter(({ member }) =>
    change.amounts.some((amounts) => !isZero(amounts.get(member) ?? ZERO)),
  );
  if (change.assets.length < 2 || members.length === 0 || members.length > MOST_COLUMNS) return null;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const cells = (amounts: ReadonlyMap<number, Fraction>) =>
    members.map(({ member }) => amountCell(frame, amounts.get(member) ?? ZERO));
  return {
    kind: "table",
    heading: terms.byAsset,
    labelHeader: terms.asset,
    columns: [...members.map(({ member }) => memberName(subject, member)), frame.words.sum],
    rows: [
      ...change.assets.map(({ asset }, at) =>
        row(asset.name, [...cells(change.amounts[at] ?? new Map()), amountCell(frame, ZERO)]),
      ),
      row(frame.words.sum, [...members.map(({ amount }) => amountCell(frame, amount)), amountCell(frame, ZERO)], "sum"),
    ],
  };
}

/** What the assets leave to those who stay. */
export function commitmentTable(view: MembershipView): Table {
  const { frame, change, subject } = view;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const cell = (value: Fraction) => amountCell(frame, value);
  const total = (of: "debt" | "cost") => cell(sum(change.commitments.map((one) => one[of])));
  return {
    kind: "table",
    heading: terms.commitments,
    labelHeader: frame.words.member,
    columns: [terms.debt, terms.costLeft],
    rows: [
      ...change.commitments.map(({ member, debt, cost }) => row(memberName(subject, member), [cell(debt), cell(cost)])),
      row(frame.words.sum, [total("debt"), total("cost")], "sum"),
    ],
  };
}

/** What everyone pays in a year, before and after. */
export function yearTable(view: MembershipView, { year, isPartly, members }: YearAfter): Table {
  const { frame, change, subject } = view;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const cells = (before: Fraction, after: Fraction) =>
    [before, after, subtract(after, before)].map((value) => amountCell(frame, value));
  const total = members.reduce(
    (all, one) => ({ before: add(all.before, one.before), after: add(all.after, one.after) }),
    { before: ZERO, after: ZERO },
  );
  return {
    kind: "table",
    heading: terms.year(year, isPartly ? dateText(view, change.date) : null),
    labelHeader: frame.words.member,
    columns: [terms.before, terms.after, terms.change],
    rows: [
      ...members.map(({ member, before, after }) => row(memberName(subject, member), cells(before, after))),
      row(frame.words.sum, cells(total.before, total.after), "sum"),
    ],
    bars: "beside",
  };
}
