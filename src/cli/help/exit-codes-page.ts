import type { Language } from "../../core/model/language.ts";
import type { ExitWord } from "../../messages/help/terms.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { EXIT, SIGNALLED } from "../world/exit.ts";
import { type Entry, entryLines, page, setIn } from "./layout.ts";

/** `fordel help exit-codes`: what each exit code means. */
export function exitCodesPage(width: number, language: Language): string {
  const { about, meaning } = HELP_WORDS[language].exitCodes;
  const codes: readonly (readonly [string, ExitWord])[] = [
    ...(Object.keys(EXIT) as (keyof typeof EXIT)[]).map((name) => [`${EXIT[name]}`, name] as const),
    [Object.values(SIGNALLED).join(", "), "ended"],
  ];
  return page(
    setIn(about, width),
    entryLines(
      codes.map(([code, word]): Entry => [code, meaning[word]]),
      width,
    ),
  );
}
