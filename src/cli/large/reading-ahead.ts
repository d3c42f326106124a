import type { Told } from "../../input/budget/budget-pass.ts";
import type { Judgement } from "../../input/budget/judgement.ts";
import type { AheadOfRows } from "../../input/budget/passing/passing-budget.ts";
import { asFollowed, type News } from "../../input/budget/passing/read-ahead.ts";

/** Why a reading that goes ahead tells no more. */
export class AheadFailed extends Error {}

/** A reading that goes ahead in a thread of its own, as who follows it sees it. */
class ReadingAhead implements AheadOfRows {
  readonly watchesAll: boolean;
  readonly judged: Judgement | null;
  readonly sums = new Set<number>();
  #to = 0;
  #end: Told | Judgement | null = null;
  #failure: AheadFailed | null = null;
  #wake = () => {};

  constructor(watchesAll: boolean, judged: Judgement | null) {
    this.watchesAll = watchesAll;
    this.judged = judged;
  }

  /** @throws AheadFailed */
  async passed(line: number): Promise<Judgement | null> {
    while (this.#goesOn() && this.#to < line) await this.#news();
    return this.#end !== null && "convention" in this.#end ? this.#end : null;
  }

  /** @throws AheadFailed */
  async ended(): Promise<Told | Judgement> {
    while (this.#goesOn()) await this.#news();
    if (this.#end === null) throw new Error("a reading that ended has no end");
    return this.#end;
  }

  hear(news: Exclude<News, { of: "again" }>): void {
    if (news.of === "rows") {
      this.#to = Math.max(this.#to, news.to);
      for (const line of news.sums) this.sums.add(line);
      this.#wake();
    } else this.end(news.told);
  }

  /** Ends it, by what it found or by what all is read once more. */
  end(end: Told | Judgement): void {
    this.#end = end;
    this.#wake();
  }

  fail(failure: AheadFailed): void {
    this.#failure = failure;
    this.#wake();
  }

  #goesOn(): boolean {
    if (this.#end === null && this.#failure !== null) throw this.#failure;
    return this.#end === null;
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/** The readings of a budget that go ahead of those that share its lines. */
export class ReadingsAhead {
  #latest: ReadingAhead;
  /** Ends the thread. */
  readonly end: () => void;

  /**
   * @param watchesAll whether they watch for all, or for sums alone
   * @param start starts the thread, with who hears its news and why it failed; returns what ends it
   */
  constructor(watchesAll: boolean, start: (hear: (news: News) => void, fail: (reason: unknown) => void) => () => void) {
    this.#latest = new ReadingAhead(watchesAll, null);
    this.end = start(
      (news) => {
        const before = this.#latest;
        if (news.of !== "again") return before.hear(news);
        const judged = asFollowed(news.judged);
        this.#latest = new ReadingAhead(watchesAll, judged);
        before.end(judged);
      },
      (reason) => this.#latest.fail(new AheadFailed(`${reason}`)),
    );
  }

  /** The reading that is under way, or has ended. */
  get latest(): AheadOfRows {
    return this.#latest;
  }
}
