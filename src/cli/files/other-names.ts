import { type Issue, issue } from "../../core/model/issue.ts";
import type { Table } from "../../input/table/sheet-choice.ts";
import { type Disk, isThere } from "../world/disk.ts";
import { SETTINGS_FILE, SETTINGS_FILES } from "./settings-file.ts";

/** What the file of a table is called by who names it in a language of theirs; none of these can be meant as anything else. */
const STEMS: Readonly<Record<Table, readonly string[]>> = {
  members: ["members", "member", "medlemmer", "medlemer", "deltakere", "deltakarar", "kommuner", "kommunar"],
  budget: ["budget", "budsjett", "budsjettet"],
  keys: ["keys", "nøkler", "nøklar", "fordelingsnøkler", "fordelingsnøklar"],
  procurement: ["procurement", "innkjøp", "anskaffelser", "anskaffingar"],
  coalitions: ["coalitions", "koalisjoner", "koalisjonar"],
  assets: ["assets", "eiendeler", "eigedelar", "anleggsmidler", "anleggsmiddel"],
  actuals: ["actuals", "accounts", "regnskap", "rekneskap"],
  payments: ["payments", "innbetalinger", "innbetalingar", "betalinger", "betalingar"],
};
const SETTINGS_TABLE_STEMS = ["settings", "setting", "innstillinger", "innstilling", "innstillingar"];
const SETTINGS_STEMS = ["fordel", ...SETTINGS_TABLE_STEMS];

/** Endings of tables; those of the second row are read by no name. */
const READABLE = ["csv", "csv.txt", "xlsx", "xlsm"];
const UNREADABLE = ["ods", "xls", "numbers"];
const TABLES = [...READABLE, ...UNREADABLE];
const YAML = ["yaml", "yml", "yaml.txt", "yml.txt"];

/** What no workbook is read as. */
const TEXT_ALONE = ["settings", "population"];

/** A folder with more names than these is no place that anybody keeps cases in. */
const MOST_NAMES = 1000;

const folded = (name: string) => name.normalize("NFC").toLowerCase();

/** The files of a folder whose names fit, in the order of their names; no other is looked at. */
function filesIn(folder: string, { names, kind, paths }: Disk, fits: (name: string) => boolean): string[] {
  const there = (names?.(folder) ?? []).slice(0, MOST_NAMES).filter(fits);
  return there.filter((name) => kind(paths.join(folder, name)) === "file").sort();
}

function isCalled(name: string, stems: readonly string[], endings: readonly string[]): boolean {
  return stems.some((stem) => endings.some((ending) => folded(name) === `${stem}.${ending}`));
}

/** A file that most likely is the table, and whether it is of a kind that is read at all. */
export interface OtherName {
  readonly file: string;
  readonly isReadable: boolean;
}

/**
 * The file of a folder that most likely is meant as a table that is not there by its own name: called so in another language,
 * in other capitals, with a year behind it, or of a kind that is not read. The likeliest first.
 */
export function namedOtherwise(table: Table, folder: string, disk: Disk): OtherName | null {
  if ([`${table}.csv`, `${table}.xlsx`].some((name) => isThere(disk, disk.paths.join(folder, name)))) return null;
  const withoutYear = (name: string) => folded(name).replace(/[ _-]*\(?\d{4}(?:[-–]\d{4})?\)?(?=\.)/, "");
  const candidates = (isMeant: (file: string, endings: readonly string[]) => boolean) =>
    [READABLE, UNREADABLE].flatMap((endings) =>
      filesIn(folder, disk, (file) => isMeant(file, endings)).map((file) => ({
        file,
        isReadable: endings === READABLE,
      })),
    );
  const exact = candidates((file, endings) => isCalled(file, STEMS[table], endings));
  const ofYear = candidates((file, endings) => isCalled(withoutYear(file), STEMS[table], endings));
  return exact[0] ?? ofYear[0] ?? null;
}

/** The finding that a table stands in a folder more than once, of which only `read` is; null where it does not. */
export function standsTwice(table: Table, read: string, folder: string, disk: Disk): Issue | null {
  const { join } = disk.paths;
  const isMeant = (file: string) => file !== read && isCalled(file, [table], TABLES);
  const unread = filesIn(folder, disk, isMeant).filter((file) => !disk.isSame(join(folder, read), join(folder, file)));
  return unread.length === 0 ? null : issue("TABLE_TWICE", { file: read, unread, option: `--${table}` }, null);
}

/** The name by which a file would be read. */
function nameFor(file: string, stem: string): string {
  const ending = /\.xlsx$/i.test(file) && !TEXT_ALONE.includes(stem) ? "xlsx" : "csv";
  return /\.ya?ml(?:\.txt)?$/i.test(file) ? SETTINGS_FILE : `${stem}.${ending}`;
}

/** The finding that a file is not read under its name. */
function unread(file: string, stem: string): Issue {
  const name = nameFor(file, stem);
  const isOfKind = folded(file).endsWith(name.replace(/^\w+/, "")) || /\.(?:yml|txt)$/i.test(file);
  return issue("FILE_UNREAD", { file, name, isOfKind }, null);
}

/** The finding that a file which can only be meant as a table of the case is not read by the name that it has. */
export function unreadTable(table: Table, folder: string, disk: Disk): Issue | null {
  const [found] = filesIn(folder, disk, (file) => isCalled(file, STEMS[table], TABLES));
  return found === undefined ? null : unread(found, table);
}

/** The names that the settings of a folder have of those that are read. */
function ownSettings(folder: string, disk: Disk): string[] {
  return SETTINGS_FILES.filter((name) => disk.kind(disk.paths.join(folder, name)) === "file");
}

/** The files that can only be meant as settings and are not read. */
function otherSettings(folder: string, disk: Disk): string[] {
  const { join } = disk.paths;
  const own = ownSettings(folder, disk);
  const isMeant = (file: string) =>
    isCalled(file, SETTINGS_STEMS, YAML) || isCalled(file, SETTINGS_TABLE_STEMS, TABLES);
  return filesIn(folder, disk, isMeant).filter(
    (file) => !own.some((name) => name === file || disk.isSame(join(folder, name), join(folder, file))),
  );
}

/** The finding that files which can only be meant as settings are not read; null where there are none. */
export function unreadSettings(folder: string, disk: Disk): Issue | null {
  const others = otherSettings(folder, disk);
  const [first] = others;
  if (first === undefined) return null;
  const [read] = ownSettings(folder, disk);
  return read === undefined
    ? unread(first, "settings")
    : issue("TABLE_TWICE", { file: read, unread: others, option: null }, null);
}

/** The finding that a file which can only be meant as the case's own register of populations is not read. */
export function unreadRegister(folder: string, disk: Disk): Issue | null {
  const [found] = filesIn(folder, disk, (file) => isCalled(file, ["population"], TABLES));
  return found === undefined ? null : unread(found, "population");
}

/** A file of a folder that is likely meant as one that a case begins with, and the name that it would need; null of none. */
export function otherNameIn(folder: string, disk: Disk): { readonly file: string; readonly name: string } | null {
  for (const table of ["members", "budget"] as const) {
    const found = namedOtherwise(table, folder, disk);
    if (found) return { file: found.file, name: nameFor(found.file, table) };
  }
  const [file] = otherSettings(folder, disk);
  return file === undefined ? null : { file, name: nameFor(file, "settings") };
}

/** Whether a folder has files that are likely meant as the members or the budget of a case, under other names. */
export function hasOtherNames(folder: string, disk: Disk): boolean {
  return namedOtherwise("members", folder, disk) !== null || namedOtherwise("budget", folder, disk) !== null;
}
