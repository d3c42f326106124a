const BLOCK = 64;
const ROUNDS = 64;

/** The first 32 bits of what the roots of the first primes have after the point; `root` is 2 or 3. */
function fractionsOfRoots(count: number, root: 2 | 3): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  const rooted = root === 2 ? Math.sqrt : Math.cbrt;
  return primes.map((prime) => (rooted(prime) % 1) * 2 ** 32);
}

const FIRST = Int32Array.from(fractionsOfRoots(8, 2), (value) => value | 0);
const CONSTANTS = Int32Array.from(fractionsOfRoots(ROUNDS, 3), (value) => value | 0);

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Takes a block into the state. */
function take(state: Int32Array, words: Int32Array, block: DataView, at: number): void {
  for (let round = 0; round < 16; round++) words[round] = block.getInt32(at + 4 * round);
  const word = (round: number) => words[round] ?? 0;
  for (let round = 16; round < ROUNDS; round++) {
    const early = word(round - 15);
    const late = word(round - 2);
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[round] = (word(round - 16) + low + word(round - 7) + high) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (CONSTANTS[round] ?? 0) + word(round)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [place, value] of [a, b, c, d, e, f, g, h].entries()) state[place] = ((state[place] ?? 0) + value) | 0;
}

/** The length of what came before in bits, after a mark and zeros that fill the last block. */
function ending(rest: Uint8Array, length: number): Uint8Array {
  const filled = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  filled.set(rest);
  filled[rest.length] = 0x80;
  new DataView(filled.buffer).setBigUint64(filled.length - 8, BigInt(length) * 8n);
  return filled;
}

/**
 * The SHA-256 of bytes (FIPS 180-4), at once: browsers give one later, and none at all to a page that was opened from a
 * disk.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = FIRST.slice();
  const words = new Int32Array(ROUNDS);
  const whole = bytes.length - (bytes.length % BLOCK);
  const end = ending(bytes.subarray(whole), bytes.length);
  for (const [piece, length] of [
    [bytes, whole],
    [end, end.length],
  ] as const) {
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at < length; at += BLOCK) take(state, words, view, at);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [place, value] of state.entries()) digest.setInt32(4 * place, value);
  return new Uint8Array(digest.buffer);
}
