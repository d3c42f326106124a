import { commonDenominator, divide, type Fraction, fraction, sum, ZERO } from "../number/fraction.ts";

/** An equation in integers; `level`: the pivot at which it last had a part of another taken from it. */
interface Equation {
  values: readonly bigint[];
  level: bigint;
}

function inIntegers(values: readonly Fraction[]): Equation {
  const common = commonDenominator(values.map(({ den }) => den));
  return { values: values.map(({ num, den }) => num * (common / den)), level: 1n };
}

/** An equation as it would be had every step so far been taken with it: nothing was to be taken from it at some. */
function broughtTo(level: bigint, { values, level: own }: Equation): readonly bigint[] {
  return own === level ? values : values.map((value) => (value * level) / own);
}

/** Makes equations triangular in place; the first unknown that they do not determine, or null. */
function eliminate(equations: Equation[], unknowns: number): number | null {
  let level = 1n;
  for (let column = 0; column < unknowns; column++) {
    const holding = [...equations.keys()].filter((at) => at >= column && equations[at]?.values[column] !== 0n);
    const [first, ...others] = holding;
    const [upper, pivot] = [equations[column], equations[first ?? -1]];
    if (first === undefined || !upper || !pivot) return column;
    [equations[column], equations[first]] = [pivot, upper];
    if (others.length === 0) continue;
    const from = broughtTo(level, pivot);
    const by = from[column] ?? 1n;
    for (const at of others) {
      const equation = equations[at];
      if (!equation) continue;
      const values = broughtTo(level, equation);
      const factor = values[column] ?? 0n;
      equation.values = values.map((value, place) => {
        return place <= column ? 0n : (by * value - factor * (from[place] ?? 0n)) / level;
      });
      equation.level = by;
    }
    pivot.values = from;
    level = by;
  }
  return null;
}

/**
 * The exact solution of as many equations as unknowns, for several right sides; null where they do not determine it. By
 * elimination without fractions: each entry is a minor of the matrix in integers, and every division comes out even.
 * Equations that are triangular already cost nothing.
 *
 * Bareiss, E. H. (1968). Sylvester's identity and multistep integer-preserving Gaussian elimination. Mathematics of
 * Computation 22, 565-578.
 *
 * @param rows of each equation the factors of the unknowns
 * @param right of each equation its right sides
 * @returns of each unknown its value for each right side
 */
export function solution(
  rows: readonly (readonly Fraction[])[],
  right: readonly (readonly Fraction[])[],
): readonly (readonly Fraction[])[] | null {
  const unknowns = rows.length;
  const equations = rows.map((row, at) => inIntegers([...row, ...(right[at] ?? [])]));
  if (eliminate(equations, unknowns) !== null) return null;
  const found: (readonly Fraction[])[] = [];
  for (let at = unknowns - 1; at >= 0; at--) {
    const values = equations[at]?.values ?? [];
    const later = found.flatMap((of, back) => {
      const factor = values[unknowns - 1 - back] ?? 0n;
      return factor === 0n ? [] : [{ factor, of }];
    });
    found.push(
      (right[0] ?? []).map((_, side) => {
        const rest = later.map(({ factor, of }) => {
          const { num, den } = of[side] ?? ZERO;
          return { num: -factor * num, den };
        });
        return divide(sum([fraction(values[unknowns + side] ?? 0n), ...rest]), fraction(values[at] ?? 1n));
      }),
    );
  }
  return found.reverse();
}
