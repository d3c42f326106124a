import { type Contest, contestOf } from "../../core/compare/contest.ts";
import type { Case } from "../../core/model/case.ts";
import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import { sameName } from "../../core/model/names.ts";
import type { Scenario } from "../../core/model/scenario.ts";
import { joinedScenario } from "../../core/scenario/joined-scenario.ts";
import { baselineOf } from "../../core/scenario/named-scenario.ts";
import type { SplitChoices } from "../../core/split/split.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { type ComparisonLook, workOutComparison } from "../compare/work-out.ts";
import { workOutProcurement } from "../procurement/work-out.ts";
import { workOutSettlements } from "../settle/work-out.ts";
import type { SplitView } from "../split/view.ts";
import { stabilityOfCase } from "../stability/work-out.ts";
import type { PaperView } from "./view/view.ts";

/** What the document of a case was asked to tell beside its split, as plain data. */
export interface PaperAsked extends ComparisonLook, Pick<PaperView, "inputs" | "version" | "date" | "proposal"> {
  /** The years that buying together is reckoned over. */
  readonly years: number;
  /** The only scenario to hold against the baseline; null for all. */
  readonly scenario: string | null;
}

/** A document's view without its findings, which are ordered when all are known. */
export type PaperFigures = Omit<PaperView, "issues">;

const NONE = { view: null, issues: [] };

/** The contest with the cooperation that members joined or left in place of the case as filed. */
function withMembers(contest: Contest, joined: Scenario | null): Contest {
  if (!joined) return contest;
  const { name } = joined;
  const scenarios = contest.scenarios.map((one) => (one.scenario === null ? { scenario: joined, name } : one));
  return { ...contest, scenarios };
}

/** The scenario to judge: the one asked for, otherwise the cooperation itself (null: as filed). */
function judgedScenario(subject: Case, joined: Scenario | null, wanted: string | null): Scenario | null {
  return subject.scenarios.find(({ name }) => wanted !== null && sameName(name, wanted)) ?? joined;
}

/** What the case's scenarios are held against, if it has a baseline. */
function contestOfCase(subject: Case, wanted: string | null): Contest | Issue | null {
  if (baselineOf(subject)) return contestOf(subject, [], wanted);
  return wanted === null ? null : issue("NOTHING_TO_COMPARE", {}, null);
}

/** Works out all that the document of a case tells beside its split; the figures are null when issues prevent it. */
export function workOutPaper(
  split: SplitView,
  choices: SplitChoices,
  asked: PaperAsked,
): { readonly figures: PaperFigures | null; readonly issues: readonly Issue[] } {
  const buys = split.subject.procurement.length > 0;
  const procurement = buys ? workOutProcurement(split.subject, choices, asked.years, asked) : NONE;
  const contest = contestOfCase(split.subject, asked.scenario);
  if (contest !== null && "code" in contest) return { figures: null, issues: [...procurement.issues, contest] };
  const changed = choices.with.length > 0 || choices.without.length > 0;
  const joined = changed
    ? joinedScenario(split.subject, null, choices, COMPARISON_WORDS[split.frame.language].with)
    : null;
  const subject = joined ? { ...split.subject, scenarios: [joined, ...split.subject.scenarios] } : split.subject;
  const comparison = contest ? workOutComparison(subject, withMembers(contest, joined), asked) : NONE;
  if (contest && !comparison.view) return { figures: null, issues: [...procurement.issues, ...comparison.issues] };
  const stability = stabilityOfCase(subject, judgedScenario(subject, joined, asked.scenario), asked);
  const settled = changed
    ? { views: [], issues: [] }
    : workOutSettlements(split.subject, split.year, { ...asked, installments: null });
  const issues = [...procurement.issues, ...comparison.issues, ...stability.issues, ...settled.issues];
  if (hasErrors(issues)) return { figures: null, issues };
  const { inputs, version, date, proposal } = asked;
  const figures = {
    frame: split.frame,
    split,
    procurement: procurement.view,
    comparison: comparison.view,
    stability: stability.view,
    settlements: settled.views,
    inputs,
    version,
    date,
    proposal,
  };
  return { figures, issues };
}
