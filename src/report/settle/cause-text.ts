import type { Language } from "../../core/model/language.ts";
import type { CauseName } from "../../core/settle/year-end/causes.ts";
import { SETTLE_WORDS } from "../../messages/registry.ts";

/**
 * A cause as it is called: later figures are populations only where nothing else that keys measure by is of a later date.
 *
 * @param bases that are of a later date, by name
 */
export function causeText(language: Language, cause: CauseName, bases: readonly string[]): string {
  const { causes, laterFigures } = SETTLE_WORDS[language];
  return cause === "population" && bases.some((base) => base !== "population") ? laterFigures : causes[cause];
}
