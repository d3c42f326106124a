/** A place in a file of the case: `line` and `column` count from 1 in characters; `length` is what to underline. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}
