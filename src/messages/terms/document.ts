import type { Language } from "../../core/model/language.ts";
import { en } from "../en/document.ts";
import { nb } from "../nb/document.ts";
import { nn } from "../nn/document.ts";

/** What a document says of itself: its parts, and the reading of its pictures. */
export interface DocumentWords {
  /** Heads the list of chapters. */
  readonly contents: string;
  /** Opens the table under a picture. */
  readonly chartData: string;
  /** The parts that are too small, or too many, for a colour each. */
  readonly others: (count: number) => string;
}

export const DOCUMENT_WORDS = { en, nb, nn } as const satisfies Record<Language, DocumentWords>;
