/** What long work is at: reading, reckoning what was read, writing what came of it. */
export const STAGES = ["reading", "reckoning", "writing"] as const;

export type Stage = (typeof STAGES)[number];

/** How far work has come. Times in milliseconds. */
interface Standing {
  readonly stage: Stage;
  /** Lines done of about as many in all; 0 where that is not known. */
  readonly done: number;
  readonly total: number;
  /** Since the work began, and since its stage did. */
  readonly elapsed: number;
  readonly inStage: number;
  /** What all of it may take; 0 where nothing tells. */
  readonly expected: number;
}

/** The words of it; `{done}`, `{total}` and `{time}` stand for figures. */
interface ProgressWords extends Readonly<Record<Stage, string>> {
  /** Reading, where lines are counted on the way. */
  readonly readingLines: string;
  /** Any stage while nobody knows how many lines there are. */
  readonly begun: string;
  readonly left: string;
}

/**
 * How far work has come, in a line of at most so many characters. It is run where nothing else is at hand, by its own text:
 * it may use nothing but its arguments.
 */
export function progressText(at: Standing, words: ProgressWords, columns: number): string {
  const grouped = (count: number) => `${count}`.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const time = (ms: number) =>
    ms < 90_000 ? `${Math.max(1, Math.ceil(ms / 1000))} s` : `${Math.round(ms / 60_000)} min`;
  const counted = at.done > 0 && at.total > 0;
  const what = at.total === 0 ? words.begun : counted ? words.readingLines : words[at.stage];
  const shown = what.replace("{done}", grouped(Math.min(at.done, at.total))).replace("{total}", grouped(at.total));
  const byLines = counted ? (at.inStage * Math.max(0, at.total - at.done)) / at.done : 0;
  const left = counted ? byLines : at.expected - at.elapsed;
  const rest = left >= 1000 ? words.left.replace("{time}", time(left)) : time(at.elapsed);
  return `${shown} … ${rest}`.slice(0, Math.max(0, columns - 1));
}
