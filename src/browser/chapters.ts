import { chapterElement, chapterId, onPaper } from "../format/html/chapter.ts";
import { fragmentText, type Markup } from "../format/html/elements/markup.ts";
import { trialMark } from "../format/html/what-if/section.ts";
import { type LaidOutChapter, laidOutChapter } from "../format/writing/layout.ts";
import type { Style } from "../format/writing/style.ts";
import { WHAT_IF_WORDS } from "../messages/registry.ts";
import { CHAPTER_NAMES, CHAPTERS, type ChapterName } from "../report/paper/case-paper.ts";
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

/** A chapter in its place in the page: as adopted, and as it stands now. */
interface Placed {
  readonly name: ChapterName;
  readonly at: number;
  readonly id: string;
  readonly page: LaidOutChapter;
  readonly markup: string;
  readonly adopted: Element;
  shown: Element;
}

/** What was opened and scrolled in one stays so in the other. */
function keepLook(from: Element, to: Element): void {
  const opened = from.querySelectorAll("details");
  for (const [at, details] of to.querySelectorAll("details").entries()) details.open = opened[at]?.open ?? false;
}

function swap(chapter: Placed, next: Element): void {
  if (chapter.shown === next) return;
  const frames = [...chapter.shown.querySelectorAll(".scroll")].map(({ scrollLeft }) => scrollLeft);
  if (next !== chapter.adopted) keepLook(chapter.shown, next);
  chapter.shown.replaceWith(next);
  for (const [at, frame] of next.querySelectorAll(".scroll").entries()) frame.scrollLeft = frames[at] ?? 0;
  chapter.shown = next;
}

/** The chapters of a page, which can show what is tried and be put back as they were. */
export class Chapters {
  readonly #placed: readonly Placed[];
  readonly #style: Style;

  /** Finds the chapters of the open page; `adopted` with its findings is what the page was written from. */
  constructor(adopted: PaperView, style: Style) {
    this.#style = style;
    const pages = CHAPTER_NAMES.flatMap((name) =>
      CHAPTERS[name](adopted).map((chapter, at) => ({ name, at, page: laidOutChapter(chapter, onPaper(style)) })),
    );
    this.#placed = pages.flatMap(({ name, at, page }, index): Placed[] => {
      if (STAY.includes(name)) return [];
      const id = chapterId(index);
      const section = found(document, `section[aria-labelledby="${id}"]`, HTMLElement);
      const markup = fragmentText(chapterElement(page, id, style));
      return [{ name, at, id, page, markup, adopted: section, shown: section }];
    });
  }

  /** Shows what is tried, marked, in every chapter that it changes; the others as adopted. */
  show(tried: PaperFigures, mark: string): void {
    const view = { ...tried, issues: [] };
    const { notHere } = WHAT_IF_WORDS[tried.frame.language];
    for (const chapter of this.#placed) {
      const { name, at, id, page } = chapter;
      const made = CHAPTERS[name](view)[at] ?? { ...page, basis: [], sections: [], notes: [notHere], prose: null };
      const now = laidOutChapter(made, onPaper(this.#style));
      const markup = chapterElement(now, id, this.#style);
      if (fragmentText(markup) === chapter.markup) swap(chapter, chapter.adopted);
      else swap(chapter, elementOf(chapterElement(now, id, this.#style, trialMark(mark))));
    }
  }

  /** Puts every chapter back as it was. */
  reset(): void {
    for (const chapter of this.#placed) swap(chapter, chapter.adopted);
  }
}
