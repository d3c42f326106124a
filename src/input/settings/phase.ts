import type { Node } from "yaml";
import type { YearSpan } from "../../core/model/key.ts";
import { equals, type Fraction, fraction, isZero, ONE } from "../../core/number/fraction.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { KeySetting, PhaseStep } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

/** An entry of a mapping: its value, and the path of its setting. */
interface Entry {
  readonly value: YamlValue;
  readonly path: string;
}

/** A transition from one key to another, year by year. */
export function readPhase(from: YamlReader, value: Node, path: string): KeySetting["periods"] {
  const fields = from.fields(value, path, ["phase", "from", "to", "percent"]);
  const field = (name: (typeof fields)[number]["field"]) => fields.find((entry) => entry.field === name) ?? null;
  const keys = readKeys(from, field("phase"), value, path);
  const years = readYears(from, field("from"), field("to"), value, path);
  if (keys === null || years === null) return [];
  const steps = readSteps(from, field("percent"), years.to - years.from + 1);
  if (steps === null) return [];
  const [old, next] = keys;
  return [
    { key: old, from: null, to: years.from - 1 },
    ...steps.map((share, at) => ({ key: stepOf(keys, share), from: years.from + at, to: years.from + at })),
    { key: next, from: years.to + 1, to: null },
  ];
}

/** The old key and the new. */
function readKeys(
  from: YamlReader,
  entry: Entry | null,
  value: Node,
  path: string,
): readonly [PlacedText, PlacedText] | null {
  const keys = entry && from.texts(entry.value, entry.path);
  const [old, next, ...more] = keys ?? [];
  if (old && next && more.length === 0) return [old, next];
  if (entry === null || keys !== null) from.invalid(entry?.value ?? value, `${path}.phase`, "two-keys");
  return null;
}

/** The first year that has a step, and the last; neither may be left out. */
function readYears(
  from: YamlReader,
  first: Entry | null,
  last: Entry | null,
  value: Node,
  path: string,
): YearSpan | null {
  const yearOf = (entry: Entry | null, name: string) => {
    if (entry === null) return from.invalid(value, `${path}.${name}`, "year");
    return from.year(entry.value, entry.path)?.value ?? null;
  };
  const [begin, end] = [yearOf(first, "from"), yearOf(last, "to")];
  if (begin === null || end === null) return null;
  if (end >= begin) return { from: begin, to: end };
  from.invalid(last?.value ?? value, `${path}.to`, "later-year");
  return null;
}

/** The share of the new key in each year: as listed, else as much more each year, so that the last has all of it. */
function readSteps(from: YamlReader, entry: Entry | null, count: number): readonly Fraction[] | null {
  if (entry === null) return Array.from({ length: count }, (_, at) => fraction(BigInt(at + 1), BigInt(count)));
  const items = from.list(entry.value, entry.path);
  if (items === null) return null;
  if (items.length !== count) {
    if (entry.value !== null) from.invalid(entry.value, entry.path, "percent-for-each-year");
    return null;
  }
  const shares = items.map((item) => from.ratio(item, entry.path, "percent-of-whole")?.value ?? null);
  return shares.some((share) => share === null) ? null : shares.flatMap((share) => share ?? []);
}

/** The key of a year in which the new one has a share: where it has none or all, the other itself. */
function stepOf(keys: readonly [PlacedText, PlacedText], share: Fraction): PlacedText | PhaseStep {
  if (isZero(share)) return keys[0];
  return equals(share, ONE) ? keys[1] : { keys, share };
}
