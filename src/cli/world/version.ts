declare const __FORDEL_VERSION__: string | undefined;

/** The package's version, put in by the build. */
export const VERSION: string = typeof __FORDEL_VERSION__ === "string" ? __FORDEL_VERSION__ : "0.0.0-source";
