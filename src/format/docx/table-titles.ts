import type { Table } from "../../report/page/table.ts";

const YEAR = /^\d{4}$/;

/** What tables are called where their chapters are not in sight, no two of a document alike. */
export class TableTitles {
  readonly #used = new Set<string>();
  #chapter = "";
  #last = "";

  /** Of the tables that follow. */
  begin(chapter: string): void {
    this.#chapter = chapter;
    this.#last = chapter;
  }

  of({ heading, of = "", labelHeader }: Table): string {
    const goesOn = heading === null && (of === "" || YEAR.test(of));
    const title = this.#title(heading, YEAR.test(of) ? "" : of);
    const longer = goesOn && labelHeader !== "" ? `${title} · ${labelHeader}` : `${this.#chapter} · ${title}`;
    const free = this.#used.has(title) ? longer : title;
    this.#used.add(free);
    return free;
  }

  /** A year alone says nothing in a list of tables; one without a heading goes on under that of the table before it. */
  #title(heading: string | null, of: string): string {
    if (heading === null) return of === "" ? this.#last : of;
    this.#last = YEAR.test(heading) ? `${this.#chapter} ${heading}` : heading;
    return of === "" ? this.#last : `${this.#last} · ${of}`;
  }
}
