import { type Issue, issue } from "../../core/model/issue.ts";
import type { Funding, LineType } from "../../core/model/line.ts";
import { nameKey } from "../../core/model/names.ts";
import type { PlacedText } from "../text/placed-text.ts";

/** The words of a column with a fixed choice, in English, bokmål and nynorsk, by what they mean. */
type Words<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** What the `type` column may say. */
export const TYPE_WORDS = {
  line: ["line", "linje", "post"],
  transfer: ["transfer", "overføring"],
  fee: ["fee", "avgift", "kontingent"],
  total: ["total", "sum", "kontrollsum"],
  note: ["note", "merknad"],
} as const satisfies Words<LineType>;

/** What the `funding` column may say. */
export const FUNDING_WORDS = {
  operations: ["operations", "drift"],
  investment: ["investment", "investering"],
} as const satisfies Words<Funding>;

/** Reads a cell of fixed choice: its meaning, null when it is blank, or the issue. `column` is its header. */
export function readChoice<Meaning extends string>(
  words: Words<Meaning>,
  cell: PlacedText,
  column: string,
): Meaning | null | Issue {
  if (cell.text === "") return null;
  const wanted = nameKey(cell.text);
  for (const meaning in words) if (words[meaning].includes(wanted)) return meaning;
  return issue("CHOICE_UNKNOWN", { column, text: cell.text, choices: Object.keys(words) }, cell.source);
}

/** The levels of a group parted by `/`, outermost first; `\/` is a slash in a name. Blank levels are passed over. */
export function partLevels(text: string): string[] {
  return text
    .split(/(?<!\\)\//)
    .map((level) => level.replaceAll("\\/", "/").trim())
    .filter((level) => level !== "");
}
