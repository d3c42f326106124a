import { dividedBaseline } from "../../core/compare/assumption.ts";
import { type ComparedScenario, ofMember } from "../../core/compare/compare.ts";
import { memberReturns } from "../../core/compare/member-return.ts";
import { type Outcome, outcomeOf, outcomeRange, type Return } from "../../core/compare/outcome.ts";
import { internalRate } from "../../core/finance/internal-rate.ts";
import { memberName } from "../../core/model/names.ts";
import { volumeIn } from "../../core/model/volume.ts";
import { add, decimalText, divide, type Fraction, isZero, ZERO } from "../../core/number/fraction.ts";
import { deflated } from "../../core/scenario/growth.ts";
import { type Amounts, amountOf, totalOf } from "../../core/shares/amounts.ts";
import { decimalOrNull } from "../page/document.ts";
import type { Json } from "../page/report.ts";
import { sensitivityResult } from "./sensitivity-result.ts";
import { type ComparisonView, machineName } from "./view/view.ts";

/** A part of an amount as decimal text; null of nothing. */
export function ratio(part: Fraction, whole: Fraction): string | null {
  return isZero(whole) ? null : decimalText(divide(part, whole));
}

/** What a scenario comes to; of what rests on a cost that is not known, nothing. */
function outcomeFields({ unknown }: ComparedScenario, outcome: Outcome): Json {
  const whereKnown = (value: Fraction | null) => decimalOrNull(unknown.length > 0 ? null : value);
  return {
    cost: decimalText(outcome.cost),
    savings: whereKnown(outcome.savings),
    establishment: decimalText(outcome.establishment),
    net: whereKnown(outcome.net),
    netPresentValue: whereKnown(outcome.netPresentValue),
    paybackYears: whereKnown(outcome.payback?.years ?? null),
    paybackYear: unknown.length > 0 ? null : (outcome.payback?.year ?? null),
    internalRate: whereKnown(internalRate(outcome.flows)),
  };
}

function yearsOf(view: ComparisonView, scenario: ComparedScenario): Json[] {
  const { deflator } = view.subject.outlook;
  const first = scenario.years[0]?.year ?? null;
  let cumulative = ZERO;
  return scenario.years.map((entry): Json => {
    const { year } = entry;
    const [baseline, cost, savings, establishment, net] = [
      entry.baseline,
      entry.cost,
      entry.savings,
      entry.establishment,
      entry.net,
    ].map(totalOf) as [Fraction, Fraction, Fraction, Fraction, Fraction];
    cumulative = add(cumulative, net);
    const whereKnown = (amount: Fraction) => decimalOrNull(scenario.unknown.length > 0 ? null : amount);
    const constant = (amount: Fraction) =>
      deflator === null || year === null || first === null ? ZERO : deflated(amount, year, first, deflator);
    return {
      year,
      baseline: whereKnown(baseline),
      cost: decimalText(cost),
      savings: whereKnown(savings),
      savingsShare: scenario.unknown.length > 0 ? null : ratio(savings, baseline),
      establishment: decimalText(establishment),
      net: whereKnown(net),
      cumulative: whereKnown(cumulative),
      staff: decimalOrNull(volumeIn(scenario.with.subject.volumes, "staff", year)),
      volumes: scenario.with.subject.volumes.map(({ base }) => ({
        base,
        baseline: decimalOrNull(volumeIn(scenario.without.subject.volumes, base, year)),
        scenario: decimalOrNull(volumeIn(scenario.with.subject.volumes, base, year)),
      })),
      real:
        deflator === null || year === null
          ? null
          : {
              prices: first,
              cost: decimalText(constant(cost)),
              savings: whereKnown(constant(savings)),
              establishment: decimalText(constant(establishment)),
              net: whereKnown(constant(net)),
            },
    };
  });
}

function assumptionOf(view: ComparisonView, scenario: ComparedScenario): Json {
  const divided = view.keys ? null : dividedBaseline(scenario);
  if (!divided) return null;
  return {
    keys: divided.keys.map(({ text }) => text),
    sum: decimalText(divided.sum),
    breakEven: divided.breakEven.map(({ member, from, fromShare, to, toShare }) => ({
      member: memberName(view.subject, member),
      from: decimalText(from),
      fromShare: decimalText(fromShare),
      to: decimalOrNull(to),
      toShare: decimalOrNull(toShare),
    })),
  };
}

/** What a member gets out of a scenario over time; nothing where its cost without is not known. */
function returnFields(returned: Return | undefined): { readonly [field: string]: Json } {
  return {
    netPresentValue: decimalOrNull(returned?.netPresentValue ?? null),
    paybackYears: decimalOrNull(returned?.payback?.years ?? null),
    paybackYear: returned?.payback?.year ?? null,
    internalRate: decimalOrNull(returned ? internalRate(returned.flows) : null),
  };
}

/** A member year by year, in the years in which it takes part. */
function memberYears(scenario: ComparedScenario, member: number): Json[] {
  let cumulative = ZERO;
  return scenario.years.flatMap(({ year, cost, establishment, net }): Json[] => {
    if (scenario.with.choices.isAway?.(member, year)) return [];
    const own = ofMember(scenario, net, member);
    cumulative = add(cumulative, own ?? ZERO);
    return [
      {
        year,
        cost: decimalText(amountOf(cost, member)),
        establishment: decimalText(amountOf(establishment, member)),
        net: decimalOrNull(own),
        cumulative: decimalOrNull(own && cumulative),
      },
    ];
  });
}

function scenarioFields(view: ComparisonView, scenario: ComparedScenario): Json {
  const { subject } = view;
  const range = outcomeRange(scenario, subject);
  const { total } = scenario;
  const returns = memberReturns(scenario, subject.outlook.discount);
  const whereKnown = (amounts: Amounts, member: number) => decimalOrNull(ofMember(scenario, amounts, member));
  return {
    name: machineName(view, scenario.with, scenario.name),
    members: scenario.members.map((member) => memberName(subject, member)),
    years: yearsOf(view, scenario),
    total: outcomeFields(scenario, outcomeOf(scenario, subject.outlook.discount)),
    low: range && outcomeFields(scenario, range.low),
    high: range && outcomeFields(scenario, range.high),
    memberTotals: scenario.members.map((member) => ({
      member: memberName(subject, member),
      baseline: whereKnown(total.baseline, member),
      cost: decimalText(amountOf(total.cost, member)),
      savings: whereKnown(total.savings, member),
      establishment: decimalText(amountOf(total.establishment, member)),
      net: whereKnown(total.net, member),
      ...returnFields(returns.get(member)),
      years: memberYears(scenario, member),
    })),
    assumption: assumptionOf(view, scenario),
  };
}

/** The `result` of `fordel/compare/1`. */
export function compareResult(view: ComparisonView, sensitivity: boolean): Json {
  const [first] = view.kroner;
  return {
    baseline: first ? machineName(view, first.without, view.baseline.name) : view.baseline.name,
    scenarios: view.kroner.map((scenario) => scenarioFields(view, scenario)),
    sensitivity: sensitivity && first ? sensitivityResult(view, first) : null,
  };
}
