import type { Language } from "../core/model/language.ts";

/** The language a locale name such as `nn_NO.UTF-8` or `no` asks for: Norwegian in its two forms, otherwise English. */
export function languageOfLocale(locale: string): Language {
  const tag = locale.toLowerCase().split(/[._@-]/)[0];
  return tag === "nn" ? "nn" : tag === "nb" || tag === "no" ? "nb" : "en";
}
