import { nameKey } from "../../../core/model/names.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import { namesMany } from "./collective-words.ts";
import { isUnder, type Outline } from "./outline.ts";

/** What of a file, beside its figures, says that a line is the sum of others. */
export type SumSign = "outline" | "group" | "parts" | "members" | "capitals" | "word";

/** A shorter name is in too many others. */
const SHORTEST_STEM = 3;

/** Capitals in a shorter name are an acronym: `IKT`, `HMS`. */
const LONGEST_ACRONYM = 3;

/** A row with what its signs are read from. */
export interface SignedRow {
  readonly row: SummedRow;
  readonly outline: Outline;
  /** Whether its name is a member's. */
  readonly isMember: boolean;
}

function isCapital(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return letters.length > LONGEST_ACRONYM && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function bareName(name: string): string {
  return nameKey(name).replace(/^[\d.]+\)?\s+/, "");
}

/** Whether a line is called what the group of all the others is. */
function isNamedAsGroup({ row }: SignedRow, parts: readonly SignedRow[]): boolean {
  const name = bareName(row.entry.name);
  return parts.every((part) => part.row.entry.group.some((level) => nameKey(level) === name));
}

/** Whether the names of all the others say that they are parts of it: `IKT – lisenser` of `IKT`. */
function isInNames({ row }: SignedRow, parts: readonly SignedRow[]): boolean {
  const stem = bareName(row.entry.name);
  return stem.length >= SHORTEST_STEM && parts.every((part) => bareName(part.row.entry.name).includes(stem));
}

/** The surest sign that a line is the sum of others, if there is any. */
export function signOf(sum: SignedRow, parts: readonly SignedRow[]): SumSign | null {
  const { name } = sum.row.entry;
  if (parts.every((part) => isUnder(sum.outline, part.outline))) return "outline";
  if (isNamedAsGroup(sum, parts)) return "group";
  if (isInNames(sum, parts)) return "parts";
  if (parts.every(({ isMember }) => isMember)) return "members";
  if (isCapital(name) && !parts.some((part) => isCapital(part.row.entry.name))) return "capitals";
  return namesMany(name) && !parts.some((part) => namesMany(part.row.entry.name)) ? "word" : null;
}
