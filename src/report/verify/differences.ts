import type { Json } from "../page/report.ts";

/** One figure or text that is not as it was saved; null where it is not there. */
export interface Difference {
  /** Where it stands: fields, and what entries of lists are named by, outermost first. */
  readonly trail: readonly Step[];
  readonly saved: Json;
  readonly now: Json;
}

/** A field, or an entry of a list: by all that tells it apart, and as it is said. */
export type Step = { readonly field: string } | { readonly entry: string; readonly said: string };

/** What entries of a list are told apart by, in the order they are said. */
const NAMED_BY = [
  "name",
  "line",
  "group",
  "item",
  "scenario",
  "method",
  "coalition",
  "per",
  "of",
  "base",
  "year",
  "member",
  "from",
  "to",
  "kind",
  "cause",
  "date",
];
/** Nothing of its own in the result: where in a file something stands, what it is worded in, and sums that it has already. */
const BESIDE = ["source", "language", "periods"];

type Entry = { readonly [field: string]: Json };

function isEntry(value: Json | undefined): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A field that a file may call anything, `__proto__` as well. */
function own(entry: Entry, field: string): Json | undefined {
  return Object.hasOwn(entry, field) ? entry[field] : undefined;
}

function nameOf(entry: Json, fields: readonly string[]): string {
  if (!isEntry(entry)) return JSON.stringify(entry);
  const names = fields.flatMap((field) => {
    const value = entry[field];
    if (isList(value)) return value.length > 0 ? [value.join(" / ")] : [];
    return value === undefined || value === null || isEntry(value) ? [] : [`${value}`];
  });
  return names.join(" · ");
}

/** A line is said without its groups. */
function saidOf(entry: Json | undefined): string {
  if (entry === undefined) return "";
  const isLine = isEntry(entry) && Object.hasOwn(entry, "line");
  return nameOf(entry, isLine ? NAMED_BY.filter((field) => field !== "group") : NAMED_BY);
}

/** Entries by their names; the second of the same name is told apart by its number. */
function byName(list: readonly Json[]): Map<string, Json> {
  const counts = new Map<string, number>();
  return new Map(
    list.map((entry) => {
      const name = nameOf(entry, NAMED_BY);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [count === 1 ? name : `${name} (${count})`, entry];
    }),
  );
}

function isPlain(list: readonly Json[]): boolean {
  return list.every((entry) => !isEntry(entry) && !isList(entry));
}

function between(trail: readonly Step[], saved: Json | undefined, now: Json | undefined): Difference[] {
  if (isEntry(saved) && isEntry(now)) {
    const fields = [...new Set([...Object.keys(now), ...Object.keys(saved)])].filter(
      (field) => !BESIDE.includes(field),
    );
    return fields.flatMap((field) => between([...trail, { field }], own(saved, field), own(now, field)));
  }
  if (isList(saved) && isList(now) && !(isPlain(saved) && isPlain(now))) {
    const [before, after] = [byName(saved), byName(now)];
    const names = [...new Set([...after.keys(), ...before.keys()])];
    return names.flatMap((entry) => {
      const step = { entry, said: saidOf(after.get(entry) ?? before.get(entry)) };
      return between([...trail, step], before.get(entry), after.get(entry));
    });
  }
  // What a later version added says nothing where it is unknown or none.
  if (saved === undefined && (now === null || (isList(now) && now.length === 0))) return [];
  if (JSON.stringify(saved) === JSON.stringify(now)) return [];
  return [{ trail, saved: saved ?? null, now: now ?? null }];
}

/** What differs between a saved result and one made now, in the order of the result; an empty list when nothing does. */
export function differences(saved: Json, now: Json): Difference[] {
  return between([], saved, now);
}
