import type { Case } from "../model/case.ts";
import type { BudgetLine } from "../model/line.ts";
import { bears } from "../model/line.ts";
import { memberName } from "../model/names.ts";
import type { LineChange, Scenario } from "../model/scenario.ts";
import { add, multiply, ONE } from "../number/fraction.ts";

function changed(line: BudgetLine, changes: readonly LineChange[]): BudgetLine {
  let { amount } = line;
  for (const { line: name, year, change } of changes) {
    if (amount === null || line.type !== "line" || !bears(line, name) || (year ?? line.year) !== line.year) continue;
    amount = change.kind === "amount" ? change.amount : multiply(amount, add(ONE, change.ratio));
  }
  return { ...line, amount };
}

/**
 * The case as a scenario has it: its own budget or the case's with its changes, its key and volumes. Who takes part is
 * told apart from who took part when the budget was filed, because drivers measure from one to the other.
 */
export function scenarioCase(subject: Case, scenario: Scenario): Case {
  const lines = (scenario.lines ?? subject.lines).map((line) => changed(line, scenario.changes));
  return {
    ...subject,
    lines,
    key: scenario.key ?? subject.key,
    volumes: [...scenario.volumes, ...(scenario.lines === null ? subject.volumes : [])],
  };
}

/** Names of who joins and who leaves under a scenario, against the case as filed. */
export function scenarioMembers(
  subject: Case,
  scenario: Scenario,
): { readonly with: readonly string[]; readonly without: readonly string[] } {
  const filed = subject.members.flatMap((member, index) => (member.takesPart ? [index] : []));
  const start = scenario.members ?? filed;
  const present = new Set([...start, ...scenario.with].filter((index) => !scenario.without.includes(index)));
  const name = (index: number) => memberName(subject, index);
  return {
    with: [...present].filter((index) => !filed.includes(index)).map(name),
    without: filed.filter((index) => !present.has(index)).map(name),
  };
}
