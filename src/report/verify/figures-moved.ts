import { decimalPlaces, parseDecimal, subtract } from "../../core/number/fraction.ts";
import type { VerifyWords } from "../../messages/terms/verify.ts";
import type { Json } from "../page/report.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import type { Difference, Step } from "./differences.ts";

/** Rows shown to people; machine output has them all. */
const MOST_ROWS = 16;
/** What only repeats another figure in other clothes: said when nothing else differs. */
const DERIVED = ["exact", "share", "fraction"];
const RATIOS = ["share", "savingsShare"];
/** What is asked for first: what all pay, then what it comes from. */
const FIRST = ["total", "memberTotals", "years", "options", "case", "lines", "items"];
const DECIMALS = 2;

function fieldsOf(trail: readonly Step[]): string[] {
  return trail.flatMap((step) => ("field" in step ? [step.field] : []));
}

function isNumber(value: Json): value is string {
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value);
}

function cellOf(value: Json, field: string): Cell {
  if (value === null) return { kind: "outside" };
  if (!isNumber(value)) return { kind: "text", text: typeof value === "object" ? "…" : `${value}` };
  const exact = parseDecimal(value);
  if (RATIOS.includes(field)) return { kind: "percent", value: exact, decimals: DECIMALS };
  return { kind: "amount", value: exact, decimals: Math.min(DECIMALS, decimalPlaces(exact) ?? DECIMALS) };
}

function changeOf({ saved, now }: Difference, field: string): Cell {
  if (!isNumber(saved) || !isNumber(now)) return { kind: "empty" };
  const change = subtract(parseDecimal(now), parseDecimal(saved));
  if (RATIOS.includes(field)) return { kind: "percent", value: change, decimals: DECIMALS };
  return { kind: "amount", value: change, decimals: Math.min(DECIMALS, decimalPlaces(change) ?? DECIMALS) };
}

function rowOf(difference: Difference, words: VerifyWords): Row {
  const fields = fieldsOf(difference.trail);
  const field = fields.at(-1) ?? "";
  const entries = difference.trail.flatMap((step) => {
    if (!("entry" in step)) return [];
    return [(Object.hasOwn(words.entries, step.said) && words.entries[step.said]) || step.said];
  });
  const where = fields.includes("total") ? [words.total, ...entries] : entries;
  const figure: Cell = { kind: "text", text: (Object.hasOwn(words.fields, field) && words.fields[field]) || field };
  const cells = [cellOf(difference.saved, field), cellOf(difference.now, field), changeOf(difference, field)];
  return { role: "line", level: 0, label: where.join(" · "), cells: [figure, ...cells] };
}

function rank({ trail }: Difference): number {
  const at = FIRST.findIndex((field) => fieldsOf(trail).includes(field));
  return at < 0 ? FIRST.length : at;
}

/** What differs, the totals first, with what each figure was and is; and how many rows were left out. */
export function figuresMoved(
  all: readonly Difference[],
  words: VerifyWords,
): { readonly table: Table; readonly more: number } {
  const telling = all.filter(({ trail }) => !DERIVED.includes(fieldsOf(trail).at(-1) ?? ""));
  const ordered = [...(telling.length > 0 ? telling : all)].sort((a, b) => rank(a) - rank(b));
  const shown = ordered.slice(0, MOST_ROWS);
  const table: Table = {
    kind: "table",
    heading: words.moved,
    labelHeader: words.what,
    columns: [words.figure, words.saved, words.now, words.change],
    rows: shown.map((difference) => rowOf(difference, words)),
  };
  return { table, more: ordered.length - shown.length };
}
