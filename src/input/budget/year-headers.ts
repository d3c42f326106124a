import { nameKey } from "../../core/model/names.ts";
import { yearNamed } from "../table/header-words.ts";

/** What the words beside a year say of the amounts under it; `year` is the year alone, or with words that say nothing. */
export type YearKind = "year" | "budget" | "plan" | "accounts" | "revised" | "original" | "forecast";

/** A header that is a year, and what its words say. */
export interface DatedHeader {
  readonly year: number;
  readonly kind: YearKind;
  /** Whether the year stands before the words: `2026 (budsjett)`. */
  readonly leads: boolean;
}

/** What the words may be, the first that fits. */
const KINDS: readonly (readonly [YearKind, RegExp])[] = [
  ["accounts", /^r$|regnskap|rekneskap|(?<!\p{L})regn(?!\p{L})|accounts?\b|actual|bokført|forbruk/u],
  ["forecast", /prognose|forecast|anslag/u],
  ["revised", /(?<!\p{L})rev|revidert|justert|regulert|revised/u],
  ["original", /(?<!\p{L})oppr|original/u],
  ["plan", /plan(?!\p{L})|(?<!\p{L})(?:øp|hp)(?!\p{L})|handlingsprogram|forslag|framlegg|fremlegg|proposal|proposed/u],
  ["budget", /^b$|budsj|budget|(?<!\p{L})bud(?!\p{L})|vedtatt|vedteke|adopted/u],
  ["year", /^(?:beløp|amount|kr|nok|kroner|år|year|i|in|hele|heile|1000|per|pr|sum)?(?: (?:kr|nok|kroner|1000))*$/u],
];
/** What is worked out of the amounts of years, or is no amount. */
const NO_AMOUNT =
  /avvik|endring|differ|\bdiff\b|change|deviation|vekst|%|prosent|percent|andel|antall|antal\b|folke|innbygg|\brest\b/u;
const YEAR =
  /(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.((?:19|20|21)\d\d)(?!\d)|(?<!\d)((?:19|20|21)\d\d)(?!\d)/gu;
const SHORT = /^(b|bud|budsjett|r|regnskap|rekneskap|øp|hp)[ .']*(\d\d)$/u;

/**
 * The year that a header is of: `2026`, `2026 (budsjett)`, `Budsjett 2026`, `B2026`, `R24`, `31.12.2026`. Null where it has
 * no year, more than one (`2026-2029`), or words that say it is no amount of a year (`Endring 2026`, `Folketall 2026`).
 */
export function datedHeader(header: string): DatedHeader | null {
  const alone = yearNamed(header);
  if (alone !== null) return { year: alone, kind: "year", leads: true };
  const name = nameKey(header);
  if (NO_AMOUNT.test(name)) return null;
  const short = SHORT.exec(name);
  const text = short ? `${short[1]} 20${short[2]}` : name;
  const [found, ...others] = [...text.matchAll(YEAR)];
  if (found === undefined || others.length > 0) return null;
  const words = text
    .replace(found[0], " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const kind = KINDS.find(([, says]) => says.test(words))?.[0];
  return kind === undefined ? null : { year: Number(found[1] ?? found[2]), kind, leads: found.index === 0 };
}

/** A column with the header of a year. */
export interface DatedColumn extends DatedHeader {
  readonly column: number;
}

function areDistinct(columns: readonly DatedColumn[]): boolean {
  return new Set(columns.map(({ year }) => year)).size === columns.length;
}

/**
 * Which of the columns that are dated hold the years to share, by what their words say. Years alone are shared, and with
 * them a budget headed alike (`2026 (budsjett);2027`), unless accounts or revisions beside it say that it is last year's, as
 * one headed otherwise is (`Budsjett 2025;2026;2027`).
 * Columns of one kind are its years. `rivals` are those between which the file does not decide.
 *
 * @param compares whether a column of changes says that the columns are there to be compared
 */
export function yearsMeant(
  columns: readonly DatedColumn[],
  compares: boolean,
): { readonly years: readonly DatedColumn[]; readonly rivals: readonly DatedColumn[] } {
  const of = (...kinds: readonly YearKind[]) => columns.filter(({ kind }) => kinds.includes(kind));
  const [alone, budgets, plans] = [of("year"), of("budget"), of("plan")];
  const ahead = [...alone, ...plans];
  const together = columns.filter(({ kind }) => kind === "year" || kind === "plan" || kind === "budget");
  const isAllOfOne = together.length === columns.length || of("accounts").length === columns.length;
  if (alone.length === 0) {
    const meant = columns.length > 1 && isAllOfOne && !compares && areDistinct(columns);
    return { years: meant ? columns : [], rivals: [] };
  }
  const first = Math.min(...ahead.map(({ year }) => year));
  const isLastYears = budgets.every(({ year }) => year < first && year === budgets[0]?.year);
  const isHistory = together.length < columns.length || compares;
  const isBefore = budgets.every(({ leads }) => !leads);
  if (!areDistinct(ahead)) return { years: ahead, rivals: ahead };
  if (budgets.length === 0 || ((isHistory || isBefore) && isLastYears)) return { years: ahead, rivals: [] };
  return { years: together, rivals: isHistory || !areDistinct(together) ? together : [] };
}

/** Whether a header says that its column is what changed between others. */
export function isChange(header: string): boolean {
  return /avvik|endring|differ|\bdiff\b|change|deviation/u.test(nameKey(header));
}
