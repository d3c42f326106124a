import { wordIn } from "../../core/key/grammar/words.ts";
import type { Language } from "../../core/model/language.ts";
import { nameKey } from "../../core/model/names.ts";
import { datedHeader } from "../../input/budget/year-headers.ts";
import { readMembers } from "../../input/case/read-members.ts";
import { emptySettings, type Settings } from "../../input/settings/settings-model.ts";
import { OpenTables } from "../../input/sheets/open-tables.ts";
import { mapColumns, scoreColumns } from "../../input/table/columns.ts";
import { findHeader } from "../../input/table/header-row.ts";
import { BUDGET_HEADERS, KEY_HEADERS, PROCUREMENT_HEADERS, yearNamed } from "../../input/table/header-words.ts";
import { readRows } from "../../input/text/csv-rows.ts";
import { decode } from "../../input/text/decode.ts";
import type { Sheet } from "../../input/text/sheet.ts";
import type { CaseFile } from "../files/case-files.ts";
import { leadsOutside } from "../files/inside-folder.ts";
import { settingsFileIn } from "../files/settings-file.ts";
import { sheetPath } from "../files/sheet-path.ts";
import { Workbooks } from "../files/workbooks.ts";
import type { Io } from "../world/io.ts";
import type { LineSoFar, NamesOf } from "./wanted.ts";

/** Whoever waits for a name does not wait for a larger file than this, in bytes. */
const LARGEST = 4_000_000;

/** The words of the tables of which a column holds names; of members.csv its own reader tells. */
const WORDS = { budget: BUDGET_HEADERS, keys: KEY_HEADERS, procurement: PROCUREMENT_HEADERS } as const;
type Table = keyof typeof WORDS;

/** Reads of a case no more than the names that are asked for; a file that cannot be read has none. */
class CaseNames {
  readonly #line: LineSoFar;
  readonly #io: Io;
  readonly #folder: string;

  constructor(line: LineSoFar, io: Io) {
    this.#line = line;
    this.#io = io;
    this.#folder = io.disk.paths.resolve(io.cwd, line.folder ?? ".");
  }

  /** A file of the folder, or the one that an option names in its place; null of one that is not there, or no file. */
  #file(name: string, option?: "members" | Table): CaseFile | null {
    const { disk, files, cwd } = this.#io;
    const written = option && this.#line.values[option];
    if (written === "-") return null;
    const names = [name, name.replace(/csv$/, "xlsx")];
    const inFolder = names.map((file) => ({ file, path: disk.paths.join(this.#folder, file), sheet: null }));
    const candidates = written === undefined ? inFolder : [sheetPath(cwd, written, disk)];
    const found = candidates.find(({ path }) => disk.kind(path) === "file");
    if (found === undefined || disk.size(found.path) > LARGEST) return null;
    if (written === undefined && leadsOutside(this.#folder, found.path, disk)) return null;
    return { ...found, bytes: files.bytes(found.path, found.file) };
  }

  async #settings(): Promise<Settings> {
    const found = this.#file(settingsFileIn(this.#folder, this.#io.disk));
    if (found === null) return emptySettings();
    const { readSettings } = await import("../../input/settings/settings.ts");
    return readSettings(found.file, decode(found.bytes)).settings ?? emptySettings();
  }

  async #sheet(table: "members" | Table, settings: Settings): Promise<Sheet | null> {
    const found = this.#file(`${table}.csv`, table);
    const opened = found && (await new Workbooks().table(found, table));
    if (opened === null) return null;
    const { encoding, delimiter, hidden, columns } = settings;
    const dialect = { encoding: encoding?.value ?? "auto", delimiter: delimiter?.value ?? null } as const;
    return new OpenTables(dialect, hidden?.value ?? null, columns, [], readRows).open(table, opened);
  }

  /** The members and what they are measured by. */
  async #measured(settings: Settings) {
    const sheet = await this.#sheet("members", settings);
    return sheet && readMembers(sheet, settings.decimal?.value ?? null, settings.columns);
  }

  /** The headers of a table, and the cells of one of its columns. */
  async #column(table: Table, column: string, settings: Settings) {
    const sheet = await this.#sheet(table, settings);
    const words: Readonly<Record<string, readonly string[]>> = WORDS[table];
    const score = (row: Sheet["rows"][number]) => scoreColumns(row, words, settings.columns, () => true);
    const header = sheet && findHeader(sheet, table, score);
    if (sheet === null || header === null) return { headers: [], cells: [] };
    const [at] = mapColumns(sheet, header.row, words, settings.columns).at.get(column) ?? [];
    const cells = at === undefined ? [] : header.data.map((row) => row.cells[at]?.trim() ?? "");
    return { headers: header.row.cells, cells };
  }

  async of(asked: NamesOf, language: Language): Promise<readonly (string | number)[]> {
    const settings = await this.#settings();
    const members = async () => (await this.#measured(settings))?.members.map(({ name }) => name) ?? [];
    const partners = settings.members && new Set(settings.members.map(({ text }) => nameKey(text)));
    const bases = async () => (await this.#measured(settings))?.bases.map(({ header }) => header) ?? [];
    switch (asked) {
      case "members":
        return members();
      case "candidates":
        return (await members()).filter((name) => !partners?.has(nameKey(name)));
      case "partners":
        return (await members()).filter((name) => partners?.has(nameKey(name)) ?? true);
      case "bases":
        return bases();
      case "keys": {
        const { cells } = await this.#column("keys", "key", settings);
        const equal = wordIn("equal", settings.language?.value ?? language);
        return [...cells, ...settings.keys.map(({ name }) => name.text), ...(await bases()), equal];
      }
      case "scenarios":
        return settings.scenarios.map(({ name }) => name.text);
      case "years": {
        const { headers, cells } = await this.#column("budget", "year", settings);
        const years = [...headers.map((header) => datedHeader(header)?.year), ...cells.map(yearNamed)];
        return years.filter((year) => typeof year === "number").sort((a, b) => a - b);
      }
      case "items":
        return (await this.#column("procurement", "item", settings)).cells;
    }
  }
}

/** Names of the case that a command line speaks of, in the order of its files, each once. */
export async function namesOfCase(asked: NamesOf, line: LineSoFar, language: Language, io: Io): Promise<string[]> {
  const found = await new CaseNames(line, io).of(asked, language);
  return [...new Set(found.map((name) => `${name}`))].filter((name) => name !== "");
}
