import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PageCommand } from "../../src/case-page/work.ts";
import type { OptionValues } from "../../src/cli/line/option-values.ts";

/** What a page and the command line are to answer alike: a command on a fixture. */
export interface RunOnFixture {
  readonly fixture: string;
  readonly command: PageCommand;
  readonly argv: readonly string[];
  readonly options: OptionValues;
}

const CASES = [
  ...["melhus", "melhus-skaun", "melhus-avregning", "brannsamarbeid", "fosen", "four-members", "hallingdal"],
  ...["ringebu", "tennessee-valley", "vertskommuner"],
  ...readdirSync("fixtures/agreements")
    .filter((name) => statSync(join("fixtures/agreements", name)).isDirectory())
    .map((name) => `agreements/${name}`),
];

/** Every case is read, checked and shared out; whatever else is to be had of it, and of one of them what stops the rest. */
const ASKED: readonly (readonly [cases: readonly string[], commands: readonly PageCommand[]])[] = [
  [CASES, ["split", "check"]],
  [
    ["melhus", "melhus-skaun"],
    ["savings", "compare", "stability"],
  ],
  [["hallingdal"], ["savings"]],
  [["four-members", "tennessee-valley"], ["stability"]],
  [["melhus-avregning", "brannsamarbeid"], ["settle"]],
  [["fosen"], ["savings", "compare", "stability", "settle"]],
];

/** Cases with the commands that show a result of them, and what stops it where there is none. */
export const ALL_RUNS: readonly RunOnFixture[] = [
  ...ASKED.flatMap(([cases, commands]) =>
    cases.flatMap((name) =>
      commands.map((command) => ({
        fixture: `fixtures/${name}`,
        command,
        argv: ["--format", "json"],
        options: { format: "json" } as const,
      })),
    ),
  ),
  {
    fixture: "fixtures/melhus",
    command: "explain",
    argv: ["--member", "Melhus", "--line", "15.3 Nettverk", "--format", "json"],
    options: { member: "Melhus", line: "15.3 Nettverk", format: "json" },
  },
  {
    fixture: "fixtures/fosen",
    command: "buy-in",
    argv: ["--with", "Osen", "--from", "2028", "--format", "json"],
    options: { with: ["Osen"], from: "2028", format: "json" },
  },
  {
    fixture: "fixtures/fosen",
    command: "exit",
    argv: ["--without", "Åfjord", "--from", "2028", "--format", "json"],
    options: { without: ["Åfjord"], from: "2028", format: "json" },
  },
];

/** The files of a folder by their paths from it, those of its folders too. */
export function filesIn(folder: string): { readonly path: string; readonly bytes: Uint8Array }[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: path.slice(folder.length + 1).replaceAll("\\", "/"), bytes: new Uint8Array(readFileSync(path)) };
  });
}
