import { nameKey } from "../../../core/model/names.ts";

/** Words that begin the name of what is part of the line above, in English, bokmål and nynorsk. */
const PART_FIRST = () =>
  /^[^\p{L}\p{N}]*(?:herav|hvorav|derav|korav|herunder|av dette|av disse|av desse|av denne|av dei|of which|of this|whereof|thereof|inkludert i dette|inkludert i posten|including)(?![\p{L}\p{N}])/u;
/** What every such name has in it: of millions of names few need a closer look. */
const HINT = /av |av:|av$|under|of|in[ck]l|avav/i;

/** Whether a name says that its row is part of the line above: `herav lønn`. */
export function namesPart(name: string): boolean {
  return HINT.test(name) && PART_FIRST().test(nameKey(name));
}
