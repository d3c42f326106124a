/** What people write between names beside a comma. */
const BETWEEN = /\s*[,;/&+]\s*|\s+(?:og|and|samt)\s+/iu;

/**
 * The names in a text that has several, parted otherwise than by commas: `Melhus og Skaun`, `Melhus; Skaun`. Null of one name,
 * and where a part is no name that is known, for then they may belong together.
 */
export function namesApart(text: string, isKnown: (name: string) => boolean): readonly string[] | null {
  const names = text
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 1 && names.every(isKnown) ? names : null;
}
