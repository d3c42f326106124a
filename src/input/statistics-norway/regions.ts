/** What a region of Statistics Norway is to a case: a municipality of today, one of the past, or something else. */
export type RegionKind = "municipality" | "former" | "other";

/** A region as Statistics Norway writes it in one cell: `5028 Melhus`, `K-5028 Melhus`, `1653 Melhus (-2017)`. */
export interface Region {
  /** Four digits; null where the cell has a name only. */
  readonly number: string | null;
  readonly name: string;
  /** Where in the cell the name begins, and where the number does. */
  readonly nameAt: number;
  readonly numberAt: number;
  readonly kind: RegionKind;
  /** Whether the code is one of a series that joins municipalities over time (`K-5028`). */
  readonly joined: boolean;
}

/** The numbers that municipalities have or had: those of Svalbard, the shelf and the unknown are others. */
const MUNICIPALITY_NUMBER = /^(?:0[1-9]|1\d|20|[3-5]\d)\d\d$/;
/** A code before a name: digits, or capitals with a number. */
const CODE = /^(?:(K)[-_ ]?)?(\d+|[A-ZÆØÅ]+[-_]?\d+)(?:\s+|$)/u;
/** The years that a municipality was there; without the last, it still is. */
const YEARS = /\s*\((?:\d{4})?\s*[-–]\s*(\d{4})?\)$/u;
const NO_MUNICIPALITY = () => /^(?:hele landet|landet|the whole country|uoppgitt|unknown)(?![\p{L}\p{N}])/iu;

/** Tells number, name and kind of a region's cell apart. */
export function readRegion(cell: string): Region {
  const text = cell.trim();
  const [lead = "", series, code] = CODE.exec(text) ?? [];
  const rest = text.slice(lead.length);
  const ended = YEARS.exec(rest);
  const name = ended ? rest.slice(0, ended.index) : rest;
  const isNumber = code !== undefined && MUNICIPALITY_NUMBER.test(code);
  const isOther = (code !== undefined && !isNumber) || NO_MUNICIPALITY().test(name);
  return {
    number: isNumber ? code : null,
    name: name === "" ? (code ?? "") : name,
    nameAt: name === "" ? lead.trimEnd().length - (code ?? "").length : lead.length,
    numberAt: isNumber ? lead.indexOf(code) : 0,
    kind: isOther ? "other" : ended?.[1] === undefined ? "municipality" : "former",
    joined: series !== undefined,
  };
}
