import type { Key } from "../../core/model/key.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { sharingMembers } from "../../core/shares/divided-line.ts";
import { caseKeyLines, labelInYears } from "../page/case-keys.ts";
import { contributionLimitsInWords } from "../page/contribution-limits.ts";
import { keyInWords } from "../page/key-in-words.ts";
import { someNames } from "../page/line-names.ts";
import { selectionLines } from "../page/selection.ts";
import type { SplitView } from "./view.ts";

interface KeyUse {
  readonly name: string | null;
  readonly key: Key;
  readonly own: boolean;
  readonly lines: AllocatedLine[];
}

/** Lines that are shown, and how; of a split or of what it is settled by. */
export interface SharedLines extends Pick<SplitView, "frame" | "subject"> {
  readonly shown: Pick<SplitView["shown"], "lines" | "members" | "total">;
}

function keyUses(view: SharedLines): KeyUse[] {
  const uses = new Map<string, KeyUse>();
  for (const line of view.shown.lines) {
    if (line.key === null || line.line.capital?.isCredit) continue;
    const id = `${line.key.own} ${line.keyText} ${sharingMembers(line).join(" ")}`;
    const use = uses.get(id);
    if (use) use.lines.push(line);
    else uses.set(id, { name: line.key.name, key: line.key.key, own: line.key.own, lines: [line] });
  }
  return [...uses.values()];
}

/** The names of keys that lines brought themselves and that change from one year to another. */
function changingKeys(uses: readonly KeyUse[]): ReadonlySet<string> {
  const keys = new Map<string, Set<Key>>();
  for (const { own, name, key } of uses) {
    if (own && name !== null) keys.set(name, (keys.get(name) ?? new Set()).add(key));
  }
  return new Set([...keys].flatMap(([name, all]) => (all.size > 1 ? [name] : [])));
}

/**
 * What the table rests on, one sentence for each key in use: the case's (by years where it changes), then the keys that
 * lines brought themselves.
 */
export function basisOf(view: SharedLines): string[] {
  const { shown } = view;
  const { words } = view.frame;
  const uses = keyUses(view);
  const everyone = shown.total.shares.map(({ member }) => member);
  const sentences = caseKeyLines(shown.lines, view.subject, shown.members, view.frame, everyone);
  const byKey = new Map<string, AllocatedLine[]>();
  const changing = changingKeys(uses);
  for (const use of uses.filter((candidate) => candidate.own)) {
    const [first] = use.lines;
    const all = first ? sharingMembers(first) : [];
    const sharing = new Set(all);
    const members = shown.members.filter((member) => sharing.has(member));
    const text = keyInWords(use.key, view.subject, members, view.frame, all);
    byKey.set(text, [...(byKey.get(text) ?? []), ...use.lines]);
  }
  for (const [text, lines] of byKey) {
    const dated = lines.some(({ key }) => key !== null && key.name !== null && changing.has(key.name));
    sentences.push(`${labelInYears(words.ownKeys, lines, dated)}: ${text} – ${someNames(view.frame, lines)}`);
  }
  const limits = contributionLimitsInWords(view.subject, view.frame);
  return [...sentences, ...(limits === null ? [] : [limits]), ...selectionLines(view.subject, words)];
}
