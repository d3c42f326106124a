/** What a document says of itself: its parts, and the reading of its pictures. */
export interface DocumentWords {
  /** Heads the list of chapters. */
  readonly contents: string;
  /** Opens the table under a picture. */
  readonly chartData: string;
  /** The parts that are too small, or too many, for a colour each. */
  readonly others: (count: number) => string;
  /** An amount at its mark in a picture, in millions: `8,47 mill.`, `8.47m`. */
  readonly million: (figure: string) => string;
  /** The same in thousands of millions. */
  readonly milliard: (figure: string) => string;
  /** What the captions of a text program begin with: before their numbers, and to make lists of them by. */
  readonly table: string;
  readonly figure: string;
}
