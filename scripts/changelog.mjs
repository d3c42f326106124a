// What a release makes of the texts that name a version.

const UNRELEASED = "## [Unreleased]";

/** What stands under Unreleased; empty where nothing does. */
export function unreleased(changelog) {
  const [, after = ""] = changelog.split(`${UNRELEASED}\n`);
  return after.split(/^## /m)[0].trim();
}

/** The changelog with what is unreleased under its version and day, and an empty heading for what comes. */
export function released(changelog, version, day) {
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## ${version} - ${day}`);
}

/** Whether a version comes after another; both as 1.2.3, for there are no others. */
export function comesAfter(version, earlier) {
  const parts = (text) => (/^\d+\.\d+\.\d+$/.test(text) ? text.split(".").map(Number) : null);
  const [one, other] = [parts(version), parts(earlier)];
  if (one === null || other === null) return false;
  const at = one.findIndex((part, place) => part !== other[place]);
  return at >= 0 && one[at] > other[at];
}

/** A page of the documentation whose examples print the version. */
export function withVersion(page, earlier, version) {
  return page
    .replaceAll(`"fordel": "${earlier}"`, `"fordel": "${version}"`)
    .replaceAll(`fordel ${earlier} with`, `fordel ${version} with`);
}
