/** Numbers of lines in order, each once, those that follow one another together: `2–4, 7`. */
export function lineRanges(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (const [at, line] of sorted.entries()) {
    if (at > 0 && sorted[at - 1] === line - 1) continue;
    let last = at;
    while (sorted[last + 1] === (sorted[last] ?? 0) + 1) last++;
    ranges.push(last === at ? `${line}` : `${line}–${sorted[last]}`);
  }
  return ranges.join(", ");
}
