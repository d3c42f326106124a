import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";

const { comesAfter, released, unreleased, withVersion } = createRequire(import.meta.url)(
  "../../scripts/changelog.mjs",
) as {
  readonly comesAfter: (version: string, earlier: string) => boolean;
  readonly released: (changelog: string, version: string, day: string) => string;
  readonly unreleased: (changelog: string) => string;
  readonly withVersion: (page: string, earlier: string, version: string) => string;
};

const CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## 0.1.0 - 2026-01-01\n\n- All.\n";

describe("a release", () => {
  test("has what was unreleased under its version, and leaves an empty heading", () => {
    expect(unreleased(CHANGELOG)).toBe("### Added\n\n- A thing.");
    const after = released(CHANGELOG, "0.2.0", "2026-12-01");
    expect(after).toBe(CHANGELOG.replace("## [Unreleased]", "## [Unreleased]\n\n## 0.2.0 - 2026-12-01"));
    expect(unreleased(after)).toBe("");
  });

  test.each([
    ["0.2.0", "0.1.0", true],
    ["0.10.0", "0.9.3", true],
    ["1.0.0", "0.9.9", true],
    ["0.1.0", "0.1.0", false],
    ["0.1.9", "0.2.0", false],
    ["next", "0.1.0", false],
    ["0.2.0-beta", "0.1.0", false],
  ])("%s after %s: %s", (version, earlier, expected) => {
    expect(comesAfter(version, earlier)).toBe(expected);
  });

  test("is named where examples print a version, and nothing else changes", () => {
    const page = 'Made by fordel 0.1.0 with: fordel split\n  "fordel": "0.1.0",\n  "share": "0.1.0"\n';
    expect(withVersion(page, "0.1.0", "0.2.0")).toBe(
      'Made by fordel 0.2.0 with: fordel split\n  "fordel": "0.2.0",\n  "share": "0.1.0"\n',
    );
  });
});
