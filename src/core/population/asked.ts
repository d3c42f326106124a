import type { Municipality, PopulationRegister } from "./register.ts";

/** A municipality that was asked for, under the name it is listed by: a case's own, else the official one. */
export interface ListedMunicipality {
  readonly member: string;
  readonly municipality: Municipality;
}

/** All of a register, by the names that tell them apart in a members.csv: `1515 Herøy` where two are called Herøy. */
export function everyMunicipality({ municipalities }: PopulationRegister): readonly ListedMunicipality[] {
  return listed(municipalities, municipalities);
}

/** Some of a register, likewise, each once. */
export function listed(some: readonly Municipality[], all: readonly Municipality[]): readonly ListedMunicipality[] {
  const names = new Map<string, number>();
  for (const { name } of all) names.set(name, (names.get(name) ?? 0) + 1);
  return [...new Set(some)].map((municipality) => {
    const { number, name } = municipality;
    return { member: names.get(name) === 1 ? name : `${number} ${name}`, municipality };
  });
}

/** Years as runs: `2005–2023`, `2021`. */
export function runsOf(years: readonly number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
}

/** A municipality that a newer register has no figures of in some of the years that it was given. */
export interface LackingYears {
  readonly municipality: string;
  readonly years: readonly number[];
}
