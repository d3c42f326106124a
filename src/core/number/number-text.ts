import { absolute, compare, decimalPlaces, type Fraction, fraction, multiply, ONE } from "./fraction.ts";

/** The character that parts the decimals from the whole. */
export type DecimalSign = "," | ".";

/**
 * What a number's text says. `value` is in the unit written, with `mill.`, `mrd.` and the `'` of thousands multiplied
 * out; `25 %` has the value 25 and `percent` true. `ambiguous` is `1.234` and its like, which nothing yet decides.
 */
export type NumberReading =
  | { readonly ok: true; readonly value: Fraction; readonly percent: boolean }
  | { readonly ok: false; readonly problem: "invalid" }
  | { readonly ok: false; readonly problem: "ambiguous"; readonly withComma: Fraction; readonly withPoint: Fraction };

/** Every space that ledgers, Word and Excel put between thousands: no-break, figure, punctuation, thin, narrow. */
const SPACES = /[\u00a0\u2007-\u200a\u202f]/g;

const CURRENCY = String.raw`kr\.?|kroner|krone|nok`;
const MINUS = String.raw`[-\u2010-\u2013\u2212]`;
/** No øre, as price tags and invoices write it: `500,-`, `500,--`, `500.-`, `500:-`. */
const NO_CENTS = String.raw`([.,:])[-=\u2010-\u2015\u2212]{1,2}`;
const SCALE = String.raw`mill(?:ion(?:er|ar|s)?)?\.?|mio\.?|mrd\.?|milliard(?:er|ar)?`;

/** Characters beyond which a text is no number, whatever its digits: refused before it costs time to read or to print. */
const LONGEST = 200;

/** Sign and currency around the digits. Spaces only together with what follows them, so that no text is slow to refuse. */
const FORM = new RegExp(
  `^(?:(${CURRENCY}) *)?(?:(\\() *)?(?:(\\+|${MINUS}) *)?(?:(${CURRENCY}) *)?` +
    `(\\d(?:[\\d., ]*\\d)?)(?: ?${NO_CENTS})?` +
    `(?: *(['’‘ʼ′]|${SCALE}))?(?: *(${CURRENCY}))?(?: *(%))?(?: *(${MINUS}))?(?: *(\\)))?(?: *(${CURRENCY}))?$`,
  "i",
);

const GROUPED_BY_SPACE = /^([1-9]\d{0,2}(?: \d{3})+)(?:([.,])(\d+))?$/;
const GROUPED_BY_COMMA = /^([1-9]\d{0,2}(?:,\d{3})+)(?:(\.)(\d+))?$/;
const GROUPED_BY_POINT = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:(,)(\d+))?$/;
/** Spaces part the thousands, and the three digits after a sign may be one group more or decimals: `1 000.000`. */
const GROUPED_BY_BOTH = /^([1-9]\d{0,2}(?: \d{3})+[.,]\d{3})$/;
const UNGROUPED = /^(\d+)(?:([.,])(\d+))?$/;

/** One way to read the digits; `sign` is the decimal sign that this reading presupposes, null when it needs none. */
interface Reading {
  readonly value: Fraction;
  readonly sign: DecimalSign | null;
}

function readingOf(match: RegExpExecArray | null, presupposed: DecimalSign | null): Reading[] {
  if (match === null) return [];
  const [, whole = "", sign, decimals = ""] = match;
  const value = fraction(BigInt(whole.replace(/\D/g, "") + decimals), 10n ** BigInt(decimals.length));
  return [{ value, sign: sign === "," || sign === "." ? sign : presupposed }];
}

function readingsOf(digits: string): Reading[] {
  return [
    ...readingOf(UNGROUPED.exec(digits), null),
    ...readingOf(GROUPED_BY_SPACE.exec(digits), null),
    ...readingOf(GROUPED_BY_BOTH.exec(digits), digits.includes(",") ? "." : ","),
    ...readingOf(GROUPED_BY_COMMA.exec(digits), "."),
    ...readingOf(GROUPED_BY_POINT.exec(digits), ","),
  ];
}

/** A number without decimals before the mark of no øre, of which only `,-` shows what would part decimals. */
function wholeReadings(digits: string, mark: string): Reading[] {
  const whole = (form: RegExp) => {
    const match = form.exec(digits);
    return match?.[2] === undefined ? match : null;
  };
  const shown = mark === "," ? "," : null;
  return [
    ...readingOf(whole(UNGROUPED), shown),
    ...readingOf(whole(GROUPED_BY_SPACE), shown),
    ...readingOf(whole(GROUPED_BY_COMMA), "."),
    ...readingOf(whole(GROUPED_BY_POINT), ","),
  ];
}

