import type { Case } from "../../core/model/case.ts";
import type { Issue } from "../../core/model/issue.ts";
import { memberName } from "../../core/model/names.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { Constellation } from "../../core/split/constellation.ts";
import type { Accounts, PoolSums } from "../../core/split/passing/division.ts";
import { Divisions } from "../../core/split/passing/division.ts";
import { Findings } from "../../core/split/passing/findings.ts";
import { Narrowing } from "../../core/split/passing/narrowing.ts";
import { LineSharing } from "../../core/split/passing/share-lines.ts";
import { SumsStated } from "../../core/split/passing/sums-stated.ts";
import type { Style } from "../../format/style.ts";
import { CsvShares } from "../../format/text/csv-shares.ts";
import { BudgetPass, type BudgetSource, type PassingLine } from "../../input/budget/budget-stream.ts";
import { groupText, SPLIT_FIELDS } from "../../report/split/facts.ts";
import type { Sink } from "../output/sink.ts";

/** What is done with a budget that passes by. */
export interface Plan {
  readonly source: BudgetSource;
  /** How lines are shared; null when errors leave nothing to share, so that the budget is only read for its own. */
  readonly sharing: {
    readonly subject: Case;
    readonly constellation: Constellation;
    readonly step: Fraction;
    readonly year: number | null;
  } | null;
  /** Who takes part, in the order to be listed. */
  readonly members: readonly number[];
  readonly only: readonly string[];
  readonly style: Style;
}

/** What came of it. */
export interface Passed {
  readonly issues: readonly Issue[];
  /** Findings beside these. */
  readonly more: number;
  readonly warnings: number;
  readonly accounts: readonly Accounts[];
  readonly lines: number;
  /** Lines shared although their name is a sum's. */
  readonly sumsNamed: number;
}

/** The bytes of year and group, made once for each. */
function beforeReader(csv: CsvShares) {
  const known = new WeakMap<readonly string[], Map<number | null, Uint8Array>>();
  return (group: readonly string[], year: number | null): Uint8Array => {
    let years = known.get(group);
    if (years === undefined) {
      years = new Map();
      known.set(group, years);
    }
    let bytes = years.get(year);
    if (bytes === undefined) {
      bytes = csv.fields([year, groupText(group)]);
      years.set(year, bytes);
    }
    return bytes;
  };
}

/** What takes each line: checks, shares and writes it. */
function lineTaker({ sharing, members, only, style }: Plan, pools: PoolSums, findings: Findings, hasTypes: boolean) {
  if (sharing === null) return null;
  const { subject, constellation, step, year } = sharing;
  const divisions = new Divisions(subject, constellation, step, pools);
  const lines = new LineSharing(divisions, findings);
  const sums = new SumsStated();
  const narrowing = new Narrowing(subject, members, year, only);
  const shown = narrowing.members.map((member) => ({ member, name: memberName(subject, member) }));
  const csv = new CsvShares(style, SPLIT_FIELDS, shown, step);
  const beforeOf = beforeReader(csv);
  let pieces: Uint8Array[] = [];
  let writing: Uint8Array[] = [];
  let count = 0;
  const take = (line: PassingLine) => {
    const { kind, name, group, year: ofYear, amount } = line;
    if (kind.type === "total") sums.state(line.placed());
    if (kind.type !== "line" || amount === null) return;
    count++;
    if (hasTypes) sums.add(group, ofYear, amount, line.placed);
    const shared = lines.share({ kind, year: ofYear, amount, placed: line.placed });
    if (shared === null || findings.isHopeless || lines.lacksPools || !narrowing.keeps(name, group, ofYear)) return;
    csv.line(beforeOf(group, ofYear), name, shared);
    if (csv.isFull) pieces.push(csv.take());
  };
  /** Hands over what is full; what was handed over before that has been written by then. */
  const write = async (sink: Sink, isLast: boolean) => {
    const full = isLast ? [...pieces, csv.take()] : pieces;
    if (full.length === 0) return;
    pieces = [];
    if (!findings.isHopeless) await sink.write(full);
    csv.giveBack(writing);
    writing = full;
  };
  const issues = () => [...sums.issues(), ...narrowing.issues()];
  return { take, write, issues, lines, divisions, count: () => count };
}

/**
 * Reads a budget from its first line to its last, and writes what each member pays to `sink`. Where fees are taken from
 * pools, once more with what the pools came to: the first time nothing is written after the first of them. `check` is
 * called now and then, and may throw.
 */
export async function passOver(
  plan: Plan,
  sink: Sink,
  check: () => void,
  pools: PoolSums = new Map(),
): Promise<Passed> {
  const findings = new Findings();
  const pass = await BudgetPass.open(plan.source);
  findings.add(pass.issues);
  const taker = lineTaker(plan, pools, findings, pass.hasTypes);
  await pass.read({
    line: (line) => taker?.take(line),
    issues: (issues) => findings.add(issues),
    pause: async () => {
      check();
      await taker?.write(sink, false);
      return findings.isEnough;
    },
  });
  await pass.close();
  if (taker?.lines.lacksPools && !findings.isHopeless) {
    await sink.restart();
    return passOver(plan, sink, check, taker.lines.poolSums());
  }
  if (!findings.isHopeless) findings.add(taker?.issues() ?? []);
  if (!findings.isHopeless) await taker?.write(sink, true);
  return {
    issues: findings.kept,
    more: findings.more,
    warnings: findings.warnings,
    accounts: taker?.divisions.accounts ?? [],
    lines: taker?.count() ?? 0,
    sumsNamed: pass.sumsNamed,
  };
}
