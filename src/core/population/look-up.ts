import { nameKey } from "../model/names.ts";
import { Nearest } from "../spelling/nearest.ts";
import { type FormerMunicipality, formerMunicipalities, NAMESAKES } from "./former-municipalities.ts";
import { numbersOfToday } from "./former-numbers.ts";
import type { Municipality, PopulationRegister } from "./register.ts";

/** What a name or number comes to in a register. */
export type LookedUp =
  | { readonly kind: "found"; readonly municipality: Municipality }
  /** Several are, or were, called so. */
  | { readonly kind: "ambiguous"; readonly choices: readonly Municipality[] }
  /** It went into others on 1 January of that year. */
  | { readonly kind: "former"; readonly year: number; readonly now: readonly Municipality[] }
  /** The number is that of one municipality and the name that of another. */
  | { readonly kind: "apart"; readonly numbered: Municipality; readonly named: Municipality }
  | { readonly kind: "unknown"; readonly suggestion: Municipality | null };

/** Whom somebody means: by number, by name or by both. */
export interface AskedMunicipality {
  readonly number: string | null;
  readonly name: string;
}

/** Sámi and Kven names in use beside those that registers have, by the number of today. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  "1804": "Bådåddjo",
  "1806": "Áhkanjárga",
  "1826": "Aarborte",
  "1841": "Fuossko",
  "1853": "Evenášši",
  "1875": "Hábmer",
  "5007": "Nåavmesjenjaelmie",
  "5025": "Rosse",
  "5501": "Romsa",
  "5503": "Hárstták",
  "5512": "Dielddanuorri",
  "5516": "Rivtták",
  "5532": "Báhccavuotna",
  "5536": "Ivgu, Yykeä",
  "5542": "Skiervá",
  "5544": "Ráisa, Raisi",
  "5546": "Návuotna",
  "5601": "Áltá, Alattio",
  "5603": "Hámmerfeasta",
  "5605": "Mátta-Várjjat",
  "5607": "Čáhcesuolu",
};

const BETWEEN_LANGUAGES = /\s+[-–—/]\s+|\s*\/\s*/u;
const NUMBER_FIRST = /^(?:K-)?(\d{3,4})(?:[\s,]+|$)/u;

/** A name as it is compared: without what says that it is a municipality (`Melhus kommune`, `Voss herad`). */
function keyOf(name: string): string {
  return nameKey(name).replace(/(?: (?:kommune|herad|gielda|suohkan|tjïelte))+$/u, "");
}

/** A number of three or four digits as the four that it has: spreadsheets drop a zero before it. Null for any other text. */
export function municipalityNumber(text: string): string | null {
  return /^\d{3,4}$/.test(text.trim()) ? text.trim().padStart(4, "0") : null;
}

/** What a text asks for: `5028`, `Melhus`, or both, `5028 Melhus`. */
export function askedFor(text: string): AskedMunicipality {
  const [lead = "", digits] = NUMBER_FIRST.exec(text.trim()) ?? [];
  return { number: digits === undefined ? null : municipalityNumber(digits), name: text.trim().slice(lead.length) };
}

/**
 * Finds municipalities of a register by number and name: the numbers and names of today, those of before where it is still
 * the same municipality, names in other languages. What may mean several, or none of today, is never taken for one.
 */
export class MunicipalityLookUp {
  readonly #byNumber: ReadonlyMap<string, Municipality>;
  readonly #byName = new Map<string, Set<Municipality>>();
  readonly #formerNumbers = numbersOfToday();
  readonly #former = new Map<string, FormerMunicipality>();
  readonly #nearest: Nearest;

  constructor({ municipalities }: PopulationRegister) {
    this.#byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
    for (const municipality of municipalities) {
      const { number, name, otherNames, county } = municipality;
      const others = (ALSO_CALLED[number] ?? "").split(", ").filter((other) => other !== "");
      const names = [name, `${name} (${county})`, `${name} i ${county}`, ...otherNames, ...others];
      for (const called of names) this.#name(called, municipality);
    }
    const names = municipalities.flatMap(({ name, otherNames }) => [name, ...otherNames]);
    this.#nearest = new Nearest(names);
    for (const [name, number] of Object.entries(NAMESAKES)) {
      const namesake = this.#byNumber.get(number);
      if (namesake && this.#byName.has(name)) this.#name(name, namesake);
    }
    for (const former of formerMunicipalities()) {
      if (former.now.every((number) => this.#byNumber.has(number))) {
        for (const id of [...former.numbers, keyOf(former.name)]) this.#former.set(id, former);
      }
    }
  }

  #name(called: string, municipality: Municipality): void {
    const before = this.#byName.get(keyOf(called));
    if (before) before.add(municipality);
    else this.#byName.set(keyOf(called), new Set([municipality]));
  }

  /** Whom a number means, and failing that whom a name does. */
  find({ number, name }: AskedMunicipality): LookedUp {
    const named = this.#named(name);
    if (number === null) return named;
    const numbered = this.#byNumber.get(number) ?? this.#byNumber.get(this.#formerNumbers.get(number) ?? "");
    if (numbered) {
      if (named.kind !== "found" || named.municipality === numbered) return { kind: "found", municipality: numbered };
      return { kind: "apart", numbered, named: named.municipality };
    }
    const former = this.#former.get(number);
    if (former) return this.#gone(former);
    return { kind: "unknown", suggestion: named.kind === "found" ? named.municipality : null };
  }

  #named(name: string): LookedUp {
    const whole = this.#byName.get(keyOf(name));
    const found = whole ?? this.#inLanguages(name);
    const [municipality, ...others] = found ?? [];
    if (municipality && others.length === 0) return { kind: "found", municipality };
    if (municipality) return { kind: "ambiguous", choices: [municipality, ...others].sort(byNumber) };
    const former = this.#former.get(keyOf(name));
    if (former) return this.#gone(former);
    const nearest = this.#nearest.to(name.trim());
    const [suggestion = null] = nearest === null ? [] : (this.#byName.get(keyOf(nearest)) ?? []);
    return { kind: "unknown", suggestion };
  }

  /** Whom all the languages of a name mean: `Nordreisa - Ráisa - Raisi`. */
  #inLanguages(name: string): ReadonlySet<Municipality> | undefined {
    const parts = name.split(BETWEEN_LANGUAGES).filter((part) => part.trim() !== "");
    if (parts.length < 2) return undefined;
    const known = parts.flatMap((part) => this.#byName.get(keyOf(part)) ?? []);
    const [first] = known;
    return first && known.every((one) => [...one].every((candidate) => first.has(candidate))) ? first : undefined;
  }

  #gone({ year, now }: FormerMunicipality): LookedUp {
    return { kind: "former", year, now: now.flatMap((number) => this.#byNumber.get(number) ?? []) };
  }
}

function byNumber(a: Municipality, b: Municipality): number {
  return a.number < b.number ? -1 : 1;
}
