/** Where labels and sums stay in sight while the rest of a table scrolls under them, as the style sheet has it. */
const NARROW = "(max-width: 40rem)";

/** What the reader sets by opening something. */
const OF_READER = "open";

function namesOf(element: Element): string[] {
  return element.getAttributeNames().filter((name) => name !== OF_READER);
}

function becomeAttributes(shown: Element, next: Element): void {
  const [before, after] = [namesOf(shown), namesOf(next)];
  // In the same order too, so that what is put back is written as it was.
  if (before.join(" ") !== after.join(" ")) for (const name of before) shown.removeAttribute(name);
  for (const name of after) {
    const value = next.getAttribute(name) ?? "";
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

/** Makes one node of a kind like another of that kind. */
function becomeNode(shown: Node, next: Node): void {
  if (next instanceof Element) amend(shown as Element, next);
  else if (shown.nodeValue !== next.nodeValue) shown.nodeValue = next.nodeValue;
}

/** How many of two lists of nodes are of the same kind one by one, reckoned from an end; at most `most`. */
function alike(shown: readonly Node[], next: readonly Node[], most: number, from: "start" | "end"): number {
  const node = (nodes: readonly Node[], count: number) => nodes.at(from === "start" ? count : -1 - count);
  let count = 0;
  while (count < most && node(shown, count)?.nodeName === node(next, count)?.nodeName) count++;
  return count;
}

function amend(shown: Element, next: Element): void {
  if (shown.isEqualNode(next)) return;
  becomeAttributes(shown, next);
  const before = [...shown.childNodes];
  const after = [...next.childNodes];
  const most = Math.min(before.length, after.length);
  const first = alike(before, after, most, "start");
  const last = alike(before, after, most - first, "end");
  for (let at = 0; at < first; at++) becomeNode(before[at] as Node, after[at] as Node);
  for (let at = 1; at <= last; at++) becomeNode(before.at(-at) as Node, after.at(-at) as Node);
  const place = before[before.length - last] ?? null;
  for (const node of before.slice(first, before.length - last)) node.remove();
  for (const node of after.slice(first, after.length - last)) shown.insertBefore(node, place);
}

/**
 * Makes an element that is shown like another of its name, by changing nothing but what is not so yet: what stays is neither
 * styled nor laid out anew, and is open and scrolled to where its reader has it. `next` is used up.
 */
export function become(shown: Element, next: Element): void {
  amend(shown, next);
  if (!matchMedia(NARROW).matches) return;
  // What stays in sight would be drawn a part of a pixel beside its row once that has moved, over the line under it.
  for (const table of shown.querySelectorAll("table")) table.replaceWith(table.cloneNode(true));
}
