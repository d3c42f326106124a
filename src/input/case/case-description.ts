import type { Case } from "../../core/model/case.ts";
import type { Base } from "../../core/model/member.ts";
import { sameName } from "../../core/model/names.ts";
import { ONE } from "../../core/number/fraction.ts";
import type { Settings } from "../settings/settings-model.ts";
import { writtenName } from "../text/placed-text.ts";
import { canonicalBase, namedVolumes } from "./volumes.ts";

type Described = Pick<
  Case,
  | "title"
  | "currency"
  | "vat"
  | "date"
  | "populationDate"
  | "hosting"
  | "round"
  | "unitCosts"
  | "volumes"
  | "reservations"
>;

/** Everything of the settings that a case carries as it is, in the names that its bases have. */
export function describedBy(settings: Settings, bases: readonly Base[]): Described {
  const volumes = namedVolumes(bases, settings.volumes);
  const perOf = (name: string) => volumes.find(({ base }) => sameName(base, name))?.base ?? canonicalBase(bases, name);
  return {
    title: settings.title?.text ?? null,
    currency: settings.currency?.text ?? "NOK",
    vat: settings.vat?.value ?? null,
    date: settings.date?.text ?? null,
    populationDate: settings.populationDate?.value ?? null,
    hosting: {
      host: settings.host && writtenName(settings.host),
      ofParts: settings.hosts.map(({ of, host }) => ({ of: writtenName(of), host: writtenName(host) })),
      surcharges: [
        ...settings.surcharges.map(({ of, value, source }) => ({ of: writtenName(of), surcharge: value, source })),
        ...(settings.surcharge
          ? [{ of: null, surcharge: settings.surcharge.value, source: settings.surcharge.source }]
          : []),
      ],
    },
    round: settings.round?.value ?? ONE,
    unitCosts:
      settings.unitCosts?.map(({ per, of }) => ({
        per: perOf(per.text),
        written: writtenName(per),
        of: of && writtenName(of),
      })) ?? null,
    volumes,
    reservations: settings.reservations.map(({ text }) => text),
  };
}
