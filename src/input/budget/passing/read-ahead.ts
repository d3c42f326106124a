import { Findings } from "../../../core/model/findings.ts";
import type { Told } from "../budget-pass.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import { type BudgetSource, readPassing } from "./passing-budget.ts";

/** What must be known of a whole budget to take its rows, once others tell which of them are sums. */
export interface RowsJudged extends Pick<Judgement, "convention" | "filled" | "turned" | "headings"> {
  /** Rows of income written as positive numbers, by their lines. */
  readonly income: ReadonlySet<number>;
}

/** What a reading that goes ahead tells, plain enough to go from one thread to another. */
export type News =
  /** It has passed the rows up to a line; those of them that are sums, by their lines. */
  | { readonly of: "rows"; readonly to: number; readonly sums: readonly number[] }
  /** It reads the budget once more: what it told of the rows is void. */
  | { readonly of: "again"; readonly judged: RowsJudged }
  /** It has read the budget as it should be read. */
  | { readonly of: "end"; readonly told: Told };

/** What is known to who follows a reading that goes ahead. */
export function asFollowed({ convention, filled, turned, headings, income }: RowsJudged): Judgement {
  const { sums, ...unknown } = unjudged(convention);
  return { ...unknown, filled, turned, headings, sums: { ...sums, income } };
}

/**
 * Reads a budget that passes by, as often as it must be read, and tells which of its rows are sums as it passes them.
 *
 * @param watchesAll whether it watches for what else ledgers leave in
 * @param most how many findings of each kind are kept
 */
export async function readAhead(
  source: BudgetSource,
  watchesAll: boolean,
  most: number,
  tell: (news: News) => void,
): Promise<void> {
  for (let judged: Judgement | null = null; ; ) {
    const findings = new Findings(most);
    let known = 0;
    const again: Judgement | null = await readPassing(source, judged, findings, most, {
      row: () => {},
      pause: async (line, { sums }) => {
        tell({ of: "rows", to: line, sums: sums.slice(known) });
        known = sums.length;
        return findings.isEnough;
      },
      ahead: null,
      behind: { watchesAll, told: (told) => tell({ of: "end", told }) },
    });
    if (again === null) return;
    judged = again;
    const { convention, filled, turned, headings, sums } = judged;
    tell({ of: "again", judged: { convention, filled, turned, headings, income: sums.income } });
  }
}
