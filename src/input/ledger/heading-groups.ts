import { nameKey } from "../../core/model/names.ts";
import { sumNaming } from "./rows/sum-words.ts";
import { isSetUnder, isUnder, type Outline } from "./unnamed/outline.ts";

/** A row without an amount that names what stands below it. */
export interface Heading {
  readonly name: string;
  readonly outline: Outline;
  /** The line of the sum that bears its name; null where there is none. */
  readonly end: number | null;
}

/** A heading that the rows being read stand under. */
interface Section extends Heading {
  /** Whether its lines are set in under it, so that one that is not stands outside. */
  isSetIn: boolean;
  hasLines: boolean;
}

/**
 * The groups that headings make, in a budget without a column of groups: of the lines below each, until the next heading,
 * its sum, or a line that the outline puts beside it.
 */
export class HeadingGroups {
  readonly #headings: ReadonlyMap<number, Heading>;
  readonly #sections: Section[] = [];
  /** The same array while nothing changes. */
  #group: readonly string[] = [];

  /** @param headings by their line in the file */
  constructor(headings: ReadonlyMap<number, Heading>) {
    this.#headings = headings;
  }

  /** Takes a row without an amount. */
  enter(line: number): void {
    const heading = this.#headings.get(line);
    if (!heading) return;
    while (this.#sections.length > 0 && !this.#isOver(heading)) this.#sections.pop();
    this.#sections.push({ ...heading, isSetIn: false, hasLines: false });
    this.#regroup();
  }

  /** The group of a row with an amount. */
  groupOf(name: string, outline: () => Outline): readonly string[] {
    if (this.#sections.length === 0) return this.#group;
    this.#leave(outline());
    const group = this.#group;
    if (sumNaming(name) === "sum") return this.#sumUp(name);
    for (const section of this.#sections) section.hasLines = true;
    return group;
  }

  /** Whether the innermost section goes on around another: by the outline, or since its sum stands below the other's. */
  #isOver({ outline, end }: Heading): boolean {
    const section = this.#sections.at(-1);
    if (section === undefined) return false;
    return isSetUnder(section.outline, outline) || (section.end !== null && end !== null && section.end > end);
  }

  /** Leaves the sections that a line stands beside. */
  #leave(outline: Outline): void {
    for (let section = this.#sections.at(-1); section !== undefined; section = this.#sections.at(-1)) {
      const isNumbered = section.outline.number !== null && outline.number !== null;
      if (!section.hasLines) section.isSetIn = isSetUnder(section.outline, outline);
      if ((!isNumbered && !section.isSetIn) || isUnder(section.outline, outline)) return;
      this.#sections.pop();
      this.#regroup();
    }
  }

  /** The group of a sum, which ends the section that it names, else the innermost; it may stand over its lines too. */
  #sumUp(name: string): readonly string[] {
    const named = this.#sections.findLastIndex((section) => nameKey(name).includes(nameKey(section.name)));
    const ended = named < 0 ? this.#sections.length - 1 : named;
    const group = this.#group.slice(0, ended + 1);
    if (this.#sections[ended]?.hasLines) {
      this.#sections.length = ended;
      this.#regroup();
    }
    return group;
  }

  #regroup(): void {
    this.#group = this.#sections.map(({ name }) => name);
  }
}
