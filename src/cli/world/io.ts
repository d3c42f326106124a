/** The world a run lives in, handed in so that tests can be one. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's own locale, for systems that do not set it in the environment; null elsewhere. */
  readonly systemLocale: () => string | null;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: () => Uint8Array;
}

/** A stream that people or programs read. */
export interface Output {
  readonly isTerminal: boolean;
  /** Characters on a line; null when unknown. */
  readonly columns: number | null;
  /** Text, or bytes of a format that is none. */
  readonly write: (piece: string | Uint8Array) => unknown;
}
