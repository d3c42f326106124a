import type { Settings } from "../settings/settings-model.ts";
import type { TableFile } from "../sheets/open-tables.ts";
import { BASE_HEADERS } from "../table/header-words.ts";
import { decode } from "../text/decode.ts";

/** The keys of a command line. */
interface KeyOptions {
  readonly key: string | null;
  readonly rivals: readonly string[];
}

const SPELLINGS = [...BASE_HEADERS.population].sort((a, b) => b.length - a.length).join("|");
/** A population of a certain year, as keys write it and as they are printed. */
const DATED = new RegExp(`(?:${SPELLINGS})["”»]? *(?:@|(?:on 1 january|per 1\\. januar) )`, "iu");

function textsOf({ key, keys, scenarios, settlement }: Settings, options: KeyOptions): string[] {
  const named = keys.flatMap(({ periods }) => periods.flatMap(({ key: one }) => ("keys" in one ? one.keys : [one])));
  const placed = [key, ...named, ...scenarios.map((scenario) => scenario.key), settlement?.key ?? null];
  return [...placed.flatMap((text) => text?.text ?? []), options.key ?? "", ...options.rivals];
}

function isDatedIn(table: TableFile): boolean {
  if ("rows" in table) return table.rows.some(({ cells }) => cells.some((cell) => DATED.test(cell)));
  return DATED.test(decode(table.bytes));
}

/**
 * Whether a case asks for the population of a certain year: by `register` in its settings, or in a key of them, of the
 * command line or of a table that has keys.
 */
export function asksForRegister(
  settings: Settings,
  options: KeyOptions,
  tables: readonly (TableFile | null)[],
): boolean {
  if (settings.register !== null || textsOf(settings, options).some((text) => DATED.test(text))) return true;
  return tables.some((table) => table !== null && isDatedIn(table));
}
