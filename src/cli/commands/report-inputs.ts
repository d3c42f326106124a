import { digests, filesRead } from "../files/case-files.ts";
import type { Io } from "../world/io.ts";
import type { Prepared } from "./prepare.ts";

/** Every file that a document was worked out from, once: those of the case, then what it was held against. */
export function reportInputs({ loaded }: Prepared, io: Io): { readonly path: string; readonly sha256: string }[] {
  const read = [...loaded.inputs, ...filesRead(io)];
  const paths = read.map(({ path }) => path);
  return digests(read.filter(({ path }, at) => paths.indexOf(path) === at));
}
