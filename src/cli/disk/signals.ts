import { UsageError } from "../world/usage-error.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** How long work goes on before it looks for a signal, in milliseconds. */
const STEP = 20;

/** Listens for signals that end the program until `stop`; `check` throws when one has been heard, to clean up after. */
export function listening(): { readonly check: () => void; readonly stop: () => void } {
  const heard: NodeJS.Signals[] = [];
  const hear = (signal: NodeJS.Signals) => heard.push(signal);
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    check: () => {
      const signal = SIGNALS.find((candidate) => heard.includes(candidate));
      if (signal) throw new UsageError({ kind: "interrupted", signal });
    },
    stop: () => {
      for (const signal of SIGNALS) process.off(signal, hear);
    },
  };
}

/** Does work in pieces; a signal that ends the program ends it between two of them, as an error to clean up after. */
export async function interruptibly<Piece>(pieces: Iterable<Piece>, work: (piece: Piece) => void): Promise<void> {
  const { check, stop } = listening();
  const look = async () => {
    await new Promise((resume) => setImmediate(resume));
    check();
  };
  try {
    let looked = Date.now();
    for (const piece of pieces) {
      work(piece);
      if (Date.now() - looked < STEP) continue;
      await look();
      looked = Date.now();
    }
    await look();
  } finally {
    stop();
  }
}
