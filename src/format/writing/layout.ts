import type { Chapter, Page, PlainSection, Section } from "../../report/page/page.ts";
import type { Table } from "../../report/page/table.ts";

/** What an alternative allows its tables: `columns` where width is no limit, null for any, and `blocks` below each other. */
export interface Allowance {
  readonly columns: number | null;
  readonly blocks: number;
}

/** Whether a format has room for a table. */
export type HasRoom = (table: Table, allowed: Allowance) => boolean;

/** A chapter, and a page, of which a format has chosen what it has room for. */
export type LaidOutChapter = Chapter<PlainSection>;
export type LaidOutPage = Page<PlainSection>;

function chosen(sections: readonly Section[], hasRoom: HasRoom, bars: boolean): PlainSection[] {
  return sections.flatMap((section): PlainSection[] => {
    if (section.kind === "table" && section.bars === "only" && !bars) return [];
    if (section.kind !== "alternatives") return [section];
    const { mostColumns, mostBlocks = 1, ways } = section;
    const fits = (way: readonly Section[], at: number) => {
      const allowed = { columns: mostColumns, blocks: at === 0 ? mostBlocks : 1 };
      return way.every((one) => one.kind !== "table" || hasRoom(one, allowed));
    };
    return chosen(ways.find(fits) ?? ways.at(-1) ?? [], hasRoom, bars);
  });
}

/**
 * A chapter as a format shows it: of alternatives the first that has room, otherwise the last.
 *
 * @param bars whether it has bars, and so a use for tables that are there for their bars alone
 */
export function laidOutChapter(chapter: Chapter, hasRoom: HasRoom, bars = false): LaidOutChapter {
  return { ...chapter, sections: chosen(chapter.sections, hasRoom, bars) };
}

export function laidOut(page: Page, hasRoom: HasRoom, bars = false): LaidOutPage {
  return { ...page, chapters: page.chapters.map((chapter) => laidOutChapter(chapter, hasRoom, bars)) };
}

/** The room of a format that scrolls, or is as wide as it needs to be. */
export const byColumns: HasRoom = ({ columns }, allowed) =>
  allowed.columns === null || columns.length <= allowed.columns;
