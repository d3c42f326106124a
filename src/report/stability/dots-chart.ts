import { compare, divide, type Fraction } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { CHART_WORDS, COMPARISON_WORDS } from "../../messages/registry.ts";
import { largestFirst } from "../charts/told.ts";
import { amountCell } from "../page/cells.ts";
import { type Chart, moneyUnit } from "../page/chart.ts";
import { scaleDecimals } from "../page/scale.ts";
import { span } from "../page/span.ts";
import type { Row } from "../page/table.ts";
import { type NamedSplit, splitAmounts } from "./method-tables.ts";
import { memberAt, type StabilityView, shareAt, standingOf } from "./view.ts";

/** More members than this are counted in a title. */
const MOST_NAMED = 2;

/** The splits under which members pay more than without, with these members. */
function overOf(view: StabilityView, splits: readonly NamedSplit[]) {
  return splits.flatMap(({ name, shares }) => {
    const members = view.found.costs.alone.flatMap(({ cost }, place) =>
      compare(shareAt(shares, place), cost) > 0 ? [memberAt(view, place)] : [],
    );
    return members.length > 0 ? [{ name, members }] : [];
  });
}

/** Each split against what every member would pay without cooperation, the largest cost first. */
export function dotsChart(view: StabilityView, splits: readonly NamedSplit[]): Chart {
  const { scale, words, language } = view.frame;
  const phrases = CHART_WORDS[language];
  const terms = COMPARISON_WORDS[language];
  const over = overOf(view, splits);
  const [one, another] = over;
  const limits = standingOf(view).alone;
  const amounts = splitAmounts(view, splits);
  const places = largestFirst(
    view.found.paid.map((_, place) => ({ label: memberAt(view, place), value: shareAt(limits, place), place })),
  ).map(({ place }) => place);
  const inUnits = (values: readonly Fraction[] | undefined, place: number) =>
    divide(shareAt(values ?? [], place), scale.unit);
  const row = (place: number): Row => ({
    role: "line",
    level: 0,
    label: memberAt(view, place),
    cells: [limits, ...amounts].map((values) => amountCell(view.frame, shareAt(values, place))),
  });
  const who = ({ members }: { readonly members: readonly string[] }) =>
    members.length > MOST_NAMED ? phrases.members(members.length) : enumerate(members, words);
  const each = over.flatMap(({ name, members }) => members.map((member) => `${member} (${name})`));
  return {
    kind: "chart",
    title: !one
      ? phrases.splitsNobody
      : another
        ? phrases.splitsSome(over.length, splits.length)
        : phrases.splitsOne(one.name, who(one), one.members.length),
    subtitle: phrases.inYears(phrases.splitsWhat, span(view.found.judged.years)),
    description: phrases.splitsText(each.length === 0 ? null : each.join("; ")),
    unit: moneyUnit(view.frame),
    decimals: scaleDecimals(scale),
    form: {
      kind: "dots",
      limit: terms.without,
      rows: places.map((place) => ({
        label: memberAt(view, place),
        limit: inUnits(limits, place),
        dots: splits.map(({ name }, at) => ({ label: name, value: inUnits(amounts[at], place) })),
      })),
    },
    data: {
      kind: "table",
      heading: null,
      labelHeader: words.member,
      columns: [terms.without, ...splits.map(({ name }) => name)],
      rows: places.map(row),
    },
  };
}
