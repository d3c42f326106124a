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

/** Cut between words where that leaves most of the text. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const whole = cut(text, LONGEST + 1).replace(/[\s,.;·–-]*\s\S*$/u, "");
  return whole.length > LONGEST / 2 && whole.length <= LONGEST ? whole : cut(text, LONGEST);
}

function bare(wanted: string): string {
  const text = wanted
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+/, "");
  return shortened(text.trimEnd()).replace(/[' ]+$/, "") || "–";
}

/** Names that Excel takes for sheets, as near what is wanted as that can be: at most 31 characters, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return wanted.map((text) => {
    const name = bare(text);
    let free = name;
    for (let at = 2; taken.has(free.toLowerCase()); at++) {
      const suffix = ` (${at})`;
      free = `${cut(name, LONGEST - suffix.length).trimEnd()}${suffix}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
