import type { Case } from "../../core/model/case.ts";
import { Findings } from "../../core/model/findings.ts";
import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import type { Member } from "../../core/model/member.ts";
import type { Amount } from "../../core/number/amount.ts";
import { canAddUp, canRound } from "../../core/rounding/table/extent.ts";
import type { Deviation } from "../../core/shares/allocation.ts";
import type { Constellation } from "../../core/shares/constellation.ts";
import { Bundles } from "../../core/split/passing/bundles.ts";
import { deviations } from "../../core/split/passing/deviation.ts";
import { Divisions, type PoolSums } from "../../core/split/passing/division.ts";
import { Narrowing } from "../../core/split/passing/narrowing.ts";
import { passedSplit } from "../../core/split/passing/passed-split.ts";
import { LineSharing } from "../../core/split/passing/share-lines.ts";
import type { Split } from "../../core/split/split.ts";
import type { Style } from "../../format/writing/style.ts";
import type { BudgetPass } from "../../input/budget/budget-pass.ts";
import type { Judgement } from "../../input/budget/judgement.ts";
import { type AheadOfRows, type BudgetSource, readPassing } from "../../input/budget/passing/passing-budget.ts";
import type { BudgetRow } from "../../input/ledger/rows/budget-row.ts";
import { NamedInLines } from "../../input/statistics-norway/named-in-lines.ts";
import type { Sink } from "../disk/sink.ts";
import type { LoadedCase } from "../files/load.ts";
import { CsvRowsOut } from "./csv-rows.ts";
import { AheadFailed, type ReadingsAhead } from "./reading-ahead.ts";

/** Findings of each kind that are shown; the rest are counted. */
export const MOST_KEPT = 100;
/** Groups, years and keys of which a table is worked out. */
const MOST_BUNDLES = 50_000;

/** Who shares the lines of a budget, and what is kept of them. */
export interface Sharing {
  readonly subject: Case;
  readonly constellation: Constellation;
  /** Who takes part, in the order to be listed. */
  readonly members: readonly number[];
  readonly year: number | null;
  readonly only: readonly string[];
}

/** What is done with a budget that passes by. */
export interface Plan {
  readonly source: BudgetSource;
  /**
   * How lines are shared among the members of the case, or of a register among those found to take part; null when errors
   * leave nothing to share, so that the budget is only read for its own.
   */
  readonly sharing: ((members: readonly Member[] | null) => Sharing) | null;
  readonly takingPart: LoadedCase["takingPart"];
  readonly style: Style;
}

/** What sharing a budget that passed by came to. */
export interface Passed {
  readonly issues: readonly Issue[];
  /** Findings beside these, which were only counted. */
  readonly more: number;
  readonly warnings: number;
  /** The case with who takes part; null when there was nothing to share, or it could not be read. */
  readonly subject: Case | null;
  /** What groups, years and everything come to; null when errors prevent it, or there are too many groups. */
  readonly split: Split | null;
  /** Whether there were too many groups to show a table of them. */
  readonly isCrowded: boolean;
  /** How many lines passed by, and what rounding them one by one left members off. */
  readonly lines: number;
  readonly deviations: readonly Deviation[];
}

/** What must be known of the whole budget before its first line can be shared. */
interface Known {
  readonly judged: Judgement | null;
  readonly pools: PoolSums;
  /** Who of a register takes part; null where that was known before, or is not yet. */
  readonly members: readonly Member[] | null;
  readonly issues: readonly Issue[];
}

const NOTHING_KNOWN: Known = { judged: null, pools: new Map(), members: null, issues: [] };

/** What takes each row: shares its lines, adds them up and writes them. */
class RowTaker {
  readonly #sharing: Sharing;
  /** What is found in the budget, and what is found when it is shared. */
  readonly #ofBudget: Findings;
  readonly findings = new Findings(MOST_KEPT);
  readonly #divisions: Divisions;
  readonly #lines: LineSharing;
  readonly #bundles: Bundles;
  readonly #narrowing: Narrowing | null;
  readonly #out: CsvRowsOut | null;
  #count = 0;

  constructor(sharing: Sharing, style: Style, pools: PoolSums, ofBudget: Findings, sink: Sink | null) {
    const { subject, constellation, members, year, only } = sharing;
    this.#sharing = sharing;
    this.#ofBudget = ofBudget;
    this.#divisions = new Divisions(subject, constellation, subject.round, pools);
    this.#lines = new LineSharing(this.#divisions, this.findings, sink !== null);
    const ofUnitCosts = (subject.unitCosts ?? []).flatMap(({ of }) => of?.text ?? []);
    this.#bundles = new Bundles([...only, ...ofUnitCosts], MOST_BUNDLES);
    this.#narrowing = sink && new Narrowing(subject, members, year, only);
    this.#out = sink && this.#narrowing && new CsvRowsOut(subject, this.#narrowing.members, style, sink);
  }

  get lacksPools(): boolean {
    return this.#lines.lacksPools;
  }

  poolSums(): PoolSums {
    return this.#lines.poolSums();
  }

