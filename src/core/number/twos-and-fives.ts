/** A number without a prime factor, and how often that divides it. */
interface Without {
  readonly rest: bigint;
  readonly times: number;
}

/** What is left of a number beside twos and fives is seldom larger, in bits. */
const LEFT_BITS = 256;
const BITS_OF_FIVE = Math.log2(5);

function bitsOf(value: bigint): number {
  return value.toString(16).length * 4;
}

/** @param value above zero */
export function withoutTwos(value: bigint): Without {
  const times = (value & -value).toString(2).length - 1;
  return { rest: value >> BigInt(times), times };
}

/**
 * Takes all fives out at once where little else is there, which one division tells; else by powers whose exponents double.
 *
 * @param value above zero, without twos
 */
export function withoutFives(value: bigint): Without {
  if (value % 5n !== 0n) return { rest: value, times: 0 };
  const most = Math.max(0, Math.floor((bitsOf(value) - LEFT_BITS) / BITS_OF_FIVE));
  const power = 5n ** BigInt(most);
  if (most === 0 || value % power !== 0n) return byDoubling(value);
  const { rest, times } = byDoubling(value / power);
  return { rest, times: most + times };
}

function byDoubling(value: bigint): Without {
  const powers: { readonly power: bigint; readonly exponent: number }[] = [];
  let rest = value;
  let times = 0;
  for (let [power, exponent] = [5n, 1]; rest % power === 0n; [power, exponent] = [power * power, exponent * 2]) {
    rest /= power;
    times += exponent;
    powers.push({ power, exponent });
  }
  for (const { power, exponent } of powers.reverse()) {
    if (rest % power !== 0n) continue;
    rest /= power;
    times += exponent;
  }
  return { rest, times };
}
