import { describe, expect, test } from "vitest";
import { ONE_READING } from "./one-reading.ts";
import { ended } from "./trial.ts";
import { TWO_READINGS } from "./two-readings.ts";

describe("what can be read in two ways is read rightly, asked about or refused", () => {
  test.each(TWO_READINGS.map((trial) => [trial.says, trial] as const))("%s", async (_, trial) => {
    const { code, total, alarms } = await ended(trial);
    const right = code === 0 && total === trial.total;
    expect({ right: right || code === 3 || alarms.length > 0, code, total, alarms }).toMatchObject({ right: true });
  });
});

describe("what can be read in one way is shared without alarm", () => {
  test.each(ONE_READING.map((trial) => [trial.says, trial] as const))("%s", async (_, trial) => {
    expect(await ended(trial)).toEqual({ code: 0, total: trial.total, alarms: [] });
  });
});
