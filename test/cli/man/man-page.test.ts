import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/commands.ts";
import { OPTIONS, type Option } from "../../../src/cli/line/options.ts";
import { manPage } from "../../../src/cli/man/man-page.ts";
import { roffText } from "../../../src/cli/man/roff.ts";

const page = manPage(COMMANDS, "1.2.3");

describe("the page of the manual", () => {
  test("has every command, and every option with what it is for", () => {
    for (const name of Object.keys(COMMANDS)) expect(page).toContain(`.SS "fordel ${roffText(name)} `);
    for (const option of Object.keys(OPTIONS) as Option[]) {
      expect(page).toContain(`.B "${roffText(OPTIONS[option].flags).replaceAll('"', "\\(dq")}"\n`);
    }
  });

  test("is ASCII and the same on every machine", () => {
    expect(page).toMatch(/^\.TH FORDEL 1 "" "fordel 1\.2\.3" /);
    expect([...page].every((sign) => sign < "\u007f")).toBe(true);
    expect(page.trimEnd()).not.toMatch(/^\s*$/m);
  });

  test("is set without a warning", ({ skip }) => {
    const { error, stdout, stderr } = spawnSync("groff", ["-man", "-ww", "-Tutf8", "-P-cbou", "-rLL=100n"], {
      input: page,
      encoding: "utf8",
    });
    if (error) skip();
    expect(stderr).toBe("");
    expect(stdout).toContain('"50% equal + 50% population"');
    expect(stdout).toMatch(/EXIT STATUS\n +0 +done/);
  });
});

test("text is no request and no escape", () => {
  expect(roffText(".so x\n'b \\fBå −1-")).toBe("\\&.so x\n\\&'b \\efB\\[u00E5] \\[u2212]1\\-");
});
