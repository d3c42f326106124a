import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import type { Member } from "../../core/model/member.ts";
import { readMembers } from "../../input/case/read-members.ts";
import { emptySettings, type Settings } from "../../input/settings/settings-model.ts";
import { OpenTables } from "../../input/sheets/open-tables.ts";
import { readRows } from "../../input/text/csv-rows.ts";
import { decode } from "../../input/text/decode.ts";
import { type CaseFile, noFolder } from "../files/case-files.ts";
import { leadsOutside } from "../files/inside-folder.ts";
import { standsTwice } from "../files/other-names.ts";
import { settingsFileIn } from "../files/settings-file.ts";
import { Workbooks } from "../files/workbooks.ts";
import { isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { Io } from "../world/io.ts";

/** What of a case folder tells who its members are; the rest of it need not be there. */
export interface CaseMembers {
  /** The folder, from the root. */
  readonly folder: string;
  /** Null where the folder has no members.csv. */
  readonly members: readonly Member[] | null;
  readonly language: Language | null;
  readonly issues: Issue[];
  readonly texts: Map<string, string>;
}

/**
 * Reads the members of a case folder and its language. A folder that is named and is none is an issue; one that has no
 * members is a case without.
 *
 * @param needed whether the members are asked for, and not only the language
 */
export async function loadMembers(named: string | undefined, needed: boolean, io: Io): Promise<CaseMembers> {
  const { disk } = io;
  const { join, resolve } = disk.paths;
  const folder = resolve(io.cwd, named ?? ".");
  const issues: Issue[] = [];
  const texts = new Map<string, string>();
  if (disk.kind(folder) !== "folder") {
    return { folder, members: null, language: null, issues: [noFolder(named ?? ".", folder, disk)], texts };
  }
  const file = (name: string): CaseFile | null => {
    const path = join(folder, name);
    if (!isThere(disk, path)) return null;
    try {
      if (leadsOutside(folder, path, disk) || disk.kind(path) !== "file") throw new Error("outside");
      return { file: name, path, bytes: io.files.bytes(path, name), sheet: null };
    } catch (error) {
      const reason = error instanceof Error && error.message === "outside" ? "outside" : fileFault(error);
      issues.push(issue("FILE_UNREADABLE", { file: name, reason }, null));
      return null;
    }
  };
  const settings = await settingsIn(file(settingsFileIn(folder, disk)), texts);
  const language = settings.language?.value ?? null;
  const found = needed ? (file("members.csv") ?? file("members.xlsx")) : null;
  if (found === null) return { folder, members: null, language, issues, texts };
  const twice = standsTwice("members", found.file, folder, disk);
  if (twice) issues.push(twice);
  const workbooks = new Workbooks();
  const table = await workbooks.table(found, "members");
  addIssues(issues, workbooks.issues);
  if (table === null) return { folder, members: [], language, issues, texts };
  const dialect = {
    encoding: settings.encoding?.value ?? "auto",
    delimiter: settings.delimiter?.value ?? null,
  } as const;
  const tables = new OpenTables(dialect, settings.hidden?.value ?? null, settings.columns, [], readRows);
  const read = readMembers(tables.open("members", table), settings.decimal?.value ?? null, settings.columns);
  for (const [name, text] of tables.texts) texts.set(name, text);
  // What is wrong with its figures bears on nothing here.
  const told = read.issues.filter(({ code }) => read.members.length === 0 || code === "MEMBER_DUPLICATE");
  return { folder, members: read.members, language, issues: [...issues, ...told], texts };
}

async function settingsIn(found: CaseFile | null, texts: Map<string, string>): Promise<Settings> {
  if (found === null) return emptySettings();
  const text = decode(found.bytes);
  texts.set(found.file, text);
  const { readSettings } = await import("../../input/settings/settings.ts");
  const { settings } = readSettings(found.file, text);
  return settings ?? emptySettings();
}
