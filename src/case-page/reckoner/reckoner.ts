import { newMembers } from "../../cli/init/new-members.ts";
import { givenOptions } from "../../cli/line/given-options.ts";
import type { Invocation } from "../../cli/line/invocation.ts";
import { checkedCase } from "../../cli/steps/checked-case.ts";
import { EXIT } from "../../cli/world/exit.ts";
import { InputFiles } from "../../cli/world/input-files.ts";
import type { Io } from "../../cli/world/io.ts";
import { isUsageError } from "../../cli/world/usage-error.ts";
import type { Case } from "../../core/model/case.ts";
import type { Language } from "../../core/model/language.ts";
import { decimalText } from "../../core/number/fraction.ts";
import { toldFindings } from "../../format/text/issues.ts";
import { joined } from "../../input/text/joined.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { issueText } from "../../messages/issue-text.ts";
import type { GivenFile, Looked, PageCommand, Populations, Ran, Run, Work } from "../work.ts";
import { PAGE_COMMANDS } from "./commands.ts";
import { memoryDisk } from "./memory-disk.ts";
import { PAGE_PATHS } from "./page-paths.ts";
import { withKey } from "./with-key.ts";

/** What the page carries beside the program. */
export interface Carried {
  /** The program of a page in which other weights and members can be tried. */
  readonly whatIf: string;
  /** The register of populations: its name and its text. */
  readonly register: { readonly file: string; readonly text: string };
  /** The files of a case to try, by path and text. */
  readonly example: readonly { readonly path: string; readonly text: string }[];
}

/** Where the files stand that were given, and what the page has of its own: neither sees the other. */
const GIVEN = "/given";
const OWN = "/own";

/** Which results a case has beside what each pays. */
function resultsOf({ procurement, scenarios, baseline, coalitions, actuals }: Case): PageCommand[] {
  return [
    "report",
    "split",
    ...(procurement.length > 0 || scenarios.length > 0 ? (["savings"] as const) : []),
    ...(baseline !== null ? (["compare"] as const) : []),
    ...(baseline !== null || coalitions.length > 0 ? (["stability"] as const) : []),
    ...(actuals !== null ? (["settle"] as const) : []),
  ];
}

function factsOf({ members, lines }: Case): Looked["facts"] {
  const taking = members.filter(({ takesPart }) => takesPart).map(({ name }) => name);
  const years = [...new Set(lines.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return { members: taking, lines: new Set(lines.map(({ source }) => source.line)).size, years };
}

/** Runs the program's commands on files that a page was given. */
export class Reckoner implements Work {
  readonly #carried: Carried;
  #files: ReadonlyMap<string, Uint8Array | null> = new Map();

  constructor(carried: Carried) {
    this.#carried = carried;
  }

  hold(files: readonly GivenFile[]): void {
    this.#files = new Map(files.map(({ path, bytes }) => [PAGE_PATHS.resolve(GIVEN, path), bytes]));
  }

  example(): readonly GivenFile[] {
    const encoder = new TextEncoder();
    return this.#carried.example.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
  }

  withKey(files: readonly GivenFile[], key: string): readonly GivenFile[] {
    return withKey(files, key);
  }

  populations(names: readonly string[], language: Language): Populations {
    const io = this.#world({ folder: "", options: {}, language }, [], []);
    const all = names.map((name) => newMembers(name, undefined, io.cwd, io));
    const found = all.map(({ asked, issues }) => {
      const [member] = asked?.members ?? [];
      const told = issues.map((one) => issueText(one, language)).join(" ");
      return member ? { population: decimalText(member.population) } : { told };
    });
    return { year: Math.max(0, ...all.map(({ asked }) => asked?.year ?? 0)), found };
  }

  async run(run: Run): Promise<Ran> {
    const pieces: Uint8Array[] = [];
    const told: string[] = [];
    const io = this.#world(run, pieces, told);
    try {
      const code = await PAGE_COMMANDS[run.command](invocationOf(run), io);
      return { code, output: joined(pieces), told: told.join("") };
    } catch (error) {
      const code = isUsageError(error) && error.problem.kind === "strict-failed" ? EXIT.check : EXIT.usage;
      return { code: isUsageError(error) ? code : EXIT.failed, output: joined(pieces), told: refusalText(error, run) };
    }
  }

  async look(run: Omit<Run, "command">): Promise<Looked> {
    const nothing = {
      findings: [],
      more: 0,
      counted: "",
      title: null,
      language: run.language,
      read: [],
      facts: null,
      results: [],
    };
    try {
      const world = this.#world(run, [], []);
      const { prepared, issues, counts } = await checkedCase(invocationOf(run), world);
      const { style } = prepared.output;
      const { first, more } = toldFindings(issues, style, prepared.loaded.lineOf);
      const { subject } = prepared;
      return {
        ...{ findings: first, more, counted: CLI_WORDS[style.language].counted(counts), refused: "" },
        ...{ title: subject?.title ?? null, language: style.language, facts: subject && factsOf(subject) },
        read: world.files.paths.map((path) => PAGE_PATHS.relative(world.cwd, path)),
        results: subject ? resultsOf(subject) : [],
      };
    } catch (error) {
      return { ...nothing, refused: refusalText(error, run) };
    }
  }

  #world({ folder, language }: Omit<Run, "command">, pieces: Uint8Array[], told: string[]): Io {
    const { whatIf, register } = this.#carried;
    const encoder = new TextEncoder();
    const path = PAGE_PATHS.join(OWN, register.file);
    const cwd = PAGE_PATHS.resolve(GIVEN, folder);
    const disk = memoryDisk(new Map([...this.#files, [path, encoder.encode(register.text)]]), cwd);
    const stdin = () => new Uint8Array();
    const stream = { isTerminal: false, columns: null };
    return {
      cwd,
      env: { LANG: language },
      systemLocale: () => null,
      stdout: { ...stream, write: (piece) => pieces.push(typeof piece === "string" ? encoder.encode(piece) : piece) },
      stderr: { ...stream, write: (piece) => told.push(`${piece}`) },
      ...{ stdin, disk, files: new InputFiles({ stdin, disk }) },
      pageProgram: () => whatIf,
      register: path,
    };
  }
}

/** A command line that could have been typed in the folder of the case; only files beside it need that it is named. */
function invocationOf({ options }: Omit<Run, "command">): Invocation {
  const isNamed = options.budget !== undefined && options.members !== undefined;
  return { folder: isNamed ? "." : undefined, operand: null, options, given: givenOptions(options) };
}

function refusalText(error: unknown, { language }: Omit<Run, "command">): string {
  const words = CLI_WORDS[language];
  if (isUsageError(error)) return words.usage(error.problem);
  return words.unexpected(error instanceof Error ? error.message : String(error));
}
