import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { button, element } from "./element.ts";
import { Stopped } from "./reckoning.ts";

/** Work that is done sooner is not worth a word, in milliseconds. */
const FELT = 150;

/** Says that the page reckons, and lets its reader stop that. */
export class Status {
  readonly element: HTMLElement;
  readonly #text = element("p", { role: "status" });
  readonly #words: CasePageWords;
  readonly #stop: HTMLButtonElement;
  #going = 0;
  #timer = 0;

  constructor(words: CasePageWords, stop: () => void) {
    this.#words = words;
    this.#stop = button(words.stop, stop);
    this.element = element("div", { class: "status", hidden: true }, this.#text, this.#stop);
  }

  /** The result of work; null when its reader stopped it, or when it failed, which is then said. */
  async during<Result>(work: Promise<Result>): Promise<Result | null> {
    this.#going++;
    this.#timer = window.setTimeout(() => this.#say(this.#words.reckoning, true), FELT);
    try {
      const result = await work;
      this.#end("");
      return result;
    } catch (error) {
      this.#end(error instanceof Stopped ? this.#words.stopped : error instanceof Error ? error.message : `${error}`);
      return null;
    }
  }

  #end(text: string): void {
    this.#going--;
    if (this.#going > 0) return;
    clearTimeout(this.#timer);
    this.#say(text, false);
  }

  #say(text: string, isBusy: boolean): void {
    this.#text.textContent = text;
    this.#stop.hidden = !isBusy;
    this.element.hidden = text === "";
    this.element.classList.toggle("busy", isBusy);
  }
}
