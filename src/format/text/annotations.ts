import { type Issue, type Severity, severityOf } from "../../core/model/issue.ts";
import { isOption } from "../../core/model/source.ts";
import { issueText } from "../../messages/issue-text.ts";
import { pictured } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { type LineOf, placeText } from "./issues.ts";

/** What GitHub calls a finding of each severity. */
const KIND = { error: "error", warning: "warning", notice: "notice" } as const satisfies Record<Severity, string>;

/** A text as the message of a workflow command. */
function message(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A text as a property of a workflow command, where `:` and `,` part properties. */
function property(text: string): string {
  return message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Where a finding is: a line of a text, or, in what has no lines, the file alone with the cell before the message. */
function placed(finding: Issue, style: Style, pathOf: (file: string) => string, lineOf: LineOf) {
  const { source } = finding;
  if (source === null && finding.code === "FILE_MISSING") {
    const { file, folder } = finding.args;
    const path = folder === undefined || folder === file ? file : `${folder}/${file}`;
    return { properties: [["file", pathOf(path)] as const], before: placeText(source, style, lineOf) };
  }
  if (source === null || isOption(source)) return { properties: [], before: placeText(source, style, lineOf) };
  const { file, line, column } = source;
  const named = ["file", pathOf(file)] as const;
  if (Array.isArray(lineOf(file, line))) return { properties: [named], before: placeText(source, style, lineOf) };
  return { properties: [named, ["line", `${line}`] as const, ["col", `${column}`] as const], before: "" };
}

/**
 * The findings as workflow commands, which GitHub Actions shows beside the lines they are about:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 *
 * @param pathOf the path of a file as the job has it, by the name that findings have for it
 */
export function annotations(
  findings: readonly Issue[],
  style: Style,
  pathOf: (file: string) => string,
  lineOf: LineOf,
): string {
  const lines = findings.map((finding) => {
    const { properties, before } = placed(finding, style, pathOf, lineOf);
    const all = [...properties, ["title", finding.code] as const].map(([name, value]) => `${name}=${property(value)}`);
    const text = pictured(issueText(finding, style.language, style.settingsAreTable));
    return `::${KIND[severityOf(finding)]} ${all.join(",")}::${message(before === "" ? text : `${before}: ${text}`)}\n`;
  });
  return lines.join("");
}
