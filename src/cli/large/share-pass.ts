import type { Case } from "../../core/model/case.ts";
import { Findings } from "../../core/model/findings.ts";
import { memberName } from "../../core/model/names.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { Constellation } from "../../core/split/constellation.ts";
import { type Accounts, Divisions, type PoolSums } from "../../core/split/passing/division.ts";
import { Narrowing } from "../../core/split/passing/narrowing.ts";
import { LineSharing } from "../../core/split/passing/share-lines.ts";
import type { Style } from "../../format/style.ts";
import { CsvShares } from "../../format/text/csv-shares.ts";
import type { BudgetPass } from "../../input/budget/budget-pass.ts";
import type { Judgement } from "../../input/budget/judgement.ts";
import { type BudgetSource, readPassing } from "../../input/budget/passing-budget.ts";
import type { BudgetRow } from "../../input/ledger/budget-row.ts";
import { groupText, SPLIT_FIELDS } from "../../report/split/facts.ts";
import type { Sink } from "../output/sink.ts";

/** Findings of each kind that are shown; the rest are counted. */
const MOST_KEPT = 100;

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

/** What sharing a budget that passed by came to. */
export interface Passed {
  readonly findings: Findings;
  readonly accounts: readonly Accounts[];
  readonly lines: number;
}

/** What must be known of the whole budget before its first line can be shared. */
interface Known {
  readonly judged: Judgement | null;
  readonly pools: PoolSums;
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

/** What takes each row: shares and writes its lines. */
function lineTaker({ sharing, members, only, style }: Plan, pools: PoolSums, findings: Findings, sink: Sink | null) {
  if (sharing === null) return null;
  const { subject, constellation, step, year } = sharing;
  const divisions = new Divisions(subject, constellation, step, pools);
  const lines = new LineSharing(divisions, findings);
  const narrowing = new Narrowing(subject, members, year, only);
  const shown = narrowing.members.map((member) => ({ member, name: memberName(subject, member) }));
  const csv = new CsvShares(style, SPLIT_FIELDS, shown, step);
  const beforeOf = beforeReader(csv);
  let pieces: Uint8Array[] = [];
  let writing: Uint8Array[] = [];
  let count = 0;
  const take = (entry: BudgetRow, pass: BudgetPass) => {
    const { kind, name, group } = entry;
    if (kind.type !== "line") return;
    for (const amount of entry.amounts) {
      count++;
      const placed = () => pass.lineOf(entry, amount);
      const shared = lines.share({ kind, year: amount.year, amount: amount.amount, placed });
      if (shared === null || findings.isHopeless || lines.lacksPools) continue;
      if (!narrowing.keeps(name, group, amount.year) || sink === null) continue;
      csv.line(beforeOf(group, amount.year), name, shared);
      if (csv.isFull) pieces.push(csv.take());
    }
  };
  /** Hands over what is full; what was handed over before that has been written by then. */
  const write = async (isLast: boolean) => {
    const full = isLast ? [...pieces, csv.take()] : pieces;
    if (full.length === 0 || sink === null) return;
    pieces = [];
    if (!findings.isHopeless) await sink.write(full);
    csv.giveBack(writing);
    writing = full;
  };
  const issues = () => [...divisions.issues(), ...narrowing.issues()];
  return { take, write, issues, lines, divisions, count: () => count };
}

/** Reads a budget once; what is to be known for the next reading, or what this one came to. */
async function passOnce(plan: Plan, known: Known, sink: Sink | null, check: () => void): Promise<Known | Passed> {
  const findings = new Findings(MOST_KEPT);
  const taker = lineTaker(plan, known.pools, findings, sink);
  const judged = await readPassing(plan.source, known.judged, findings, MOST_KEPT, {
    row: (entry, pass) => taker?.take(entry, pass),
    pause: async () => {
      check();
      await taker?.write(false);
      return findings.isEnough;
    },
  });
  if (judged !== null) return { judged, pools: new Map() };
  if (taker?.lines.lacksPools && !findings.isHopeless) return { judged: known.judged, pools: taker.lines.poolSums() };
  if (!findings.isHopeless) findings.addOnce(taker?.issues() ?? []);
  if (!findings.isHopeless) await taker?.write(true);
  return { findings, accounts: taker?.divisions.accounts ?? [], lines: taker?.count() ?? 0 };
}

/**
 * Reads a budget from its first line to its last, and writes what each member pays to `sink`. What must be known of the
 * whole before the first line is shared (which rows are sums, what the pools that fees are taken from come to) shows only
 * at the end: where it is not what was taken for granted, the budget is read once more. A screen or a pipe takes nothing
 * back: it is written to when all is known. `check` is called now and then, and may throw.
 */
export async function passOver(plan: Plan, sink: Sink, check: () => void): Promise<Passed> {
  let known: Known = { judged: null, pools: new Map() };
  for (;;) {
    const passed = await passOnce(plan, known, sink.canRestart ? sink : null, check);
    if ("findings" in passed) {
      const isWritten = sink.canRestart || passed.findings.isHopeless;
      if (isWritten) return passed;
      break;
    }
    known = passed;
    if (sink.canRestart) await sink.restart();
  }
  const written = await passOnce(plan, known, sink, check);
  if ("findings" in written) return written;
  throw new Error("a budget was not the same when it was read again");
}
