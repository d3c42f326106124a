import { Document, LineCounter, parseDocument } from "yaml";
import { dateText } from "../../core/calendar/calendar-date.ts";
import type { Vat } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { LANGUAGES } from "../../core/model/language.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { isRoundingUnit } from "../../core/number/rounding-unit.ts";
import { vatSaid } from "../ledger/vat-words.ts";
import { CHOSEN_COLUMNS } from "../table/column-option.ts";
import { HIDDEN_CHOICES } from "../table/hidden-cells.ts";
import { readDate } from "../table/read-date.ts";
import { readConditions } from "../table/row-filter.ts";
import { ENCODINGS, encodingNamed } from "../text/decode.ts";
import { DELIMITERS, delimiterNamed } from "../text/delimiter.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { readExit } from "./exit-settings.ts";
import { readLimitSettings } from "./limit-settings.ts";
import { readByYear, readColumns, readKeys, readUnitCosts, readVolumes } from "./list-settings.ts";
import { readIndex, readUncertainty } from "./outlook-settings.ts";
import { readScenarios } from "./scenario-settings.ts";
import { tooLarge, tooMuch } from "./settings-bounds.ts";
import { emptySettings, type Settings } from "./settings-model.ts";
import { readSettlement } from "./settlement-settings.ts";
import { readStages } from "./stage-settings.ts";
import { settingsTable } from "./table/settings-table.ts";
import type { SHAPES } from "./table/shapes.ts";
import { yamlFaults } from "./yaml-faults.ts";
import { YamlReader, type YamlValue } from "./yaml-values.ts";

type Decoder = (from: YamlReader, value: YamlValue, path: string) => Partial<Settings>;

const VATS = ["excluded", "included", "unknown"] as const satisfies readonly Vat[];
const YES_OR_NO = ["true", "false"] as const;
const DECIMAL_SIGNS = [",", "."] as const satisfies readonly DecimalSign[];
const DELIMITER_NAMES = DELIMITERS.map((delimiter) => (delimiter === "\t" ? "tab" : delimiter));

function oneOf<Value extends string>(choices: readonly Value[]): (text: string) => Value | null {
  return (text) => choices.find((choice) => choice === text.toLowerCase()) ?? null;
}

/** What is said of VAT, also in few words. */
function vatNamed(text: string): Vat | null {
  return oneOf(VATS)(text) ?? vatSaid(text);
}

/** A day, however it is written, as an ISO date. */
function readDay(from: YamlReader, value: YamlValue, path: string): PlacedText | null {
  const date = from.text(value, path);
  if (date === null || value === null) return null;
  const day = readDate(date.text);
  return day === null ? from.invalid(value, path, "choice", ["YYYY-MM-DD"]) : { ...date, text: dateText(day) };
}

/** A code or a sign, such as NOK, kr or €: what stands beside every amount has to be short. */
function readCurrency(from: YamlReader, value: YamlValue, path: string): PlacedText | null {
  const currency = from.text(value, path, "currency");
  if (currency === null || value === null || /^[\p{L}\p{Sc}]{1,5}$/u.test(currency.text)) return currency;
  return from.invalid(value, path, "currency");
}

function readRound(from: YamlReader, value: YamlValue, path: string): Settings["round"] {
  const round = from.number(value, path, true);
  if (round === null || isRoundingUnit(round.value)) return round;
  from.issues.push(issue("ROUND_INVALID", { text: from.text(value, path)?.text ?? "" }, round.source));
  return null;
}

function readInput(from: YamlReader, value: YamlValue, path: string): Partial<Settings> {
  const read: { -readonly [Field in keyof Settings]?: Settings[Field] } = {};
  for (const entry of from.fields(value, path, ["unit", "decimal", "delimiter", "encoding", "hidden"], "decimal")) {
    if (entry.field === "unit") read.unit = from.number(entry.value, entry.path, true);
    else if (entry.field === "decimal") {
      read.decimal = from.choice(entry.value, entry.path, DECIMAL_SIGNS, oneOf(DECIMAL_SIGNS));
      from.decimal ??= read.decimal?.value ?? null;
    } else if (entry.field === "delimiter") {
      read.delimiter = from.choice(entry.value, entry.path, DELIMITER_NAMES, delimiterNamed);
    } else if (entry.field === "hidden") {
      read.hidden = from.choice(entry.value, entry.path, HIDDEN_CHOICES, oneOf(HIDDEN_CHOICES));
    } else read.encoding = from.choice(entry.value, entry.path, ENCODINGS, encodingNamed);
  }
  return read;
}

function readPopulation(from: YamlReader, value: YamlValue, path: string): Partial<Settings> {
  const read: { -readonly [Field in keyof Settings]?: Settings[Field] } = {};
  for (const entry of from.fields(value, path, ["date", "register"])) {
    read[entry.field === "date" ? "populationDate" : "register"] = from.year(entry.value, entry.path);
  }
  return read;
}

function readGroups(from: YamlReader, value: YamlValue, path: string): Settings["groups"] {
  return (from.entries(value, path) ?? []).map((entry) => ({
    name: entry.name,
    members: from.texts(entry.value, `${path}.${entry.name.text}`) ?? [],
  }));
}

function readHosts(from: YamlReader, value: YamlValue, path: string): Settings["hosts"] {
  return (from.entries(value, path) ?? []).flatMap(({ name, value: named }) => {
    const host = from.text(named, `${path}.${name.text}`);
    return host ? [{ of: name, host }] : [];
  });
}

