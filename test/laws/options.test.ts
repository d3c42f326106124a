import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS, type CommandName } from "../../src/cli/commands.ts";
import { OPTIONS, type Option, type OptionSpec } from "../../src/cli/line/options.ts";
import { commandLine, takeOptions } from "../../src/cli/program.ts";
import { FORMAT_NAMES, REPORT_FORMATS } from "../../src/format/format-names.ts";
import { fordelBytes } from "../cli/memory-io.ts";
import { besides, exampleOf, putCase } from "./option-case.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-options-"));
  putCase(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Options that say where the result goes, or what becomes of the run: their own tests tell what they do. */
const OF_OUTPUT: readonly Option[] = [
  "format",
  "checkFormat",
  "reportFormat",
  "output",
  "excel",
  "color",
  "noColor",
  "bars",
  "noBars",
  "strict",
  "force",
  "quiet",
  "watch",
  "update",
];

/** What `check` finds is the same of any figures that can be read. */
const OF_FIGURES: readonly Option[] = ["members", "keys", "procurement", "assets", "payments", "key", "where"];

const commands = (Object.keys(COMMANDS) as CommandName[]).filter(
  // `verify` needs a saved result; `init` and `completion` have no result of a case; their own tests look at them.
  (command) => command !== "verify" && command !== "init" && command !== "completion",
);
const flagOf = (option: Option) => /--[\w-]+/.exec(OPTIONS[option].flags)?.[0] ?? "";

/** What lines without the option come to: most options are tried beside the same one. */
const ran = new Map<string, ReturnType<typeof fordelBytes>>();
function once(line: readonly string[]): ReturnType<typeof fordelBytes> {
  const id = line.join("\u0000");
  const before = ran.get(id) ?? fordelBytes(line);
  ran.set(id, before);
  return before;
}

/**
 * Options that say what is read. A case is read before anybody knows in which format it is shown: that what was read
 * reaches a format is tried with `--budget`, and that it is read otherwise, where people and where programs look.
 */
const OF_READING: readonly Option[] = [
  "members",
  "keys",
  "procurement",
  "coalitions",
  "actuals",
  "payments",
  "assets",
  "key",
  "amount",
  "column",
  "total",
  "hidden",
  "where",
];

/** HTML, Word, Markdown and the terminal show one page: what changes the one changes the others, but for what is tried. */
function formatsOf(command: CommandName, option: Option): readonly string[] {
  if (command === "check") return ["table", "json"];
  const formats: readonly string[] = command === "report" ? REPORT_FORMATS : FORMAT_NAMES;
  if (option === "whatIf") return formats;
  const ofPage = ["table", "md", "html", "docx"].filter((format) => formats.includes(format));
  const others = formats.filter((format) => !ofPage.slice(1).includes(format));
  return OF_READING.includes(option) ? others.filter((format) => format === others[0] || format === "json") : others;
}

test("the options that are tried are those of the command line itself", () => {
  const surroundings = { env: {}, stdout: { columns: null, write: () => true } } as never;
  const line = commandLine(surroundings, async () => {});
  for (const command of line.commands) {
    takeOptions(command);
    const flags = command.options.map(({ long }) => long);
    const { options }: { readonly options: readonly Option[] } = COMMANDS[command.name() as CommandName];
    expect([command.name(), flags]).toEqual([command.name(), options.map(flagOf)]);
  }
});

describe.each(commands)("every option of %s changes the result, or is refused with a reason", (command) => {
  const { options }: { readonly options: readonly Option[] } = COMMANDS[command];
  const tried = options.filter((option) => !OF_OUTPUT.includes(option));
  test.each(tried.flatMap((option) => formatsOf(command, option).map((format) => [option, format] as const)))(
    "--%s in %s",
    async (option, format) => {
      const spec: OptionSpec = OPTIONS[option];
      const line = [command, folder, ...besides(command, option, folder), "--format", format];
      const given = [...line, flagOf(option), ...(spec.flags.includes("<") ? exampleOf(option, folder) : [])];
      const withIt = await fordelBytes(given);
      if (withIt.code === 2) {
        expect(withIt.stderr).toMatch(/(changes nothing|means nothing|endrer ingenting)/);
        return;
      }
      const without = await once(line);
      expect(withIt.code === 0 || without.code !== withIt.code, withIt.stderr).toBe(true);
      // Words and findings stand on standard error; a case that is sound has the same findings whatever its figures.
      const same = without.stdout.equals(withIt.stdout) && without.stderr === withIt.stderr;
      const ofFigures = command === "check" && OF_FIGURES.includes(option) && format === "table";
      // What programs read is in one language, and nothing is found of a register that is sound.
      const inOneLanguage = command === "population" && option === "lang" && ["csv", "json"].includes(format);
      expect([option, same]).toEqual([option, ofFigures || inOneLanguage]);
    },
  );
});
