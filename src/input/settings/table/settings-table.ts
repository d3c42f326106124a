import { Document, isMap, isSeq, LineCounter, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { addIssues, hasErrors, type Issue, issue } from "../../../core/model/issue.ts";
import type { Source } from "../../../core/model/source.ts";
import { columnIgnored, columnMissing, mapColumns } from "../../table/columns.ts";
import { extraCells } from "../../table/extra-cells.ts";
import { firstCellOf } from "../../table/header-row.ts";
import { columnNamed } from "../../table/header-words.ts";
import { Characters } from "../../text/characters.ts";
import { readRows } from "../../text/csv-rows.ts";
import { type PlacedText, slice, trimmed } from "../../text/placed-text.ts";
import type { Row, Sheet } from "../../text/sheet.ts";
import { SETTING_HEADERS, settingSteps } from "./setting-words.ts";
import type { Shape } from "./shapes.ts";
import { MOST_ENTRIES } from "./shapes.ts";

/** The settings of a table as the mapping that fordel.yaml would be, every node with its range in the text of the table. */
interface SettingsTable {
  readonly document: Document;
  readonly lines: LineCounter;
  /** Whether its columns are not there, or its text breaks off, so that nothing of it can be relied on. */
  readonly isBroken: boolean;
  readonly issues: readonly Issue[];
}

/** Gives nodes their range, from the places of cells. */
class Places {
  readonly lines = new LineCounter();
  readonly #characters: Characters;

  constructor(text: string) {
    this.#characters = new Characters(text);
    this.lines.addNewLine(0);
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) this.lines.addNewLine(index + end.length);
  }

  #offset(line: number, characters: number): number {
    const start = this.lines.lineStarts[line - 1] ?? 0;
    return this.#characters.after(start, characters);
  }

  at<Placed extends Node>(node: Placed, { line, column, length }: Source): Placed {
    const end = this.#offset(line, column - 1 + length);
    node.range = [this.#offset(line, column - 1), end, end];
    return node;
  }

  scalar({ text, source }: PlacedText): Scalar {
    return this.at(new Scalar(text), source);
  }
}

/** The names of a cell, parted by commas. */
function namesIn(cell: PlacedText): readonly PlacedText[] {
  return [...cell.text.matchAll(/[^,]+/g)]
    .map(({ index, 0: name }) => trimmed(slice(cell, index, name.length)))
    .filter(({ text }) => text !== "");
}

/** What may stand behind a setting and a dot, for who wrote it alone. */
function furtherNames(name: string, { fields, each }: Shape): readonly string[] {
  return fields ? Object.keys(fields).map((field) => `${name}.${field}`) : each ? [`${name}.…`] : [];
}

