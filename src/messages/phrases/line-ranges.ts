/**
 * Numbers of lines in order, each once, those that follow one another together: `2–4, 7`; of more stretches than `most` the
 * first, and dots.
 */
export function lineRanges(lines: readonly number[], most = Number.POSITIVE_INFINITY): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (const [at, line] of sorted.entries()) {
    if (at > 0 && sorted[at - 1] === line - 1) continue;
    if (ranges.length >= most) return `${ranges.join(", ")} …`;
    let last = at;
    while (sorted[last + 1] === (sorted[last] ?? 0) + 1) last++;
    ranges.push(last === at ? `${line}` : `${line}–${sorted[last]}`);
  }
  return ranges.join(", ");
}
