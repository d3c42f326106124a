import { register } from "node:module";

// Node itself imports the tests and the program: a call from one module to another then costs what it costs a user, which
// it does not where a bundler stands between them.
register("./typescript-hooks.mjs", import.meta.url);