/** Surcharges of lines and groups. */
function readSurcharges(from: YamlReader, value: YamlValue, path: string): Settings["surcharges"] {
  return (from.entries(value, path) ?? []).flatMap(({ name, value: named }) => {
    const surcharge = from.surcharge(named, `${path}.${name.text}`);
    return surcharge ? [{ of: name, ...surcharge }] : [];
  });
}

const DECODERS = {
  title: (from, value, path) => ({ title: from.text(value, path) }),
  language: (from, value, path) => ({ language: from.choice(value, path, LANGUAGES, oneOf(LANGUAGES)) }),
  currency: (from, value, path) => ({ currency: readCurrency(from, value, path) }),
  vat: (from, value, path) => ({ vat: from.choice(value, path, VATS, vatNamed) }),
  date: (from, value, path) => ({ date: readDay(from, value, path) }),
  members: (from, value, path) => ({ members: from.texts(value, path) }),
  groups: (from, value, path) => ({ groups: readGroups(from, value, path) }),
  population: readPopulation,
  key: (from, value, path) => ({ key: from.text(value, path) }),
  keys: (from, value, path) => ({ keys: readKeys(from, value, path) }),
  stages: (from, value, path) => ({ stages: readStages(from, value, path) }),
  reciprocal: (from, value, path) => ({ reciprocal: from.choice(value, path, YES_OR_NO, oneOf(YES_OR_NO)) }),
  limits: (from, value, path) => ({ limits: readLimitSettings(from, value, path) }),
  host: (from, value, path) => ({ host: from.text(value, path) }),
  hosts: (from, value, path) => ({ hosts: readHosts(from, value, path) }),
  surcharge: (from, value, path) => ({ surcharge: from.surcharge(value, path) }),
  surcharges: (from, value, path) => ({ surcharges: readSurcharges(from, value, path) }),
  round: (from, value, path) => ({ round: readRound(from, value, path) }),
  "unit-costs": (from, value, path) => ({ unitCosts: readUnitCosts(from, value, path) }),
  volumes: (from, value, path) => ({ volumes: readVolumes(from, value, path) }),
  total: (from, value, path) => ({ total: readByYear(from, value, path) }),
  columns: (from, value, path) => ({ columns: readColumns(from, value, path, CHOSEN_COLUMNS) }),
  where: (from, value, path) => ({ where: readConditions(from.texts(value, path) ?? [], from.issues) }),
  input: readInput,
  reservations: (from, value, path) => ({ reservations: from.texts(value, path) ?? [] }),
  exit: (from, value, path) => ({ exit: readExit(from, value, path) }),
  establishment: (from, value, path) => ({ establishment: from.texts(value, path) }),
  baseline: (from, value, path) => ({ baseline: from.text(value, path) }),
  scenarios: (from, value, path) => ({ scenarios: readScenarios(from, value, path) }),
  uncertainty: (from, value, path) => ({ uncertainty: readUncertainty(from, value, path) }),
  index: (from, value, path) => ({ index: readIndex(from, value, path) }),
  horizon: (from, value, path) => ({ horizon: from.year(value, path) }),
  deflator: (from, value, path) => ({ deflator: from.ratio(value, path, "growth") }),
  settlement: (from, value, path) => ({ settlement: readSettlement(from, value, path) }),
  discount: (from, value, path) => ({ discount: from.ratio(value, path, "percent-of-whole") }),
} as const satisfies Record<keyof typeof SHAPES, Decoder>;

const NAMES = Object.keys(DECODERS) as (keyof typeof DECODERS)[];

/** A mapping of settings, with what reads its values and what is wrong with it as a file. */
interface Opened {
  readonly from: YamlReader;
  readonly contents: YamlValue;
  readonly isBroken: boolean;
  readonly issues: readonly Issue[];
}

function openYaml(file: string, text: string): Opened {
  const lines = new LineCounter();
  const broken = tooLarge(file, text);
  if (broken !== null)
    return { from: new YamlReader(file, "", new Document(), lines), contents: null, isBroken: true, issues: [broken] };
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Looked for in `yamlFaults`, in one pass.
    uniqueKeys: false,
  });
  const from = new YamlReader(file, text, document, lines);
  const excess = tooMuch(file, document, from);
  const issues = excess.length > 0 ? excess : yamlFaults(document, from);
  return { from, contents: document.contents, isBroken: issues.length > 0, issues };
}

function openTable(file: string, text: string): Opened {
  const { document, lines, isBroken, issues } = settingsTable(file, text);
  const from = new YamlReader(file, text, document, lines);
  const excess = isBroken ? [] : tooMuch(file, document, from);
  return { from, contents: document.contents, isBroken: isBroken || excess.length > 0, issues: [...issues, ...excess] };
}

/**
 * Reads fordel.yaml (docs/formats.md#fordelyaml), or settings.csv (docs/formats.md#settingscsv) as the mapping that it would
 * be. Every scalar is text; numbers go through the parser that reads cells, where `decimal` (from an option) or the file's own
 * `input.decimal` decides what `1.234` means. Null when the file cannot be read.
 */
export function readSettings(
  file: string,
  text: string,
  decimal: DecimalSign | null = null,
): { readonly settings: Settings | null; readonly issues: readonly Issue[] } {
  const { from, contents, isBroken, issues } = /\.csv$/i.test(file) ? openTable(file, text) : openYaml(file, text);
  if (isBroken) return { settings: null, issues };
  from.decimal = decimal;
  let settings = emptySettings();
  // `input` comes first because its decimal sign decides numbers in the other settings.
  for (const { field, path, value } of from.fields(contents, "", NAMES, "input")) {
    settings = { ...settings, ...DECODERS[field](from, value, path) };
  }
  return { settings, issues: [...issues, ...from.issues] };
}
