import type { Answer, GivenFile, Question, Task, Work } from "../work.ts";

interface Waiting {
  readonly resolve: (given: never) => void;
  readonly reject: (fault: Error) => void;
}

/** Work that its reader stopped. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** The worker that reckons for the page, so that the page stays awake. */
export class Reckoning {
  readonly #address: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #files: readonly GivenFile[] = [];
  #last = 0;

  /** @param program the worker's program, as text */
  constructor(program: string) {
    this.#address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
    this.#worker = this.#started();
  }

  #started(): Worker {
    const worker = new Worker(this.#address);
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("fault" in data) waiting?.reject(new Error(data.fault));
      else waiting?.resolve(data.given as never);
    });
    worker.addEventListener("error", ({ message }) => this.#endAll(new Error(message)));
    return worker;
  }

  #endAll(fault: Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(fault);
  }

  /** Asks the worker for something; rejects with `Stopped` when its reader stops it. */
  ask<Name extends Task>(task: Name, ...asked: Parameters<Work[Name]>): Promise<Awaited<ReturnType<Work[Name]>>> {
    const question: Question<Name> = { id: ++this.#last, task, asked };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  /** Gives the worker files in the place of those before, unless they are the same. */
  hold(files: readonly GivenFile[]): Promise<void> {
    const isHeld = (file: GivenFile, at: number) =>
      file.path === this.#files[at]?.path && file.bytes === this.#files[at]?.bytes;
    if (files.length > 0 && files.length === this.#files.length && files.every(isHeld)) return Promise.resolve();
    this.#files = files;
    return this.ask("hold", files);
  }

  /** Ends what is going on. */
  stop(): void {
    this.#worker.terminate();
    this.#worker = this.#started();
    this.#endAll(new Stopped());
    void this.ask("hold", this.#files);
  }
}
