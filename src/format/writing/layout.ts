import type { Chapter, Page, PlainSection, Section } from "../../report/page/page.ts";
import type { Table } from "../../report/page/table.ts";

/** Whether a format has room for a table; `mostColumns` is what the page allows where width is no limit, null for any. */
export type HasRoom = (table: Table, mostColumns: number | null) => boolean;

/** A chapter, and a page, of which a format has chosen what it has room for. */
export type LaidOutChapter = Chapter<PlainSection>;
export type LaidOutPage = Page<PlainSection>;

function chosen(sections: readonly Section[], hasRoom: HasRoom): PlainSection[] {
  return sections.flatMap((section) => {
    if (section.kind !== "alternatives") return [section];
    const { mostColumns, ways } = section;
    const fits = (way: readonly Section[]) => way.every((one) => one.kind !== "table" || hasRoom(one, mostColumns));
    return chosen(ways.find(fits) ?? ways.at(-1) ?? [], hasRoom);
  });
}

/** A chapter as a format shows it: of alternatives the first that has room, otherwise the last. */
export function laidOutChapter(chapter: Chapter, hasRoom: HasRoom): LaidOutChapter {
  return { ...chapter, sections: chosen(chapter.sections, hasRoom) };
}

export function laidOut(page: Page, hasRoom: HasRoom): LaidOutPage {
  return { ...page, chapters: page.chapters.map((chapter) => laidOutChapter(chapter, hasRoom)) };
}

/** The room of a format that scrolls, or is as wide as it needs to be. */
export const byColumns: HasRoom = ({ columns }, mostColumns) => mostColumns === null || columns.length <= mostColumns;
