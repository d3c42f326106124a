import { expect, test } from "vitest";
import { columnsOf, readerOf } from "../../../src/cli/world/reader.ts";

const stream = (isTerminal: boolean, columns: number | null = null) => ({ isTerminal, columns, write: () => true });
const TERMINAL = stream(true, 120);
const PIPE = stream(false);

test.each([
  ["a terminal", {}, {}, TERMINAL, true],
  ["a pipe", {}, {}, PIPE, false],
  ["NO_COLOR", {}, { NO_COLOR: "1" }, TERMINAL, false],
  ["an empty NO_COLOR", {}, { NO_COLOR: "" }, TERMINAL, true],
  ["TERM=dumb", {}, { TERM: "dumb" }, TERMINAL, false],
  ["FORCE_COLOR in a pipe", {}, { FORCE_COLOR: "1" }, PIPE, true],
  ["FORCE_COLOR beside NO_COLOR", {}, { FORCE_COLOR: "", NO_COLOR: "1" }, PIPE, true],
  ["FORCE_COLOR=0", {}, { FORCE_COLOR: "0" }, TERMINAL, false],
  ["--no-color against FORCE_COLOR", { color: false }, { FORCE_COLOR: "1" }, TERMINAL, false],
  ["--color against NO_COLOR", { color: true }, { NO_COLOR: "1" }, PIPE, true],
  ["--plain against FORCE_COLOR", { plain: true }, { FORCE_COLOR: "1" }, TERMINAL, false],
] as const)("%s", (_, asked, env, to, color) => {
  expect(readerOf(to, asked, env).color).toBe(color);
});

test.each([
  ["the terminal's", TERMINAL, {}, 120],
  ["COLUMNS before the terminal's", TERMINAL, { COLUMNS: "60" }, 60],
  ["COLUMNS in a pipe", PIPE, { COLUMNS: "72" }, 72],
  ["nothing in a pipe", PIPE, {}, null],
  ["no sense in COLUMNS", PIPE, { COLUMNS: "wide" }, null],
  ["80 of a terminal that does not say", stream(true), {}, 80],
] as const)("the width is %s", (_, to, env, columns) => {
  expect(columnsOf(to, env)).toBe(columns);
});

test("bars and progress are for who looks on: at a terminal that can, without --plain", () => {
  const asked = [TERMINAL, PIPE].map((to) => readerOf(to, {}, {}).looksOn);
  expect(asked).toEqual([true, false]);
  expect(readerOf(TERMINAL, {}, { TERM: "dumb" }).looksOn).toBe(false);
  expect(readerOf(TERMINAL, { plain: true }, {}).looksOn).toBe(false);
});
