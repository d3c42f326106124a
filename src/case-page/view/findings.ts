import type { ToldFinding } from "../../format/text/issues.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import type { Looked } from "../work.ts";
import { element } from "./element.ts";

/** How far a terminal sets excerpts in. */
const INDENT = 2;

function findingElement({ severity, label, code, place, text, alike, excerpt }: ToldFinding): HTMLElement {
  const head = [
    element("b", {}, label),
    " ",
    element("code", {}, code),
    ...(place === "" ? [] : [" ", element("span", { class: "place" }, place)]),
  ];
  return element(
    "li",
    { class: severity },
    element("p", { class: "finding-head" }, ...head),
    element("p", {}, text),
    ...(excerpt.length === 0
      ? []
      : [element("pre", { tabindex: 0 }, excerpt.map((line) => line.slice(INDENT)).join("\n"))]),
    ...(alike === "" ? [] : [element("p", { class: "basis" }, alike)]),
  );
}

/** What is to be said of the files themselves, as warnings are. */
export function notesElement(notes: readonly string[], words: CasePageWords): HTMLElement | null {
  if (notes.length === 0) return null;
  const { label, where } = words.notes;
  const items = notes.map((note) =>
    element(
      "li",
      { class: "warning" },
      element("p", { class: "finding-head" }, element("b", {}, label)),
      element("p", {}, note, " ", where),
    ),
  );
  return element("ul", { class: "findings file-notes" }, ...items);
}

/** What stands over and under the findings. */
interface Said {
  /** Whether something was said of the files already. */
  readonly isNoted: boolean;
  /** What to do where errors leave no result. */
  readonly mend: string;
}

/**
 * What is to be said of the case: errors open, and before all; the rest folded where there is a lot of it.
 */
export function findingsElement(looked: Looked, words: CasePageWords, { isNoted, mend }: Said): HTMLElement[] {
  const { findings, more, counted, refused, facts } = looked;
  if (refused !== "") return [element("p", { class: "error" }, refused)];
  if (findings.length === 0) return isNoted ? [] : [element("p", {}, words.noFindings)];
  const list = element(
    "ul",
    { class: "findings" },
    ...findings.map(findingElement),
    ...(more > 0 ? [element("li", {}, words.moreFindings(more))] : []),
  );
  if (facts === null) return [element("p", { class: "error" }, counted, ". ", mend), list];
  const isOpen = findings.some(({ severity }) => severity === "error");
  return [element("details", { open: isOpen }, element("summary", {}, counted), list)];
}
