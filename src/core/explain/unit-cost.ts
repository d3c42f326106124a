import { figuresOf, type Weight } from "../key/weigh.ts";
import { type Issue, issue } from "../model/issue.ts";
import { optionSource } from "../model/source.ts";
import { statedVolume } from "../model/volume.ts";
import { measuredAsInKeys } from "../shares/measured-as-in-keys.ts";
import type { Explained } from "./cell.ts";
import { type Asked, partsAsked } from "./payment.ts";
import type { Explanation, VolumeStep } from "./step.ts";
import { explainSum } from "./sum.ts";

/** A cost for each unit of a base; `per` is its canonical name, `written` what was asked for. */
export interface AskedUnitCost extends Asked {
  readonly per: string;
  readonly written: string;
}

function volumeStep({ subject, split }: Explained, asked: AskedUnitCost, members: readonly number[]): VolumeStep {
  const { per, member, year } = asked;
  const base = subject.bases.find(({ name }) => name === per);
  const stated = member === null ? statedVolume(subject.volumes, per, year) : null;
  if (stated) {
    const { value, source } = stated;
    return { kind: "volume", per, header: base?.header ?? null, years: null, weights: [], source, value };
  }
  const measured = base && measuredAsInKeys(subject, base, null);
  const cost = split.unitCosts.find((entry) => entry.year === year);
  if (!base || !measured || "code" in measured || !cost) throw new Error(`a unit cost without a volume: ${per}`);
  const weights = members.flatMap((index): Weight[] => {
    const measure = measured.measures[index];
    return measure
      ? [
          {
            member: index,
            value: measure.value,
            source: measure.source,
            meanOf: figuresOf(measured, index),
            reckoned: null,
          },
        ]
      : [];
  });
  const volume = member === null ? cost.volume : (weights[0]?.value ?? cost.volume);
  return { kind: "volume", per, header: base.header, years: measured.years, weights, source: null, value: volume };
}

/** What one unit of a base costs: the amount as it is shown, divided by the volume of those it falls on. */
export function explainUnitCost(about: Explained, asked: AskedUnitCost): Explanation | Issue {
  const parts = partsAsked(about, asked);
  if (!("length" in parts)) return parts;
  const missing = issue("UNIT_COST_VOLUME_MISSING", { per: asked.written }, optionSource("--per", asked.written));
  const cost = about.split.unitCosts.find((entry) => entry.year === asked.year);
  const ofMember = asked.member === null ? cost : cost?.members.find((entry) => entry.member === asked.member);
  if (!cost || !ofMember || ofMember.cost === null) return missing;
  const members = asked.member === null ? cost.members.map(({ member }) => member) : [asked.member];
  const volume = volumeStep(about, asked, members);
  const value = ofMember.cost;
  const { steps } = explainSum(parts);
  return { value, steps: [...steps, volume, { kind: "ratio", amount: ofMember.amount, volume: volume.value, value }] };
}
