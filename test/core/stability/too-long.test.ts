import { expect, test } from "vitest";
import { stability } from "../../../src/core/stability/stability.ts";
import { caseOf } from "../model/case-of.ts";

const MEMBERS = 20;
const LINES = 12;

/** A case in which each line goes by what other members have, and each has a number of so many digits. */
function everOthers(digits: number) {
  const names = Array.from({ length: MEMBERS }, (_, at) => `M${at + 1}`);
  const users = names.map((_, at) => BigInt(`${at + 1}`.repeat(digits).slice(0, digits)) + BigInt(at * at));
  const lines = Array.from(
    { length: LINES },
    (_, at) => `Line ${at},1000,users,"${names.slice(at, at + 3).join(", ")}"`,
  );
  return caseOf({
    members: ["member,users", ...names.map((name, at) => `${name},${users[at]}`), ""].join("\n"),
    budget: ["line,amount,driver,members", ...lines, `All,1000,users,"${names.join(", ")}"`, ""].join("\n"),
    settings: "key: users\n",
  });
}

test("groups are not looked at where what they pay is too long a number for a million of them", () => {
  const { stability: none, issues } = stability(everOthers(190), null, null);
  expect(none).toBe(null);
  expect(issues).toMatchObject([{ code: "TABLE_TOO_LARGE", args: { members: MEMBERS, lines: LINES + 1 } }]);
});
