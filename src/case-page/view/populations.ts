import type { Reckoning } from "./reckoning.ts";

/** As far as it is looked at, what the program says of municipalities. */
interface PopulationDocument {
  readonly result: {
    readonly register: { readonly years: readonly number[] };
    readonly municipalities: readonly {
      readonly populations: readonly { readonly year: number; readonly population: string | null }[];
    }[];
  } | null;
}

/** The populations of municipalities by their names, at the newest year of the register; null of those not found. */
export async function populationsOf(
  names: readonly string[],
  reckoning: Reckoning,
): Promise<{ readonly year: number; readonly found: readonly (string | null)[] }> {
  let year = 0;
  const found = await Promise.all(
    names.map(async (name) => {
      if (name === "") return null;
      const options = { members: name, format: "json" } as const;
      const { output } = await reckoning.ask("run", { command: "population", folder: "", options, language: "en" });
      const { result } = JSON.parse(new TextDecoder().decode(output)) as PopulationDocument;
      year = Math.max(year, ...(result?.register.years ?? []));
      const newest = Math.max(...(result?.register.years ?? []));
      return result?.municipalities[0]?.populations.find((one) => one.year === newest)?.population ?? null;
    }),
  );
  return { year, found };
}
