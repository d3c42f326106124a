/** What a document says of itself: its parts, and the reading of its pictures. */
export interface DocumentWords {
  /** Heads the list of chapters. */
  readonly contents: string;
  /** Opens the table under a picture. */
  readonly chartData: string;
  /** The parts that are too small, or too many, for a colour each. */
  readonly others: (count: number) => string;
}
