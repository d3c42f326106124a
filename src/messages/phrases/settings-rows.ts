import type { Language } from "../../core/model/language.ts";

const IN = "(?:in|i)";
/** `input: {unit: 1000}`. */
const NESTED = /([\p{L}-]+): \{([^{}:]+): ((?:"[^"]*"|[^{}"])*)\}/gu;
/** `host:` or `scenarios: and baseline:`, before it. */
const NAMED = new RegExp(
  String.raw`([\p{L}-]+):(?= (?:(?:og|and) [^.:()]+? |(?:og|and) [\p{L}-]+: )?${IN} fordel\.yaml)`,
  "gu",
);
/** `fordel.yaml (key: equal)`. */
const AFTER = /(?<=fordel\.yaml \([\p{L}-]+): /gu;
const WHERE = new RegExp(String.raw` ${IN} fordel\.yaml`, "gu");

const ROW: Readonly<Record<Language, string>> = {
  en: " in a row of settings.csv",
  nb: " på en rad i settings.csv",
  nn: " på ei rad i settings.csv",
};

/** What is said of settings in `fordel.yaml`, to who has them as a table: a row there, and how it is written. */
export function inSettingsTable(text: string, language: Language): string {
  return text.replace(NESTED, "$1.$2;$3").replace(NAMED, "$1").replace(AFTER, ";").replace(WHERE, ROW[language]);
}
