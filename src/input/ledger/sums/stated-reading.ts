import { mirrored } from "../../../core/number/amount.ts";
import { equals } from "../../../core/number/fraction.ts";
import { comesTo, type KnownTotals } from "../rows/known-totals.ts";
import { Tally } from "../rows/sum-fit.ts";
import { groupIds, type SummedRow } from "../rows/summed-row.ts";
import { SumRun } from "./sum-run.ts";

/** Sums that a file marks are few, and each is held against all rows. */
const MOST_MARKED = 100;

/** One way to read the rows: those of these indices are sums, and those of the others are not. */
export type Reading = ReadonlySet<number>;

/** What a reading shares, and how many of the sums that the file itself states hold in it. */
interface Shared {
  readonly rows: readonly SummedRow[];
  readonly income: ReadonlySet<SummedRow>;
  readonly holding: number;
}

/** Rows of a budget that are few enough to be read in several ways. */
export class StatedReadings {
  readonly #rows: readonly SummedRow[];
  readonly #marked: readonly SummedRow[];
  readonly #totals: KnownTotals;
  readonly #mostGroups: number;

  constructor(rows: readonly SummedRow[], totals: KnownTotals, mostGroups: number) {
    this.#rows = rows;
    this.#totals = totals;
    this.#mostGroups = mostGroups;
    this.#marked = rows.filter(({ open, naming }) => !open && naming === "sum").slice(0, MOST_MARKED);
  }

  /** Whether anything states a sum that may decide. */
  get hasStated(): boolean {
    return this.#totals.size > 0 || this.#marked.length > 0 || this.#rows.some(({ naming }) => naming === "sum");
  }

  /** How many stated sums hold in a reading; what the user knows outweighs what the file says. */
  support(reading: Reading): number {
    const shared = this.#shared(reading);
    const marked = this.#marked.filter((row) => this.#holds(row, shared)).length;
    const whole = tallyOf({ ...shared, rows: shared.rows.filter(({ entry }) => entry.wanted) });
    const metYears = [...this.#totals].filter(([year, { amount }]) => equals(comesTo(whole, year), amount)).length;
    return metYears * (this.#rows.length + 1) + shared.holding + marked;
  }

  #shared(reading: Reading): Shared {
    const made = run(this.#rows, reading, new Map(), this.#mostGroups);
    return made.again === null ? made.shared : run(this.#rows, reading, made.again, this.#mostGroups).shared;
  }

  /** Whether the lines of a marked sum's group, or all where it has none, come to it. */
  #holds(row: SummedRow, { rows, income }: Shared): boolean {
    const [own = null] = groupIds(row.entry.group);
    const within = rows.filter(({ entry }) => own === null || groupIds(entry.group).includes(own));
    const tally = tallyOf({ rows: within, income });
    return row.amounts.every(({ year, amount }) => tally.is(year, amount));
  }
}

/** What rows come to, by year. */
function tallyOf({ rows, income }: Pick<Shared, "rows" | "income">): Tally {
  const tally = new Tally(false);
  for (const row of rows) {
    for (const { year, amount } of row.amounts) tally.addAmount(year, income.has(row) ? mirrored(amount) : amount);
  }
  return tally;
}

function run(
  rows: readonly SummedRow[],
  reading: Reading,
  below: ConstructorParameters<typeof SumRun>[0],
  most: number,
) {
  const sums = new SumRun(below, 1, most);
  const read: { readonly row: SummedRow; readonly byTrust: boolean; readonly strictly: boolean }[] = [];
  for (const [at, row] of rows.entries()) {
    if (reading.has(at)) sums.addKnown(row);
    else read.push({ row, ...sums.add(row) });
  }
  const again = sums.end();
  const { teller } = sums.chosen;
  const isLine = ({ row, byTrust, strictly }: (typeof read)[number]) =>
    row.entry.kind.type === "line" && !(sums.isStrict ? strictly : byTrust);
  const income = new Set(teller.income.flatMap(({ lines }) => lines));
  return {
    again,
    shared: { rows: read.filter(isLine).map(({ row }) => row), income, holding: teller.holding },
  };
}
