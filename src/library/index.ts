/**
 * The law of `fordel` for programs: keys, exact shares, rounding that adds up both ways, settlement and fairness, as the
 * command line has them. Nothing here knows files, and all of it runs in a browser.
 */

export { type Coalition, coalitionOf, membersIn } from "../core/fairness/coalition.ts";
export { type CostGame, costGame, costOf, standAloneCosts } from "../core/fairness/cost-game.ts";
export { equalNonSeparable } from "../core/fairness/equal-non-separable.ts";
export { type Excess, type Excesses, largestExcesses } from "../core/fairness/excess.ts";
export { type LeastCore, leastCore } from "../core/fairness/least-core.ts";
export { nucleolus } from "../core/fairness/nucleolus.ts";
export { proportionalToStandAlone } from "../core/fairness/proportional-to-stand-alone.ts";
export { separableCostsRemainingBenefits } from "../core/fairness/separable-costs-remaining-benefits.ts";
export { shapley } from "../core/fairness/shapley.ts";
export type { Case } from "../core/model/case.ts";
export { hasErrors, type Issue, type IssueCode, type Severity, severityOf } from "../core/model/issue.ts";
export type { Key } from "../core/model/key.ts";
export type { Language } from "../core/model/language.ts";
export type { BudgetLine } from "../core/model/line.ts";
export type { Member } from "../core/model/member.ts";
export type { Source } from "../core/model/source.ts";
export {
  add,
  compare,
  decimalText,
  divide,
  type Fraction,
  fraction,
  multiply,
  negate,
  parseDecimal,
  roundHalfAway,
  subtract,
  sum,
  toFractionText,
} from "../core/number/fraction.ts";
export { apportion, largestRemainder } from "../core/rounding/apportion.ts";
export { type RoundedTable, roundTable } from "../core/rounding/table/round-table.ts";
export type { ExactRow, RowTree } from "../core/rounding/table/row-tree.ts";
export { fewestTransfers, type Transfer } from "../core/settle/transfers.ts";
export { type SettlementAsked, settleYear as settle, type YearEnd } from "../core/settle/year-end/year-end.ts";
export type { AllocatedLine, Share, Subtotal } from "../core/shares/allocation.ts";
export { type Split, type SplitChoices, split } from "../core/split/split.ts";
export { type Stability, stability } from "../core/stability/stability.ts";
export { issueText } from "../messages/issue-text.ts";
export { splitResult } from "../report/split/result.ts";
export { type CaseChoices, type CaseTables, caseOf, type TableRow } from "./case-of.ts";
export { keyText, type NamesOfKey, parseKey } from "./key-text.ts";
