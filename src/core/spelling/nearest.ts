/**
 * The number of slips between two words: a letter left out, put in or exchanged, or two neighbours swapped
 * (the restricted edit distance of Damerau 1964, "A technique for computer detection and correction of spelling errors").
 */
function slips(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((letter, i) => {
    const row = [i + 1];
    b.forEach((other, j) => {
      const exchanged = (last[j] ?? 0) + (letter === other ? 0 : 1);
      let best = Math.min(exchanged, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other) {
        best = Math.min(best, (beforeLast[j - 1] ?? 0) + 1);
      }
      row.push(best);
    });
    beforeLast = last;
    last = row;
  });
  return last[b.length] ?? 0;
}

function letters(name: string): string[] {
  return [...name.trim().normalize("NFC").toLowerCase()];
}

/** The letters of a word as bits, several letters to a bit: a slip changes at most two of them. */
function traits(spelling: readonly string[]): number {
  let bits = 0;
  for (const letter of spelling) bits |= 1 << ((letter.codePointAt(0) ?? 0) % 32);
  return bits;
}

function countOfBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Letters beyond which a text is no name, and comparing it costs their square. */
const LONGEST_NAME = 300;

/** Names for which a guess is made; beyond them nobody reads on. */
const MOST_GUESSES = 100;

/** Guesses at what misspelt names were meant to be, among the same candidates: each is spelt out once, each guess made once. */
export class Nearest {
  readonly #candidates: Iterable<string>;
  readonly #guesses = new Map<string, string | null>();
  #spelled: { readonly name: string; readonly spelling: readonly string[]; readonly traits: number }[] | null = null;

  constructor(candidates: Iterable<string>) {
    this.#candidates = candidates;
  }

  /** As `nearest`; null as well when guesses were made for a hundred other names already. */
  to(name: string): string | null {
    const guessed = this.#guesses.get(name);
    if (guessed !== undefined) return guessed;
    if (this.#guesses.size >= MOST_GUESSES) return null;
    const guess = this.#guess(name);
    this.#guesses.set(name, guess);
    return guess;
  }

  #guess(name: string): string | null {
    if (name.length > LONGEST_NAME) return null;
    const wanted = letters(name);
    const wantedTraits = traits(wanted);
    let allowed = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
    let best: string | null = null;
    this.#spelled ??= Array.from(this.#candidates, (candidate) => {
      const spelling = letters(candidate);
      return { name: candidate, spelling, traits: traits(spelling) };
    });
    for (const candidate of this.#spelled) {
      const { spelling } = candidate;
      if (Math.abs(spelling.length - wanted.length) > allowed) continue;
      if (countOfBits(candidate.traits ^ wantedTraits) > 2 * allowed) continue;
      const distance = slips(wanted, spelling);
      if (distance > allowed || distance >= spelling.length) continue;
      best = candidate.name;
      allowed = distance - 1;
      if (allowed < 0) break;
    }
    return best;
  }
}

/**
 * The candidate that `name` was most likely meant to be, for "Did you mean …?"; null when none is near. Case does not
 * count. Near is at most one slip in three letters (one in a word of two or three), never all of the word; of equally
 * near candidates the first. A name too long for one is near nothing.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  return new Nearest(candidates).to(name);
}
