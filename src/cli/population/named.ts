import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { listed } from "../../core/population/asked.ts";
import { type AskedMunicipality, askedFor, type MunicipalityLookUp } from "../../core/population/look-up.ts";
import type { Municipality, PopulationRegister } from "../../core/population/register.ts";
import { namesApart } from "../../core/spelling/names-apart.ts";
import { partNames } from "../../input/members/concerns.ts";
import { municipalityIssue } from "../../input/register/municipality-issue.ts";
import { optionText } from "../../input/text/placed-text.ts";

/** The municipality that is asked for; null where that is nobody, or no one for certain, which is then an issue. */
export function found(
  asked: AskedMunicipality,
  at: Source,
  lookUp: MunicipalityLookUp,
  issues: Issue[],
): Municipality | null {
  const one = lookUp.find(asked);
  const problem = municipalityIssue(asked, one, at);
  if (problem) issues.push(problem);
  return one.kind === "found" ? one.municipality : null;
}

/** Those whom `--members` names, or why one of them is nobody. */
export function named(names: string, { municipalities }: PopulationRegister, lookUp: MunicipalityLookUp) {
  const issues: Issue[] = [];
  const option = optionText("--members", names);
  const parts = partNames(option);
  const asked = parts.length > 0 ? parts : [option];
  const some = asked.flatMap(({ text, source }) => {
    const one = found(askedFor(text), source, lookUp, issues);
    const apart = one ? null : namesApart(text, (name) => lookUp.find(askedFor(name)).kind === "found");
    const last = issues.at(-1);
    if (apart && last?.code === "MUNICIPALITY_UNKNOWN")
      issues.splice(-1, 1, issue(last.code, { ...last.args, apart }, last.source));
    return one ?? [];
  });
  return { listed: listed(some, municipalities), issues };
}
