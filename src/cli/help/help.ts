import { type IssueCode, SEVERITY } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import { TOPICS, type Topic } from "../../messages/help/terms.ts";
import type { AskedHelp } from "../line/asked-help.ts";
import type { Registry } from "../line/registry.ts";
import { topicMeant } from "../line/suggestion.ts";
import type { Io } from "../world/io.ts";
import { columnsOf } from "../world/reader.ts";
import { UsageError } from "../world/usage-error.ts";
import { commandHelp, programHelp } from "./command-help.ts";
import { exitCodesPage } from "./exit-codes-page.ts";
import { filesPage } from "./files-page.ts";
import { findingPage } from "./finding-page.ts";
import { keysPage } from "./keys-page.ts";

/** How wide help is where nothing says how wide lines may be. */
const USUAL_WIDTH = 100;
/** Beyond this, lines are hard to read. */
const WIDEST = 110;

const PAGES: Readonly<Record<Topic, (width: number, language: Language) => string>> = {
  keys: keysPage,
  files: filesPage,
  "exit-codes": exitCodesPage,
};

function isTopic(word: string): word is Topic {
  return Object.hasOwn(PAGES, word);
}

function isCode(word: string): word is IssueCode {
  return Object.hasOwn(SEVERITY, word);
}

/** The page of a finding, from the documentation that comes with the program. */
function pageOf(code: string, width: number, language: Language, { disk, errorPages }: Io): string {
  if (!isCode(code) || errorPages === undefined) {
    throw new UsageError({ kind: "unknown-topic", topic: code, suggestion: nearest(code, Object.keys(SEVERITY)) });
  }
  const bytes = disk.read(disk.paths.join(errorPages, `${code}.md`), false);
  return findingPage(code, new TextDecoder().decode(bytes), width, language);
}

/** The help that was asked for, as text; throws a UsageError for what there is no help on. */
export function helpText(asked: AskedHelp, registry: Registry, language: Language, io: Io): string {
  const width = Math.min(WIDEST, columnsOf(io.stdout, io.env) ?? USUAL_WIDTH);
  switch (asked.kind) {
    case "program":
      return programHelp(registry, width, language);
    case "command":
      return commandHelp(asked.command, registry, width, language);
    case "finding":
      return pageOf(asked.code, width, language, io);
    case "topic": {
      const { topic } = asked;
      if (isTopic(topic)) return PAGES[topic](width, language);
      throw new UsageError({ kind: "unknown-topic", topic, suggestion: topicMeant(topic, TOPICS, registry) });
    }
  }
}
