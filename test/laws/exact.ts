/** Exact numbers for the second program, on purpose not those of src: a numerator over a positive denominator. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function exact(top: bigint | number, bottom: bigint | number = 1n): Exact {
  let [a, b] = [BigInt(top), BigInt(bottom)];
  if (b === 0n) throw new Error("division by zero");
  if (b < 0n) [a, b] = [-a, -b];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return { top: a / x, bottom: b / x };
}

export const NOTHING = exact(0);
export const WHOLE = exact(1);

export const plus = (a: Exact, b: Exact) => exact(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Exact, b: Exact) => exact(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Exact, b: Exact) => exact(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Exact, b: Exact) => exact(a.top * b.bottom, a.bottom * b.top);
export const turned = (a: Exact) => exact(-a.top, a.bottom);
export const size = (a: Exact) => (a.top < 0n ? turned(a) : a);
export const total = (terms: readonly Exact[]) => terms.reduce(plus, NOTHING);
export const same = (a: Exact, b: Exact) => a.top === b.top && a.bottom === b.bottom;
export const below = (a: Exact, b: Exact) => a.top * b.bottom < b.top * a.bottom;
export const order = (a: Exact, b: Exact) => (below(a, b) ? -1 : below(b, a) ? 1 : 0);

export function floorOf({ top, bottom }: Exact): bigint {
  const cut = top / bottom;
  return cut * bottom > top ? cut - 1n : cut;
}

export function ceilingOf(a: Exact): bigint {
  return -floorOf(turned(a));
}

/** The nearest integer, a half away from zero. */
export function nearestOf(a: Exact): bigint {
  if (a.top < 0n) return -nearestOf(turned(a));
  return floorOf(plus(a, exact(1, 2)));
}

/** Reads `12`, `-0.5`, `12,5` and `1/3`. */
export function read(text: string): Exact {
  const [top = "", bottom] = text.split("/");
  if (bottom !== undefined) return exact(BigInt(top), BigInt(bottom));
  const [whole = "", decimals = ""] = top.replace(",", ".").split(".");
  return exact(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** As machine output gives it: a point, at most 12 decimals, a half away from zero, no trailing zeros, no `-0`. */
export function written(a: Exact): string {
  const scaled = nearestOf(times(size(a), exact(10n ** 12n)))
    .toString()
    .padStart(13, "0");
  const decimals = scaled.slice(-12).replace(/0+$/, "");
  const text = scaled.slice(0, -12) + (decimals ? `.${decimals}` : "");
  return a.top < 0n && text !== "0" ? `-${text}` : text;
}

export const ratio = ({ top, bottom }: Exact) => `${top}/${bottom}`;
