import { firstBearing } from "../model/asked-names.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { type BudgetLine, callingsOf, isShared, pathKey } from "../model/line.ts";
import type { LineChange, Outlook, Scenario } from "../model/scenario.ts";
import type { WrittenName } from "../model/source.ts";
import { Nearest } from "../spelling/nearest.ts";
import { membershipsUnchanged } from "./membership.ts";

/** The lines and groups of some budgets, to be found by name in one pass. Stated sums and notes are no costs, and not among them. */
class Parts {
  readonly #years = new Map<string, Set<number | null>>();
  readonly #nearest: Nearest;

  constructor(lines: Iterable<BudgetLine>) {
    const spellings = new Set<string>();
    for (const line of lines) {
      if (!isShared(line)) continue;
      for (const spelling of [...line.group, line.name]) spellings.add(spelling);
      for (const calling of callingsOf(line)) {
        const years = this.#years.get(calling) ?? new Set();
        this.#years.set(calling, years.add(line.year));
      }
    }
    this.#nearest = new Nearest(spellings);
  }

  /** The years in which a line or group has amounts, null for lines without a year; none when nothing is called so. */
  yearsOf(name: string): ReadonlySet<number | null> {
    return this.#years.get(pathKey(name)) ?? new Set();
  }

  /** The issue of a name that no line or group bears. */
  unknown({ text, source }: WrittenName): Issue | null {
    if (this.yearsOf(text).size > 0) return null;
    return issue("COST_NAME_UNKNOWN", { name: text, suggestion: this.#nearest.to(text) }, source);
  }
}

/** The first fee that each of some names is of. */
function feesBearing(lines: readonly BudgetLine[], names: readonly WrittenName[]): ReadonlyMap<string, BudgetLine> {
  return firstBearing(
    lines.filter(({ type }) => type === "fee"),
    names.map(({ text }) => text),
  );
}

/** The warnings that a change or a growth of a name leaves lines as they are, which their fees make. */
function feesUnchanged({ text, source }: WrittenName, fees: ReadonlyMap<string, BudgetLine>): Issue[] {
  const fee = fees.get(text);
  return fee ? [issue("FEE_UNCHANGED", { line: fee.name, name: text }, source)] : [];
}

/** What is wrong with a change: it names nothing, or nothing of its year. */
function faultOf({ line, year, source }: LineChange, parts: Parts): Issue | null {
  const years = parts.yearsOf(line.text);
  if (years.size === 0 || year === null || years.has(year)) return parts.unknown(line);
  const others = [...years].flatMap((other) => other ?? []).sort((a, b) => a - b);
  return issue("CHANGE_YEAR_UNKNOWN", { line: line.text, year, years: others }, source);
}

/**
 * What is wrong with who joins and who leaves: the budget has no lines for the year, nor has what it grows to; or nobody
 * joins or leaves by it.
 */
function membershipFaults(
  subject: Pick<Case, "members" | "outlook">,
  scenario: Scenario,
  lines: readonly BudgetLine[],
): Issue[] {
  const { outlook } = subject;
  const all = [...scenario.with, ...scenario.without];
  if (all.length === 0) return [];
  const changes = all.filter(({ from, to }) => from !== null || to !== null);
  const years = new Set(lines.flatMap((line) => (isShared(line) ? (line.year ?? []) : [])));
  if (years.size > 0 && outlook.horizon !== null) {
    for (let year = Math.max(...years); year <= outlook.horizon; year++) years.add(year);
  }
  const known = [...years].sort((a, b) => a - b);
  const undated = changes.flatMap(({ from, to, source }) =>
    [from, to].flatMap((year) =>
      year === null || years.has(year) ? [] : [issue("YEAR_UNKNOWN", { year, years: known }, source)],
    ),
  );
  return undated.length > 0 ? undated : membershipsUnchanged(subject, scenario, known.length === 0 ? [null] : known);
}

/** The issue of a step of a line whose amount is a portion of others, and follows them alone. */
function stepsOfPortions({ line, change, source }: LineChange, portions: ReadonlyMap<string, BudgetLine>): Issue[] {
  if (change.kind !== "step" && change.kind !== "each") return [];
  const portion = portions.get(line.text);
  return portion ? [issue("AMOUNT_PORTION_UNFIT", { text: portion.name, reason: "step" }, source)] : [];
}

/** The warning that growth is given and nothing that it would carry beyond. */
function growthOfNothing({ index, horizon }: Outlook): Issue[] {
  const [first] = index;
  if (!first || horizon !== null) return [];
  return [issue("SETTING_WITHOUT_EFFECT", { name: "index", needs: "horizon" }, first.source)];
}

/**
 * The names of lines and groups that a case's scenarios, establishment, uncertainty and growth speak of, and that its
 * budgets lack. A split does not ask for them: its budget may be another or a narrower one than they were written for.
 */
export function unknownParts({
  lines,
  scenarios,
  establishment,
  uncertainty,
  outlook,
  members,
}: Pick<Case, "lines" | "scenarios" | "establishment" | "uncertainty" | "outlook" | "members">): Issue[] {
  const growing = outlook.index.flatMap(({ of }) => of ?? []);
  const named = [...(establishment ?? []), ...uncertainty.map(({ of }) => of), ...growing];
  const budgets = [...lines, ...scenarios.flatMap((scenario) => scenario.lines ?? [])];
  const all = named.length > 0 ? new Parts(budgets) : null;
  const growingFees = feesBearing(budgets, growing);
  const unknown = [
    ...named.flatMap((name) => all?.unknown(name) ?? []),
    ...growing.flatMap((name) => feesUnchanged(name, growingFees)),
  ];
  const changing = scenarios.filter(({ changes }) => changes.length > 0);
  const faults = changing.flatMap((scenario) => {
    const changed = scenario.lines ?? lines;
    const parts = new Parts(changed);
    const names = scenario.changes.map(({ line }) => line);
    const fees = feesBearing(changed, names);
    const portions = firstBearing(
      changed.filter(({ portion }) => portion),
      names.map(({ text }) => text),
    );
    return scenario.changes.flatMap((change) => [
      ...[faultOf(change, parts)].flatMap((fault) => fault ?? []),
      ...feesUnchanged(change.line, fees),
      ...stepsOfPortions(change, portions),
    ]);
  });
  const joining = scenarios.flatMap((scenario) =>
    membershipFaults({ members, outlook }, scenario, scenario.lines ?? lines),
  );
  return [...unknown, ...faults, ...joining, ...growthOfNothing(outlook)];
}
