import { type Document, isAlias, isScalar, visit, type YAMLError, type YAMLMap } from "yaml";
import { type Issue, issue, type SettingsFault } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import type { YamlReader } from "./yaml-values.ts";

/** Faults beyond these are not told: nobody reads on, and each is looked up. */
const MOST_FAULTS = 1000;
/** Aliases beyond this are not a case but an attempt to exhaust memory ("billion laughs"). */
const MAX_ALIASES = 100;

const FAULTS: Readonly<Partial<Record<YAMLError["code"], SettingsFault>>> = {
  TAB_AS_INDENT: "tab",
  BAD_INDENT: "indentation",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  BAD_SCALAR_START: "character",
  BAD_ALIAS: "alias",
};

/** The tags that say what a value is anyway. */
const PLAIN_TAGS: readonly string[] = ["!", ...["str", "map", "seq"].map((type) => `tag:yaml.org,2002:${type}`)];
/** What the parser warns of when it passes over a tag. */
const TAG_FAULTS: readonly YAMLError["code"][] = ["TAG_RESOLVE_FAILED", "BAD_COLLECTION_TYPE"];

/** The parser has no code of its own for a bracket or quotation mark that is never closed, only words. */
function faultOf({ code, message }: YAMLError): SettingsFault {
  return /end with a|missing closing/i.test(message) ? "unclosed" : (FAULTS[code] ?? "syntax");
}

/** Where names stand that a map has already; the parser would compare each name with all others. */
function duplicates({ items }: YAMLMap): number[] {
  const anchors = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const isKnown = anchors.has(key.value);
    anchors.add(key.value);
    return isKnown ? [key.range[0]] : [];
  });
}

/** What is no YAML, of several faults on a line the first, and aliases that lead nowhere or are too many. */
export function yamlFaults(document: Document.Parsed, from: YamlReader): Issue[] {
  const faults = new Map<number, Issue>();
  const report = (reason: SettingsFault, source: Source) => {
    if (!faults.has(source.line))
      faults.set(source.line, issue("SETTINGS_BROKEN", { file: source.file, reason }, source));
  };
  for (const error of document.errors.slice(0, MOST_FAULTS)) report(faultOf(error), from.placeOfWord(...error.pos));
  for (const warning of document.warnings.slice(0, MOST_FAULTS)) {
    report(TAG_FAULTS.includes(warning.code) ? "tag" : "syntax", from.placeOfWord(...warning.pos));
  }
  visit(document, {
    Map: (_, map) => {
      for (const start of duplicates(map)) report("duplicate", from.placeOfWord(start, start + 1));
    },
  });
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.tag !== undefined && !PLAIN_TAGS.includes(node.tag))
        report("tag", from.sourceOf(node));
    },
  });
  let aliases = 0;
  visit(document, {
    Alias: (_, alias) => {
      aliases++;
      if (aliases > MAX_ALIASES) {
        report("aliases", from.sourceOf(alias));
        return visit.BREAK;
      }
      if (alias.resolve(document) === undefined) report("alias", from.sourceOf(alias));
      return undefined;
    },
  });
  return [...faults.values()];
}
