import { type DividedBaseline, dividedBaseline } from "../../core/compare/assumption.ts";
import { type ComparedScenario, whole } from "../../core/compare/compare.ts";
import { type Outcome, outcomeOf, outcomeRange } from "../../core/compare/outcome.ts";
import { internalRate } from "../../core/finance/internal-rate.ts";
import { memberName } from "../../core/model/names.ts";
import { add, compare, isZero, subtract, ZERO } from "../../core/number/fraction.ts";
import { turnsIn } from "../../core/scenario/turns.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { figure, percentage, writtenPercentage } from "../../messages/phrases/figures.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountText, inwardAmount, percentText } from "../page/amount-text.ts";
import { caseKeyLines } from "../page/case-keys.ts";
import { RATIO_DECIMALS } from "../page/cells.ts";
import { keyInWords } from "../page/key-in-words.ts";
import { drivenLines, keptKeyLines } from "../page/line-names.ts";
import { statedLines } from "../page/reservations.ts";
import { roundedAlone } from "../page/scale.ts";
import { basisOf } from "../split/basis.ts";
import { PAYBACK_DECIMALS } from "./tables/accumulated-table.ts";
import { losers } from "./tables/member-table.ts";
import { type ComparisonView, isNamed } from "./view/view.ts";

/** What the case states of VAT and reserves: under every result. */
export function reservations({ subject, frame }: ComparisonView): string[] {
  const { words } = frame;

  return statedLines(subject, words);
}

/** Members by name, in a sentence. */
function namesOf({ subject, frame }: ComparisonView, members: readonly number[]): string {
  return enumerate(
    members.map((member) => memberName(subject, member)),
    frame.words,
  );
}

/** The assumption that divides a cost known only as a sum, and for whom it is: the second line of every comparison. */
export function assumptionLine(view: ComparisonView): string[] {
  const divided = view.keys ? [] : view.kroner.flatMap((scenario) => dividedBaseline(scenario) ?? []);
  if (divided.length === 0) return [];
  const keys = new Map(divided.flatMap((one) => one.keys.map(({ text, use }) => [text, use] as const)));
  const [only] = keys.values();
  const filed = view.baseline.key === null && keys.size === 1 && only && !only.own;
  const varied = view.subject.key !== view.subject.filedKey;
  const among = [...new Set(divided.flatMap(({ members }) => members))].sort((a, b) => a - b);
  const everyone = new Set(view.kroner.flatMap(({ members }) => members));
  const texts = [...keys.values()].map(({ key }) => keyInWords(key, view.subject, among, view.frame));
  return [
    COMPARISON_WORDS[view.frame.language].dividedBaseline(
      COMPARISON_WORDS[view.frame.language].without,
      filed && !varied ? null : [...new Set(texts)].join("; "),
      among.length < everyone.size ? namesOf(view, among) : null,
    ),
  ];
}

/** Whose cost without cooperation is not known, where it is so of some. */
export function unknownLines(view: ComparisonView, { unknown }: ComparedScenario): string[] {
  return unknown.length === 0 ? [] : [COMPARISON_WORDS[view.frame.language].unknownWithout(namesOf(view, unknown))];
}

/** The keys that divide the cost with cooperation, the case's and those of lines, and what else it rests on. */
export function keyLines({ frame, subject }: ComparisonView, { members, with: { split } }: ComparedScenario): string[] {
  return basisOf({ frame, subject, shown: { lines: split.lines, members, total: split.total } });
}

/** The lines that kept a key of their own although another is tried. */
export function keptLines(view: ComparisonView): string[] {
  const { subject, keys, frame } = view;
  if (!keys && subject.key === subject.filedKey) return [];
  return keptKeyLines(
    frame,
    view.kroner.flatMap((scenario) => scenario.with.split.lines),
  );
}

/** Which lines follow who takes part in a scenario, which is named where several are told of. */
export function scenarioDrivenLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  const lines = drivenLines(view.frame, view.subject, scenario.with.split.lines);
  const { scenarioHeading } = COMPARISON_WORDS[view.frame.language];
  return isNamed(view, scenario) ? lines.map((line) => `${scenarioHeading(scenario.name)}: ${line}`) : lines;
}

/** The keys that are held against each other. */
export function rivalLines(view: ComparisonView, first: ComparedScenario): string[] {
  const sides = [first.without, ...view.kroner.map((scenario) => scenario.with)];
  return sides.flatMap((side) => caseKeyLines(side.split.lines, view.subject, first.members, view.frame));
}

function breakEven(view: ComparisonView, scenario: ComparedScenario, divided: DividedBaseline): string[] {
  const { subject } = view;
  const terms = COMPARISON_WORDS[view.frame.language];
  const sum = amountText(view.frame, divided.sum);
  const paid = divided.breakEven.reduce((all, { from }) => add(all, from), ZERO);
  const last = divided.breakEven.at(-1);
  const everyone = divided.members.length === scenario.members.length;
  const of = everyone ? null : namesOf(view, divided.members);
  if (compare(paid, divided.sum) > 0) {
    const { scale } = view.frame;
    const dearer = subtract(roundedAlone(scale, paid), roundedAlone(scale, divided.sum));
    return [terms.dearerInAll(amountText(view.frame, dearer), of)];
  }
  if (divided.breakEven.length === 2 && last?.to && last.toShare) {
    const shares = `${percentText(view.frame, last.fromShare).replace(/[\s\u00a0]?%$/, "")}–${percentText(view.frame, last.toShare)}`;
    const [from, to] = [inwardAmount(view.frame, last.from, "from"), inwardAmount(view.frame, last.to, "to")];
    return [terms.breakEvenBetween(memberName(subject, last.member), from, to, shares, sum, of)];
  }
  const each = divided.breakEven.map(({ member, from, fromShare }) =>
    terms.breakEvenFrom(
      memberName(subject, member),
      inwardAmount(view.frame, from, "from"),
      percentText(view.frame, fromShare),
    ),
  );
  return [terms.breakEvenNone(enumerate(each, view.frame.words), sum, "")];
}

