import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a case folder by their names. */
export type Files = ReadonlyMap<string, Buffer>;

/** What a person may hand to the program: tables, settings, workbooks, and results that were saved. */
const INPUT = /\.(?:csv|yaml|xlsx|json)$/;
const ERRORS = join("fixtures", "errors");
const SAVED = "expected/split.json";

function foldersIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => (name === "expected" ? [] : foldersIn(join(folder, name))))];
}

function filesIn(folder: string): Files {
  const inside = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && INPUT.test(entry.name),
  );
  const names = inside.map(({ name }) => name).sort();
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  const saved = join(folder, SAVED);
  if (existsSync(saved)) files.set("saved.json", readFileSync(saved));
  return files;
}

/** What mutations start from. */
export interface Corpus {
  /** Cases that give a result as they are. */
  readonly sound: readonly Files[];
  /** These and the smallest case of every finding. */
  readonly all: readonly Files[];
}

/** Every case of the fixtures, each workbook also as the budget and members of a case. */
export function corpus(): Corpus {
  const folders = foldersIn("fixtures").sort();
  const casesIn = (kept: readonly string[]) => kept.map(filesIn).filter((files) => files.size > 0);
  const [wrong, right] = [true, false].map((isWrong) =>
    casesIn(folders.filter((folder) => folder.startsWith(ERRORS) === isWrong)),
  );
  const books = (right ?? []).flatMap((files) => [...files].filter(([name]) => name.endsWith(".xlsx")));
  const inBooks = books.map(
    ([, bytes]): Files =>
      new Map([
        ["budget.xlsx", bytes],
        ["members.xlsx", bytes],
        ["fordel.yaml", Buffer.from("key: likt\n")],
      ]),
  );
  const sound = [...(right ?? []), ...inBooks];
  return { sound, all: [...sound, ...(wrong ?? [])] };
}
