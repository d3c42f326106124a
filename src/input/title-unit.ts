import { type Fraction, fraction } from "../core/fraction.ts";
import { type Issue, issue } from "../core/issue.ts";
import type { Row, Sheet } from "./sheet.ts";

/** The unit that a title says amounts are in, and the warning that it was believed. */
interface TitleUnit {
  readonly unit: Fraction;
  readonly issue: Issue;
}

const CURRENCY = "(?:kr|kroner|nok)";
const WHOLE = "(?:hele |heile |whole )?";
const THOUSAND = "1[ .,]?000";
const MILLION = "1[ .,]?000[ .,]?000";

function unitPattern(figure: string, words: string): RegExp {
  return new RegExp(
    `(?<!\\d[ .,]?)${figure} ?${CURRENCY}\\b|\\b(?:i|in|tall i) ${WHOLE}(?:${CURRENCY}\\.? )?${figure}(?![ .,]?\\d)|${words}`,
    "iu",
  );
}

const UNITS: readonly { readonly unit: bigint; readonly pattern: RegExp }[] = [
  {
    unit: 1_000_000n,
    pattern: unitPattern(
      MILLION,
      `\\b(?:i|in) ${WHOLE}(?:${CURRENCY}\\.? )?(?:mill\\b|mio\\b|million)|\\b(?:mill|mio)\\.? ?${CURRENCY}\\b|\\bmillion(?:er|ar|s)? ${CURRENCY}\\b|\\bmnok\\b|\\bmkr\\b|\\bnok millions?\\b`,
    ),
  },
  {
    unit: 1000n,
    pattern: unitPattern(
      THOUSAND,
      `\\b(?:i|in) ${WHOLE}(?:${CURRENCY}\\.? )?(?:tusen\\b|thousands?\\b)|\\btusen ${CURRENCY}\\b|\\btkr\\b|\\btnok\\b|\\bknok\\b|\\bnok thousands?\\b`,
    ),
  },
];

/** The unit of amounts that a text such as `(tall i hele 1000 kr)` states, or null. */
function unitNamed(text: string): Fraction | null {
  const plain = text.replace(/\s+/gu, " ");
  const found = UNITS.find(({ pattern }) => pattern.test(plain));
  return found ? fraction(found.unit) : null;
}

/** The unit stated in the given cells of a sheet, the first that states one; null when none does. */
export function titleUnit(sheet: Sheet, cells: Iterable<readonly [Row, number]>): TitleUnit | null {
  for (const [row, column] of cells) {
    const unit = unitNamed(row.cells[column] ?? "");
    if (unit === null) continue;
    const { text, source } = sheet.cell(row, column);
    return { unit, issue: issue("UNIT_IN_TITLE", { unit: unit.num.toString(), text }, source) };
  }
  return null;
}
