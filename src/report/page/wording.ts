import type { Language } from "../../core/model/language.ts";
import { WORDS } from "../../messages/registry.ts";
import type { Words } from "../../messages/terms/result.ts";

/** The words of one language, with the language for figures. */
export interface Wording {
  readonly language: Language;
  readonly words: Words;
}

export function wordingOf(language: Language): Wording {
  return { language, words: WORDS[language] };
}
