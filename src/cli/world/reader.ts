import type { Io, Output } from "./io.ts";

/** What a reader of a stream has: decided here, once, for results, findings, help and progress alike. */
export interface Reader {
  readonly color: boolean;
  /** Characters on a line; null where nothing says. */
  readonly columns: number | null;
  /** Whether somebody looks on, to whom bars and progress may be shown unasked. */
  readonly looksOn: boolean;
}

/** What a command line asks of how text looks. */
interface Asked {
  readonly color?: boolean;
  readonly plain?: boolean;
}

/** What a terminal has room for that does not tell how wide it is. */
const USUAL_COLUMNS = 80;

/**
 * Whether a stream is coloured: as the command line says, else by FORCE_COLOR (`0` and `false` are no), NO_COLOR, and
 * whether it is a terminal that knows colour.
 */
function isColored({ color, plain }: Asked, { isTerminal }: Output, env: Io["env"]): boolean {
  if (color !== undefined) return color;
  if (plain) return false;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return !refused && isTerminal && TERM !== "dumb";
}

/** How wide lines may be: as COLUMNS says, also in a pipe, else as the terminal is. */
export function columnsOf({ isTerminal, columns }: Output, { COLUMNS = "" }: Io["env"]): number | null {
  if (/^[1-9]\d{0,3}$/.test(COLUMNS)) return Number(COLUMNS);
  return isTerminal ? columns || USUAL_COLUMNS : null;
}

/** Who reads a stream. */
export function readerOf(stream: Output, asked: Asked, env: Io["env"]): Reader {
  const { isTerminal } = stream;
  return {
    color: isColored(asked, stream, env),
    columns: columnsOf(stream, env),
    looksOn: isTerminal && env["TERM"] !== "dumb" && !asked.plain,
  };
}

/** Who reads a file: nothing of the run's surroundings shows in it. */
export function fileReader({ color = false }: Asked): Reader {
  return { color, columns: null, looksOn: false };
}
