import type { Trial } from "./trial.ts";

/** What makes two faults the same one: names and figures may differ. */
export function kindOf(fault: string): string {
  return fault.replace(/["“«'][^"”»']*["”»']?/g, "…").replace(/[-\d.,]+/g, "N");
}

type Holds = (trial: Trial) => Promise<boolean>;

/** The smallest list found that a fault still shows with: stretches are left out, long ones first. */
async function shortened<Item>(list: readonly Item[], holds: (list: readonly Item[]) => Promise<boolean>) {
  let kept = list;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const shorter = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await holds(shorter)) kept = shorter;
      else at += size;
    }
  }
  return kept;
}

const join = (pieces: readonly string[]) => Buffer.from(pieces.join(""), "latin1");

/** A trial with as few files, words and bytes as still show its fault, as far as the time allows. */
export async function shrunk(trial: Trial, holds: Holds, isTimeUp: () => boolean): Promise<Trial> {
  let best = trial;
  const attempt = async (change: Partial<Trial>) => {
    if (isTimeUp() || !(await holds({ ...best, ...change }))) return false;
    best = { ...best, ...change };
    return true;
  };
  await attempt({ columns: null });
  await attempt({ stdin: Buffer.of() });
  await shortened([...best.files], (files) => attempt({ files: new Map(files) }));
  await shortened(best.argv.slice(1), (words) => attempt({ argv: [best.argv[0] ?? "", ...words] }));
  for (const [name, bytes] of best.files) {
    const smaller = (pieces: readonly string[]) => attempt({ files: new Map([...best.files, [name, join(pieces)]]) });
    if (bytes.toString("latin1").startsWith("PK")) continue;
    const lines = await shortened(bytes.toString("latin1").match(/[^\n\r]*(?:\r\n|\n|\r|$)/g) ?? [], smaller);
    await shortened([...lines.join("")], smaller);
  }
  return best;
}
