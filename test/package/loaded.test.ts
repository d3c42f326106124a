import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";

const { loadedBy, nameOf } = (await import("../../scripts/loaded.mjs" as string)) as {
  readonly loadedBy: (...args: readonly string[]) => readonly { readonly name: string }[];
  readonly nameOf: (part: { readonly name: string }) => string | null;
};

const commandsOf = (args: readonly string[]) => {
  const names = loadedBy(...args).map(nameOf);
  expect(names).toContain("fordel");
  return names.filter((name) => name !== null && Object.hasOwn(COMMANDS, name));
};

test.each([[["--help"]], [["help", "split"]], [["split", "--unknown"]], [["nonsense"]]])(
  "%j loads no command",
  (args) => {
    expect(commandsOf(args)).toEqual([]);
  },
);

test("a file that is not there loads the command that looks for it, and neither another nor the settings", () => {
  const args = ["split", "fixtures/melhus", "--members", "nowhere.csv", "--budget", "nowhere.csv"];
  expect(commandsOf(args)).toEqual(["split"]);
  expect(loadedBy("split", "nowhere").map(nameOf)).not.toContain("settings");
});
