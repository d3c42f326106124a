import { LANGUAGES, type Language } from "../../core/model/language.ts";
import { languageOfLocale } from "../../messages/language.ts";
import type { Io } from "./io.ts";

/** The language of the environment: LC_ALL, LC_MESSAGES, LANG, then the system's own. */
export function environmentLanguage(io: Pick<Io, "env" | "systemLocale">): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = io.env;
  return languageOfLocale(LC_ALL || LC_MESSAGES || LANG || io.systemLocale() || "en");
}

/** The language that `--lang` in the raw arguments asks for, so that help and usage errors can speak it. */
export function askedLanguage(argv: readonly string[]): Language | null {
  const at = argv.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = argv[at]?.includes("=") ? argv[at]?.slice("--lang=".length) : argv[at + 1];
  return at >= 0 ? (LANGUAGES.find((language) => language === value) ?? null) : null;
}
