/** The text with its first letter large, as a sentence, or a line of its own, begins. */
export function capitalized(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
