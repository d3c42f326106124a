import { memberName } from "../../core/model/names.ts";
import { runsOf } from "../../core/population/asked.ts";
import { turnsIn } from "../../core/scenario/turns.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { type ComparisonView, scenarioName } from "./view.ts";

/**
 * Who joins and who leaves over the years, and in which nobody takes part: a line for each scenario in which that changes,
 * `Eastby joins from 2027; Southby leaves from 2028.`, under its name where there are several.
 */
export function turnLines(view: ComparisonView): string[] {
  const { subject, frame, shown } = view;
  const terms = COMPARISON_WORDS[frame.language];
  return shown.flatMap((scenario) => {
    const { turns, deserted } = turnsIn(scenario.with, scenario.members);
    const parts = turns.map(({ kind, year, members }) => {
      const names = members.map((member) => memberName(subject, member));
      return terms.turns[kind](enumerate(names, frame.words), year, names.length > 1);
    });
    if (deserted.length > 0) parts.push(terms.nobodyIn(enumerate(runsOf(deserted), frame.words)));
    const name = shown.length === 1 ? "" : `${scenarioName(view, scenario)}: `;
    return parts.length === 0 ? [] : [`${name}${parts.join("; ")}.`];
  });
}
