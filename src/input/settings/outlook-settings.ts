import type { Fraction } from "../../core/number/fraction.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Settings } from "./settings-model.ts";
import type { PercentRange, YamlReader, YamlValue } from "./yaml-values.ts";

/** The settings that say how sure the figures are, and what becomes of them over the years. */

/** One `{of, percent}` of a list; null when it has no percentage. */
function readPercentOf(from: YamlReader, item: YamlValue, path: string, range: PercentRange) {
  const earlier = from.issues.length;
  let of: PlacedText | null = null;
  let ratio: Fraction | null = null;
  for (const entry of from.fields(item, path, ["of", "percent"])) {
    if (entry.field === "of") of = from.text(entry.value, entry.path);
    else ratio = from.ratio(entry.value, entry.path, range)?.value ?? null;
  }
  if (item === null || from.issues.length > earlier) return null;
  if (ratio !== null) return { of, ratio, source: from.sourceOf(item) };
  return from.invalid(item, `${path}.percent`, range);
}

/** How far named costs may be from their estimate. */
export function readUncertainty(from: YamlReader, value: YamlValue, path: string): Settings["uncertainty"] {
  return (from.list(value, path) ?? []).flatMap((item) => {
    const read = readPercentOf(from, item, path, "percent-of-whole");
    if (read === null || item === null) return [];
    const { of, ratio, source } = read;
    if (of === null) from.invalid(item, `${path}.of`, "text");
    return of === null ? [] : [{ of, ratio, source }];
  });
}

/** Yearly growth of named costs; without `of`, of all others. */
export function readIndex(from: YamlReader, value: YamlValue, path: string): Settings["index"] {
  return (from.list(value, path) ?? []).flatMap((item) => readPercentOf(from, item, path, "growth") ?? []);
}
