import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from "yaml";
import type { Surcharge } from "../../core/model/hosting.ts";
import { type Expected, type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import { compare, decimalText, divide, fraction, isNegative, isPositive, ONE } from "../../core/number/fraction.ts";
import { type DecimalSign, readNumber } from "../../core/number/number-text.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import { columnMeant } from "../table/column-option.ts";
import { yearNamed } from "../table/header-words.ts";
import { Characters } from "../text/characters.ts";
import { type PlacedText, placedText } from "../text/placed-text.ts";
import type { Sourced } from "./settings-model.ts";
import { settingMeant } from "./table/setting-words.ts";

/** A value in fordel.yaml before anyone has said what it should be; null where nothing is written. */
export type YamlValue = Node | null;

const SHOWN = 60;
const HUNDRED = fraction(100n);

/** What a year adds to a cost is carried on over up to two centuries, exactly: beyond these it is no cost any more. */
const LEAST_GROWTH = fraction(-99n, 100n);
const MOST_GROWTH = fraction(10n);
/** Twelve decimals of a percentage. */
const FINEST_GROWTH = 10n ** 14n;

/** Which percentages a setting takes: any, those of something that stays above nothing, or parts of a whole. */
export type PercentRange = Extract<Expected, "percent" | "growth" | "percent-of-whole">;

const PERCENT_FITS: Readonly<Record<PercentRange, (ratio: Fraction) => boolean>> = {
  percent: () => true,
  growth: (ratio) =>
    compare(ratio, LEAST_GROWTH) >= 0 && compare(ratio, MOST_GROWTH) <= 0 && ratio.den <= FINEST_GROWTH,
  "percent-of-whole": (ratio) => !isNegative(ratio) && compare(ratio, ONE) <= 0,
};

/** Reads values of a YAML document as what they should be; anything else is an issue at its place. */
export class YamlReader {
  readonly issues: Issue[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #characters: Characters;
  readonly #document: Document;
  readonly #lines: LineCounter;
  /** What decides numbers like `1.234`, as everywhere in the case. */
  decimal: DecimalSign | null = null;

  constructor(file: string, text: string, document: Document, lines: LineCounter) {
    this.#file = file;
    this.#text = text;
    this.#characters = new Characters(text);
    this.#document = document;
    this.#lines = lines;
  }

  /** The place of a stretch of the file, as far as its first line goes. */
  place(start: number, end: number): Source {
    const { line, col } = this.#lines.linePos(start);
    let stop = Math.min(end, this.#lines.lineStarts[line] ?? end);
    while (stop > start && "\r\n".includes(this.#text[stop - 1] ?? "")) stop--;
    const column = this.#characters.between(start - (col - 1), start) + 1;
    return { file: this.#file, line, column, length: Math.max(1, this.#characters.between(start, stop)) };
  }

  /** The place of a stretch, or of the whole word where only its first character is told. */
  placeOfWord(start: number, end: number): Source {
    const [word = ""] = /^[^\s:,[\]{}]*/.exec(this.#text.slice(start)) ?? [];
    return this.place(start, Math.max(end, start + word.length));
  }

  #resolved(value: YamlValue): YamlValue {
    return isAlias(value) ? (value.resolve(this.#document) ?? null) : value;
  }

  /** The place of a value as a whole, without the quotes around it. */
  sourceOf(value: Node): Source {
    const [start = 0, end = start] = value.range ?? [];
    const quotes = isScalar(value) && (value.type === "QUOTE_DOUBLE" || value.type === "QUOTE_SINGLE") ? 1 : 0;
    return this.place(start + quotes, Math.max(start + quotes, end - quotes));
  }

  invalid(value: Node, name: string, expected: Expected, choices: readonly string[] = []): null {
    const [start = 0, end = start] = value.range ?? [];
    const written = isScalar(value) ? String(value.value) : this.#text.slice(start, end);
    const text = (written.trim().split(/[\r\n]/, 1)[0] ?? "").slice(0, SHOWN);
    this.issues.push(issue("SETTING_INVALID", { name, text, expected, choices }, this.sourceOf(value)));
    return null;
  }

  /** Whether nothing is written: a setting left blank is as one left out. */
  isBlank(value: YamlValue): boolean {
    const node = this.#resolved(value);
    return node === null || (isScalar(node) && (node.value === null || String(node.value).trim() === ""));
  }

  text(
    value: YamlValue,
    name: string,
    expected: Expected = "text",
    choices: readonly string[] = [],
  ): PlacedText | null {
    const node = this.#resolved(value);
    if (node === null || this.isBlank(node)) return null;
    if (!isScalar(node)) return this.invalid(node, name, expected, choices);
    const text = String(node.value).trim();
    const source = this.sourceOf(node);
    const literal = this.#text.startsWith(text, (node.range?.[0] ?? 0) + (node.type?.startsWith("QUOTE") ? 1 : 0));
    return literal ? placedText(text, source) : { text, source, part: () => source };
  }

  choice<Value extends string>(
    value: YamlValue,
    name: string,
    choices: readonly string[],
    read: (text: string) => Value | null,
  ): Sourced<Value> | null {
    const placed = this.text(value, name, "choice", choices);
    if (placed === null || value === null) return null;
    const chosen = read(placed.text);
    return chosen === null ? this.invalid(value, name, "choice", choices) : { value: chosen, source: placed.source };
  }

  /** A number, with or without a percent sign; what is none is an issue, worded as `expected`. */
  #figure(value: YamlValue, name: string, expected: Expected) {
    const placed = this.text(value, name, expected);
    return placed === null || value === null ? null : this.#figureIn(placed, name, expected, value);
  }

  #figureIn({ text, source }: PlacedText, name: string, expected: Expected, value: Node) {
    const plain = readNumber(text, null);
    const reading = !plain.ok && plain.problem === "ambiguous" ? readNumber(text, this.decimal) : plain;
    if (reading.ok) return { value: reading.value, percent: reading.percent, source };
    if (reading.problem === "invalid") return this.invalid(value, name, expected);
    const withComma = decimalText(reading.withComma);
    const withPoint = decimalText(reading.withPoint);
    this.issues.push(issue("NUMBER_AMBIGUOUS", { text, withComma, withPoint }, source));
    return null;
  }

  /** The number in a part of the text of a value. */
  numberIn(part: PlacedText, name: string, expected: Expected, value: Node): Fraction | null {
    const read = this.#figureIn(part, name, expected, value);
    if (read === null) return null;
    return read.percent ? this.invalid(value, name, expected) : read.value;
  }

  /** The warning that a setting means nothing without another. */
  withoutEffect(value: YamlValue, name: string, needs: string): void {
    const source = value === null ? null : this.sourceOf(value);
    this.issues.push(issue("SETTING_WITHOUT_EFFECT", { name, needs }, source));
  }

  number(value: YamlValue, name: string, positive = false): Sourced<Fraction> | null {
    const expected = positive ? "positive-number" : "number";
    const read = this.#figure(value, name, expected);
    if (read === null || value === null) return null;
    const fits = !read.percent && (!positive || isPositive(read.value));
    return fits ? { value: read.value, source: read.source } : this.invalid(value, name, expected);
  }

  /** A percentage, with or without its sign, as a ratio: 1/4 for `25` and for `25 %`. */
  ratio(value: YamlValue, name: string, range: PercentRange): Sourced<Fraction> | null {
    const read = this.#figure(value, name, range);
    if (read === null || value === null) return null;
    const ratio = divide(read.value, HUNDRED);
    return PERCENT_FITS[range](ratio) ? { value: ratio, source: read.source } : this.invalid(value, name, range);
  }

  /** A percentage with its sign, as a ratio, or an amount; neither is below zero. */
  surcharge(value: YamlValue, name: string): Sourced<Surcharge> | null {
    const read = this.#figure(value, name, "surcharge");
    if (read === null || value === null) return null;
    if (isNegative(read.value)) return this.invalid(value, name, "surcharge");
    const surcharge: Surcharge = read.percent
      ? { kind: "percent", ratio: divide(read.value, HUNDRED) }
      : { kind: "amount", amount: read.value };
    return { value: surcharge, source: read.source };
  }

  year(value: YamlValue, name: string): Sourced<number> | null {
    const placed = this.text(value, name, "year");
    if (placed === null || value === null) return null;
    const year = yearNamed(placed.text);
    return year === null ? this.invalid(value, name, "year") : { value: year, source: placed.source };
  }

  list(value: YamlValue, name: string): readonly YamlValue[] | null {
    const node = this.#resolved(value);
    if (node === null || this.isBlank(node)) return null;
    if (!isSeq(node)) return this.invalid(node, name, "list");
    return node.items as readonly YamlValue[];
  }

  texts(value: YamlValue, name: string): readonly PlacedText[] | null {
    const items = this.list(value, name);
    return items?.flatMap((item) => this.text(item, name) ?? []) ?? null;
  }

  /** The entries of a mapping, in their order. */
  entries(value: YamlValue, name: string): readonly { readonly name: PlacedText; readonly value: YamlValue }[] | null {
    const node = this.#resolved(value);
    if (node === null || this.isBlank(node)) return null;
    if (!isMap(node)) return this.invalid(node, name, "mapping");
    return node.items.flatMap((pair) => {
      const key = this.text(pair.key as YamlValue, name);
      return key ? [{ name: key, value: pair.value as YamlValue }] : [];
    });
  }

  /**
   * The values of a mapping with fixed fields, in their order, `first` before all others. A field that is not among
   * `names` is an issue with the nearest of them; `path` is the setting's own name, empty at the top.
   */
  fields<Name extends string>(
    value: YamlValue,
    path: string,
    names: readonly Name[],
    first: Name | null = null,
  ): readonly { readonly field: Name; readonly path: string; readonly value: YamlValue }[] {
    const named = (this.entries(value, path) ?? []).flatMap((entry) => {
      const { text, source } = entry.name;
      const full = path === "" ? text : `${path}.${text}`;
      const field = names.find((name) => name === text);
      if (field !== undefined) return [{ field, path: full, value: entry.value }];
      const meant = settingMeant(text, names) ?? names.find((name) => name === columnMeant(text.toLowerCase()));
      this.issues.push(issue("SETTING_UNKNOWN", { name: full, suggestion: meant ?? nearest(text, names) }, source));
      return [];
    });
    return named.toSorted((a, b) => Number(b.field === first) - Number(a.field === first));
  }

  isList(value: YamlValue): boolean {
    return isSeq(this.#resolved(value));
  }

  isMapping(value: YamlValue): boolean {
    return isMap(this.#resolved(value));
  }
}
