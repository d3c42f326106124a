import fc from "fast-check";

/**
 * Random cases are the same on every run, so that no test fails or passes by chance. FORDEL_SEED=4711 gives others; it is
 * `npm run fuzz` that looks for what nobody has seen.
 */
fc.configureGlobal({ seed: Number(process.env["FORDEL_SEED"] ?? 1) });
