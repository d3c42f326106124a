import type { Io } from "./io.ts";

type Writing = () => Promise<void>;

/** Commands are built as files of their own: what they share with the program is in the world handed to them. */
interface PatientIo extends Io {
  readonly writeLater: (writing: Writing) => void;
}

/**
 * Runs a command in a world where files are written when the command has returned: step by step, so that a signal is
 * heard meanwhile. Returns the command's exit code; throws what either throws.
 */
export async function withWritingLater(io: Io, command: (world: Io) => Promise<number>): Promise<number> {
  const writings: Writing[] = [];
  const world: PatientIo = { ...io, writeLater: (writing) => writings.push(writing) };
  const code = await command(world);
  for (const writing of writings) await writing();
  return code;
}

/** Puts the writing of a file off until the command has returned. */
export function writeLater(io: Io, writing: Writing): void {
  (io as PatientIo).writeLater(writing);
}
