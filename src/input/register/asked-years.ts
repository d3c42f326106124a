import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { yearNamed } from "../table/header-words.ts";
import { optionText, type PlacedText, slice } from "../text/placed-text.ts";

function yearIn(asked: PlacedText): number | Issue {
  return yearNamed(asked.text) ?? issue("YEAR_INVALID", { text: asked.text }, asked.source);
}

/** The years of one part of the option: `2026`, `2008-2026`. */
function yearsIn(part: PlacedText): readonly (number | Issue)[] {
  const [, from, to] = /^(\S+?)\s*[-–]\s*(\S+)$/u.exec(part.text) ?? [];
  if (from === undefined || to === undefined) return [yearIn(part)];
  const [first, last] = [yearIn({ ...part, text: from }), yearIn({ ...part, text: to })];
  if (isIssue(first) || isIssue(last)) return [first, last].filter(isIssue);
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

/** The years that `--year` asks of a register: one, several parted by commas, spans; null where it is not given. */
export function askedYears(
  text: string | undefined,
  known: readonly number[],
): readonly number[] | readonly Issue[] | null {
  if (text === undefined) return null;
  const option = optionText("--year", text);
  const parts = [...text.matchAll(/[^,;]+/g)].map((match) => {
    const written = match[0].trim();
    return slice(option, match.index + match[0].indexOf(written), written.length);
  });
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  const years = (parts.length === 0 ? [option] : parts).flatMap((part) => {
    const asked = yearsIn(part);
    const unknown = asked.find((year) => !isIssue(year) && !known.includes(year));
    if (unknown === undefined || isIssue(unknown)) return asked;
    return [issue("REGISTER_YEAR_UNKNOWN", { year: unknown, first, last }, part.source)];
  });
  const issues = years.filter(isIssue);
  if (issues.length > 0) return issues;
  return [...new Set(years.filter((year): year is number => !isIssue(year)))].sort((a, b) => a - b);
}
