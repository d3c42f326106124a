import { expect, test, vi } from "vitest";
import { Progress } from "../../../src/cli/progress/progress.ts";
import { progressText } from "../../../src/cli/progress/progress-text.ts";
import { CLI_WORDS } from "../../../src/messages/cli-words.ts";
import { plain } from "../../report/shown.ts";

const NOTHING = { done: 0, total: 0, elapsed: 0, inStage: 0, expected: 0 };

test.each([
  ["nothing is known yet", { stage: "reading", elapsed: 1200 }, "Leser budsjettet … 2 s"],
  [
    "lines are counted",
    { stage: "reading", done: 250_000, total: 1_000_000, elapsed: 9000, inStage: 8000 },
    "Leser 250 000 av om lag 1 000 000 linjer … om lag 24 s igjen",
  ],
  [
    "the reading told how long all may take",
    { stage: "reckoning", total: 40_000, elapsed: 2500, expected: 9000 },
    "Regner på 40 000 linjer … om lag 7 s igjen",
  ],
  [
    "it takes longer than that",
    { stage: "writing", total: 40_000, elapsed: 9500, expected: 9000 },
    "Skriver 40 000 linjer … 10 s",
  ],
  [
    "minutes are left",
    { stage: "reading", done: 1, total: 5, inStage: 60_000 },
    "Leser 1 av om lag 5 linjer … om lag 4 min igjen",
  ],
] as const)("where %s, it says so", (_, at, text) => {
  expect(plain(progressText({ ...NOTHING, ...at }, CLI_WORDS.nb.progress, 100))).toBe(text);
});

test("it never fills the last column, which some terminals break after", () => {
  const at = { ...NOTHING, stage: "reading", elapsed: 1000 } as const;
  expect(progressText(at, CLI_WORDS.en.progress, 12)).toHaveLength(11);
});

test("what is written on the terminal is written where nothing is drawn, and the drawer hears of the end", () => {
  const screen: string[] = [];
  const output = { isTerminal: true, columns: 80, write: (piece: string | Uint8Array) => screen.push(`${piece}`) };
  const started: { code: string; data: { shared: SharedArrayBuffer; at: Readonly<Record<string, number>> } }[] = [];
  const progress = new Progress(output, 80, "nb", (code, data) => started.push({ code, data: data as never }));
  const [{ code, data } = { code: "", data: null }] = started;
  const shared = new Int32Array(data?.shared ?? new ArrayBuffer(0));
  const at = (place: string) => data?.at[place] ?? -1;
  // The drawer's program is text: that it can be read is all that is tried of it here.
  expect(() => new Function("require", code)).not.toThrow();
  shared[at("drawn")] = 1;
  progress.beside(output).write("a finding\n");
  expect(screen).toEqual(["\r\u001b[K", "a finding\n"]);
  progress.tell("reckoning", 5);
  expect([shared[at("stage")], shared[at("total")], shared[at("lock")], shared[at("ended")]]).toEqual([1, 5, 0, 0]);
  progress.end();
  expect(shared[at("ended")]).toBe(1);
  const pipe = { ...output, isTerminal: false };
  expect(progress.beside(pipe)).toBe(pipe);
});

test("lines are timed from when they are first counted, and those that were read are what is written", () => {
  const output = { isTerminal: true, columns: 80, write: () => true };
  let shared = new Int32Array(new SharedArrayBuffer(0));
  let places: Readonly<Record<string, number>> = {};
  vi.useFakeTimers();
  try {
    const progress = new Progress(output, 80, "nb", (_, data) => {
      const given = data as unknown as { shared: SharedArrayBuffer; at: typeof places };
      [shared, places] = [new Int32Array(given.shared), given.at];
    });
    const at = (place: string) => shared[places[place] ?? -1];
    vi.advanceTimersByTime(5000);
    progress.tell("reading", 600_001, 2000);
    vi.advanceTimersByTime(1000);
    progress.tell("reading", 600_001, 600_000);
    expect(at("begun")).toBe(5000);
    progress.write();
    expect([at("stage"), at("total"), at("done")]).toEqual([2, 600_000, 0]);
  } finally {
    vi.useRealTimers();
  }
});
