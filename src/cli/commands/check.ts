import { furtherHelp, issuesText } from "../../format/text/issues.ts";
import { json } from "../../format/text/json.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { document } from "../../report/page/document.ts";
import type { Invocation } from "../line/invocation.ts";
import { emit } from "../output/emit.ts";
import { checkedCase } from "../steps/checked-case.ts";
import { documentHead } from "../steps/prepare.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { readerOf } from "../world/reader.ts";
import { UsageError } from "../world/usage-error.ts";

/** `fordel check`: every finding in the case and nothing else, as its result. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { prepared, issues, counts } = await checkedCase(invocation, io);
  const { loaded, output } = prepared;
  if (invocation.options.lang !== undefined && output.format === "json") {
    throw new UsageError({ kind: "no-effect", option: "--lang", format: output.format });
  }
  io.among?.found(issues);
  const { key } = invocation.options;
  const head = documentHead(prepared, "fordel/check/1", { key: key === undefined ? null : `${key}` }, issues, io.files);
  const isRead = output.destination.file === null && readerOf(io.stdout, invocation.options, io.env).looksOn;
  const text =
    output.format === "json"
      ? json(document(head, counts))
      : [
          issuesText(issues, output.style, loaded.lineOf),
          isRead ? furtherHelp(issues, output.style) : "",
          `${CLI_WORDS[output.style.language].counted(counts)}\n`,
        ].join("");
  await emit([text], output.destination, io);
  const failed = counts.errors > 0 || (output.strict && counts.warnings > 0);
  return failed ? EXIT.check : EXIT.done;
}
