import { type Issue, issue } from "../../core/model/issue.ts";
import {
  compare,
  type Fraction,
  isNegative,
  isZero,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from "../../core/number/fraction.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { ART, accountColumn, artOfRow, saysParticipantsRefund, saysVatCompensation } from "./accounts.ts";
import type { BudgetRow } from "./budget-row.ts";

const DECIMALS_SHOWN = 12;

const text = (value: Fraction) => toDecimal(value, DECIMALS_SHOWN);

function isShared({ lines }: BudgetRow): boolean {
  return lines.some(({ type }) => type === "line");
}

function amountIn(rows: readonly BudgetRow[], year: number | null): Fraction {
  const lines = rows.flatMap((entry) => entry.lines);
  return sum(lines.flatMap((line) => (line.year === year && line.type === "line" && line.amount ? [line.amount] : [])));
}

/** The condition for `--where` that leaves a row out: by its account, else by its name. */
function leftOut(header: Row, { row, name }: BudgetRow, account: number | null, line: number): string {
  const number = account === null ? "" : (row.cells[account] ?? "").trim();
  const headerOf = (column: number | null) => (column === null ? "" : (header.cells[column] ?? "").trim());
  if (number !== "") return `${headerOf(account)}!=${number}`;
  return headerOf(line) === "" ? "" : `${headerOf(line)}!=${name}`;
}

/** What the participants pay the host stands as income in the host's own budget: shared too, it is counted twice. */
function refunds(sheet: Sheet, header: Row, rows: readonly BudgetRow[], line: number): Issue[] {
  const account = accountColumn(header);
  const refunding = rows.filter((entry) => {
    const isIncome = isShared(entry) && entry.lines.some(({ amount }) => amount !== null && isNegative(amount));
    if (!isIncome) return false;
    const art = artOfRow(entry.row, account, entry.name);
    return art === null ? saysParticipantsRefund(entry.name) : art === ART.refundFromMunicipalities;
  });
  const totals = new Map<number | null, { readonly whole: Fraction; readonly without: Fraction }>();
  const totalsIn = (year: number | null) => {
    const whole = amountIn(rows, year);
    return { whole, without: subtract(whole, amountIn(refunding, year)) };
  };
  return refunding.flatMap((entry) => {
    const [first] = entry.lines;
    if (!first) return [];
    const { whole, without } = totals.get(first.year) ?? totalsIn(first.year);
    totals.set(first.year, { whole, without });
    const args = {
      line: entry.name,
      year: first.year,
      amount: text(first.amount ?? ZERO),
      whole: text(whole),
      without: text(without),
      where: leftOut(header, entry, account, line),
    };
    return [issue("PARTICIPANT_REFUND", args, sheet.cell(entry.row, line).source)];
  });
}

/** VAT that is paid and compensated nets to zero, or something is missing. */
function vatPairs(sheet: Sheet, header: Row, rows: readonly BudgetRow[], line: number): Issue[] {
  const account = accountColumn(header);
  const vat = rows.filter((entry) => {
    if (!isShared(entry)) return false;
    const art = artOfRow(entry.row, account, entry.name);
    return art === null ? saysVatCompensation(entry.name) : art === ART.vatPaid || art === ART.vatCompensated;
  });
  const [first] = vat;
  if (!first) return [];
  const { source } = sheet.cell(first.row, line);
  const lines = vat.map(({ name }) => name);
  const years = [...new Set(vat.flatMap((entry) => entry.lines.map(({ year }) => year)))];
  const off = years
    .map((year) => ({ year, net: amountIn(vat, year) }))
    .filter(({ net }) => !isZero(net))
    .sort((a, b) => compare(b.net, a.net) || (a.year ?? 0) - (b.year ?? 0));
  const [worst] = off;
  if (worst) return [issue("VAT_PAIR_OFF", { lines, year: worst.year, net: text(worst.net) }, source)];
  return [issue("VAT_PAIR", { lines }, source)];
}

/** What a host's export from its ledger holds that a shared budget should not, or need not. `line` is the names' column. */
export function hostFindings(sheet: Sheet, header: Row, rows: readonly BudgetRow[], line: number): Issue[] {
  return [...refunds(sheet, header, rows, line), ...vatPairs(sheet, header, rows, line)];
}
