import { lstatSync } from "node:fs";

/**
 * A free name beside a file, for what is to take its place. A run that was killed may have left its own behind: it is
 * passed by, never taken away, for on a shared folder the process of that number may live on another machine.
 */
export function nameBeside(path: string): string {
  for (let at = 0; ; at++) {
    const name = `${path}.${process.pid}${at === 0 ? "" : `.${at}`}.tmp`;
    if (lstatSync(name, { throwIfNoEntry: false }) === undefined) return name;
  }
}
