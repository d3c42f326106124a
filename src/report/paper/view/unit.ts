import { scaleInWords } from "../../page/scale.ts";
import type { PaperView } from "./view.ts";

/** The unit of every amount of the split, in words. */
export function splitUnit({ split, words, language }: PaperView): string {
  return scaleInWords({ unit: split.unit, step: split.shown.step }, split.subject.currency, { words, language });
}
