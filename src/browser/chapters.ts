import { chapterElement, chapterId, contentsEntry, onPaper } from "../format/html/chapter.ts";
import { fragmentText, type Markup } from "../format/html/elements/markup.ts";
import { ANSWER, answerElement } from "../format/html/front-page.ts";
import { trialMark } from "../format/html/what-if/section.ts";
import { type LaidOutChapter, laidOutChapter } from "../format/writing/layout.ts";
import type { Style } from "../format/writing/style.ts";
import { WHAT_IF_WORDS } from "../messages/registry.ts";
import { CHAPTER_NAMES, type ChapterName, chaptersAfter, openingOf } from "../report/paper/case-paper.ts";
import type { PaperView } from "../report/paper/view/view.ts";
import type { PaperFigures } from "../report/paper/work-out.ts";
import { found } from "./found.ts";

/** What stays as adopted: the files that were read, and what is odd in them. */
const STAY: readonly ChapterName[] = ["sources", "findings"];

/** An element of the page's own markup. */
export function elementOf(markup: Markup): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = fragmentText(markup);
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error("no element");
  return element;
}

/** A piece of the page in its place: as adopted, and as it stands now. */
interface Piece {
  /** As it is written when nothing is tried. */
  readonly markup: string;
  readonly adopted: Element;
  shown: Element;
}

/** A chapter in its place; `at` tells those of a name apart. */
interface Placed extends Piece {
  readonly name: ChapterName;
  readonly at: number;
  readonly id: string;
  readonly page: LaidOutChapter;
}

/** A chapter that only what is tried has, with its entry in the list of contents. */
interface Added {
  readonly section: HTMLElement;
  readonly entry: HTMLElement;
}

function sectionOf(id: string): string {
  return `section[aria-labelledby="${id}"]`;
}

function pieceOf(selector: string, markup: Markup): Piece {
  const adopted = found(document, selector, HTMLElement);
  return { markup: fragmentText(markup), adopted, shown: adopted };
}

/** What was opened in one is so in the other. */
function keepLook(from: Element, to: Element): void {
  const opened = from.querySelectorAll("details");
  for (const [at, details] of to.querySelectorAll("details").entries()) details.open = opened[at]?.open ?? false;
}

/** A piece, and what is to stand in its place. */
interface Change {
  readonly piece: Piece;
  readonly next: Element;
}

/**
 * Puts what is next in the place of what is shown, scrolled to where that was. To ask or tell where something is scrolled to
 * lays out the whole page: all are asked before any is changed, and told when all are.
 */
function swap(changes: readonly Change[]): void {
  const changed = changes
    .filter(({ piece, next }) => piece.shown !== next)
    .map(({ piece, next }) => {
      const scrolled = [...piece.shown.querySelectorAll(".scroll")].map(({ scrollLeft }) => scrollLeft);
      return { piece, next, scrolled };
    });
  for (const { piece, next } of changed) {
    if (next !== piece.adopted) keepLook(piece.shown, next);
    piece.shown.replaceWith(next);
    piece.shown = next;
  }
  for (const { next, scrolled } of changed) {
    if (!scrolled.some((left) => left > 0)) continue;
    for (const [at, frame] of next.querySelectorAll(".scroll").entries()) frame.scrollLeft = scrolled[at] ?? 0;
  }
}

/** What is tried as an element: the mark stands under the heading of a chapter, or first. */
function marked(markup: Markup, mark: string): HTMLElement {
  const element = elementOf(markup);
  const heading = element.querySelector(":scope > h2");
  if (heading) heading.after(elementOf(trialMark(mark)));
  else element.prepend(elementOf(trialMark(mark)));
  return element;
}

/** A piece as it is tried, under a mark, where that is not as adopted. */
function changeOf(piece: Piece, written: Markup, mark: string): Change {
  return { piece, next: fragmentText(written) === piece.markup ? piece.adopted : marked(written, mark) };
}

/** What opens a page and its chapters, which can show what is tried and be put back as they were. */
export class Chapters {
  readonly #answer: Piece;
  readonly #placed: readonly Placed[];
  /** All chapters as adopted, in their order: also those that stay. */
  readonly #filed: readonly { readonly name: ChapterName; readonly id: string }[];
  readonly #style: Style;
  #added = new Map<string, Added>();

  /** Finds them in the open page; `adopted` with its findings is what the page was written from. */
  constructor(adopted: PaperView, style: Style) {
    this.#style = style;
    const opening = openingOf(adopted);
    this.#answer = pieceOf(`.${ANSWER}`, answerElement(opening, style));
    const named = chaptersAfter(opening, adopted);
    this.#filed = named.map(({ name }, index) => ({ name, id: chapterId(index) }));
    this.#placed = named.flatMap(({ name, chapter }, index): Placed[] => {
      if (STAY.includes(name)) return [];
      const id = chapterId(index);
      const page = laidOutChapter(chapter, onPaper(style));
      const at = named.slice(0, index).filter((one) => one.name === name).length;
      return [{ name, at, id, page, ...pieceOf(sectionOf(id), chapterElement(page, id, style)) }];
    });
  }

  /** Shows what is tried, marked, wherever it changes something; the rest as adopted. */
  show(tried: PaperFigures, mark: string): void {
    const view = { ...tried, issues: [] };
    const style = this.#style;
    const { notHere } = WHAT_IF_WORDS[tried.frame.language];
    const opening = openingOf(view);
    const answer = changeOf(this.#answer, answerElement(opening, style), mark);
    const named = chaptersAfter(opening, view);
    const chapters = this.#placed.map((placed) => {
      const { name, at, id, page } = placed;
      const made = named.filter((one) => one.name === name)[at]?.chapter;
      const now = laidOutChapter(
        made ?? { ...page, basis: [], sections: [], notes: [notHere], prose: null },
        onPaper(style),
      );
      return changeOf(placed, chapterElement(now, id, style), mark);
    });
    swap([answer, ...chapters]);
    this.#add(named, mark);
  }

  /** Adds what only what is tried has a chapter of, each where a document of it has it. */
  #add(named: ReturnType<typeof chaptersAfter>, mark: string): void {
    const before = this.#added;
    this.#takeAway();
    for (const [index, { name, chapter }] of named.entries()) {
      const at = named.slice(0, index).filter((one) => one.name === name).length;
      if (STAY.includes(name) || at < this.#filed.filter((one) => one.name === name).length) continue;
      const id = chapterId(this.#filed.length + index);
      const page = laidOutChapter(chapter, onPaper(this.#style));
      const section = marked(chapterElement(page, id, this.#style), mark);
      const entry = elementOf(contentsEntry(page, id));
      const place = CHAPTER_NAMES.indexOf(name);
      const next = this.#filed.find((one) => CHAPTER_NAMES.indexOf(one.name) > place);
      if (!next) throw new Error("a document ends with its sources");
      found(document, sectionOf(next.id), HTMLElement).before(section);
      found(document, `nav li:has(> [href="#${next.id}"])`, HTMLElement).before(entry);
      const shown = before.get(`${name} ${at}`);
      if (shown) keepLook(shown.section, section);
      this.#added.set(`${name} ${at}`, { section, entry });
    }
  }

  #takeAway(): void {
    for (const one of this.#added.values()) {
      one.section.remove();
      one.entry.remove();
    }
    this.#added = new Map();
  }

  /** Puts everything back as it was. */
  reset(): void {
    this.#takeAway();
    swap([this.#answer, ...this.#placed].map((piece) => ({ piece, next: piece.adopted })));
  }
}
