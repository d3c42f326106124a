import { Findings } from "../../core/model/findings.ts";
import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { MOST_GROUPS, MOST_LINES, MOST_LINES_OF_ALL } from "../../core/rounding/table/extent.ts";
import { GroupPaths } from "../../core/split/group-paths.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
import type { Sheet } from "../text/sheet.ts";
import type { BudgetNames } from "./budget-cells.ts";
import type { BudgetChoices } from "./budget-choices.ts";
import { budgetHead } from "./budget-head.ts";
import { BudgetPass } from "./budget-pass.ts";
import { type Judgement, unjudged } from "./judgement.ts";

/** The lines of a budget, of use only when no issue is an error. */
export interface BudgetReading {
  readonly lines: readonly BudgetLine[];
  readonly issues: readonly Issue[];
}

const HELD = { most: Infinity, isHeld: true, watching: { sums: null, rest: true } };
/** Rows that are read before it is asked whether there are too many. */
const WINDOW = 10_000;

/** The rows that make lines, or the issue that these, or their groups, are more than any table can have. */
function rowsOf(pass: BudgetPass, sheet: Sheet, room: number): readonly BudgetRow[] | Issue {
  const { rows } = sheet;
  const kept: BudgetRow[] = [];
  const groups = new GroupPaths();
  let lines = 0;
  const most = Math.min(MOST_LINES, room);
  for (let from = 0; from < rows.length && lines <= most && groups.size <= MOST_GROUPS; from += WINDOW) {
    pass.take(rows.slice(from, from + WINDOW), (entry) => {
      kept.push(entry);
      groups.of(entry.group);
      lines += pass.countOf(entry);
    });
  }
  const last = kept.at(-1);
  if (last === undefined) return kept;
  const { source } = sheet.cell(last.row, 0);
  if (lines > MOST_LINES) return issue("TABLE_TOO_LARGE", { mostLines: MOST_LINES }, source);
  if (lines > room) return issue("SCENARIOS_TOO_LARGE", { mostLines: MOST_LINES_OF_ALL }, source);
  return groups.size > MOST_GROUPS ? issue("TABLE_TOO_LARGE", { mostGroups: MOST_GROUPS }, source) : kept;
}

/**
 * Reads a budget that is held (docs/formats.md#budgetcsv). With `names` null (members.csv could not be read) members,
 * drivers and keys go unchecked.
 *
 * @param room how many lines are held of it, beside those of other budgets
 */
export function readBudget(
  sheet: Sheet,
  names: BudgetNames | null,
  choices: BudgetChoices,
  room = Infinity,
): BudgetReading {
  const head = budgetHead(sheet, choices);
  if (head === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { lines: [], issues: [...sheet.issues, ...empty] };
  }
  const { columns } = head;
  const ofHead = [...sheet.issues, ...head.issues];
  if (columns === null) return { lines: [], issues: ofHead };
  const budget = { sheet, head, columns, names, choices };
  const told = names?.members.told ?? new Set();
  const convention = choices.decimal === null ? null : { sign: choices.decimal, first: null };
  for (let judged: Judgement = unjudged(convention); ; ) {
    names?.members.tellAgain(told);
    const findings = new Findings();
    findings.addAll(ofHead);
    const pass = new BudgetPass(budget, judged, findings, HELD);
    const rows = rowsOf(pass, sheet, room);
    if (isIssue(rows)) return { lines: [], issues: [...ofHead, rows] };
    const again = pass.end();
    if (again !== null) {
      judged = again;
      continue;
    }
    pass.tell(pass.told(), sheet.issues.length > 0);
    return { lines: rows.flatMap((entry) => pass.linesOf(entry)), issues: findings.kept };
  }
}
