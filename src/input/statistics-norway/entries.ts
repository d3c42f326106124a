import { nameKey } from "../../core/model/names.ts";
import { isBlank } from "../table/cell-numbers.ts";
import type { Row } from "../text/sheet.ts";
import type { Layout } from "./layout.ts";
import { saysPopulation } from "./layout.ts";
import type { FormerRegion } from "./namesakes.ts";
import { type Region, readRegion } from "./regions.ts";

/** A row of the table with the region it is of. */
export interface Entry {
  readonly row: Row;
  readonly region: Region;
}

/** Regions that were left out: municipalities of the past, counties and the like, and those that stand twice. */
export interface LeftOut {
  readonly former: number;
  readonly other: number;
  readonly repeated: number;
  /** The municipalities of the past. */
  readonly regions: readonly FormerRegion[];
  readonly first: Row | null;
}

/** What of a row tells that it is the only one of its region and year. */
function identityOf({ row, region }: Entry, { year }: Layout): string {
  return `${region.number ?? nameKey(region.name)} ${year === null ? "" : (row.cells[year] ?? "").trim()}`;
}

function figuresOf({ row }: Entry, { figures }: Layout): string[] {
  return figures.map(({ column }) => (row.cells[column] ?? "").replace(/\s/g, ""));
}

/** Whether nobody lives there in any year: Statistics Norway writes 0 before a municipality came and after it went. */
function isDeserted(texts: readonly string[]): boolean {
  return texts.every((text) => isBlank(text) || /^0+$/.test(text)) && texts.some((text) => !isBlank(text));
}

/** The rows that count a population, without those of what else the table counts. */
export function countingRows(data: readonly Row[], { contents }: Layout): readonly Row[] {
  if (contents === null) return data;
  const counting = data.filter((row) => saysPopulation(row.cells[contents] ?? ""));
  return counting.length > 0 ? counting : data;
}

/** The rows of municipalities, each region once a year, and how many regions were left out. */
export function municipalities(
  rows: readonly Row[],
  layout: Layout,
): { readonly entries: readonly Entry[]; readonly leftOut: LeftOut } {
  const all = rows.map((row) => ({ row, region: readRegion(row.cells[layout.region] ?? "") }));
  const plain = new Map(
    all.filter(({ region }) => !region.joined).map((entry) => [identityOf(entry, layout), figuresOf(entry, layout)]),
  );
  const living = new Set(
    all.filter((entry) => !isDeserted(figuresOf(entry, layout))).map(({ region }) => region.number ?? region.name),
  );
  const isRepeated = (entry: Entry) => {
    const twin = entry.region.joined ? plain.get(identityOf(entry, layout)) : undefined;
    return twin !== undefined && twin.join() === figuresOf(entry, layout).join();
  };
  const out = { former: new Set<string>(), other: new Set<string>(), repeated: new Set<string>() };
  const regions: FormerRegion[] = [];
  let first: Row | null = null;
  const entries = all.filter((entry) => {
    const { kind, number, name } = entry.region;
    const isGone = kind === "former" || (kind === "municipality" && !living.has(number ?? name));
    const reason = kind === "other" ? "other" : isGone ? "former" : isRepeated(entry) ? "repeated" : null;
    if (reason === null) return true;
    const text = (entry.row.cells[layout.region] ?? "").trim();
    if (reason === "former" && !out.former.has(text)) regions.push({ number, name, text });
    out[reason].add(text);
    first ??= entry.row;
    return false;
  });
  const { former, other, repeated } = out;
  return { entries, leftOut: { former: former.size, other: other.size, repeated: repeated.size, regions, first } };
}
