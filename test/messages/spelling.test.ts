import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const MESSAGES = "src/messages";

/** The texts of a language: what stands in quotes in its files, without what is filled in. */
function textsOf(language: string): { readonly file: string; readonly line: number; readonly text: string }[] {
  return readdirSync(join(MESSAGES, language)).flatMap((file) =>
    readFileSync(join(MESSAGES, language, file), "utf8")
      .split("\n")
      .flatMap((source, at) => {
        if (/^import |^\s*(\/\*\*|\*|\/\/)/.test(source)) return [];
        const quoted = [...source.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)/g)].map((match) => match[1] ?? match[2] ?? "");
        const text = quoted.join(" ").replace(/\$\{[^}]*\}/g, " ");
        return [{ file, line: at + 1, text }];
      }),
  );
}

/** Words that a language does not spell so here, each with what it is. */
const FORBIDDEN: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  nb: [
    [/sammenlikn/iu, "sammenlign-"],
    [/(?<!\p{L})(?:ikkje|frå|berre|òg|kommunar|nøklar)(?!\p{L})/iu, "bokmål"],
    [/(?<!\p{L})(?:koalisjon|alenekostnad|felleskostnad|kontrollsum)\w*/iu, "the words of the glossary"],
    [/lar seg ikke regne|regnet å betale|valget sitt|Noen gruppe taper|for godt(?!\p{L})/u, "plain bokmål"],
    [/(?<!\p{L})scenario(?!\p{L})/iu, "alternativ"],
  ],
  nn: [
    [/(?<!\p{L})da(?!\p{L})/iu, "då"],
    [/(?<!\p{L})også(?!\p{L})/iu, "òg"],
    [/(?<!\p{L})PC-er(?!\p{L})/u, "PC-ar"],
    [/samanlign|sammenlign/iu, "samanlikn-"],
    [
      /\b(?:ikke|fra|bare|hva|hvor|kommuner|nøkler|deltakere|konsekvenser|poster|brukere|innbyggere|mye|noen)\b/i,
      "nynorsk",
    ],
    [/(?<!\p{L})(?:koalisjon|aleinekostnad|felleskostnad|kontrollsum)\w*/iu, "the words of the glossary"],
    [/lèt seg ikkje rekne|rekna å betale|valet sitt|henne|Noka gruppe taper|for godt(?!\p{L})/u, "plain nynorsk"],
    [/(?<!\p{L})scenario(?!\p{L})/iu, "alternativ"],
  ],
  en: [
    [/(?<!\p{L})(?:municipalitys|informations|core|coalition)(?!\p{L})/iu, "the words of the glossary"],
    [/(?<!\p{L})(?:colour of|organis)/iu, "one spelling"],
  ],
};

describe.each(Object.entries(FORBIDDEN))("%s is spelt one way", (language, forbidden) => {
  test.each(forbidden)("never %s, but %s", (pattern) => {
    const found = textsOf(language).filter(({ text }) =>
      pattern.test(text.replace(/coalitions\.csv|scenarios?:|--scenario/g, "")),
    );
    expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });
});