function paybackLine(view: ComparisonView, scenario: ComparedScenario, outcome: Outcome): string[] {
  if (isZero(outcome.establishment) || scenario.years.every(({ year }) => year === null)) return [];
  if (!outcome.payback) return [COMPARISON_WORDS[view.frame.language].neverPaidBack];
  return [
    COMPARISON_WORDS[view.frame.language].paidBack(
      outcome.payback.year,
      figure(outcome.payback.years, PAYBACK_DECIMALS, view.frame.language),
    ),
  ];
}

/** The rate of return, beside the present value it is to be held against. */
function rateLine({ frame: { language } }: ComparisonView, { flows, establishment }: Outcome): string[] {
  const rate = isZero(establishment) ? null : internalRate(flows);
  if (rate === null) return [];
  return [COMPARISON_WORDS[language].internalRateIs(percentage(rate, RATIO_DECIMALS, language))];
}

function rangeLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  const { subject } = view;
  const { language } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const range = outcomeRange(scenario, subject);
  if (!range) return [];
  const bounds = [range.low.net, range.high.net];
  const [low, high] =
    bounds[0] && bounds[1] && bounds[0].num * bounds[1].den > bounds[1].num * bounds[0].den
      ? [bounds[1], bounds[0]]
      : bounds;
  if (!low || !high) return [];
  const [only] = subject.uncertainty;
  const texts = [amountText(view.frame, low), amountText(view.frame, high)] as const;
  if (subject.uncertainty.length === 1 && only) {
    return [terms.range(only.of.text, writtenPercentage(only.ratio, language), ...texts)];
  }
  return [terms.ranges(...texts)];
}

/** Who loses while all members together save, or while what they save is not known. */
export function loserLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  const net = whole(scenario, scenario.total.net);
  if (net !== null && net.num <= 0n) return [];
  return losers(view, scenario).map(({ member, loss }) =>
    COMPARISON_WORDS[view.frame.language].loses(memberName(view.subject, member), amountText(view.frame, loss)),
  );
}

/** Years that only the baseline has, and that are therefore not compared; those in which nobody takes part are told apart. */
function yearsLeftOut(view: ComparisonView, { without, with: together, members, years }: ComparedScenario): string[] {
  const compared = new Set([...years.map(({ year }) => year), ...turnsIn(together, members).deserted]);
  const others = without.split.years.flatMap(({ year }) => (year === null || compared.has(year) ? [] : [`${year}`]));
  return others.length === 0
    ? []
    : [
        COMPARISON_WORDS[view.frame.language].yearsLeftOut(
          COMPARISON_WORDS[view.frame.language].without,
          enumerate(others, view.frame.words),
        ),
      ];
}

/** What years beyond the budget rest on. */
export function growthNote({ subject, frame }: ComparisonView, scenarios: readonly ComparedScenario[]): string[] {
  const terms = COMPARISON_WORDS[frame.language];

  const { horizon } = subject.outlook;
  const grown = horizon !== null && scenarios.some(({ years }) => years.some(({ year }) => year === horizon));
  return grown ? [`${terms.nominal} ${terms.populationFixed}`] : [];
}

/** What all members together get out of it over time: payback, present value, low and high. */
function returnLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  if (scenario.unknown.length > 0) return [];
  const { discount } = view.subject.outlook;
  const outcome = outcomeOf(scenario, discount);
  const value = outcome.netPresentValue;
  return [
    ...paybackLine(view, scenario, outcome),
    ...(value && discount
      ? [
          COMPARISON_WORDS[view.frame.language].netPresentValue(
            writtenPercentage(discount, view.frame.language),
            amountText(view.frame, value),
          ),
          ...rateLine(view, outcome),
        ]
      : []),
    ...rangeLines(view, scenario),
  ];
}

/** Which years are compared, and what they rest on. */
function periodLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  return [...yearsLeftOut(view, scenario), ...growthNote(view, [scenario])];
}

/** How wrong a cost without cooperation that is known only as a sum may be divided before a member loses. */
export function breakEvenLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  const divided = dividedBaseline(scenario);
  return divided ? breakEven(view, scenario, divided) : [];
}

/** What all members together get out of a scenario, and over which years. */
export function togetherLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  return [...unknownLines(view, scenario), ...returnLines(view, scenario), ...periodLines(view, scenario)];
}

/** What a comparison comes to, in sentences: payback, present value, range, break-even, who loses. */
export function outcomeLines(view: ComparisonView, scenario: ComparedScenario): string[] {
  if (view.keys) return [];
  return [
    ...unknownLines(view, scenario),
    ...loserLines(view, scenario),
    ...returnLines(view, scenario),
    ...breakEvenLines(view, scenario),
    ...periodLines(view, scenario),
  ];
}
