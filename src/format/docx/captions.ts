import { Paragraph, SimpleField, TextRun } from "docx";
import { clean } from "./paragraphs.ts";
import { MUTED } from "./styles.ts";

/** A caption, and what it calls the thing under it. */
interface Caption {
  readonly name: string;
  readonly paragraph: Paragraph;
}

/** Numbers tables and pictures as Word does, each kind by itself: a list of them can be made, and references to them. */
export class Captions {
  readonly #used = new Map<string, number>();

  /** What stands over a table or a picture; `kind` is what Word's own captions call it, `unit` what its amounts are in. */
  over(kind: string, title: string, unit: string | null): Caption {
    const number = `${(this.#used.get(kind) ?? 0) + 1}`;
    this.#used.set(kind, Number(number));
    const paragraph = new Paragraph({
      style: "Caption",
      children: [
        new TextRun(`${kind} `),
        new SimpleField(`SEQ ${kind} \\* ARABIC`, number),
        new TextRun(`. ${clean(title)}`),
        ...(unit === null ? [] : [new TextRun({ text: `  ${clean(unit)}`, bold: false, color: MUTED })]),
      ],
    });
    return { name: `${kind} ${number}`, paragraph };
  }
}
