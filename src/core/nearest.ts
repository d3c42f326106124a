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

/**
 * The candidate that `name` was most likely meant to be, for "Did you mean …?"; null when none is near. Case does not
 * count. Near is at most one slip in three letters (one in a word of two or three), never all of the word; of equally
 * near candidates the first.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = letters(name);
  let allowed = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | null = null;
  for (const candidate of candidates) {
    const spelling = letters(candidate);
    if (Math.abs(spelling.length - wanted.length) > allowed) continue;
    const distance = slips(wanted, spelling);
    if (distance > allowed || distance >= spelling.length) continue;
    best = candidate;
    allowed = distance - 1;
    if (allowed < 0) break;
  }
  return best;
}
