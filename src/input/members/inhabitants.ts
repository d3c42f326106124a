import { type Base, type Member, takingPart } from "../../core/model/member.ts";
import { type Fraction, isZero, sum } from "../../core/number/fraction.ts";

/** How many inhabitants those who take part have, of the latest year that has a figure for all; null where none has. */
export function inhabitants(members: readonly Member[], bases: readonly Base[]): Fraction | null {
  const base = bases.find(({ name, percent }) => name === "population" && !percent);
  const present = takingPart(members);
  const known = (base?.vintages ?? []).flatMap(({ measures }) => {
    const figures = present.flatMap((member) => measures[member]?.value ?? []);
    return figures.length === present.length ? [sum(figures)] : [];
  });
  const latest = known.at(-1);
  return latest && !isZero(latest) ? latest : null;
}
