import { scaleInWords } from "../../page/scale.ts";
import type { PaperView } from "./view.ts";

/** The unit of every amount of the split, in words. */
export function splitUnit({ split, frame }: PaperView): string {
  const { words, language } = frame;

  return scaleInWords({ unit: split.frame.scale.unit, step: split.shown.step }, split.subject.currency, {
    words,
    language,
  });
}
