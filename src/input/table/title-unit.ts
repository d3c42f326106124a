import { type Issue, issue } from "../../core/model/issue.ts";
import { type Fraction, fraction } from "../../core/number/fraction.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** The unit that a title says amounts are in, and the warning that it was believed. */
interface TitleUnit {
  readonly unit: Fraction;
  readonly issue: Issue;
}

/** A cell by its row and column. */
type Place = readonly [Row, number];

const CURRENCY = "(?:kr|kroner|nok)";
const WHOLE = "(?:hele |heile |whole )";
const THOUSAND = "1[ .,]?000";
const MILLION = "1[ .,]?000[ .,]?000";
/** What has numbers of its own: `Ansvar 1000` is no thousand. */
const NUMBERED = () =>
  /\b(?:konto|ansvar|art|tjeneste|teneste|funksjon|prosjekt|avdeling|kostnadss|nr|account|project|department)/iu;

/** What every text has in it that says a unit: few titles need a closer look. */
const HINT = /000|mill|mio|mnok|mkr|tusen|thousand|tkr|tnok|knok/iu;

interface UnitPatterns {
  readonly unit: bigint;
  /** What says the unit wherever it stands. */
  readonly anywhere: RegExp;
  /** What says it only in the header of amounts: elsewhere `(1000)` may be any number. */
  readonly ofAmounts: RegExp;
}

function unitPatterns(unit: bigint, figure: string, words: string): UnitPatterns {
  const start = "(?<!\\d|\\d[.,])";
  const end = "(?![ .,]?\\d)";
  const said = [
    `${start}${figure} ?${CURRENCY}\\b`,
    `\\b(?:i|in|tall i) ${WHOLE}?(?:${CURRENCY}\\.? )?${figure}${end}`,
    `(?:^|[([]) ?(?:${CURRENCY}\\.? ?|${WHOLE}(?:${CURRENCY}\\.? )?)${figure} ?(?:$|[)\\]])`,
    `^[([]${figure}[)\\]]$`,
    words,
  ];
  return {
    unit,
    anywhere: new RegExp(said.join("|"), "iu"),
    ofAmounts: new RegExp(`${start}${figure} ?(?:$|[)\\]])`, "iu"),
  };
}

/** Each unit that a title may say; made for the few texts that have one of the words in them. */
const UNITS: readonly (() => UnitPatterns)[] = [
  () =>
    unitPatterns(
      1_000_000n,
      MILLION,
      `\\b(?:i|in) ${WHOLE}?(?:${CURRENCY}\\.? )?(?:mill\\b|mio\\b|million)|\\b(?:mill|mio)\\.? ?${CURRENCY}\\b|\\bmillion(?:er|ar|s)? ${CURRENCY}\\b|\\bmnok\\b|\\bmkr\\b|\\bnok millions?\\b`,
    ),
  () =>
    unitPatterns(
      1000n,
      THOUSAND,
      `(?<!\\d)['’‘ʼ′]000(?![ .,'’]?\\d)|\\b(?:i|in) ${WHOLE}?(?:${CURRENCY}\\.? )?(?:tusen\\b|thousands?\\b)|\\btusen ${CURRENCY}\\b|\\btkr\\b|\\btnok\\b|\\bknok\\b|\\bnok thousands?\\b`,
    ),
];

/** The unit of amounts that a text such as `(tall i hele 1000 kr)` states, or null. */
function unitNamed(text: string, ofAmounts: boolean): Fraction | null {
  const plain = text.replace(/\s+/gu, " ").trim();
  if (!HINT.test(plain)) return null;
  const bare = ofAmounts && !NUMBERED().test(plain);
  for (const patterns of UNITS) {
    const { unit, anywhere, ofAmounts } = patterns();
    if (anywhere.test(plain) || (bare && ofAmounts.test(plain))) return fraction(unit);
  }
  return null;
}

/**
 * The unit stated in the given cells of a sheet, the first that states one; null when none does.
 *
 * @param amounts headers of amounts, where a bare `Beløp (1000)` says it as well
 */
export function titleUnit(sheet: Sheet, titles: readonly Place[], amounts: readonly Place[]): TitleUnit | null {
  const places = [
    ...titles.map((place) => ({ place, ofAmounts: false })),
    ...amounts.map((place) => ({ place, ofAmounts: true })),
  ];
  for (const {
    place: [row, column],
    ofAmounts,
  } of places) {
    const unit = unitNamed(row.cells[column] ?? "", ofAmounts);
    if (unit === null) continue;
    const { text, source } = sheet.cell(row, column);
    return { unit, issue: issue("UNIT_IN_TITLE", { unit: unit.num.toString(), text }, source) };
  }
  return null;
}