/** Puts rows of a setting and its value into one mapping, and tells which cannot be. */
class Mapping {
  readonly issues: Issue[] = [];
  readonly root = new YAMLMap<Scalar, Node>();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** The mapping that a part of a name leads to; null where the name has a value already. */
  #within(map: YAMLMap<Scalar, Node>, name: PlacedText): YAMLMap<Scalar, Node> | null {
    const found = map.get(name.text, true) as unknown;
    if (isMap<Scalar, Node>(found)) return found;
    if (found !== undefined) return null;
    const within = this.#places.at(new YAMLMap<Scalar, Node>(), name.source);
    map.items.push(new Pair(this.#places.scalar(name), within));
    return within;
  }

  add(setting: PlacedText, value: PlacedText): void {
    const { steps, shape } = settingSteps(setting.text);
    const names = steps.map(({ name, start, length }) => ({ ...slice(setting, start, length), text: name }));
    const last = names.at(-1);
    if (last === undefined || (shape?.value === undefined && shape !== null && value.text === "")) return;
    const path = names.map(({ text }) => text).join(".");
    if (shape !== null && shape.value === undefined) {
      const expected = shape.isYaml ? "in-yaml" : "choice";
      const args = { name: path, text: value.text, expected, choices: furtherNames(path, shape) } as const;
      this.issues.push(issue("SETTING_INVALID", args, value.source));
      return;
    }
    let map: YAMLMap<Scalar, Node> | null = this.root;
    for (const name of names.slice(0, -1)) map &&= this.#within(map, name);
    const standing = map?.get(last.text, true) as unknown;
    const isList = shape?.value === "texts" || shape?.value === "names";
    if (map === null || (standing !== undefined && !(isList && isSeq(standing)))) {
      this.issues.push(issue("SETTINGS_BROKEN", { file: setting.source.file, reason: "duplicate" }, setting.source));
      return;
    }
    if (!isList) map.items.push(new Pair(this.#places.scalar(last), this.#places.scalar(value)));
    else {
      const list = isSeq<Node>(standing) ? standing : this.#places.at(new YAMLSeq<Node>(), value.source);
      const values = shape.value === "names" ? namesIn(value) : value.text === "" ? [] : [value];
      for (const one of values) list.items.push(this.#places.scalar(one));
      if (standing === undefined && values.length > 0) map.items.push(new Pair(this.#places.scalar(last), list));
    }
  }
}

/** The row of headers, which the first rows are searched for; the first row where none has them. */
function headerOf(sheet: Sheet): Row | undefined {
  const has = ({ cells }: Row) => cells.some((cell) => columnNamed(SETTING_HEADERS, cell) === "setting");
  return sheet.rows.find(has) ?? sheet.rows[0];
}

/** Whether the columns that are needed are there. */
function addRows(sheet: Sheet, header: Row, mapping: Mapping, issues: Issue[]): boolean {
  const at = sheet.rows.indexOf(header);
  if (at > 0) issues.push(issue("TITLE_LINES_SKIPPED", { count: at }, firstCellOf(sheet, header).source));
  const data = sheet.rows.slice(at + 1);
  const map = mapColumns(sheet, header, SETTING_HEADERS, []);
  addIssues(issues, map.issues);
  addIssues(issues, extraCells(sheet, header, data));
  const position = (column: keyof typeof SETTING_HEADERS) => {
    const [found = null] = map.at.get(column) ?? [];
    if (found === null) issues.push(columnMissing(column, SETTING_HEADERS[column], header, firstCellOf(sheet, header)));
    return found;
  };
  const [setting, value] = [position("setting"), position("value")];
  if (setting === null || value === null) return false;
  for (const column of map.others) {
    const isHeaded = (header.cells[column] ?? "").trim() !== "";
    if (isHeaded) issues.push(columnIgnored(sheet, header, column, Object.values(SETTING_HEADERS).flat()));
  }
  const beyond = data[MOST_ENTRIES];
  if (beyond !== undefined) {
    const { source } = sheet.cell(beyond, setting);
    issues.push(issue("SETTINGS_BROKEN", { file: sheet.file, reason: "many", most: MOST_ENTRIES }, source));
    return false;
  }
  for (const row of data) {
    const [name, said] = [sheet.cell(row, setting), sheet.cell(row, value)];
    if (name.text !== "") mapping.add(name, said);
    else if (said.text !== "") {
      issues.push(issue("CELL_MISSING", { column: (header.cells[setting] ?? "").trim() }, name.source));
    }
  }
  return true;
}

/** Reads settings.csv: a row for each setting and its value (docs/formats.md#settingscsv). */
export function settingsTable(file: string, text: string): SettingsTable {
  const isHeader = (cell: string) => columnNamed(SETTING_HEADERS, cell) !== null;
  const sheet = readRows(file, text, null, isHeader);
  const places = new Places(text);
  const mapping = new Mapping(places);
  const issues: Issue[] = [...sheet.issues];
  const header = headerOf(sheet);
  const isRead = header === undefined || addRows(sheet, header, mapping, issues);
  const document = new Document();
  document.contents = mapping.root as unknown as Document["contents"];
  const isBroken = !isRead || hasErrors(sheet.issues);
  return { document, lines: places.lines, isBroken, issues: [...issues, ...mapping.issues] };
}
