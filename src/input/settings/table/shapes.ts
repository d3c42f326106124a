import { CHOSEN_COLUMNS, columnMeant } from "../../table/column-option.ts";

/** Values of one list, or entries of one mapping, of settings. */
export const MOST_ENTRIES = 2000;

/** What a row of settings.csv can say of a setting. A setting may be several of these: `total`, or `total.2026`. */
export interface Shape {
  /** What its value is: one text; several, a row each; several names, in rows or parted by commas. */
  readonly value?: "text" | "texts" | "names";
  /** The names that may stand behind it and a dot. */
  readonly fields?: Readonly<Record<string, Shape>>;
  /** Which of those names a word means that is none of them, where that is not as with names of settings. */
  readonly meant?: (word: string) => string | null;
  /** What stands behind it and a dot where that is a name or a year of the case. */
  readonly each?: Shape;
  /** Whether it is a list of entries with several values each, which only fordel.yaml can hold. */
  readonly isYaml?: true;
}

const TEXT = { value: "text" } as const satisfies Shape;
const TEXTS = { value: "texts" } as const satisfies Shape;
const NAMES = { value: "names" } as const satisfies Shape;
const YAML = { isYaml: true } as const satisfies Shape;
const BY_YEAR = { value: "text", each: TEXT } as const satisfies Shape;

function all(names: readonly string[], shape: Shape): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.map((name) => [name, shape]));
}

const POPULATION = { fields: all(["date", "register"], TEXT) } as const satisfies Shape;
const VOLUMES = { each: BY_YEAR } as const satisfies Shape;

/** Every setting of a case. */
export const SHAPES = {
  title: TEXT,
  language: TEXT,
  currency: TEXT,
  vat: TEXT,
  date: TEXT,
  members: NAMES,
  groups: { each: NAMES },
  population: POPULATION,
  key: TEXT,
  keys: { each: { value: "text", fields: { phase: TEXTS, ...all(["from", "to"], TEXT), percent: TEXTS } } },
  stages: YAML,
  reciprocal: TEXT,
  limits: YAML,
  host: TEXT,
  hosts: { each: TEXT },
  surcharge: TEXT,
  surcharges: { each: TEXT },
  round: TEXT,
  "unit-costs": TEXTS,
  volumes: VOLUMES,
  total: BY_YEAR,
  columns: { fields: { ...all(CHOSEN_COLUMNS, TEXT), group: TEXTS }, meant: columnMeant },
  where: TEXTS,
  input: { fields: all(["unit", "decimal", "delimiter", "encoding", "hidden"], TEXT) },
  reservations: TEXTS,
  exit: { fields: all(["notice", "assets"], TEXT) },
  establishment: TEXTS,
  baseline: TEXT,
  scenarios: {
    each: {
      fields: {
        ...all(["budget", "key", "from", "to", "buy-in"], TEXT),
        ...all(["members", "with", "without"], NAMES),
        ...all(["changes", "joins", "leaves"], YAML),
        volumes: VOLUMES,
      },
    },
  },
  uncertainty: YAML,
  index: YAML,
  horizon: TEXT,
  deflator: TEXT,
  discount: TEXT,
  settlement: {
    fields: {
      ...all(["key", "carry", "count", "due"], TEXT),
      population: POPULATION,
      account: BY_YEAR,
      membership: YAML,
    },
  },
} as const satisfies Record<string, Shape>;
