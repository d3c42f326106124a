import type { Case } from "../../../src/core/model/case.ts";
import { caseOf } from "../../core/model/case-of.ts";

interface Changed {
  /** More settings, a line each. */
  readonly more?: string;
  /** The budget without cooperation: each member's own cost, unless it says otherwise. */
  readonly alone?: string;
  /** What else the scenario without cooperation says. */
  readonly without?: string;
  /** What is paid once. */
  readonly establishment?: string;
  /** More of the block `scenarios`. */
  readonly scenarios?: string;
}

/** What Ås would pay is 700 a year, Nes 500. */
const EACH = "line,members,2026,2027\nOf Ås,Ås,700,700\nOf Nes,Nes,500,500\n";
/** The same known only in all. */
export const IN_ALL = "line,2026,2027\nAll,1200,1200\n";

/** Ås (600 inhabitants) and Nes (400), who together pay 900 a year, by population, and 200 to begin with. */
export function twoMembers({
  more = "",
  alone = EACH,
  without = "",
  establishment = "[Start]",
  scenarios = "",
}: Changed = {}): Case {
  return caseOf({
    members: "member,population\nÅs,600\nNes,400\n",
    budget: "line,group,2026,2027\nSystems,Start,200,\nRunning,Ops,900,900\n",
    budgets: { "alone.csv": alone },
    settings: [
      "key: population",
      "baseline: alone",
      `establishment: ${establishment}`,
      more,
      "scenarios:",
      `  alone: {budget: alone.csv${without}}`,
      scenarios,
    ].join("\n"),
  });
}
