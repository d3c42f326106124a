import { unitsApart } from "../../core/compare/units-apart.ts";
import { Findings } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { Concerns } from "../../core/model/line.ts";
import { fastAmount } from "../../core/number/amount.ts";
import { add, decimalText, type Fraction, negate, subtract, sum, ZERO } from "../../core/number/fraction.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
import { Tally } from "../ledger/rows/sum-fit.ts";
import { SumRows } from "../ledger/sums/sum-rows.ts";
import { SUMS_UNJUDGED, type SumsJudged } from "../ledger/sums/sums-judged.ts";
import { readChoice, TYPE_WORDS } from "../table/choice-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { ItemColumns } from "./procurement-columns.ts";
import type { PriceReader } from "./procurement-prices.ts";

/** The rows of procurement.csv that are items, and what was found of those that are sums of others. */
interface ItemRows {
  readonly items: readonly Row[];
  readonly issues: readonly Issue[];
}

/** A row with its prices, each under the number of its column: what adds up adds up in every column. */
interface PricedRow {
  readonly row: Row;
  readonly entry: BudgetRow;
  /** What it saves, as it is written: its price when each buys for itself, less that when all buy together. */
  readonly savings: Fraction;
  readonly separate: Fraction;
  readonly joint: Fraction;
}

function pricedRow(sheet: Sheet, row: Row, columns: ItemColumns, concerns: Concerns, price: PriceReader): PricedRow {
  const { item, joint, separate, own, type } = columns;
  const priced = [separate, ...own.map(({ column }) => column), joint].filter((column) => column !== null);
  const amounts = priced.flatMap((column) => {
    const amount = price(row, column, []);
    return amount === null ? [] : [{ year: column, amount: fastAmount(amount), column, exact: amount }];
  });
  const word = type === null ? null : readChoice(TYPE_WORDS, sheet.cell(row, type), "");
  const kind = {
    type: typeof word === "string" ? word : ("line" as const),
    ...{ key: null, concerns, driver: null, funding: null, host: null },
  };
  const { text: name } = sheet.cell(row, item);
  const paid = (isJoint: boolean) =>
    sum(amounts.flatMap((one) => ((one.column === joint) === isJoint ? [one.exact] : [])));
  return {
    row,
    entry: {
      ...{ row, wanted: true, name, typed: word !== null, group: [], kind, year: null },
      ...{ art: null, isIncome: false, amounts },
    },
    savings: subtract(paid(false), paid(true)),
    separate: paid(false),
    joint: paid(true),
  };
}

/** What the search for sums says of the rows: those that are sums, and those that may be. */
function searched(sheet: Sheet, header: Row, item: number, rows: readonly PricedRow[]) {
  for (let judged: SumsJudged = SUMS_UNJUDGED; ; ) {
    const search = new SumRows(sheet, { header, line: item, hasTwins: false, isMember: () => false }, judged);
    const sums = rows.filter(({ entry }) => search.add(entry, false));
    const again = search.end();
    if (again === null) {
      const findings = new Findings();
      search.tell(findings, { isComplete: true, hasFees: false }, new Tally(false));
      return { sums, findings: findings.kept };
    }
    judged = again;
  }
}

/** Where the separate and the joint price of an item are in other units. */
function unitsOfPrices(sheet: Sheet, header: Row, columns: ItemColumns, { row, entry, separate, joint }: PricedRow) {
  const heading = (header.cells[columns.joint] ?? "").trim();
  const { source } = sheet.cell(row, columns.joint);
  return unitsApart({ name: entry.name, amount: separate }, { name: heading, amount: joint }, null, "one-file", source);
}

function namedIn(rows: readonly PricedRow[]): string[] {
  return rows.map(({ entry }) => entry.name);
}

/**
 * Parts the items of procurement.csv from the sums among them, which must not be counted: they are found as those of a
 * budget are. What may be a sum is counted, and told of.
 *
 * @param concernsOf whom a row's item is for
 */
export function itemRows(
  sheet: Sheet,
  header: Row,
  data: readonly Row[],
  columns: ItemColumns,
  concernsOf: (row: Row) => Concerns,
  price: PriceReader,
): ItemRows {
  const rows = data.map((row) => pricedRow(sheet, row, columns, concernsOf(row), price));
  const { sums, findings } = searched(sheet, header, columns.item, rows);
  const items = rows.filter((row) => row.entry.kind.type === "line" && !sums.includes(row));
  const saved = (some: readonly PricedRow[]) => some.reduce((all, { savings }) => add(all, savings), ZERO);
  const told = (some: readonly PricedRow[], isCounted: boolean): Issue[] => {
    const [first] = some;
    if (!first) return [];
    const now = saved(items);
    const other = add(now, isCounted ? negate(saved(some)) : saved(some));
    const args = { items: namedIn(some), isCounted, savings: decimalText(now), otherwise: decimalText(other) };
    return [issue("ITEM_SUM_ROW", args, sheet.cell(first.row, columns.item).source)];
  };
  const likely = new Set(
    findings.flatMap(({ code, args }) =>
      code === "LINE_EQUALS_SUM" || code === "ROWS_UNDER_TOTAL"
        ? args.lines
        : code === "LINE_EQUALS_PART"
          ? [args.line]
          : [],
    ),
  );
  const off = findings.flatMap((finding) => {
    if (finding.code !== "STATED_SUM_OFF") return finding.code === "SUM_ROW_SHARED" ? [finding] : [];
    return [issue("STATED_SUM_OFF", { ...finding.args, year: null }, finding.source)];
  });
  return {
    items: items.map(({ row }) => row),
    issues: [
      ...told(sums, false),
      ...told(
        items.filter(({ entry }) => likely.has(entry.name)),
        true,
      ),
      ...off,
      ...items.flatMap((item) => unitsOfPrices(sheet, header, columns, item)),
    ],
  };
}
