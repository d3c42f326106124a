/** `2009–2012` of years in order; empty without years. */
export function span(years: readonly (number | null)[]): string {
  const dated = years.flatMap((year) => (year === null ? [] : [year]));
  const [first] = dated;
  const last = dated.at(-1);
  return first === undefined ? "" : first === last ? `${first}` : `${first}–${last}`;
}
