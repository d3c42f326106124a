/** Numbers of fewer bits are divided as fast as they are looked at. */
const MANY_BITS = 256;
export const MANY = 2n ** 256n;
/** As many leading bits as doubles hold exactly, with room for the carry. */
const LEADING = 50;

/** The steps of Euclid that leading bits decide: what they make of both numbers; null where they decide none. */
function decided(leading: number, other: number): readonly [number, number, number, number] | null {
  let [x, y] = [leading, other];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, b, c, d] = [c, d, a - quotient * c, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  return b === 0 ? null : [a, b, c, d];
}

/**
 * Two numbers with the same divisors in common as two large ones, the second no longer large: Euclid's algorithm, many steps
 * at once by the leading bits (Lehmer 1938; Knuth, The Art of Computer Programming, volume 2, 4.5.2, algorithm L).
 */
export function lessened(one: bigint, other: bigint): readonly [bigint, bigint] {
  let [x, y] = one < other ? [other, one] : [one, other];
  if (y < MANY) return [x, y];
  let bits = x.toString(16).length * 4;
  while (y >= MANY) {
    const shift = BigInt(Math.max(bits, MANY_BITS) - LEADING);
    // biome-ignore lint/style/noRestrictedGlobals: integers below 2^50
    const [leading, following] = [Number(x >> shift), Number(y >> shift)];
    const spare = LEADING - Math.ceil(Math.log2(leading + 1));
    if (spare > 4 && bits > MANY_BITS) {
      bits = Math.max(MANY_BITS, bits - spare + 1);
      continue;
    }
    const steps = decided(leading, following);
    if (steps === null) [x, y] = [y, x % y];
    else {
      const [a, b, c, d] = [BigInt(steps[0]), BigInt(steps[1]), BigInt(steps[2]), BigInt(steps[3])];
      [x, y] = [a * x + b * y, c * x + d * y];
    }
  }
  return [x, y];
}
