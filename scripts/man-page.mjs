// The page of the manual, dist/fordel.1, made by the source of the help.
import { build } from "esbuild";

export async function manPage(version) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { COMMANDS } from "./src/cli/commands.ts";
import { manPage } from "./src/cli/man/man-page.ts";
export const page = (version) => manPage(COMMANDS, version);`,
      resolveDir: ".",
    },
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["./commands/*"],
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { page } = await import(`data:text/javascript;base64,${code}`);
  return page(version);
}
