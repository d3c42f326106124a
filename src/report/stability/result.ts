import { breakEven } from "../../core/fairness/break-even.ts";
import { membersIn } from "../../core/fairness/coalition.ts";
import type { Excess } from "../../core/fairness/excess.ts";
import { canonicalKey } from "../../core/key/grammar/canonical.ts";
import { yearsMeasured } from "../../core/key/vintage.ts";
import { NO_LIMITS } from "../../core/model/key.ts";
import { decimalText, ONE, subtract, sum } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import type { MethodSplit } from "../../core/stability/methods.ts";
import type { WeightRange } from "../../core/stability/weight-ranges.ts";
import { stretchFields } from "../compare/tables/stretches.ts";
import { decimalOrNull } from "../page/document.ts";
import type { Json } from "../page/report.ts";
import { memberAt, type StabilityView } from "./view.ts";

function namesIn(view: StabilityView, coalition: number): string[] {
  return membersIn(coalition).map((place) => memberAt(view, place));
}

function excessFields(view: StabilityView, { coalition, pays, alone, excess }: Excess): Json {
  return {
    coalition: namesIn(view, coalition),
    pays: decimalText(pays),
    alone: decimalText(alone),
    excess: decimalText(excess),
  };
}

function methodFields(view: StabilityView, { method, shares, excesses }: MethodSplit): Json {
  const alone = view.found.costs.alone;
  const amounts = shares?.map((amount, place) => ({
    member: memberAt(view, place),
    amount: decimalText(amount),
    savings: decimalText(subtract(alone[place]?.cost ?? amount, amount)),
  }));
  const violated = excesses?.largest.slice(0, excesses.violations) ?? null;
  return {
    method,
    shares: amounts ?? null,
    stable: excesses && excesses.violations === 0,
    violationsInAll: excesses?.violations ?? null,
    violations: violated?.map((one) => excessFields(view, one)) ?? null,
  };
}

function weightFields({ subject }: StabilityView, range: WeightRange): Json {
  const { base, now, members, groups, judgesGroups, roundedBy } = range;
  const key = {
    text: "",
    parts: [{ kind: "percent", ratio: ONE, base }],
    limits: NO_LIMITS,
  } as const;
  return {
    base: canonicalKey(key, (name, asked) => yearsMeasured(subject, name, asked)),
    now: decimalOrNull(now),
    nobodyLoses: stretchFields(members),
    noGroupLoses: judgesGroups ? stretchFields(groups) : null,
    groupsJudged: judgesGroups,
    exact: roundedBy === null,
  };
}

/** The `result` of `fordel/stability/1`: everything, whatever the options show. */
export function stabilityResult(view: StabilityView): Json {
  const { found } = view;
  const { judged, costs, paid } = found;
  const { splits, leastCore, coreEmpty, binding } = found.methods();
  const nearest = found.groups?.largest[0] ?? null;
  const others = found.byPopulation;
  const sumAlone = found.divided.length === 2 ? sum(costs.alone.map(({ cost }) => cost)) : null;
  return {
    members: paid.map((_, place) => memberAt(view, place)),
    years: [...judged.years],
    costs: costs.groups,
    baseline: judged.without?.name ?? null,
    total: decimalText(found.total),
    standAlone: costs.alone.map(({ cost, from }, place) => ({
      member: memberAt(view, place),
      cost: decimalText(cost),
      source: from,
    })),
    divided: found.divided.length > 0,
    breakEven: breakEven(paid, sumAlone).map(({ from, to }, place) => ({
      member: memberAt(view, place),
      from: decimalText(from),
      to: decimalOrNull(to),
      byPopulation: others && decimalText(amountOf(others, judged.members[place] ?? 0)),
    })),
    nearest: nearest && excessFields(view, nearest),
    weights: found.weights.map((range) => weightFields(view, range)),
    leastCore: decimalOrNull(leastCore),
    coreEmpty,
    binding: binding.map((one) => namesIn(view, one)),
    methods: splits.map((split) => methodFields(view, split)),
  };
}
