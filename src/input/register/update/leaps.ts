import { type Issue, issue } from "../../../core/model/issue.ts";
import type { Vintage } from "../../../core/model/member.ts";
import { compare, type Fraction, fraction, multiply } from "../../../core/number/fraction.ts";
import type { Municipality } from "../../../core/population/register.ts";

/** More than this many times the inhabitants of before, or of now, is no growth but a slip, or a merger. */
const LEAP = fraction(3n, 2n);

/** The warnings that new figures of a municipality are far from what it had the last time it was counted before. */
export function leaps(
  municipality: string,
  known: readonly number[],
  before: Municipality | null,
  figures: readonly (readonly [year: number, value: Fraction])[],
  dated: readonly (Pick<Vintage, "measures"> & { readonly year: number })[],
  at: number,
): Issue[] {
  const fresh = new Map(figures);
  const had = known.flatMap((year): (readonly [number, Fraction])[] => {
    const measure = before?.figure(year)?.measure;
    return measure && !fresh.has(year) ? [[year, measure.value]] : [];
  });
  const all = [...had, ...figures].sort(([one], [other]) => one - other);
  return all.flatMap(([year, value], place): Issue[] => {
    const [earlier, was] = all[place - 1] ?? [];
    if (!fresh.has(year) || earlier === undefined || was === undefined) return [];
    if (compare(value, multiply(LEAP, was)) <= 0 && compare(was, multiply(LEAP, value)) <= 0) return [];
    const source = dated.find((one) => one.year === year)?.measures[at]?.source ?? null;
    return [
      issue(
        "REGISTER_FIGURE_LEAPS",
        { municipality, year, is: Number(value.num), earlier, was: Number(was.num) },
        source,
      ),
    ];
  });
}
