/** A label that stands as near as it can to where it wants, in pixels. */
export interface Wanted {
  readonly at: number;
  readonly height: number;
}

/** Where the middles of labels stand so that none covers another, all of them between two heights. */
export function apart(labels: readonly Wanted[], top: number, bottom: number): number[] {
  const order = labels.map(({ at, height }, index) => ({ at, height, index })).sort((a, b) => a.at - b.at);
  const middles: number[] = labels.map(({ at }) => at);
  // Labels that meet become one block about the middle of where they want to be.
  const blocks: { members: typeof order; height: number; middle: number }[] = [];
  const held = (middle: number, height: number) =>
    Math.min(Math.max(middle, top + height / 2), Math.max(top + height / 2, bottom - height / 2));
  for (const one of order) {
    let block = { members: [one], height: one.height, middle: held(one.at, one.height) };
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      if (before.middle + before.height / 2 <= block.middle - block.height / 2) break;
      blocks.pop();
      const members = [...before.members, ...block.members];
      const height = before.height + block.height;
      let above = 0;
      const wanted = members.map((member) => {
        const own = member.at - above - member.height / 2 + height / 2;
        above += member.height;
        return own;
      });
      block = { members, height, middle: held(wanted.reduce((sum, own) => sum + own, 0) / members.length, height) };
    }
    blocks.push(block);
  }
  for (const { members, height, middle } of blocks) {
    let y = middle - height / 2;
    for (const { index, height: own } of members) {
      middles[index] = y + own / 2;
      y += own;
    }
  }
  return middles;
}
