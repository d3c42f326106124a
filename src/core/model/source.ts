/** A place in a file of the case: `line` and `column` count from 1 in characters; `length` is what to underline. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The place of what was written after an option of the command line, as far as it has one. */
export function optionSource(option: string, text: string): Source {
  return { file: option, line: 1, column: 1, length: Math.max(1, text.length) };
}

/** Whether a place is in an option of the command line, and not in a file. */
export function isOption({ file }: Source): boolean {
  return file.startsWith("--");
}

/** A name as it was written, and where. */
export interface WrittenName {
  readonly text: string;
  readonly source: Source;
}
