/** `2009–2010` of what holds between two years, both inclusive and null being unbounded; null where it always holds. */
export function periodText(from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null;
  return from === to ? `${from}` : `${from ?? ""}–${to ?? ""}`;
}

/** `2009–2012` of years in order; empty without years. */
export function span(years: readonly (number | null)[]): string {
  const dated = years.flatMap((year) => (year === null ? [] : [year]));
  const [first] = dated;
  const last = dated.at(-1);
  return first === undefined ? "" : first === last ? `${first}` : `${first}–${last}`;
}
