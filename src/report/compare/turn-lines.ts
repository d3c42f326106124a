import type { ComparedScenario } from "../../core/compare/compare.ts";
import { memberName } from "../../core/model/names.ts";
import { runsOf } from "../../core/population/asked.ts";
import { turnsIn } from "../../core/scenario/turns.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { plainFigure } from "../../messages/phrases/figures.ts";
import { COMPARISON_WORDS, EXPLAIN_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { type ComparisonView, scenarioName } from "./view/view.ts";

/** What lines grow by with their members under a scenario. */
function stepParts({ frame }: ComparisonView, { with: { scenario } }: ComparedScenario): string[] {
  const explain = EXPLAIN_WORDS[frame.language];
  return (scenario?.changes ?? []).flatMap(({ line: { text }, year, change }) => {
    const name = year === null ? text : `${text} ${year}`;
    if (change.kind === "step") return explain.stepFrom(name, money(frame, change.amount), change.members, null);
    return change.kind === "each" ? explain.stepEach(name, plainFigure(change.times, frame.language), null) : [];
  });
}

/**
 * Who joins and who leaves over the years, what they pay in, what lines grow by with them, and in which years nobody takes
 * part: a line for each scenario in which that changes, `Eastby joins from 2027; Southby leaves from 2028.`, under its name
 * where there are several.
 */
export function turnLines(view: ComparisonView): string[] {
  const { subject, frame, shown } = view;
  const terms = COMPARISON_WORDS[frame.language];
  return shown.flatMap((scenario) => {
    const { turns, deserted } = turnsIn(scenario.with, scenario.members);
    const paying = new Set(scenario.with.choices.buyIns);
    const parts = turns.map(({ kind, year, members }) => {
      const names = members.map((member) => memberName(subject, member));
      const turn = terms.turns[kind](enumerate(names, frame.words), year, names.length > 1);
      const [only = null, another] = [...paying].filter((one) => one.year === year && members.includes(one.member));
      if (kind === "leaves" || members.length > 1 || only === null || another) return turn;
      paying.delete(only);
      return `${turn} ${terms.paysIn(null, money(frame, only.amount))}`;
    });
    for (const { member, amount } of paying) {
      parts.push(terms.paysIn(memberName(subject, member), money(frame, amount)));
    }
    parts.push(...stepParts(view, scenario));
    if (deserted.length > 0) parts.push(terms.nobodyIn(enumerate(runsOf(deserted), frame.words)));
    const name = shown.length === 1 ? "" : `${scenarioName(view, scenario)}: `;
    return parts.length === 0 ? [] : [`${name}${parts.join("; ")}.`];
  });
}
