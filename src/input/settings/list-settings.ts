import { issue } from "../../core/model/issue.ts";
import { yearNamed } from "../table/header-words.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { readPhase } from "./phase.ts";
import type { KeySetting, Settings } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

/** The settings that hold lists and mappings of their own: keys, unit costs, volumes, columns. */

function readPeriod(from: YamlReader, value: YamlValue, path: string): KeySetting["periods"] {
  let key: PlacedText | null = null;
  let first: number | null = null;
  let last: number | null = null;
  for (const entry of from.fields(value, path, ["key", "from", "to"])) {
    if (entry.field === "key") key = from.text(entry.value, entry.path);
    else if (entry.field === "from") first = from.year(entry.value, entry.path)?.value ?? null;
    else last = from.year(entry.value, entry.path)?.value ?? null;
  }
  if (key !== null) return [{ key, from: first, to: last }];
  if (value !== null && from.isMapping(value)) from.invalid(value, `${path}.key`, "text");
  return [];
}

/** The named keys: each a text, or a list of texts with the years each is for, or a transition. */
export function readKeys(from: YamlReader, value: YamlValue, path: string): readonly KeySetting[] {
  return (from.entries(value, path) ?? []).flatMap((entry) => {
    const entryPath = `${path}.${entry.name.text}`;
    if (from.isList(entry.value)) {
      const periods = (from.list(entry.value, entryPath) ?? []).flatMap((item) => readPeriod(from, item, entryPath));
      return [{ name: entry.name, periods }];
    }
    if (entry.value !== null && from.isMapping(entry.value)) {
      return [{ name: entry.name, periods: readPhase(from, entry.value, entryPath) }];
    }
    const key = from.text(entry.value, entryPath);
    return key ? [{ name: entry.name, periods: [{ key, from: null, to: null }] }] : [];
  });
}

/** The unit costs asked for: `{per, of}`, or only the name of what to divide by. */
export function readUnitCosts(from: YamlReader, value: YamlValue, path: string): Settings["unitCosts"] {
  const items = from.list(value, path);
  if (items === null) return null;
  return items.flatMap((item) => {
    if (item === null) return [];
    let per: PlacedText | null = null;
    let of: PlacedText | null = null;
    if (from.isMapping(item)) {
      for (const entry of from.fields(item, path, ["per", "of"])) {
        if (entry.field === "per") per = from.text(entry.value, entry.path);
        else of = from.text(entry.value, entry.path);
      }
      if (per === null) from.invalid(item, `${path}.per`, "text");
    } else {
      per = from.text(item, path);
    }
    return per === null ? [] : [{ per, of }];
  });
}

/** Quantities known for all members together: one number, or one per year. */
export function readVolumes(from: YamlReader, value: YamlValue, path: string): Settings["volumes"] {
  return (from.entries(value, path) ?? []).map(({ name: base, value: quantity }) => ({
    base,
    byYear: readByYear(from, quantity, `${path}.${base.text}`),
  }));
}

/** One number, or one for each year. */
export function readByYear(from: YamlReader, value: YamlValue, path: string): Settings["total"] {
  if (value === null || !from.isMapping(value)) {
    const single = from.number(value, path);
    return single ? [{ year: null, value: single.value, source: single.source }] : [];
  }
  return (from.entries(value, path) ?? []).flatMap((entry) => {
    const { text, source } = entry.name;
    const year = yearNamed(text);
    const read = from.number(entry.value, `${path}.${text}`);
    if (year === null) from.issues.push(issue("YEAR_INVALID", { text }, source));
    return year !== null && read ? [{ year, value: read.value, source: read.source }] : [];
  });
}

/** The user's choice of columns: a header each, and for `group` a list of headers too. */
export function readColumns(
  from: YamlReader,
  value: YamlValue,
  path: string,
  names: readonly string[],
): Settings["columns"] {
  return from.fields(value, path, names).flatMap((entry) => {
    if (entry.field === "group" && from.isList(entry.value)) {
      return [{ column: entry.field, headers: from.texts(entry.value, entry.path) ?? [] }];
    }
    const header = from.text(entry.value, entry.path);
    return header ? [{ column: entry.field, headers: [header] }] : [];
  });
}
