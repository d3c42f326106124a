import { nameKey } from "../../core/model/names.ts";
import { columnNamed, MEMBER_HEADERS, yearNamed } from "../table/header-words.ts";
import type { Row } from "../text/sheet.ts";

/** The headers of Statistics Norway's tables, in bokmål and English. */
const WORDS = {
  region: ["region"],
  year: ["tid", "år", "time", "year"],
  contents: ["statistikkvariabel", "contents", "contentscode"],
  parts: ["kjønn", "sex", "gender", "alder", "age"],
  value: ["value", "verdi"],
} as const;

const POPULATION = "personer|persons|folkemengde|folketall|befolkning|population|inhabitants|innbyggere";
/** `Personer`, `Befolkning 1. januar`, `Population 1 January`; not `Befolkningsvekst`. */
const POPULATION_ALONE = new RegExp(
  `^(?:${POPULATION})(?:,? (?:(?:per|pr\\.?|on) )?1\\.? ?(?:januar|january|jan\\.?|1\\.?))?$`,
  "u",
);
/** A column of figures may be headed by the title of its table: `07459: Befolkning, etter region, …`. */
const POPULATION_TITLE = () => new RegExp(`^(?:\\d{5}: ?)?(?:${POPULATION})(?![\\p{L}\\p{N}])`, "u");

const ENGLISH = () => /^(?:persons|population|inhabitants|time|year|contents|sex|age)(?!\p{L})/iu;

/** Which columns of a table of Statistics Norway mean what, zero-based. */
export interface Layout {
  readonly region: number;
  /** Columns of population; the year is null where a column of its own has it. */
  readonly figures: readonly { readonly column: number; readonly year: number | null }[];
  readonly year: number | null;
  readonly contents: number | null;
  /** Columns that part the population, by sex and age. */
  readonly parts: readonly number[];
  /** Columns that a user has added, and what else the table counts. */
  readonly others: readonly number[];
  /** What the file itself calls the population. */
  readonly population: "folketall" | "population";
}

/** Whether a text means the population of a region as a whole. */
export function saysPopulation(text: string): boolean {
  return POPULATION_ALONE.test(nameKey(text));
}

/** The year of a header such as `Personer 2008`; null for any other. */
function yearOfPopulation(header: string): number | null {
  const [, lead = "", last = ""] = /^(.*\D)(\d{4})$/u.exec(header.trim()) ?? [];
  return saysPopulation(lead) ? yearNamed(last) : null;
}

function isWord(header: string, words: readonly string[]): boolean {
  return words.includes(nameKey(header));
}

/** Whether a cell is a header that Statistics Norway writes: helps to tell the delimiter. */
export function isStatisticsHeader(cell: string): boolean {
  return Object.values(WORDS).some((words) => isWord(cell, words)) || yearOfPopulation(cell) !== null;
}

/**
 * The layout of a header row: a column `region`, or one of members beside `Personer 2008`, with a column of figures for
 * each year, or one column of years and one of figures. Null for any other table.
 */
export function layoutOf({ cells }: Row): Layout | null {
  const columns = cells.flatMap((cell, column) => (cell.trim() === "" ? [] : [{ header: cell.trim(), column }]));
  const find = (words: readonly string[]) => columns.find(({ header }) => isWord(header, words))?.column ?? null;
  const dated = columns.flatMap(({ header, column }) => {
    const year = yearOfPopulation(header);
    return year === null ? [] : [{ column, year }];
  });
  const regionColumn = find(WORDS.region);
  const named = columns.find(({ header }) => columnNamed(MEMBER_HEADERS, header) === "member")?.column ?? null;
  const region = regionColumn ?? (dated.length > 0 ? named : null);
  if (region === null) return null;
  const [year, contents] = [find(WORDS.year), find(WORDS.contents)];
  const bare = columns.flatMap(({ header, column }) => {
    const ofColumn = yearNamed(header);
    return ofColumn === null ? [] : [{ column, year: ofColumn }];
  });
  const titled = columns.find(
    ({ header }) => POPULATION_TITLE().test(nameKey(header)) || (contents !== null && isWord(header, WORDS.value)),
  );
  const wide = dated.length > 0 ? dated : bare;
  const long = titled ? [{ column: titled.column, year: null }] : [];
  const figures = year === null && wide.length > 0 ? wide : long;
  if (figures.length === 0) return null;
  const parts = columns.flatMap(({ header, column }) => (isWord(header, WORDS.parts) ? [column] : []));
  const taken = new Set([region, year, contents, ...parts, ...figures.map(({ column }) => column)]);
  return {
    ...{ region, figures, year, contents, parts },
    others: columns.flatMap(({ column }) => (taken.has(column) ? [] : [column])),
    population: columns.some(({ header }) => ENGLISH().test(header)) ? "population" : "folketall",
  };
}
