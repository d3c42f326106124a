import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { VERSION } from "../../src/cli/world/version.ts";
import { screenOf } from "../cli/memory-io.ts";
import { ROOT } from "./page.ts";

/** What the build puts in place of the version of tests. */
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };

/** A command of a `console` block and what the page shows under it. */
export interface Example {
  readonly command: string;
  readonly shown: string;
}

/** The commands of a `console` block: each begins with `$ `, and what follows is its output. */
export function examplesOf(block: string): Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = "", ...shown] = part.split("\n");
      return { command, shown: shown.join("\n") };
    });
}

/** The words of a command, those in quotes as one. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => {
    return double ?? single ?? bare ?? "";
  });
}

/** What else than the program pages run; not every machine has it. */
const TOOLS: readonly (string | undefined)[] = ["jq", "python3"];

function isTool(name: string | undefined): name is string {
  return TOOLS.includes(name);
}

const missing = new Map<string, boolean>();

/** Whether a command needs a tool that is not there. */
export function isMissing(command: string): boolean {
  const [name] = wordsOf(command);
  if (!isTool(name)) return false;
  const found = missing.get(name) ?? spawnSync(name, ["--version"]).status !== 0;
  missing.set(name, found);
  return found;
}

/** A folder in which a page's commands run: it holds the page's files and, as in the checkout, `fixtures`. */
export class Session {
  readonly folder = mkdtempSync(join(tmpdir(), "fordel-docs-"));
  #exitCode = 0;

  constructor() {
    symlinkSync(join(ROOT, "fixtures"), join(this.folder, "fixtures"), "junction");
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** What a terminal shows after `fordel …` (with `< file` as its input), `node`, `jq`, `python3`, `cat FILE` or `echo $?`. */
  async run(command: string): Promise<string> {
    const [name, ...words] = wordsOf(command);
    if (command === "echo $?") return `${this.#exitCode}\n`;
    if (name === "cat") return readFileSync(join(this.folder, words[0] ?? ""), "utf8");
    if (name === "node") return spawnSync(process.execPath, words, { cwd: this.folder, encoding: "utf8" }).stdout;
    if (isTool(name)) return spawnSync(name, words, { cwd: this.folder, encoding: "utf8" }).stdout;
    if (name === "fordel") return this.#fordel(words);
    throw new Error(`A page's examples cannot run “${command}”.`);
  }

  async #fordel(words: readonly string[]): Promise<string> {
    const redirect = words.indexOf("<");
    const stdin = redirect < 0 ? "" : readFileSync(join(this.folder, words[redirect + 1] ?? ""), "utf8");
    const argv = redirect < 0 ? words : words.slice(0, redirect);
    const { code, screen } = await screenOf(argv, { cwd: this.folder, env: { LC_ALL: "en" }, stdin });
    this.#exitCode = code;
    return screen.replaceAll(VERSION, version);
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
