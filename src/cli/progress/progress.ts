import { LANGUAGES, type Language } from "../../core/model/language.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import type { Output, StartThread, Watcher } from "../world/io.ts";
import { progressText, STAGES, type Stage } from "./progress-text.ts";

/** What the work and who draws it share: numbers by these places. */
const PLACES = ["lock", "ended", "drawn", "stage", "done", "total", "begun", "expected", "language"] as const;
type Place = (typeof PLACES)[number];
const AT = Object.fromEntries(PLACES.map((place, at) => [place, at])) as Readonly<Record<Place, number>>;

/** Work that is done sooner is not told of, in milliseconds; and how often it is told anew. */
const SILENCE = 1000;
const STEP = 250;
/** How many times as long as the reading all of it takes, about. */
const WHOLE_OF_READING = 6;

const ERASE = "\r\u001b[K";

/** The program that draws while the work itself has no time to: it waits, and writes a line where nobody else does. */
function drawerCode(): string {
  return `const { workerData: d } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const text = ${progressText.toString()};
const s = new Int32Array(d.shared), at = d.at;
while (Atomics.wait(s, at.ended, 0, d.step) === "timed-out") {
  const elapsed = Date.now() - d.since;
  if (elapsed < d.silence || Atomics.compareExchange(s, at.lock, 0, 1) !== 0) continue;
  const standing = { stage: d.stages[s[at.stage]], done: s[at.done], total: s[at.total], elapsed,
    inStage: elapsed - s[at.begun], expected: s[at.expected] };
  try { writeSync(2, "\\r" + text(standing, d.words[s[at.language]], d.columns) + "\\u001b[K"); } catch {}
  s[at.drawn] = 1;
  Atomics.store(s, at.lock, 0);
  Atomics.notify(s, at.lock);
}`;
}

/**
 * Tells on a terminal how far long work has come, in a line that is gone when it ends. The work does not stop to tell: a
 * thread of its own draws, and keeps off the terminal while something else is written there.
 */
export class Progress implements Watcher {
  readonly #shared = new Int32Array(new SharedArrayBuffer(PLACES.length * Int32Array.BYTES_PER_ELEMENT));
  readonly #since = Date.now();
  readonly #screen: Output;

  constructor(screen: Output, columns: number, language: Language, start: StartThread) {
    this.#screen = screen;
    this.speak(language);
    const words = LANGUAGES.map((one) => CLI_WORDS[one].progress);
    const times = { since: this.#since, silence: SILENCE, step: STEP };
    start(drawerCode(), { shared: this.#shared.buffer, at: AT, stages: STAGES, words, columns, ...times });
  }

  speak(language: Language): void {
    this.#set("language", LANGUAGES.indexOf(language));
  }

  tell(stage: Stage, total: number, done = 0): void {
    const elapsed = Date.now() - this.#since;
    // Lines are counted from when their number is known: what went before tells nothing of how fast they are read.
    const isFirst = this.#shared[AT.total] === 0;
    if (isFirst || this.#shared[AT.stage] !== STAGES.indexOf(stage) || done < (this.#shared[AT.done] ?? 0)) {
      this.#set("begun", elapsed);
      if (stage === "reckoning") this.#set("expected", elapsed * WHOLE_OF_READING);
    }
    this.#set("stage", STAGES.indexOf(stage));
    this.#set("total", total);
    this.#set("done", done);
  }

  write(): void {
    this.tell("writing", this.#shared[AT.done] || (this.#shared[AT.total] ?? 0));
  }

  /** The same stream, written to where nothing is drawn. */
  beside(output: Output): Output {
    if (!output.isTerminal) return output;
    return { ...output, write: (piece) => this.#alone(() => output.write(piece)) };
  }

  /** Leaves no trace. */
  end(): void {
    this.#alone(() => this.#set("ended", 1));
    Atomics.notify(this.#shared, AT.ended);
  }

  #set(place: Place, value: number): void {
    Atomics.store(this.#shared, AT[place], Math.min(value, 2 ** 31 - 1));
  }

  #alone<Value>(work: () => Value): Value {
    while (Atomics.compareExchange(this.#shared, AT.lock, 0, 1) !== 0) Atomics.wait(this.#shared, AT.lock, 1, STEP);
    try {
      if (this.#shared[AT.drawn] === 1) this.#screen.write(ERASE);
      this.#set("drawn", 0);
      return work();
    } finally {
      Atomics.store(this.#shared, AT.lock, 0);
    }
  }
}
