import type { Case } from "../../src/core/model/case.ts";
import { type Issue, severityOf } from "../../src/core/model/issue.ts";
import { parseDecimal } from "../../src/core/number/fraction.ts";
import { onlyNamed, onlyYear } from "../../src/core/split/shown/narrow.ts";
import { inUnits, type Split, split } from "../../src/core/split/split.ts";
import { splitResult } from "../../src/report/split/result.ts";
import { reading } from "../input/reading.ts";
import type { Plan } from "./plan.ts";
import { type CaseText, writtenCase } from "./written.ts";

export interface ShareJson {
  readonly member: string;
  readonly share: string | null;
  readonly fraction: string | null;
  readonly exact: string;
  readonly allocated: string;
}

export interface SumJson {
  readonly amount: string;
  readonly shares: readonly ShareJson[];
}

/** The `result` of `fordel/split/1`, as a script would type it. */
export interface ResultJson {
  readonly members: readonly string[];
  readonly lines: readonly {
    readonly line: string;
    readonly group: readonly string[];
    readonly year: number | null;
    readonly type: string;
    readonly amount: string | null;
    readonly key: string | null;
    readonly keyName: string | null;
    readonly shares: readonly ShareJson[];
    readonly source: { readonly file: string; readonly line: number; readonly column: number };
  }[];
  readonly groups: readonly (SumJson & { readonly group: readonly string[]; readonly year: number | null })[];
  readonly years: readonly (SumJson & { readonly year: number })[];
  readonly periods: readonly (SumJson & { readonly year: number | null })[];
  readonly total: SumJson;
  readonly unitCosts: readonly {
    readonly per: string;
    readonly of: string | null;
    readonly year: number | null;
    readonly amount: string;
    readonly volume: string;
    readonly cost: string | null;
    readonly members: readonly { member: string; amount: string; volume: string; cost: string | null }[];
  }[];
  readonly rounding: {
    readonly unit: string;
    readonly offLargestRemainder: readonly { readonly member: string; readonly by: string }[];
  };
}

export interface Outcome {
  readonly issues: readonly Issue[];
  /** Codes of the errors, each once, in alphabetical order. */
  readonly errors: readonly string[];
  readonly subject: Case | null;
  readonly split: Split | null;
}

/** A case from its texts to its split, as the command does it. */
export function outcomeOf(files: CaseText, choices: Pick<Plan, "with" | "without">): Outcome {
  const { members, budget, keys, settings } = files;
  const read = reading({ members, budget, settings, ...(keys === null ? {} : { keys }) });
  const computed = read.case && split(read.case, choices);
  const issues = [...read.issues, ...(computed?.issues ?? [])];
  const errors = issues.filter((issue) => severityOf(issue) === "error").map(({ code }) => code);
  return { issues, errors: [...new Set(errors)].sort(), subject: read.case, split: computed?.split ?? null };
}

export function outcomeOfPlan(plan: Plan): Outcome {
  return outcomeOf(writtenCase(plan), plan);
}

/** The result as it stands in the JSON document; throws when there is none. */
export function resultOf({ subject, split: found, issues }: Outcome): ResultJson {
  if (subject === null || found === null) throw new Error(`no result: ${JSON.stringify(issues)}`);
  return JSON.parse(JSON.stringify(splitResult(subject, found)));
}

function narrowed({ subject, split: found }: Outcome, narrow: (subject: Case, found: Split) => Split | Issue) {
  if (subject === null || found === null) throw new Error("nothing to narrow");
  const kept = narrow(subject, found);
  if ("code" in kept) throw new Error(kept.code);
  return JSON.parse(JSON.stringify(splitResult(subject, kept))) as ResultJson;
}

export const resultOfYear = (outcome: Outcome, year: number) => narrowed(outcome, (_, found) => onlyYear(found, year));
export const resultOfName = (outcome: Outcome, name: string) =>
  narrowed(outcome, (subject, found) => onlyNamed(subject, found, [name]));
export const resultInUnits = (outcome: Outcome, unit: string) =>
  narrowed(outcome, (_, found) => inUnits(found, parseDecimal(unit)));