  take(entry: BudgetRow, pass: BudgetPass): void {
    const { kind } = entry;
    if (this.#ofBudget.isHopeless) return;
    if (kind.type === "note") this.#narrowing?.meets(entry);
    if (kind.type === "fee") {
      for (const line of pass.linesOf(entry)) this.#share(entry, line.year, null, () => line);
    }
    if (kind.type === "transfer") {
      const { source } = pass.lineOf(entry, entry.amounts[0] ?? null);
      this.findings.add(issue("TRANSFER_UNFIT", { line: entry.name, reason: "large", host: null }, source));
    }
    if (kind.type !== "line") return;
    for (const amount of entry.amounts) {
      this.#share(entry, amount.year, amount.amount, () => pass.lineOf(entry, amount));
    }
  }

  #share(entry: BudgetRow, year: number | null, amount: Amount | null, placed: () => BudgetLine): void {
    const { kind, name, group } = entry;
    this.#count++;
    const shared = this.#lines.share({ kind, year, amount, placed });
    if (shared === null || this.findings.isHopeless || this.lacksPools) return;
    this.#bundles.add(name, group, placed, shared);
    if (this.#narrowing?.keeps(entry, year)) this.#out?.line(year, group, name, shared);
  }

  async write(isLast: boolean): Promise<void> {
    if (!this.#ofBudget.isHopeless && !this.findings.isHopeless) await this.#out?.write(isLast);
  }

  /** What the lines came to, when all have passed. */
  end(): Omit<Passed, "issues" | "more" | "warnings"> {
    const { findings } = this;
    const { subject, constellation } = this.#sharing;
    const members = constellation.now;
    const { isFull, count, groups } = this.#bundles;
    const isCrowded = isFull || !canRound(members.length, count) || !canAddUp(members.length, groups);
    const nothing = { subject, split: null, isCrowded, lines: this.#count, deviations: [] };
    if (findings.isHopeless) return nothing;
    findings.addOnce([...this.#divisions.issues(), ...(this.#narrowing?.issues() ?? [])]);
    const passed = isCrowded ? null : passedSplit(subject, this.#bundles, this.#count, members);
    findings.addOnce(passed?.issues ?? []);
    if (findings.isHopeless) return nothing;
    const split = passed?.split ?? null;
    return { ...nothing, split, deviations: deviations(this.#divisions.accounts, members, subject.round) };
  }
}

/** Reads a budget once; what is to be known for the next reading, or what this one came to. */
async function passOnce(
  plan: Plan,
  known: Known,
  sink: Sink | null,
  check: (rows: number) => void,
  ahead: AheadOfRows | null,
): Promise<Known | Passed> {
  const { source, sharing, takingPart, style } = plan;
  const ofBudget = new Findings(MOST_KEPT);
  ofBudget.addAll(known.issues);
  const isNaming = takingPart !== null && known.members === null;
  const named = new NamedInLines();
  const shared = sharing === null || isNaming ? null : sharing(known.members);
  const taker = shared && new RowTaker(shared, style, known.pools, ofBudget, sink);
  const findings = taker?.findings ?? new Findings();
  if (shared?.constellation.now.length === 0) findings.add(issue("NOBODY_TAKES_PART", {}, null));
  let rows = 0;
  const judged = await readPassing(source, known.judged, ofBudget, MOST_KEPT, {
    row: (entry, pass) => {
      rows++;
      if (isNaming) named.add(entry.kind);
      taker?.take(entry, pass);
    },
    pause: async () => {
      check(rows);
      await taker?.write(false);
      return ofBudget.isEnough || findings.isEnough;
    },
    ahead,
  });
  if (judged !== null) return { ...known, judged, pools: new Map() };
  if (taker === null || ofBudget.isHopeless) {
    if (isNaming && sharing !== null && !ofBudget.isHopeless) return { ...known, ...takingPart(named.lines) };
    const { kept: issues, more, warnings } = ofBudget;
    return { issues, more, warnings, subject: null, split: null, isCrowded: false, lines: 0, deviations: [] };
  }
  if (taker.lacksPools && !findings.isEnough) return { ...known, pools: taker.poolSums() };
  const passed = taker.end();
  await taker.write(true);
  return {
    issues: [...ofBudget.kept, ...findings.kept],
    more: ofBudget.more + findings.more,
    warnings: ofBudget.warnings + findings.warnings,
    ...passed,
  };
}

/** Reads a budget as often as it must be read; `atOnce` is the sink that is written to before all is known. */
async function passAll(
  plan: Plan,
  sink: Sink | null,
  atOnce: Sink | null,
  check: (rows: number) => void,
  ahead: ReadingsAhead | null,
): Promise<Passed> {
  for (let learnt = NOTHING_KNOWN; ; ) {
    const pass = (to: Sink | null) => {
      const followed = ahead?.latest ?? null;
      const known = followed === null ? learnt : { ...learnt, judged: followed.judged };
      return passOnce(plan, known, to, check, followed);
    };
    const passed = await pass(atOnce);
    if ("split" in passed) {
      if (atOnce === sink || hasErrors(passed.issues)) return passed;
      const written = await pass(sink);
      if ("split" in written) return written;
      throw new Error("a budget was not the same when it was read again");
    }
    learnt = passed;
    await atOnce?.restart();
  }
}

/**
 * Reads a budget from its first line to its last, and writes what each member pays to `sink`, if there is one. What must
 * be known of the whole before the first line is shared (which rows are sums, what the pools that fees are taken from
 * come to) shows only at the end: where it is not what was taken for granted, the budget is read once more. A screen or a
 * pipe takes nothing back: it is written to when all is known. `check` is called now and then with how many rows of this
 * reading have passed, and may throw. Where nothing goes ahead of the readings, or it fails, each looks for sums itself.
 */
export async function passOver(
  plan: Plan,
  sink: Sink | null,
  check: (rows: number) => void,
  ahead: ReadingsAhead | null = null,
): Promise<Passed> {
  const atOnce = sink?.canRestart ? sink : null;
  if (ahead !== null) {
    try {
      return await passAll(plan, sink, atOnce, check, ahead);
    } catch (error) {
      if (!(error instanceof AheadFailed)) throw error;
      await atOnce?.restart();
    }
  }
  return passAll(plan, sink, atOnce, check, null);
}
