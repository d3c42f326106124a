import type { Language } from "../../core/model/language.ts";
import type { ExitWord } from "../../messages/help/terms.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { EXIT, SIGNALLED } from "../world/exit.ts";
import { type Entry, entryLines, page, setIn } from "./layout.ts";

/** Each exit code and what it means. */
export function exitEntries(language: Language): Entry[] {
  const { meaning } = HELP_WORDS[language].exitCodes;
  const codes: readonly (readonly [string, ExitWord])[] = [
    ...(Object.keys(EXIT) as (keyof typeof EXIT)[]).map((name) => [`${EXIT[name]}`, name] as const),
    [Object.values(SIGNALLED).join(", "), "ended"],
  ];
  return codes.map(([code, word]): Entry => [code, meaning[word]]);
}

/** `fordel help exit-codes`: what each exit code means. */
export function exitCodesPage(width: number, language: Language): string {
  return page(setIn(HELP_WORDS[language].exitCodes.about, width), entryLines(exitEntries(language), width));
}
