import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { decimalText } from "../../../core/number/fraction.ts";
import { otherTotal } from "../rows/both-totals.ts";
import { type Tally, together, type Year } from "../rows/sum-fit.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import type { UnnamedJudged } from "./which-sums.ts";

function yearOf(row: SummedRow | undefined): Year {
  return row?.amounts[0]?.year ?? null;
}

/** Says which rows were found to be sums though nothing in their name says so, and which may be: with both totals. */
export function tellUnnamed(findings: Findings, { sure, likely, over }: UnnamedJudged, shared: Tally): void {
  const isTold = ({ entry }: SummedRow) => entry.wanted && entry.name !== "";
  const sums = [...sure.keys()].filter(isTold).sort((a, b) => a.entry.row.line - b.entry.row.line);
  const [sum] = sums;
  if (sum) {
    const reasons = new Set(sums.map((row) => sure.get(row)));
    const [reason = "figures", ...others] = reasons;
    const args = {
      lines: sums.map(({ entry }) => entry.name),
      reason: others.length === 0 ? reason : "levels",
      ...otherTotal(shared, together(sums), yearOf(sum)),
    } as const;
    findings.add(issue("SUM_UNNAMED", args, sum.place().source));
  }
  for (const { line, parts } of over.filter((one) => isTold(one.line))) {
    const year = yearOf(line);
    const sum = decimalText(together(parts).sum(year));
    const amount = decimalText(together([line]).sum(year));
    const args = {
      line: line.entry.name,
      parts: parts.map(({ entry }) => entry.name),
      ...{ amount, sum, ...otherTotal(shared, together([line]), year, -1) },
    };
    findings.add(issue("LINE_OVER_PARTS", args, line.place().source));
  }
  const alike = likely.filter(isTold);
  const [line] = alike;
  if (!line) return;
  const args = {
    lines: alike.map(({ entry }) => entry.name),
    ...otherTotal(shared, together(alike), yearOf(line), -1),
  };
  findings.add(issue("LINE_EQUALS_SUM", args, line.place().source));
}
