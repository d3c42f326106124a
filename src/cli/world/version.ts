declare const __FORDEL_VERSION__: string | undefined;

declare const __FORDEL_COMMIT__: string | undefined;

/** The package's version, put in by the build. */
export const VERSION: string = typeof __FORDEL_VERSION__ === "string" ? __FORDEL_VERSION__ : "0.0.0-source";

const COMMIT = typeof __FORDEL_COMMIT__ === "string" ? __FORDEL_COMMIT__ : "";

/** The version and the commit that it was built of, for who reports what it did. */
export const VERSION_AND_COMMIT: string = COMMIT === "" ? VERSION : `${VERSION} (${COMMIT})`;