interface Written {
  readonly readings: readonly Reading[];
  readonly percent: boolean;
}

/** The multiplier that stands for the sign and for `mill.`, `mrd.` or the `'` of thousands. */
function multiplier(negative: boolean, scale: string | undefined): Fraction {
  const word = scale?.toLowerCase() ?? "";
  const size = word === "" ? 1n : /^m(?:rd|illiard)/.test(word) ? 10n ** 9n : word.startsWith("m") ? 10n ** 6n : 1000n;
  return fraction(negative ? -size : size);
}

function takeApart(text: string): Written | null {
  const plain = text.replace(SPACES, " ").trim();
  const match = plain.length > LONGEST ? null : FORM.exec(plain);
  if (match === null) return null;
  const [, before, open, sign, inside, digits = "", even, scale, after, percent, minus, close, last] = match;
  const currencies = [before, inside, after, last].filter((currency) => currency !== undefined).length;
  if (currencies > 1) return null;
  if ((open === undefined) !== (close === undefined)) return null;
  if ([open, sign, minus].filter((mark) => mark !== undefined).length > 1) return null;
  if (even !== undefined && minus !== undefined) return null;
  if (percent !== undefined && (scale !== undefined || currencies > 0 || even !== undefined)) return null;
  const negative = open !== undefined || minus !== undefined || (sign !== undefined && sign !== "+");
  const factor = multiplier(negative, scale);
  const readings = even === undefined ? readingsOf(digits) : wholeReadings(digits, even);
  return {
    readings: readings.map((reading) => ({ value: multiply(reading.value, factor), sign: reading.sign })),
    percent: percent !== undefined,
  };
}

/** What speaks for itself: with a percent sign a single `,` or `.` is never of thousands. */
function decided({ readings, percent }: Written): Reading | undefined {
  return readings.length === 1 || percent ? readings[0] : undefined;
}

/**
 * Reads a number as people write it in a cell, a setting or an option (docs/formats.md#numbers): `30 156 000`,
 * `30.156.000,00`, `1,234.56`, `kr 7 440 000`, `51 258,-`, `500:-`, `−5`, `5-`,
 * `(1 200)`, `7,44 mill.`, `540'`, `25 %`. Thousands only in proper groups of three. With `decimal` null the text's own form decides, and `1.234` and
 * `1 000.000` are ambiguous; with a decimal sign, text that contradicts it is invalid. A percentage always follows its
 * own form: `33.333 %` has one meaning.
 */
export function readNumber(text: string, decimal: DecimalSign | null): NumberReading {
  const written = takeApart(text);
  if (written === null) return { ok: false, problem: "invalid" };
  const { readings, percent } = written;
  const fitting =
    decided(written) ?? (decimal === null ? undefined : readings.find((reading) => reading.sign === decimal));
  if (fitting !== undefined) {
    const contradicts = !percent && decimal !== null && fitting.sign !== null && fitting.sign !== decimal;
    return contradicts ? { ok: false, problem: "invalid" } : { ok: true, value: fitting.value, percent };
  }
  const withComma = readings.find((reading) => reading.sign === ",");
  const withPoint = readings.find((reading) => reading.sign === ".");
  if (withComma === undefined || withPoint === undefined) return { ok: false, problem: "invalid" };
  return { ok: false, problem: "ambiguous", withComma: withComma.value, withPoint: withPoint.value };
}

/**
 * The decimal convention that the cells of one column show by themselves: null when none does. `conflict` has the
 * indices of the first two cells that contradict each other; then `sign` is the first one's. Cells that are no numbers
 * are passed over.
 */
export function decimalSignOf(texts: Iterable<string>): {
  readonly sign: DecimalSign | null;
  readonly conflict: readonly [number, number] | null;
} {
  let sign: DecimalSign | null = null;
  let first = 0;
  let index = 0;
  for (const text of texts) {
    const written = /[.,]/.test(text) ? takeApart(text) : null;
    const shown = written === null ? null : (decided(written)?.sign ?? null);
    if (sign === null && shown !== null) {
      sign = shown;
      first = index;
    } else if (shown !== null && shown !== sign) {
      return { sign, conflict: [first, index] };
    }
    index++;
  }
  return { sign, conflict: null };
}

/**
 * The decimals that a number is written with so that it cannot be read otherwise: one more where three would leave open
 * whether the sign parts thousands. Null where they never end.
 */
export function unmistakablePlaces(value: Fraction): number | null {
  const places = decimalPlaces(value);
  return places === 3 && compare(absolute(value), ONE) >= 0 ? 4 : places;
}
