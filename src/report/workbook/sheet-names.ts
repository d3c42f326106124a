const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}\u2028\u2029\ud800-\udfff\ufffe\uffff]/gu;
/** Excel keeps this name for itself. */
const RESERVED = "history";

/** Cuts a text to so many UTF-16 units, never through a character. */
function cut(text: string, length: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/** What parts a text into phrases, from the clearest on; a comma parts the members of a list too, the last of them. */
const PHRASES = [/\s*[:?](?:\s|$)/u, /\s+[–·-]\s/u, /\s*\(/u, /,\s/u];
const SHORTEST = 4;

/** The first phrase of a text that is too long; null where none is short enough. */
function firstPhrase(text: string): string | null {
  for (const end of PHRASES) {
    const at = text.search(end);
    if (at >= SHORTEST && at <= LONGEST) return text.slice(0, at);
  }
  return null;
}

/** Cut between words where that leaves most of the text. */
function shortened(text: string): string {
  const whole = cut(text, LONGEST + 1).replace(/[\s,.;·–-]*\s\S*$/u, "");
  return whole.length > LONGEST / 2 && whole.length <= LONGEST ? whole : cut(text, LONGEST);
}

function tidied(wanted: string): string {
  return wanted
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+/, "")
    .replace(/[' ]+$/, "");
}

/** The names that would do, from the best on: whole, then the first phrase of each, and what is cut at last. */
function namesFor(wanted: readonly string[]): string[] {
  const whole = wanted.map(tidied).filter((text) => text.length > 0 && text.length <= LONGEST);
  const phrases = wanted.flatMap((text) => {
    const phrase = text.length > LONGEST ? firstPhrase(text) : null;
    return phrase === null ? [] : [tidied(phrase)];
  });
  const names = [...whole, ...phrases].filter((text) => text !== "");
  return names.length > 0 ? names : [tidied(shortened(tidied(wanted[0] ?? ""))) || "–"];
}

/**
 * Names that Excel takes for sheets, as near what is wanted as that can be: at most 31 characters, no two alike.
 *
 * @param wanted for each sheet what it may be called, the best first: the first that is short enough and not taken
 */
export function sheetNames(wanted: readonly (readonly string[])[]): string[] {
  const taken = new Set([RESERVED]);
  return wanted.map((texts) => {
    const names = namesFor(texts);
    const name = names.find((one) => !taken.has(one.toLowerCase())) ?? names[0] ?? "–";
    let free = name;
    for (let at = 2; taken.has(free.toLowerCase()); at++) {
      const suffix = ` (${at})`;
      free = `${cut(name, LONGEST - suffix.length).trimEnd()}${suffix}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
