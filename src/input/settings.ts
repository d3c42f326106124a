import { type Document, LineCounter, parseDocument, visit } from "yaml";
import type { Vat } from "../core/case.ts";
import { type Issue, issue } from "../core/issue.ts";
import { LANGUAGES } from "../core/language.ts";
import type { DecimalSign } from "../core/number-text.ts";
import type { Source } from "../core/source.ts";
import { DELIMITERS, delimiterNamed } from "./delimiter.ts";
import { BUDGET_HEADERS, MEMBER_HEADERS } from "./header-words.ts";
import { readColumns, readKeys, readUnitCosts, readVolumes } from "./list-settings.ts";
import type { PlacedText } from "./placed-text.ts";
import { emptySettings, type Settings } from "./settings-model.ts";
import { ENCODINGS, encodingNamed } from "./text.ts";
import { MAX_ALIASES, YamlReader, type YamlValue } from "./yaml-values.ts";

type Decoder = (from: YamlReader, value: YamlValue, path: string) => Partial<Settings>;

const VATS = ["excluded", "included", "unknown"] as const satisfies readonly Vat[];
const DECIMAL_SIGNS = [",", "."] as const satisfies readonly DecimalSign[];
const DELIMITER_NAMES = DELIMITERS.map((delimiter) => (delimiter === "\t" ? "tab" : delimiter));
const COLUMN_NAMES = [...new Set([...Object.keys(BUDGET_HEADERS), ...Object.keys(MEMBER_HEADERS)])];

function oneOf<Value extends string>(choices: readonly Value[]): (text: string) => Value | null {
  return (text) => choices.find((choice) => choice === text.toLowerCase()) ?? null;
}

function readDate(from: YamlReader, value: YamlValue, path: string): PlacedText | null {
  const date = from.text(value, path);
  if (date === null || value === null) return null;
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date.text) ?? [];
  const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = year !== "" && read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day);
  return exists ? date : from.invalid(value, path, "choice", ["YYYY-MM-DD"]);
}

function readInput(from: YamlReader, value: YamlValue, path: string): Partial<Settings> {
  const read: { -readonly [Field in keyof Settings]?: Settings[Field] } = {};
  for (const entry of from.fields(value, path, ["unit", "decimal", "delimiter", "encoding"], "decimal")) {
    if (entry.field === "unit") read.unit = from.number(entry.value, entry.path, true);
    else if (entry.field === "decimal") {
      read.decimal = from.choice(entry.value, entry.path, DECIMAL_SIGNS, oneOf(DECIMAL_SIGNS));
      from.decimal ??= read.decimal?.value ?? null;
    } else if (entry.field === "delimiter") {
      read.delimiter = from.choice(entry.value, entry.path, DELIMITER_NAMES, delimiterNamed);
    } else read.encoding = from.choice(entry.value, entry.path, ENCODINGS, encodingNamed);
  }
  return read;
}

function readPopulation(from: YamlReader, value: YamlValue, path: string): Partial<Settings> {
  const [date] = from.fields(value, path, ["date"]);
  return date ? { populationDate: from.year(date.value, date.path) } : {};
}

function readGroups(from: YamlReader, value: YamlValue, path: string): Settings["groups"] {
  return (from.entries(value, path) ?? []).map((entry) => ({
    name: entry.name,
    members: from.texts(entry.value, `${path}.${entry.name.text}`) ?? [],
  }));
}

/** A setting of a command that reads it itself: accepted here, whatever it holds. */
const passedOver: Decoder = () => ({});

const DECODERS = {
  title: (from, value, path) => ({ title: from.text(value, path) }),
  language: (from, value, path) => ({ language: from.choice(value, path, LANGUAGES, oneOf(LANGUAGES)) }),
  currency: (from, value, path) => ({ currency: from.text(value, path) }),
  vat: (from, value, path) => ({ vat: from.choice(value, path, VATS, oneOf(VATS)) }),
  date: (from, value, path) => ({ date: readDate(from, value, path) }),
  members: (from, value, path) => ({ members: from.texts(value, path) }),
  groups: (from, value, path) => ({ groups: readGroups(from, value, path) }),
  population: readPopulation,
  key: (from, value, path) => ({ key: from.text(value, path) }),
  keys: (from, value, path) => ({ keys: readKeys(from, value, path) }),
  round: (from, value, path) => ({ round: from.number(value, path, true) }),
  "unit-costs": (from, value, path) => ({ unitCosts: readUnitCosts(from, value, path) }),
  volumes: (from, value, path) => ({ volumes: readVolumes(from, value, path) }),
  columns: (from, value, path) => ({ columns: readColumns(from, value, path, COLUMN_NAMES) }),
  input: readInput,
  reservations: (from, value, path) => ({ reservations: from.texts(value, path) ?? [] }),
  establishment: passedOver,
  baseline: passedOver,
  scenarios: passedOver,
  uncertainty: passedOver,
  index: passedOver,
  horizon: passedOver,
  deflator: passedOver,
  discount: passedOver,
} as const satisfies Record<string, Decoder>;

const NAMES = Object.keys(DECODERS) as (keyof typeof DECODERS)[];

/** Reports what is no YAML, and aliases that lead nowhere or are too many. */
function reportBroken(from: YamlReader, document: Document.Parsed): void {
  const broken = (reason: string, source: Source) => from.issues.push(issue("SETTINGS_BROKEN", { reason }, source));
  for (const { message, pos } of document.errors) broken(message, from.placeOfWord(pos[0], pos[1]));
  let aliases = 0;
  visit(document, {
    Alias: (_, alias) => {
      aliases++;
      if (aliases === MAX_ALIASES + 1) broken("too many aliases", from.sourceOf(alias));
      if (aliases > MAX_ALIASES) return visit.BREAK;
      if (alias.resolve(document) === undefined) broken(`unknown alias: ${alias.source}`, from.sourceOf(alias));
      return undefined;
    },
  });
}

/**
 * Reads fordel.yaml (DESIGN §3). Every scalar is text; numbers go through the parser that reads cells, where `decimal`
 * (from an option) or the file's own `input.decimal` decides what `1.234` means.
 */
export function readSettings(
  file: string,
  text: string,
  decimal: DecimalSign | null = null,
): { readonly settings: Settings; readonly issues: readonly Issue[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true,
  });
  const from = new YamlReader(file, text, document, lines);
  from.decimal = decimal;
  reportBroken(from, document);
  let settings = emptySettings();
  if (from.issues.length > 0) return { settings, issues: from.issues };
  // `input` comes first because its decimal sign decides numbers in the other settings.
  for (const { field, path, value } of from.fields(document.contents, "", NAMES, "input")) {
    settings = { ...settings, ...DECODERS[field](from, value, path) };
  }
  return { settings, issues: from.issues };
}
