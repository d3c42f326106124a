import { basisOf } from "../../split/basis.ts";
import type { PaperView } from "../view/view.ts";

/** What a chapter rests on, without what the allocation rests on too and has said already. */
export function newLines({ split }: PaperView, lines: readonly string[]): string[] {
  const said = basisOf(split);
  return [...new Set(lines)].filter((line) => !said.includes(line));
}
