// Cases of any size, the same at every run: what is measured must not change with who measures it.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers that look like chance and are not (Lehmer 1951). */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const KEYS = ["50 % equal + 50 % population", "pcs", "users", "population"];

function members(count) {
  const rows = Array.from({ length: count }, (_, at) => {
    return `Member ${at + 1},${2353 + 1237 * at},${180 + 41 * at},${160 + 37 * at}`;
  });
  return ["member,population,users,pcs", ...rows, ""].join("\n");
}

function* budget(lines, groups) {
  const chance = chances(lines + groups);
  yield "group,line,amount,key\n";
  for (let at = 0; at < lines; at++) {
    const amount = (1 + chance() * 90_000).toFixed(2);
    yield `Group ${1 + (at % groups)},Line ${at + 1},${amount},${KEYS[at % KEYS.length]}\n`;
  }
}

/** A case of so many lines and members, in a folder that is made once. */
export function caseOf(root, { lines, members: count, groups = 40, settings = null }) {
  const folder = join(root, `${lines}x${count}${settings === null ? "" : "s"}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "members.csv"), members(count));
  writeFileSync(join(folder, "budget.csv"), [...budget(lines, groups)].join(""));
  if (settings !== null) writeFileSync(join(folder, "fordel.yaml"), settings);
  return folder;
}

/** A case of which it is known what any group of members would pay by itself: of half its lines, by what drives them. */
export function drivenOf(root, members) {
  const folder = caseOf(root, { lines: 20, members });
  const drivers = ["", "users", "", "population"];
  const rows = Array.from({ length: 20 }, (_, at) => `Line ${at + 1},${250_000 + 7919 * at},${drivers[at % 4]}`);
  writeFileSync(join(folder, "budget.csv"), ["line,amount,driver", ...rows, ""].join("\n"));
  writeFileSync(join(folder, "fordel.yaml"), "key: 50 % equal + 50 % population\n");
  return folder;
}

/** Folders of small cases, as cooperations of a county are. */
export function manyOf(root, count) {
  const folder = join(root, `many-${count}`);
  for (let at = 1; at <= count; at++) {
    const settings = `title: Cooperation ${at}\nkey: 50 % equal + 50 % population\n`;
    const own = join(folder, `case-${at}`);
    if (existsSync(own)) continue;
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "members.csv"), members(3 + (at % 8)));
    writeFileSync(join(own, "budget.csv"), [...budget(20, 4)].join(""));
    writeFileSync(join(own, "fordel.yaml"), settings);
  }
  return folder;
}
