import type { Words } from "../terms/result.ts";

/** `A, B and C` in the given language. */
export function enumerate(names: readonly string[], words: Words): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  return `${names.slice(0, -1).join(", ")} ${words.and} ${last}`;
}
