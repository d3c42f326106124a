import { addIssues, isIssue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { ONE } from "../../core/number/fraction.ts";
import { explainReport } from "../../report/explain/report.ts";
import { frameOf } from "../../report/page/frame.ts";
import type { LoadedCase } from "../files/load.ts";
import type { Invocation } from "../line/invocation.ts";
import type { OptionValues } from "../line/option-values.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import { yearOption } from "../steps/case-options.ts";
import { explainedFigure, isPurchase } from "../steps/explained-figure.ts";
import { settlementExplained } from "../steps/explained-settlement.ts";
import { memberOption } from "../steps/member-option.ts";
import { finish, prepare } from "../steps/prepare.ts";
import { periodOf } from "../steps/procurement-view.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** Options that ask for another kind of figure than the one before them does. */
const APART: readonly (readonly [keyof OptionValues, readonly (keyof OptionValues)[]])[] = [
  ["item", ["line", "year", "per", "scenario", "figure", "with", "without"]],
  ["figure", ["line", "per", "with", "without"]],
  ["scenario", ["with", "without"]],
  ["settlement", ["per", "item", "scenario", "figure", "with", "without"]],
];

/** Throws a UsageError for options that cannot be meant together. */
function checkTogether(options: OptionValues): void {
  for (const [option, others] of APART) {
    const other = options[option] === undefined ? undefined : others.find((one) => options[one] !== undefined);
    if (other) throw new UsageError({ kind: "apart", option: `--${option}`, other: `--${other}` });
  }
  if (options.settlement && options.member === undefined) {
    throw new UsageError({ kind: "needs", option: "--settlement", needs: "--member" });
  }
  for (const option of ["actuals", "payments"] as const) {
    if (options[option] === undefined || options.settlement) continue;
    throw new UsageError({ kind: "needs", option: `--${option}`, needs: "--settlement" });
  }
  if (options.years !== undefined && options.item === undefined && options.figure !== "savings") {
    throw new UsageError({ kind: "needs", option: "--years", needs: "--item" });
  }
}

/** What stands at a place of a file that was read. */
function writtenAt({ lineOf }: LoadedCase, { file, line, column, length }: Source): string | null {
  const written = lineOf(file, line);
  if (written === null) return null;
  return typeof written === "string" ? written.slice(column - 1, column - 1 + length) : (written[column - 1] ?? null);
}

/** `fordel explain`: where a figure comes from, down to file and line. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  checkTogether(options);
  const prepared = await prepare(invocation, io);
  const { subject, issues, output, loaded } = prepared;
  const { line = null, per = null, item = null, scenario = null, figure = null, with: joining = [] } = options;
  const leaving = options.without ?? [];
  const year = yearOption(options.year);
  const years = periodOf(options.years);
  const member = subject ? memberOption(subject, options.member) : null;
  addIssues(issues, [year, years, member].filter(isIssue));
  const inForce = optionsInForce(subject, {
    year: isIssue(year) ? null : year,
    with: joining,
    without: leaving,
    scenario,
  });
  const asked = { ...inForce, years: isIssue(years) ? null : years };
  const give = (report: Parameters<typeof finish>[3]) => finish(prepared, "fordel/explain/1", asked, report, io);
  if (!subject || isIssue(year) || isIssue(member) || isIssue(years)) return give(null);
  if (subject.procurement.length === 0 && (item !== null || options.years !== undefined)) {
    const option = item === null ? "--years" : "--item";
    throw new UsageError({ kind: "needs", option, needs: "procurement.csv" });
  }
  const question = { member, line, year, per, item, years, scenario, figure, with: joining, without: leaving };
  const answer = options.settlement
    ? settlementExplained(prepared, subject, question)
    : explainedFigure(prepared, subject, question);
  addIssues(issues, answer.issues);
  const { explanation } = answer;
  if (explanation === null) return give(null);
  const { language } = output.style;
  const view = {
    frame: frameOf(language, { unit: ONE, step: subject.round }, subject.currency),
    subject: answer.subject,
    figure: {
      member: member === null ? null : (subject.members[member]?.name ?? null),
      line,
      year,
      per: per === null ? null : (answer.subject.unitCosts?.[0]?.per ?? per),
      item,
      scenario,
      figure: options.settlement ? ("settlement" as const) : item === null ? figure : ("savings" as const),
    },
    period: isPurchase(subject, question) ? years : null,
    explanation,
    written: (source: Source) => writtenAt(loaded, source),
  };
  return give((head) => explainReport(view, head));
}
