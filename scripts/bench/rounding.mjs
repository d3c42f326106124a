// Rounds a table of so many lines and members, in the process; tells the seconds it took.
import { fraction, roundTable } from "../../dist/index.js";

const [lines, members] = process.argv.slice(2).map(Number);
const GROUPS = 40;
const bases = Array.from({ length: members }, (_, at) => 2353n + 1237n * BigInt(at));
const whole = bases.reduce((all, one) => all + one, 0n);
const count = BigInt(members);
const groups = Array.from({ length: Math.min(GROUPS, lines) }, () => ({ children: [] }));
for (let at = 0; at < lines; at++) {
  const amount = BigInt(100_000 + ((at * 7919) % 9_000_000));
  const cells = bases.map((base) => fraction(amount * (base * count + whole), 200n * whole * count));
  groups[at % groups.length].children.push({ cells });
}
const start = process.hrtime.bigint();
roundTable({ children: groups }, members);
console.log(Number(process.hrtime.bigint() - start) / 1e9);
