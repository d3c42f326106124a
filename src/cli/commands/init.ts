import { addIssues, hasErrors, type Issue, inReadingOrder } from "../../core/model/issue.ts";
import type { InitWords } from "../../messages/new-case/terms.ts";
import { shellWord } from "../../messages/phrases/shell-word.ts";
import { INIT_WORDS } from "../../messages/registry.ts";
import { noFolder } from "../files/case-files.ts";
import { otherNameIn } from "../files/other-names.ts";
import { SETTINGS_FILES } from "../files/settings-file.ts";
import { NEW_FILES, type NewFile, newCase } from "../init/new-case.ts";
import { type NewMembers, newMembers } from "../init/new-members.ts";
import type { Invocation } from "../line/invocation.ts";
import { emit } from "../output/emit.ts";
import { outputOf, tellFindings } from "../output/output-options.ts";
import { writeFault } from "../output/write-fault.ts";
import { loadMembers } from "../population/case-members.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** By which names what a file says may be there already. */
const STANDS: Readonly<Record<NewFile, readonly string[]>> = {
  "members.csv": ["members.csv", "members.xlsx"],
  "budget.csv": ["budget.csv", "budget.xlsx"],
  "fordel.yaml": SETTINGS_FILES,
};

/** What stands in a folder of the files that a case begins with, by their names there. */
function standing(folder: string, { disk }: Io): ReadonlyMap<NewFile, string> {
  return new Map(
    NEW_FILES.flatMap((file) => {
      const name = STANDS[file].find((candidate) => disk.isTaken(disk.paths.join(folder, candidate)));
      return name === undefined ? [] : [[file, name] as const];
    }),
  );
}

/** What is told of a file that was written. */
function whatOf(file: NewFile, asked: NewMembers | null, words: InitWords): string {
  if (file === "budget.csv") return words.exampleBudget;
  if (file === "fordel.yaml") return words.explained;
  return asked ? words.registered(asked.members.length, asked.year) : words.exampleMembers;
}

/** Two columns, the first as wide as its longest text. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}\n`).join("");
}

function folderMade(folder: string, named: string, { disk }: Io): void {
  try {
    disk.makeFolder(folder);
  } catch (error) {
    throw new UsageError({ kind: "cannot-write", file: named, reason: writeFault(error) });
  }
}

/**
 * `fordel init`: the files that a case begins with, in a folder of its own. What of them is there is left as it is; where
 * `--members` asks for members that are there, or nothing is left to write, that is refused.
 */
export async function run({ folder: named, options }: Invocation, io: Io): Promise<number> {
  const { disk } = io;
  const folder = disk.paths.resolve(io.cwd, named ?? ".");
  if (options.year !== undefined && options.members === undefined) {
    throw new UsageError({ kind: "needs", option: "--year", needs: "--members" });
  }
  const kind = disk.kind(folder);
  const language = kind === "folder" ? (await loadMembers(named, false, io)).language : null;
  const output = outputOf(options, language, io, ["table"]);
  const stands = standing(folder, io);
  const shown = (name: string) => (named === undefined ? name : disk.paths.join(named, name));
  const inTheWay = NEW_FILES.filter((file) => stands.has(file));
  const refused =
    inTheWay.length === NEW_FILES.length ? inTheWay : options.members === undefined ? [] : ["members.csv" as const];
  const files = refused.flatMap((file) => stands.get(file) ?? []).map(shown);
  if (files.length > 0) throw new UsageError({ kind: "stands", files });

  const otherwise = kind === "folder" ? otherNameIn(folder, disk) : null;
  if (otherwise) throw new UsageError({ kind: "named-otherwise", file: shown(otherwise.file), name: otherwise.name });

  const issues: Issue[] = kind === null || kind === "folder" ? [] : [noFolder(named ?? ".", folder, disk)];
  const found = options.members === undefined ? null : newMembers(options.members, options.year, folder, io);
  addIssues(issues, found?.issues ?? []);
  const texts = new Map([
    ["--members", options.members ?? ""],
    ["--year", options.year ?? ""],
  ]);
  const lineOf = (name: string, line: number) => texts.get(name)?.split(/\r\n|\n|\r/)[line - 1] ?? null;
  tellFindings(inReadingOrder(issues, [...texts.keys()]), lineOf, output, io);
  if (hasErrors(issues)) return EXIT.input;

  const asked = found?.asked ?? null;
  const made = newCase(output.style.language, asked, !stands.has("members.csv"));
  folderMade(folder, named ?? ".", io);
  for (const file of NEW_FILES) {
    if (!stands.has(file)) await emit([made[file]], { file: disk.paths.join(folder, file), force: false }, io);
  }
  const words = INIT_WORDS[output.style.language];
  const told = NEW_FILES.map((file) => {
    const name = stands.get(file);
    return [name ?? file, name === undefined ? whatOf(file, asked, words) : words.kept] as const;
  });
  const line = (command: string) => ["fordel", command, ...(named === undefined ? [] : [shellWord(named)])].join(" ");
  io.stdout.write(
    `${words.made(named ?? null)}\n${columns(told)}${words.next}\n${columns([
      [line("split"), words.split],
      [line("check"), words.check],
    ])}`,
  );
  return EXIT.done;
}
