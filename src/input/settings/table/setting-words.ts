import { headerKey, yearNamed } from "../../table/header-words.ts";
import { SHAPES, type Shape } from "./shapes.ts";

/** The headers of settings.csv. */
export const SETTING_HEADERS = {
  setting: ["setting", "innstilling", "innstillingar", "innstillinger", "settings"],
  value: ["value", "verdi"],
} as const;

/** What settings are called in settings.csv besides their names in fordel.yaml. */
const SETTING_WORDS: Readonly<Record<string, readonly string[]>> = {
  title: ["tittel"],
  language: ["språk"],
  currency: ["valuta"],
  vat: ["mva", "mva."],
  date: ["dato"],
  members: ["deltakere", "deltakarar", "kommuner", "kommunar"],
  groups: ["grupper"],
  population: ["folketall", "folketal"],
  key: ["nøkkel", "fordelingsnøkkel"],
  keys: ["nøkler", "nøklar", "fordelingsnøkler", "fordelingsnøklar"],
  stages: ["trinn"],
  reciprocal: ["gjensidig"],
  limits: ["grenser", "beløpsgrenser"],
  host: ["vertskommune"],
  hosts: ["vertskommuner", "vertskommunar"],
  surcharge: ["påslag"],
  round: ["avrunding"],
  "unit-costs": ["unit costs", "enhetskostnader", "einingskostnader"],
  volumes: ["mengder"],
  total: ["sum", "i alt"],
  columns: ["kolonner", "kolonnar"],
  where: ["utvalg", "utval"],
  input: ["innlesing"],
  unit: ["enhet", "eining"],
  decimal: ["desimaltegn", "desimalteikn"],
  delimiter: ["skilletegn", "skiljeteikn"],
  encoding: ["tegnsett", "teiknsett"],
  hidden: ["skjult"],
  reservations: ["forbehold", "atterhald"],
  exit: ["uttreden", "uttreding"],
  notice: ["oppsigelsestid", "oppseiingstid"],
  assets: ["eiendeler", "eigedelar"],
  establishment: ["etablering"],
  changes: ["endringer", "endringar"],
  joins: ["inntreden", "inntreding"],
  leaves: ["uttreden", "uttreding"],
  uncertainty: ["usikkerhet", "usikkerheit", "uvisse"],
  index: ["indeks", "prisvekst"],
  baseline: ["0-alternativ"],
  scenarios: ["alternativer", "alternativ"],
  budget: ["budsjett"],
  with: ["med"],
  without: ["uten", "utan"],
  from: ["fra", "frå"],
  to: ["til"],
  phase: ["overgang"],
  percent: ["prosent"],
  horizon: ["horisont"],
  discount: ["kalkulasjonsrente"],
  settlement: ["avregning", "avrekning"],
  membership: ["medlemskap"],
  account: ["konto", "kontonummer"],
  due: ["forfall"],
};

/** The name among those that may stand here which a word means in Norwegian; null for none. */
export function settingMeant<Name extends string>(word: string, names: readonly Name[]): Name | null {
  const wanted = headerKey(word);
  return names.find((name) => name === wanted || SETTING_WORDS[name]?.includes(wanted)) ?? null;
}

/** The setting among those that may stand here which a word means; null for none. */
function settingNamed(word: string, { fields = {}, meant }: Shape): string | null {
  const names = Object.keys(fields);
  const other = meant?.(headerKey(word)) ?? null;
  return settingMeant(word, names) ?? names.find((name) => name === other) ?? null;
}

/** Whether what stands behind a name and a dot can belong to it, so that the dot is none of the name's own. */
function takes(shape: Shape, rest: string): boolean {
  const [word = ""] = rest.split(".", 1);
  if (shape.fields) return settingNamed(word, shape) !== null;
  return (
    shape.each !== undefined &&
    (yearNamed(rest) !== null || shape.each.fields !== undefined || shape.each.each !== undefined)
  );
}

/** A part of a name: as fordel.yaml has it, and the part of the text that it is. */
interface Step {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** What a name such as `settlement.population.date` leads to: its parts, and what a row can say there; null where it is unknown. */
interface Named {
  readonly steps: readonly Step[];
  readonly shape: Shape | null;
}

/** The parts of the name of a setting. A name of the case's own keeps its dots as far as nothing known stands behind them. */
export function settingSteps(text: string, start = 0, shape: Shape = { fields: SHAPES }): Named {
  const rest = text.slice(start);
  const step = (length: number, name: string): Step => ({ name, start, length });
  const dots = [...rest.matchAll(/\./g)].map(({ index }) => index);
  const behind = (length: number, name: string, next: Shape): Named => {
    if (length === rest.length) return { steps: [step(length, name)], shape: next };
    const further = settingSteps(text, start + length + 1, next);
    return { steps: [step(length, name), ...further.steps], shape: further.shape };
  };
  const first = dots[0] ?? rest.length;
  const known = shape.fields && settingNamed(rest.slice(0, first), shape);
  const next = known && shape.fields?.[known];
  if (known && next) return behind(first, known, next);
  const { each } = shape;
  if (each === undefined) return { steps: [step(rest.length, rest.trim())], shape: null };
  const end = dots.find((dot) => takes(each, rest.slice(dot + 1))) ?? rest.length;
  return behind(end, rest.slice(0, end).trim(), each);
}
