import { type ComparedScenario, whole } from "../../../core/compare/compare.ts";
import { accumulatedByMember, roundedTogether } from "../../../core/compare/in-units.ts";
import { memberReturns } from "../../../core/compare/member-return.ts";
import { outcomeOf } from "../../../core/compare/outcome.ts";
import { internalRate } from "../../../core/finance/internal-rate.ts";
import type { CashFlow } from "../../../core/finance/present-value.ts";
import { memberName } from "../../../core/model/names.ts";
import { add, isZero, ZERO } from "../../../core/number/fraction.ts";
import { type Amounts, amountOf, totalOf } from "../../../core/shares/amounts.ts";
import { figure, writtenPercentage } from "../../../messages/phrases/figures.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import { amountCell, amountOrUnknown, EMPTY, OUTSIDE, RATIO_DECIMALS } from "../../page/cells.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { type ComparisonView, headingOf, kronerOf } from "../view/view.ts";

/** Decimals of the years until something is paid back. */
export const PAYBACK_DECIMALS = 1;

/** A yearly rate of return; a dash where there is none, or where several could be meant. */
function rateCell(flows: readonly CashFlow[]): Cell {
  const rate = internalRate(flows);
  return rate === null ? OUTSIDE : { kind: "percent", value: rate, decimals: RATIO_DECIMALS };
}

/** What of a member, or of all, stands after its years. */
type Returned = ReturnType<typeof outcomeOf> | NonNullable<ReturnType<ReturnType<typeof memberReturns>["get"]>>;

/**
 * What each member has netted up to every year, and when it is paid back for good; at a discount rate also what that is worth
 * at the start, and its rate of return. None for a single year.
 *
 * @param reckoned whether formulas tell the years, so that only what stands after them is told here
 */
export function accumulatedTable(view: ComparisonView, scenario: ComparedScenario, reckoned = false): Table[] {
  const { subject, frame } = view;
  const { language, scale, words } = frame;
  const kroner = kronerOf(view, scenario);
  const years = scenario.years.flatMap(({ year }) => year ?? []);
  if (years.length < 2) return [];
  const terms = COMPARISON_WORDS[language];
  const { discount } = subject.outlook;
  const isEstablished = kroner.years.some(({ establishment }) =>
    [...establishment.values()].some((one) => !isZero(one)),
  );
  const returns = memberReturns(kroner, discount);
  const all = outcomeOf(kroner, discount);
  const { isAway } = kroner.with.choices;
  const reached = accumulatedByMember(kroner, scenario, scale.step);
  const worth: Amounts = new Map([...returns].map(([member, one]) => [member, one.netPresentValue ?? ZERO]));
  const shownWorth = roundedTogether(worth, scale.step);

  const paidBack = ({ payback }: Returned): Cell => {
    if (payback === null) return { kind: "missing", text: terms.notPaidBack };
    const after = isZero(payback.years) ? null : figure(payback.years, PAYBACK_DECIMALS, language);
    return { kind: "text", text: terms.paidBackIn(payback.year, after) };
  };
  const after = (one: Returned | null, value: Cell): Cell[] => {
    const unknown = amountOrUnknown(frame, null);
    return [
      ...(isEstablished ? [one === null ? unknown : paidBack(one)] : []),
      ...(discount === null ? [] : [one === null ? unknown : value]),
      ...(discount === null || !isEstablished ? [] : [one === null ? EMPTY : rateCell(one.flows)]),
    ];
  };
  const rows = scenario.members.map((member): Row => {
    const one = returns.get(member) ?? null;
    const cells = reached.map((amounts, at): Cell => {
      const before = scenario.years.slice(0, at + 1);
      if (isAway && before.every(({ year }) => isAway(member, year))) return OUTSIDE;
      return amountOrUnknown(frame, one && amountOf(amounts, member));
    });
    const label = memberName(subject, member);
    return {
      role: "line",
      level: 0,
      label,
      cells: [...(reckoned ? [] : cells), ...after(one, amountCell(frame, amountOf(shownWorth, member)))],
    };
  });
  let total = ZERO;
  const totals = scenario.years.map(({ net }) => {
    total = add(total, totalOf(net));
    return amountOrUnknown(frame, whole(kroner, new Map([[0, total]])));
  });
  const known = kroner.unknown.length === 0;
  const worthOfAll = amountCell(frame, totalOf(shownWorth));
  const cellsOfAll = [...(reckoned ? [] : totals), ...after(known ? all : null, worthOfAll)];
  rows.push({ role: "sum", level: 0, label: words.sum, cells: cellsOfAll });
  if (cellsOfAll.length === 0) return [];
  return [
    {
      kind: "table",
      heading: reckoned ? headingOf(view, scenario) : terms.accumulatedHeading,
      labelHeader: words.member,
      columns: [
        ...(reckoned ? [] : years.map(String)),
        ...(isEstablished ? [terms.paidBackHeader] : []),
        ...(discount === null ? [] : [terms.presentValueAt(writtenPercentage(discount, language))]),
        ...(discount === null || !isEstablished ? [] : [terms.internalRate]),
      ],
      rows,
    },
  ];
}
