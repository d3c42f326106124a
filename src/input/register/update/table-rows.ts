import type { Issue } from "../../../core/model/issue.ts";
import type { Member } from "../../../core/model/member.ts";
import { askedFor, type LookedUp, type MunicipalityLookUp } from "../../../core/population/look-up.ts";
import type { Municipality } from "../../../core/population/register.ts";
import { municipalityIssue } from "../municipality-issue.ts";

/** Whom a row of a table is of: a municipality of the register, a number that it has not, or why that is not certain. */
export interface RowOwner {
  /** Null where a name alone says nothing for certain. */
  readonly number: string | null;
  readonly name: string;
  /** Null for one that the register has not. */
  readonly municipality: Municipality | null;
  readonly issue: Issue | null;
}

/** Whether a number that the register has not is that of a new municipality: it was none before, and nobody has its name. */
function isNew(number: string | null, found: LookedUp): boolean {
  return number !== null && found.kind === "unknown" && found.suggestion === null;
}

/** Whom a row is of, by its number and the name beside it, or by name alone. */
export function ownerOf({ name: text, number, source }: Member, lookUp: MunicipalityLookUp): RowOwner {
  const { name, number: before } = askedFor(text);
  const asked = { number: number ?? before, name };
  const found = lookUp.find(asked);
  const municipality = found.kind === "found" ? found.municipality : null;
  return {
    ...{ number: municipality?.number ?? asked.number, name, municipality },
    issue: isNew(asked.number, found) ? null : municipalityIssue(asked, found, source),
  };
}
