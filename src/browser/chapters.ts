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
import { become } from "./become.ts";
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

/** What is left to do. */
type Work = () => void;

/** A piece of the page in its place. */
interface Piece {
  readonly element: Element;
  /** As it is when nothing is tried; null for what only what is tried has. */
  readonly adopted: Markup | null;
  /** As it is now, but for the mark over what is tried. */
  shown: Markup | null;
}

/** A chapter in its place; `at` tells those of a name apart. */
interface Placed extends Piece {
  readonly name: ChapterName;
  readonly at: number;
  readonly id: string;
  readonly page: LaidOutChapter;
}

/** A chapter that only what is tried has, with its entry in the list of contents. */
interface Added extends Piece {
  readonly name: ChapterName;
  readonly id: string;
  readonly entry: Element;
}

function sectionOf(id: string): string {
  return `section[aria-labelledby="${id}"]`;
}

function entryOf(id: string): string {
  return `nav li:has(> [href="#${id}"])`;
}

function placeOf({ name }: { readonly name: ChapterName }): number {
  return CHAPTER_NAMES.indexOf(name);
}

function pieceOf(selector: string, adopted: Markup): Piece {
  return { element: found(document, selector, HTMLElement), adopted, shown: adopted };
}

function isSame(one: Markup, other: Markup | null): boolean {
  return other !== null && fragmentText(one) === fragmentText(other);
}

/** Puts the mark of what is tried under the heading of a chapter, or first; takes it away for null. */
function setMark(element: Element, text: string | null): void {
  const before = element.querySelector(":scope > .not-adopted");
  if (text === null) before?.remove();
  else if (before) before.textContent = text;
  else {
    const mark = elementOf(trialMark(text));
    const heading = element.querySelector(":scope > h2");
    if (heading) heading.after(mark);
    else element.prepend(mark);
  }
}

/** Whether something stands in the window, or in part, or above it, where it moves what does. */
function isSeen(element: Element): boolean {
  return element.getBoundingClientRect().top < innerHeight;
}

/** Shows a piece as it is tried, under the mark where that is not as adopted. */
function show(piece: Piece, tried: Markup, mark: string): void {
  const own = isSame(tried, piece.adopted) ? null : mark;
  if (isSame(tried, piece.shown)) {
    setMark(piece.element, own);
    return;
  }
  const next = elementOf(tried);
  setMark(next, own);
  become(piece.element, next);
  piece.shown = tried;
}

/** What opens a page and its chapters, which can show what is tried and be put back as they were. */
export class Chapters {
  readonly #answer: Piece;
  readonly #placed: readonly Placed[];
  /** All chapters as adopted, in their order: also those that stay. */
  readonly #filed: readonly { readonly name: ChapterName; readonly id: string }[];
  readonly #style: Style;
  readonly #added = new Map<string, Added>();

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

  /** Shows what is tried, marked, wherever it changes something, and the rest as adopted: as far as it is seen. Gives what is left to do. */
  show(figures: PaperFigures, mark: string): Work[] {
    const view = { ...figures, issues: [] };
    const style = this.#style;
    const { notHere } = WHAT_IF_WORDS[figures.frame.language];
    const opening = openingOf(view);
    let known: ReturnType<typeof chaptersAfter> | null = null;
    const named = () => {
      known ??= chaptersAfter(opening, view);
      return known;
    };
    const left = this.#showSeen((piece) => {
      if (!("name" in piece)) return show(piece, answerElement(opening, style), mark);
      const made = named().filter(({ name }) => name === piece.name)[piece.at]?.chapter;
      const now = made ?? { ...piece.page, basis: [], sections: [], notes: [notHere], prose: null };
      show(piece, chapterElement(laidOutChapter(now, onPaper(style)), piece.id, style), mark);
    });
    return [...left, () => this.#add(named(), mark)];
  }

  /** Shows at once what of the page is seen, and gives the rest as work that is left to do. */
  #showSeen(showPiece: (piece: Piece | Placed) => void): Work[] {
    const pieces = [this.#answer, ...this.#placed];
    // Asked of all before any is changed, or the page would be laid out after each.
    const seen = pieces.filter(({ element }) => isSeen(element));
    seen.forEach(showPiece);
    return pieces.filter((piece) => !seen.includes(piece)).map((piece) => () => showPiece(piece));
  }

  /** Adds what only what is tried has a chapter of, each where a document of it has it, and takes away what it has none of. */
  #add(named: ReturnType<typeof chaptersAfter>, mark: string): void {
    const wanted = named.flatMap(({ name, chapter }, index) => {
      const at = named.slice(0, index).filter((one) => one.name === name).length;
      const isFiled = at < this.#filed.filter((one) => one.name === name).length;
      return STAY.includes(name) || isFiled ? [] : [{ name, own: `${name} ${at}`, chapter, index }];
    });
    this.#takeAway(wanted.map(({ own }) => own));
    for (const { name, own, chapter, index } of wanted) {
      const id = chapterId(this.#filed.length + index);
      const page = laidOutChapter(chapter, onPaper(this.#style));
      const one = this.#added.get(own) ?? this.#inserted(name);
      show(one, chapterElement(page, id, this.#style), mark);
      become(one.entry, elementOf(contentsEntry(page, id)));
      this.#added.set(own, { ...one, id });
    }
  }

  #takeAway(allBut: readonly string[]): void {
    for (const [own, { element, entry }] of this.#added) {
      if (allBut.includes(own)) continue;
      element.remove();
      entry.remove();
      this.#added.delete(own);
    }
  }

  /** A chapter in its place, with nothing in it yet, and its entry in the list of contents. */
  #inserted(name: ChapterName): Added {
    const later = [...this.#filed, ...this.#added.values()].filter((one) => placeOf(one) > placeOf({ name }));
    const [next] = later.sort((one, other) => placeOf(one) - placeOf(other));
    if (!next) throw new Error("a document ends with its sources");
    const element = document.createElement("section");
    const entry = document.createElement("li");
    found(document, sectionOf(next.id), HTMLElement).before(element);
    found(document, entryOf(next.id), HTMLElement).before(entry);
    return { name, id: "", entry, element, adopted: null, shown: null };
  }

  /** Puts back as it was what is seen, and gives what is left to do. */
  reset(): Work[] {
    const left = this.#showSeen((piece) => {
      if (piece.adopted) show(piece, piece.adopted, "");
    });
    return [...left, () => this.#takeAway([])];
  }
}
