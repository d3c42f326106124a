import { type Issue, issue } from "../../core/model/issue.ts";
import type { Base, Measure, Member } from "../../core/model/member.ts";
import { compare, decimalText, type Fraction, fraction, isInteger, multiply } from "../../core/number/fraction.ts";

const THOUSAND = fraction(1000n);

/** Whether a population looks like thousands: no whole number, and no more than a thousand people have by halves. */
function isFewByHalves(value: Fraction): boolean {
  return !isInteger(value) && compare(value, THOUSAND) < 0;
}

/** The middle one of several figures. */
function middle(values: readonly Fraction[]): Fraction | undefined {
  return [...values].sort(compare)[Math.floor(values.length / 2)];
}

/**
 * The warning that a population such as 12,7 beside 4 441 is in thousands while others are in people; or all are, and
 * kroner per inhabitant would come out a thousand times too large. A mean of several years, such as 188,5, is no such thing
 * beside others of its size.
 */
export function populationUnit(bases: readonly Base[], members: readonly Member[]): readonly Issue[] {
  const [base] = bases.filter(({ name, percent }) => name === "population" && !percent);
  return (base?.vintages ?? []).flatMap(({ measures }) => {
    const measured = measures.flatMap((measure, member) => (measure ? [{ measure, member }] : []));
    const few = measured.filter(({ measure }) => isFewByHalves(measure.value));
    const others = measured.filter((one) => !few.includes(one)).map(({ measure }) => measure.value);
    const usual = middle(others);
    const isLess = ({ value }: Measure) =>
      usual === undefined || compare(multiply(multiply(value, value), THOUSAND), multiply(usual, usual)) < 0;
    const [first] = few.filter(({ measure }) => isLess(measure));
    if (first === undefined || (usual === undefined && measured.length < 2)) return [];
    const { value, source } = first.measure;
    const people = decimalText(multiply(value, THOUSAND));
    const large = usual === undefined ? null : decimalText(usual);
    const { name: member = "" } = members[first.member] ?? {};
    return [issue("POPULATION_UNIT", { member, small: decimalText(value), people, large }, source)];
  });
}
