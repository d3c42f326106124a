import { type Issue, severityOf } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { annotations } from "../../format/text/annotations.ts";
import { csv } from "../../format/text/csv.ts";
import { furtherHelp, issuesText } from "../../format/text/issues.ts";
import { json } from "../../format/text/json.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { issueText } from "../../messages/issue-text.ts";
import { document } from "../../report/page/document.ts";
import type { Facts } from "../../report/page/report.ts";
import type { Invocation } from "../line/invocation.ts";
import { emit } from "../output/emit.ts";
import { type CheckedCase, checkedCase } from "../steps/checked-case.ts";
import { documentHead } from "../steps/prepare.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { readerOf } from "../world/reader.ts";
import { UsageError } from "../world/usage-error.ts";

/** The findings, one a row. */
function factsOf(issues: readonly Issue[], language: Language, settingsAreTable: boolean): Facts {
  return {
    fields: ["severity", "code", "file", "line", "column", "message"],
    rows: issues.map((finding) => {
      const { code, source } = finding;
      const place = [source?.file ?? null, source?.line ?? null, source?.column ?? null];
      return [severityOf(finding), code, ...place, issueText(finding, language, settingsAreTable)];
    }),
  };
}

/**
 * A file's path, by the name that findings have for it: from the root of what a GitHub job has checked out, or for what lies
 * elsewhere from where the program runs.
 */
function pathOfJob({ files, disk, cwd, env }: Io) {
  const { isAbsolute, relative, resolve, sep } = disk.paths;
  const root = resolve(cwd, env["GITHUB_WORKSPACE"] ?? "");
  return (file: string) => {
    const path = files.pathOf(file) ?? resolve(cwd, file);
    const fromRoot = relative(root, path);
    const isOutside = fromRoot.split(sep)[0] === ".." || isAbsolute(fromRoot);
    return (isOutside ? relative(cwd, path) : fromRoot).replaceAll(sep, "/");
  };
}

/** What was found, in the format that is asked for. */
function* written({ prepared, issues, counts }: CheckedCase, invocation: Invocation, io: Io): Iterable<string> {
  const { loaded, output } = prepared;
  const { style, format } = output;
  const { key } = invocation.options;
  switch (format) {
    case "json":
      yield json(
        document(
          documentHead(prepared, "fordel/check/1", { key: key === undefined ? null : `${key}` }, issues, io.files),
          counts,
        ),
      );
      return;
    case "csv":
      yield* csv(factsOf(issues, style.language, style.settingsAreTable ?? false), style);
      return;
    case "github":
      yield annotations(issues, style, pathOfJob(io), loaded.lineOf);
      return;
    default:
      yield issuesText(issues, style, loaded.lineOf);
      if (output.destination.file === null && readerOf(io.stdout, invocation.options, io.env).looksOn) {
        yield furtherHelp(issues, style);
      }
      yield `${CLI_WORDS[style.language].counted(counts)}\n`;
  }
}

/** `fordel check`: every finding in the case and nothing else, as its result. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const checked = await checkedCase(invocation, io);
  const { prepared, issues, counts } = checked;
  const { format, destination, strict } = prepared.output;
  if (invocation.options.lang !== undefined && format === "json") {
    throw new UsageError({ kind: "no-effect", option: "--lang", format });
  }
  io.among?.found(issues);
  await emit(written(checked, invocation, io), destination, io);
  return counts.errors > 0 || (strict && counts.warnings > 0) ? EXIT.check : EXIT.done;
}
