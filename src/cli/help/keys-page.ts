import { wordIn } from "../../core/key/grammar/words.ts";
import type { Language } from "../../core/model/language.ts";
import type { KeyExample } from "../../messages/help/terms.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { columnFor, entryLines, page, section, setIn } from "./layout.ts";

/**
 * Keys that show what a key may have, in the words of a language. They name the columns of members.csv that the page of
 * files has; the limits begin with the semicolon that parts them from a key.
 */
export function keyExamples(
  language: Language,
): Readonly<Record<"parts" | "bases" | "limits", readonly [KeyExample, string][]>> {
  const { keys, columns } = HELP_WORDS[language];
  const { year, percent } = keys;
  const [one, other, group, line, key] = keys.names;
  const { population, users, pcs } = columns;
  const word = (name: Parameters<typeof wordIn>[0]) => wordIn(name, language);
  const of = (figure: string) => `${figure}${percent}`;
  return {
    parts: [
      ["base", population],
      ["mixed", `${of("50")} ${word("equal")} + ${of("50")} ${population}`],
      ["rest", `1/3 ${users} + ${word("rest")} ${population}`],
      ["each", `100 000 ${word("each")} + ${word("rest")} ${population}`],
      ["per", `20 ${word("per")} ${users} + ${word("rest")} ${word("equal")}`],
      ["bands", `${word("bands")}(${population}; ${word("to")} 5 000: 25 000; ${word("over")}: 60 000)`],
      ["fees", `${word("fees")}(${one} 10 000, ${other} 25 000)`],
      ["shares", `${word("shares")}(${one} 2, ${other} 1)`],
      ["named", `${of("75")} ${key} + ${of("25")} ${word("equal")}`],
    ],
    bases: [
      ["dated", `${population}@2025`],
      ["mean", `${population}@2023-2025`],
      ["yearBefore", `${population}@${year}-1`],
      ["ceiling", `${population} ${word("upTo")} 10 000`],
      ["ofGroup", `${population} ${word("of")} ${group}`],
      ["score", `(${users} + ${pcs} / 2)`],
      ["as", `${word("as")} ${line}`],
    ],
    limits: [
      ["bounds", `; ${word("min")} ${of("5")}; ${word("max")} 500 000 kr`],
      ["memberBound", `; ${word("max")} ${one} ${of("30")}`],
      ["within", `; ${word("within")} ${of("10")} ${word("of")} ${year}-1`],
      ["excess", `; ${word("max")} ${of("40")}; ${word("excess")} ${other}`],
      ["round", `; ${word("round")} ${of(language === "en" ? "0.1" : "0,1")}`],
    ],
  };
}

/** `fordel help keys`: what a key is, by examples, on a page of a terminal. */
export function keysPage(width: number, language: Language): string {
  const { keys } = HELP_WORDS[language];
  const examples = keyExamples(language);
  const entriesOf = (part: keyof typeof examples) =>
    examples[part].map(([kind, example]) => [example, keys.meaning[kind]] as const);
  const column = columnFor((["parts", "bases", "limits"] as const).flatMap(entriesOf));
  return page(
    setIn(keys.about, width),
    ...(["parts", "bases", "limits"] as const).map((part) =>
      section(keys[part], entryLines(entriesOf(part), width, column)),
    ),
    setIn(keys.end, width),
  );
}
