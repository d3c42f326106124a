import { nameKey } from "../model/names.ts";
import type { Source } from "../model/source.ts";
import { absolute, compare, type Fraction, sum } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import type { Explanation, TermStep } from "./step.ts";

/** Above this many lines a sum is told by years or groups. */
export const MOST_TERMS = 20;

/** A line with what is summed of it. */
export interface Part {
  readonly line: AllocatedLine;
  readonly exact: Fraction;
  readonly value: Fraction;
}

/** What a member pays of each of its lines, or what all pay of each line. */
export function partsOf(lines: readonly AllocatedLine[], member: number | null): Part[] {
  return lines.flatMap((line): Part[] => {
    const shares = member === null ? line.shares : line.shares.filter((share) => share.member === member);
    if (shares.length === 0) return [];
    return [
      { line, exact: sum(shares.map(({ exact }) => exact)), value: sum(shares.map(({ allocated }) => allocated)) },
    ];
  });
}

function bySource(a: Source, b: Source): number {
  return a.line - b.line || a.column - b.column;
}

function termOf(label: string | null, parts: readonly Part[]): TermStep {
  const places = parts.map(({ line }) => line.line.source).sort(bySource);
  const value = sum(parts.map((part) => part.value));
  return { kind: "term", label, lines: parts.length, value, places };
}

/** Lines that are told as one. */
interface Bundle {
  readonly label: string | null;
  readonly parts: readonly Part[];
}

function bundled(parts: readonly Part[], nameOf: (part: Part) => string): Bundle[] {
  const bundles = new Map<string, { readonly label: string; readonly parts: Part[] }>();
  for (const part of parts) {
    const label = nameOf(part);
    const bundle = bundles.get(nameKey(label));
    if (bundle) bundle.parts.push(part);
    else bundles.set(nameKey(label), { label, parts: [part] });
  }
  return [...bundles.values()];
}

/** The bundles that come to most, in their order, and all the others as one without a name. */
function mostAndRest(bundles: readonly Bundle[]): Bundle[] {
  if (bundles.length <= MOST_TERMS) return [...bundles];
  const size = ({ parts }: Bundle) => absolute(sum(parts.map(({ value }) => value)));
  const ranked = [...bundles].sort((a, b) => compare(size(b), size(a)));
  const most = new Set(ranked.slice(0, MOST_TERMS - 1));
  const rest = bundles.filter((bundle) => !most.has(bundle)).flatMap(({ parts }) => parts);
  return [...bundles.filter((bundle) => most.has(bundle)), { label: null, parts: rest }];
}

/** How many levels of groups all the lines have in common. */
function commonDepth(parts: readonly Part[]): number {
  const [first, ...others] = parts.map(({ line }) => line.line.group);
  const level = (group: readonly string[], depth: number) => nameKey(group[depth] ?? "");
  let depth = 0;
  while (first?.[depth] !== undefined && others.every((group) => level(group, depth) === level(first, depth))) depth++;
  return depth;
}

/** The lines by name, with the year and the group where names alone would not tell them apart. */
function linesAlone(parts: readonly Part[]): TermStep[] {
  const years = new Set(parts.map(({ line }) => line.line.year));
  const times = new Map<string, number>();
  const id = ({ line: { line } }: Part) => `${nameKey(line.name)} ${line.year}`;
  for (const part of parts) times.set(id(part), (times.get(id(part)) ?? 0) + 1);
  return parts.map((part) => {
    const { name, group, year } = part.line.line;
    const path = (times.get(id(part)) ?? 0) > 1 ? [...group, name].join(" / ") : name;
    return termOf(years.size > 1 && year !== null ? `${path}, ${year}` : path, [part]);
  });
}

/** The terms of a sum: its lines; above twenty its years, else its groups; of many the largest and the rest. */
function termsOf(parts: readonly Part[]): TermStep[] {
  if (parts.length <= MOST_TERMS) return linesAlone(parts);
  const years = new Set(parts.map(({ line }) => line.line.year));
  const depth = commonDepth(parts);
  const bundles =
    years.size > 1
      ? bundled(parts, ({ line }) => `${line.line.year}`)
      : bundled(parts, ({ line: { line } }) => line.group[depth] ?? line.name);
  return mostAndRest(bundles).map(({ label, parts: inside }) => termOf(label, inside));
}

/** A plain sum of what is shown of several lines. */
export function explainSum(parts: readonly Part[]): Explanation {
  const value = sum(parts.map((part) => part.value));
  const exact = sum(parts.map((part) => part.exact));
  return { value, steps: [...termsOf(parts), { kind: "sum", exact, value }] };
}
