import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import type { AskedMunicipality, LookedUp } from "../../core/population/look-up.ts";
import { type Municipality, numbered } from "../../core/population/register.ts";

function inCounty(municipality: Municipality): string {
  return municipality.county === "" ? numbered(municipality) : `${numbered(municipality)} (${municipality.county})`;
}

/** Why somebody who was asked for is no municipality of a register, or not a certain one; null where it is found. */
export function municipalityIssue(asked: AskedMunicipality, found: LookedUp, at: Source | null): Issue | null {
  const { number, name } = asked;
  const text = number ?? name;
  switch (found.kind) {
    case "found":
      return null;
    case "ambiguous":
      return issue("MUNICIPALITY_AMBIGUOUS", { name, choices: found.choices.map(inCounty) }, at);
    case "former":
      return issue("MUNICIPALITY_FORMER", { asked: text, year: found.year, now: found.now.map(numbered) }, at);
    case "apart": {
      const both = { numbered: found.numbered.name, named: numbered(found.named) };
      return issue("MUNICIPALITY_NUMBER_OTHER", { number: number ?? "", name, ...both }, at);
    }
    case "unknown": {
      const suggestion = found.suggestion && numbered(found.suggestion);
      return issue("MUNICIPALITY_UNKNOWN", { asked: text, suggestion }, at);
    }
  }
}
