import type { Language } from "../../core/model/language.ts";
import { WORDS } from "../../messages/registry.ts";
import type { Words } from "../../messages/terms/result.ts";
import type { Scale } from "./scale.ts";

/** In which language and words a result is told, and the scale of its amounts; nothing of a screen or a format. */
export interface Frame {
  readonly language: Language;
  /** What every result says; words of one kind of result are looked up by the language where they are said. */
  readonly words: Words;
  readonly scale: Scale;
}

export function frameOf(language: Language, scale: Scale): Frame {
  return { language, words: WORDS[language], scale };
}
