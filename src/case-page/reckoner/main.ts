import type { Answer, Question } from "../work.ts";
import { type Carried, Reckoner } from "./reckoner.ts";

declare const __FORDEL_CARRIED__: Carried;

/** The side of a worker that speaks to its page. */
interface Port {
  onmessage: ((message: { readonly data: Question }) => void) | null;
  readonly postMessage: (answer: Answer) => void;
}

const port = globalThis as unknown as Port;
const reckoner = new Reckoner(__FORDEL_CARRIED__);

port.onmessage = async ({ data: { id, task, asked } }) => {
  try {
    const work = reckoner[task] as (...asked: readonly unknown[]) => unknown;
    port.postMessage({ id, given: await work.apply(reckoner, asked) });
  } catch (error) {
    port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
};
