import {
  block,
  documentText,
  element,
  type Markup,
  mark,
  scriptElement,
  styleElement,
} from "../format/html/elements/markup.ts";
import { STYLE_SHEET, STYLE_SHEET_HASH } from "../format/html/style-sheet.ts";
import { WHAT_IF_STYLE_HASH } from "../format/html/what-if/style.ts";
import { CASE_PAGE_WORDS } from "../messages/registry.ts";
import { PACKED, ROOT } from "./shell-parts.ts";
import { CASE_PAGE_STYLE } from "./style.ts";

/** What a page is put together from. */
interface Parts {
  /** The page's own program. */
  readonly program: string;
  /** The program that reckons: base64 of gzip. */
  readonly packed: string;
  /** The program of the documents that it shows, which only its hash lets run. */
  readonly whatIf: string;
  /** What a security policy knows a text by. */
  readonly hashOf: (text: string) => string;
}

/**
 * Nothing is fetched and nothing sent: no address is allowed, not even to ask. What runs is the page's own program and that
 * of its documents, known by their hashes, and in a worker what the page unpacks of itself.
 */
function policy({ program, whatIf, hashOf }: Parts): string {
  const styles = [STYLE_SHEET_HASH, WHAT_IF_STYLE_HASH, hashOf(CASE_PAGE_STYLE)];
  const list = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${list([hashOf(program), hashOf(whatIf)])}`,
    "worker-src blob:",
    `style-src ${list(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function withoutProgram(): Markup {
  const { nb, en } = CASE_PAGE_WORDS;
  return element(
    "noscript",
    {},
    element("p", { lang: "nb" }, nb.needsScript),
    element("p", { lang: "en" }, en.needsScript),
  );
}

/** The page that takes a case and shows its results, as one file. The same parts give the same bytes. */
export function casePageDocument(parts: Parts): string {
  const head = block("head", {}, [
    mark("meta", { charset: "utf-8" }),
    mark("meta", { "http-equiv": "Content-Security-Policy", content: policy(parts) }),
    mark("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    mark("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, CASE_PAGE_WORDS.nb.title),
    styleElement(STYLE_SHEET),
    styleElement(CASE_PAGE_STYLE),
  ]);
  const body = block("body", {}, [
    element("main", { id: ROOT }, withoutProgram()),
    element("script", { type: "application/gzip", id: PACKED }, parts.packed),
    scriptElement(parts.program),
  ]);
  return documentText(block("html", { lang: "nb" }, [head, body]));
}
