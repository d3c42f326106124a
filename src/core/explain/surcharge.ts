import type { Between } from "../between/payment-between.ts";
import { nameKey } from "../model/names.ts";
import { negate, sum, ZERO } from "../number/fraction.ts";
import type { Explained } from "./cell.ts";
import type { Explanation, Step, TermStep } from "./step.ts";

/** How a result labels a surcharge, in every language. */
export type LabelsOf = (surcharge: Between) => readonly string[];

/** The surcharges whose label is the name, or begins with its words: `Surcharge`, `Surcharge 4%`, `Surcharge 4% (to Ål)`. */
export function surchargesCalled(between: readonly Between[], name: string, labelsOf: LabelsOf): readonly Between[] {
  const begins = (label: string) => `${nameKey(label)} `.startsWith(`${nameKey(name)} `);
  return between.filter((one) => one.surcharge !== null && labelsOf(one).some(begins));
}

/** What each of the others pays, to who is paid all of it; of nobody in particular what everyone pays and gets: nothing. */
function termsOf({ members }: Explained["subject"], { line, to }: Between, member: number | null): Step[] {
  return line.shares.flatMap((share): Step[] => {
    if (member !== null && share.member === to) return [];
    const value = member === null ? share.allocated : negate(share.allocated);
    const whose = members[share.member];
    return [{ kind: "term", label: whose?.name ?? "", lines: 1, value, places: whose ? [whose.source] : [] }];
  });
}

function ofOne(about: Explained, one: Between, member: number | null): Explanation {
  const { line, to, surcharge } = one;
  const own = line.shares.find((share) => share.member === member);
  const value = member === null ? ZERO : (own?.allocated ?? ZERO);
  if (surcharge === null || !own || member === to) {
    return { value, steps: [...termsOf(about.subject, one, member), { kind: "sum", exact: null, value }] };
  }
  const invoiced = surcharge.invoiced.find((part) => part.member === own.member)?.amount ?? ZERO;
  const { exact } = own;
  return { value, steps: [{ kind: "surcharge", to, trace: surcharge, member: own.member, invoiced, exact, value }] };
}

/** What a member, or all, pay and get by surcharges: of one how it comes about, of several their sum, by years or by name. */
export function explainSurcharges(about: Explained, found: readonly Between[], member: number | null): Explanation {
  const [only, ...others] = found;
  if (only && others.length === 0) return ofOne(about, only, member);
  const years = [...new Set(found.map(({ line }) => line.line.year))];
  const summed = (some: readonly Between[]) => sum(some.map((one) => ofOne(about, one, member).value));
  const term = (label: string | null, some: readonly Between[]): TermStep => {
    const places = some.map(({ line }) => line.line.source);
    return { kind: "term", label, lines: some.length, value: summed(some), places };
  };
  const terms =
    years.length > 1
      ? years.map((year) =>
          term(
            `${year}`,
            found.filter(({ line }) => line.line.year === year),
          ),
        )
      : found.map((one) => ({ ...term(null, [one]), between: one }));
  return { value: summed(found), steps: [...terms, { kind: "sum", exact: null, value: summed(found) }] };
}
