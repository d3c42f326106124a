import type { Case } from "../../../src/core/model/case.ts";
import { caseOf } from "../../core/model/case-of.ts";

export const MEMBERS = "member,population\nÅs,600\nNes,400\n";
export const BUDGET = [
  "line,group,2026,2027,key",
  "Systems,Start,200,,",
  "Running,Ops,900,900,",
  "Support,Ops,100,100,equal",
].join("\n");
const ALONE = "line,members,2026,2027\nOf Ås,Ås,700,700\nOf Nes,Nes,500,500\n";

/** Ås and Nes share what they run together, and buy together; each alone would pay more. */
export function jointIt(alone = ALONE, scenarios = ""): Case {
  return caseOf({
    members: MEMBERS,
    budget: BUDGET,
    budgets: { "alone.csv": alone },
    procurement: "item,Ås,Nes,joint\nLicences,300,200,400\n",
    settings: [
      "title: Joint IT",
      "key: population",
      "baseline: alone",
      "establishment: [Start]",
      "scenarios:",
      "  alone: {budget: alone.csv}",
      scenarios,
    ].join("\n"),
  });
}
