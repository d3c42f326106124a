import type { Between } from "../../core/between/payment-between.ts";
import type { Explained } from "../../core/explain/cell.ts";
import { type ComparedFigure, explainCompared } from "../../core/explain/compared.ts";
import { explainPayment } from "../../core/explain/payment.ts";
import { explainPurchase } from "../../core/explain/procurement.ts";
import type { Explanation, ScenarioStep } from "../../core/explain/step.ts";
import { explainUnitCost } from "../../core/explain/unit-cost.ts";
import type { Case } from "../../core/model/case.ts";
import { hasErrors, type Issue, isIssue } from "../../core/model/issue.ts";
import { sameName } from "../../core/model/names.ts";
import type { Scenario } from "../../core/model/scenario.ts";
import { optionSource } from "../../core/model/source.ts";
import { procurementSavings } from "../../core/procurement/savings.ts";
import { scenariosTooLarge } from "../../core/scenario/extent.ts";
import { asFiled, scenarioNamed, scenariosOf } from "../../core/scenario/named-scenario.ts";
import { inScenario } from "../../core/scenario/scenario-case.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import { AS_FILED, split } from "../../core/split/split.ts";
import { canonicalBase } from "../../input/case/volumes.ts";
import { labelsOf } from "../../report/transfers/between.ts";
import { comparisonView } from "./comparison-view.ts";
import { assumedCase, type Prepared } from "./prepare.ts";

/** The question of a command line, with what is named found. */
export interface Question {
  readonly member: number | null;
  readonly line: string | null;
  readonly year: number | null;
  readonly per: string | null;
  readonly item: string | null;
  readonly years: number;
  readonly scenario: string | null;
  readonly figure: ComparedFigure | null;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/** An answer with the case it is about, or what is wrong; the findings on the way are always told. */
export interface Answer {
  readonly explanation: Explanation | null;
  readonly subject: Case;
  readonly issues: readonly Issue[];
}

function answer(subject: Case, found: Explanation | Issue, issues: readonly Issue[]): Answer {
  return isIssue(found)
    ? { explanation: null, subject, issues: [...issues, found] }
    : { explanation: found, subject, issues };
}

/** Splits a case and explains something of it. */
function explained(
  subject: Case,
  choices: Pick<Question, "with" | "without">,
  explain: (about: Explained) => Explanation | Issue,
  origins: NonNullable<Explained["origins"]>,
): Answer {
  const { split: found, issues } = split(subject, choices);
  if (found === null) return { explanation: null, subject, issues };
  const { constellation } = constellationOf(subject, choices);
  return answer(subject, explain({ subject, split: found, constellation, origins }), issues);
}

/** What members pay, or what it costs for each unit of a base. */
function paid(
  filed: Case,
  question: Question,
  choices: Pick<Question, "with" | "without">,
  origins: NonNullable<Explained["origins"]> = new Map(),
): Answer {
  const { per, line } = question;
  if (per === null) {
    const labelled = (about: Explained) => ({
      ...question,
      labelsOf: (one: Between) => labelsOf(about.subject, one),
    });
    return explained(filed, choices, (about) => explainPayment(about, labelled(about)), origins);
  }
  const name = filed.volumes.find(({ base }) => sameName(base, per))?.base ?? canonicalBase(filed.bases, per);
  const written = { text: per, source: optionSource("--per", per) };
  const of = line === null ? null : { text: line, source: optionSource("--line", line) };
  const subject: Case = { ...filed, unitCosts: [{ per: name, written, of }] };
  const answer = explained(
    subject,
    choices,
    (about) => explainUnitCost(about, { ...question, per: name, written: per }),
    origins,
  );
  // Of a line that is not there the explanation itself says so.
  return { ...answer, issues: answer.issues.filter(({ code }) => code !== "UNIT_COST_OF_UNKNOWN") };
}

function scenarioStep(
  { members }: Case,
  scenario: Scenario,
  choices: Pick<Question, "with" | "without">,
): ScenarioStep {
  const indices = (names: readonly string[]) => members.flatMap(({ name }, at) => (names.includes(name) ? [at] : []));
  return { kind: "scenario", scenario, joining: indices(choices.with), leaving: indices(choices.without) };
}

/** What members pay under a scenario, with what tells it from the case as filed. */
function paidUnder(prepared: Prepared, filed: Case, name: string, question: Question): Answer {
  const subject = assumedCase(prepared);
  if (!subject) return { explanation: null, subject: filed, issues: [] };
  const named = scenarioNamed(scenariosOf(subject), name);
  if (isIssue(named)) return { explanation: null, subject, issues: [named] };
  const { scenario } = named;
  if (scenario === null) return paid(subject, question, AS_FILED);
  const large = scenariosTooLarge(subject, [scenario]);
  if (large) return { explanation: null, subject, issues: [large] };
  const { subject: changed, choices, origins } = inScenario(subject, scenario);
  const payment = paid(changed, question, choices, origins);
  const { explanation } = payment;
  if (explanation === null) return payment;
  const steps = [scenarioStep(subject, scenario, choices), ...explanation.steps];
  return { ...payment, explanation: { ...explanation, steps } };
}

/** A figure of a comparison; its findings go to those of the command. */
function compared(prepared: Prepared, subject: Case, figure: ComparedFigure, question: Question): Answer {
  const view = comparisonView(prepared, question.scenario ?? asFiled(subject).name);
  const [scenario] = view?.kroner ?? [];
  if (!view || !scenario) return { explanation: null, subject, issues: [] };
  const { member, year } = question;
  const comparing = explainCompared(scenario, view.baseline.name, figure, member, year);
  if (isIssue(comparing)) return answer(subject, comparing, []);
  const filedScenario = subject.scenarios.find(({ name }) => !scenario.filed && sameName(name, scenario.name));
  const told = [...(figure === "cost" ? [] : [view.baseline]), ...(filedScenario ? [filedScenario] : [])];
  const steps = told.map((one) => scenarioStep(subject, one, inScenario(subject, one).choices));
  return answer(subject, { ...comparing, steps: [...steps, ...comparing.steps] }, []);
}

/** What is saved by buying together. */
function bought(subject: Case, question: Question): Answer {
  const { constellation } = constellationOf(subject, AS_FILED);
  const { savings, issues } = procurementSavings(subject, constellation.now, question.years);
  if (savings === null || hasErrors(issues)) return { explanation: null, subject, issues };
  return answer(subject, explainPurchase({ subject, constellation }, savings, question.item, question.member), issues);
}

/** Whether a question is about what is bought together. */
export function isPurchase({ procurement }: Case, { item, figure, scenario }: Question): boolean {
  return item !== null || (figure === "savings" && scenario === null && procurement.length > 0);
}

/** Answers a question about one figure. */
export function explainedFigure(prepared: Prepared, subject: Case, question: Question): Answer {
  const { figure, scenario } = question;
  if (isPurchase(subject, question)) return bought(subject, question);
  if (figure !== null) return compared(prepared, subject, figure, question);
  return scenario === null ? paid(subject, question, question) : paidUnder(prepared, subject, scenario, question);
}
