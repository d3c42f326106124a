/** `2009–2012` of years in order; empty without years. */
export function span(years: readonly (number | null)[]): string {
  const known = years.flatMap((year) => (year === null ? [] : [year]));
  const [first] = known;
  const last = known.at(-1);
  return first === undefined ? "" : first === last ? `${first}` : `${first}–${last}`;
}
