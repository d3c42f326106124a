import { type ComparedScenario, ofMember } from "../../core/compare/compare.ts";
import { memberName } from "../../core/model/names.ts";
import { decimalText } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { decimalOrNull, shareFields } from "../page/document.ts";
import type { Json } from "../page/report.ts";
import { effectsOf, sensitivityOf } from "./tables/sensitivity-tables.ts";
import { stretchFields } from "./tables/stretches.ts";
import type { ComparisonView } from "./view/view.ts";

/** Sensitivity for programs: what `--sensitivity` adds to `fordel/compare/1`. */
export function sensitivityResult(view: ComparisonView, scenario: ComparedScenario): Json {
  const sensitivity = view.keys ? null : sensitivityOf(scenario);
  return {
    equalPart: sensitivity && {
      points: sensitivity.points.map((point) => ({
        part: decimalText(point.part),
        members: scenario.members.map((member) => ({
          member: memberName(view.subject, member),
          cost: decimalText(amountOf(point.cost, member)),
          net: decimalOrNull(ofMember(scenario, point.net, member)),
        })),
      })),
      members: sensitivity.members.map(({ member, losesAtZero, turns }) => ({
        member: memberName(view.subject, member),
        losesAtZero,
        turns: turns.map(({ part, exact, to }) => ({
          part: shareFields(part).share,
          fraction: shareFields(part).fraction,
          exact,
          to,
        })),
      })),
      nobodyLoses: scenario.unknown.length > 0 ? null : stretchFields(sensitivity.nobodyLoses),
    },
    assumptions: view.keys
      ? []
      : effectsOf(view, scenario).map(({ what, low, high }) => ({
          kind: what.kind,
          of: "of" in what ? what.of : null,
          by: decimalText(what.ratio),
          low: decimalText(low),
          high: decimalText(high),
        })),
  };
}
