import { memberName } from "../../core/model/names.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import type { SplitView } from "./view.ts";

/** More members than this are counted in the title, not named. */
const MOST_NAMED = 3;

/** The case with who takes part and the years, as far as its own title does not say so. */
export function splitTitle(view: SplitView): string {
  const { shown } = view;
  const { words } = view.frame;
  const names = shown.total.shares.map(({ member }) => memberName(view.subject, member));
  const who = names.length > MOST_NAMED ? words.members(names.length) : enumerate(names, words);
  const years = shown.years.map((entry) => entry.year);
  const when = years.length === 0 ? [] : [years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`];
  const title = view.subject.title ?? words.costSharing;
  const saysWho = names.every((name) => title.includes(name));
  return [saysWho ? title : `${title}, ${who}`, ...when, ...(view.only ?? [])].join(" · ");
}
