import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { accumulatedByMember } from "../../../core/compare/in-units.ts";
import { outcomeOf } from "../../../core/compare/outcome.ts";
import { memberName } from "../../../core/model/names.ts";
import { add, divide, type Fraction, fraction, isZero, ZERO } from "../../../core/number/fraction.ts";
import { amountOf, totalOf } from "../../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import { roundAmount } from "../../charts/round-amount.ts";
import { money } from "../../page/amount-text.ts";
import { amountCell, OUTSIDE } from "../../page/cells.ts";
import { type Chart, type LineNote, moneyUnit } from "../../page/chart.ts";
import { scaleDecimals } from "../../page/scale.ts";
import type { Row } from "../../page/table.ts";
import { type ComparisonView, kronerOf } from "../view/view.ts";
import { subtitleOf } from "./subtitle.ts";

/** Lines of more members than this, beside that of all, hide each other. */
const MOST_LINES = 4;

/** A line in currency units, null in years before its member takes part. */
interface Reached {
  readonly label: string;
  readonly values: readonly (Fraction | null)[];
}

/** What all together, and each member where they are few, have netted up to every year. */
function reachedBy(view: ComparisonView, scenario: ComparedScenario): Reached[] {
  const kroner = kronerOf(view, scenario);
  const { isAway } = kroner.with.choices;
  let total = ZERO;
  const totals = scenario.years.map(({ net }) => {
    total = add(total, totalOf(net));
    return total;
  });
  const all = { label: view.frame.words.sum, values: totals };
  const { members } = scenario;
  if (members.length < 2 || members.length > MOST_LINES) return [all];
  const reached = accumulatedByMember(kroner, scenario, view.frame.scale.step);
  return [
    all,
    ...members.map((member) => ({
      label: memberName(view.subject, member),
      values: reached.map((amounts, at) => {
        const there = scenario.years.slice(0, at + 1).some(({ year }) => !isAway?.(member, year));
        return there ? amountOf(amounts, member) : null;
      }),
    })),
  ];
}

/** What is netted up to every year, with the year in which it is paid back; none of a single year, or where all save is unknown. */
export function accumulatedNet(view: ComparisonView, scenario: ComparedScenario): Chart[] {
  const { frame } = view;
  const terms = CHART_WORDS[frame.language];
  const years = scenario.years.flatMap(({ year }) => year ?? []);
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || from === to || scenario.unknown.length > 0) return [];
  const lines = reachedBy(view, scenario);
  const totals = lines[0]?.values.map((value) => value ?? ZERO) ?? [];
  if (lines.every(({ values }) => values.every((value) => value === null || isZero(value)))) return [];
  const isEstablished = scenario.years.some(({ establishment }) => !isZero(totalOf(establishment)));
  const { payback } = outcomeOf(kronerOf(view, scenario), null);
  const left = roundAmount(frame, totals.at(-1) ?? ZERO).whole;
  const title = !isEstablished
    ? terms.accumulated(to, left)
    : payback
      ? terms.accumulatedPaidBack(payback.year, to, left)
      : terms.accumulatedNotPaidBack(to, left);
  const notes: LineNote[] =
    isEstablished && payback
      ? [{ at: fraction(BigInt(payback.year)), line: 0, text: terms.paidBackIn(payback.year) }]
      : [];
  const rows = lines.map(({ label, values }, at): Row => {
    const cells = values.map((value) => (value === null ? OUTSIDE : amountCell(frame, value)));
    return { role: at === 0 ? "sum" : "line", level: 0, label, cells };
  });
  return [
    {
      kind: "chart",
      title,
      subtitle: subtitleOf(view, scenario, terms.accumulatedWhat),
      description: terms.accumulatedText(
        years.map((year, at) => ({ name: `${year}`, amount: money(frame, totals[at] ?? ZERO) })),
      ),
      unit: moneyUnit(frame),
      decimals: scaleDecimals(frame.scale),
      form: {
        kind: "lines",
        along: years.map((year) => ({ at: fraction(BigInt(year)), label: `${year}` })),
        lines: lines.map(({ label, values }) => ({
          label,
          values: values.map((value) => value && divide(value, frame.scale.unit)),
        })),
        notes,
      },
      data: {
        kind: "table",
        heading: null,
        labelHeader: frame.words.member,
        columns: years.map(String),
        rows: [...rows.slice(1), ...rows.slice(0, 1)],
      },
    },
  ];
}
