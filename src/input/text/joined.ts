const NOTHING = new Uint8Array(0);

/** Runs of bytes as one; of one alone that is itself. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const filled = pieces.filter(({ length }) => length > 0);
  const [only = NOTHING] = filled;
  if (filled.length <= 1) return only;
  const bytes = new Uint8Array(filled.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of filled) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
