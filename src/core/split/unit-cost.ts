import { weightsOf } from "../key/vintage.ts";
import { AskedNames, firstBearing } from "../model/asked-names.ts";
import type { Case, UnitCostRequest } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { isShared } from "../model/line.ts";
import type { WrittenName } from "../model/source.ts";
import { volumeIn } from "../model/volume.ts";
import { divide, type Fraction, isZero, sum } from "../number/fraction.ts";
import type { AllocatedLine, Subtotal } from "../shares/allocation.ts";
import { hasShares } from "../shares/divided-line.ts";
import { measuredAsInKeys } from "../shares/measured-as-in-keys.ts";
import { Nearest } from "../spelling/nearest.ts";
import { type Sums, sumsOf } from "./subtotals.ts";

/** A cost divided by a volume; `cost` is null where the volume is zero. Amounts in currency units. */
export interface UnitCost {
  readonly per: string;
  /** The group or line it is the cost of; null for the whole. */
  readonly of: string | null;
  /** Null for all years together. */
  readonly year: number | null;
  readonly amount: Fraction;
  readonly volume: Fraction;
  readonly cost: Fraction | null;
  /** Per member, in file order; empty when the volume is known for all together only. */
  readonly members: readonly {
    readonly member: number;
    readonly amount: Fraction;
    readonly volume: Fraction;
    readonly cost: Fraction | null;
  }[];
}

/** What a unit cost divides by: stated for the whole by year, and per member where the base is known for each. */
interface Volumes {
  readonly stated: (year: number | null) => Fraction | null;
  readonly perMember: ReadonlyMap<number, Fraction> | null;
}

const SHOWN_BY_DEFAULT = ["population", "users", "pcs"];

function costOf(amount: Fraction, volume: Fraction): Fraction | null {
  return isZero(volume) ? null : divide(amount, volume);
}

/** Lines with their sums, by year and in all. */
interface SummedLines extends Sums {
  readonly lines: readonly AllocatedLine[];
}

/** The shared lines that each of some names is of, found in one look at them. */
function linesNamed(lines: readonly AllocatedLine[], names: readonly string[]): (name: string) => AllocatedLine[] {
  const asked = new AskedNames(names);
  const named = new Map<string, AllocatedLine[]>(names.map((name) => [name, []]));
  for (const line of names.length === 0 ? [] : lines.filter(hasShares)) {
    for (const name of asked.bearing(line.line)) named.get(name)?.push(line);
  }
  return (name) => named.get(name) ?? [];
}

/** The shared lines that a unit cost is the cost of: by their name, a group around them, or the path of one. */
export function linesOf(lines: readonly AllocatedLine[], of: string | null): AllocatedLine[] {
  return of === null ? lines.filter(hasShares) : linesNamed(lines, [of])(of);
}

function volumesOf(subject: Case, request: UnitCostRequest, concerned: readonly number[]): Volumes | Issue[] {
  const at = request.written?.source ?? null;
  const isStated = subject.volumes.some((volume) => volume.base === request.per);
  const base = subject.bases.find((candidate) => candidate.name === request.per);
  const stated = (year: number | null) => volumeIn(subject.volumes, request.per, year);
  if (!base) {
    if (isStated) return { stated, perMember: null };
    return [issue("UNIT_COST_VOLUME_MISSING", { per: request.written?.text ?? request.per }, at)];
  }
  const measured = measuredAsInKeys(subject, base, at);
  if ("code" in measured) return isStated ? { stated, perMember: null } : [measured];
  const { weights, issues } = weightsOf(subject, measured, concerned);
  if (issues.length > 0) return isStated ? { stated, perMember: null } : [...issues];
  const perMember = new Map(concerned.map((member, at) => [member, weights[at] ?? sum([])]));
  return { stated, perMember };
}

/** The lines and groups that unit costs may be of, to tell of names that none of those who take part pay for. */
class Filed {
  readonly #borne: ReadonlyMap<string, unknown>;
  readonly #nearest: Nearest;

  constructor({ lines }: Pick<Case, "lines">, shown: readonly AllocatedLine[], names: readonly string[]) {
    const filed = lines.filter(isShared);
    const named = [...filed, ...shown.map(({ line }) => line)];
    this.#borne = firstBearing(filed, names);
    this.#nearest = new Nearest(new Set(named.flatMap(({ group, name }) => [...group, name])));
  }

  /** The issue of a name that nothing bears; none of what is filed, whose members have left: a notice has said so. */
  unknown({ text: name, source }: WrittenName): Issue[] {
    if (this.#borne.has(name)) return [];
    return [issue("UNIT_COST_OF_UNKNOWN", { name, suggestion: this.#nearest.to(name) }, source)];
  }
}

/** The unit costs of one request: per year where the budget has years, and for all years together. */
function unitCostsOf(
  subject: Case,
  summed: SummedLines,
  present: readonly number[],
  request: UnitCostRequest,
  linesOfName: (name: string) => AllocatedLine[],
  filed: () => Filed,
): UnitCost[] | Issue[] {
  const of = request.of?.text ?? null;
  const { years, total } = of === null ? summed : sumsOf(linesOfName(of), present);
  if (total.shares.length === 0 && request.of !== null) return filed().unknown(request.of);
  const concerned = total.shares.map((share) => share.member);
  const volumes = volumesOf(subject, request, concerned);
  if (Array.isArray(volumes)) return volumes;
  const cost = ({ year, shares }: Subtotal): UnitCost[] => {
    const amount = sum(shares.map((share) => share.allocated));
    const members = shares.flatMap(({ member, allocated }) => {
      const units = volumes.perMember?.get(member);
      return units ? [{ member, amount: allocated, volume: units, cost: costOf(allocated, units) }] : [];
    });
    const volume = volumes.stated(year) ?? (volumes.perMember && sum(members.map((entry) => entry.volume)));
    if (volume === null) return [];
    return [{ per: request.per, of, year, amount, volume, cost: costOf(amount, volume), members }];
  };
  return [...years, total].flatMap(cost);
}

/** Kroner per inhabitant, user and PC of the whole, as far as the bases are there and unambiguous. */
function defaultRequests(subject: Case, present: readonly number[]): UnitCostRequest[] {
  return SHOWN_BY_DEFAULT.flatMap((per) => {
    const request: UnitCostRequest = { per, written: null, of: null };
    return Array.isArray(volumesOf(subject, request, present)) ? [] : [request];
  });
}

/**
 * What one user, PC or inhabitant costs: the sums shown, divided by the volume of the members they fall on. Without
 * `unit-costs` in the case, per population, users and PCs of the whole.
 */
export function unitCosts(
  subject: Case,
  summed: SummedLines,
  present: readonly number[],
): { readonly unitCosts: readonly UnitCost[]; readonly issues: readonly Issue[] } {
  const costs: UnitCost[] = [];
  const issues: Issue[] = [];
  const requests = subject.unitCosts ?? defaultRequests(subject, present);
  const names = requests.flatMap(({ of }) => of?.text ?? []);
  const linesOfName = linesNamed(summed.lines, names);
  let looked: Filed | null = null;
  const filed = () => {
    looked ??= new Filed(subject, summed.lines, names);
    return looked;
  };
  for (const request of requests) {
    for (const unitCost of unitCostsOf(subject, summed, present, request, linesOfName, filed)) {
      if ("code" in unitCost) issues.push(unitCost);
      else costs.push(unitCost);
    }
  }
  return { unitCosts: costs, issues };
}
