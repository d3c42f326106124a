import { amountOfFee, keyToTry, type TriedKey, triedKey } from "../../core/key/tried-key.ts";
import { isShared } from "../../core/model/line.ts";
import { WHAT_IF_WORDS } from "../../messages/registry.ts";
import type { WhatIfWords } from "../../messages/terms/what-if.ts";
import { frameOf } from "../page/frame.ts";
import { baseInWords, rateLabel } from "../page/key-in-words.ts";
import type { Panel } from "../page/panel.ts";
import type { Adopted } from "./try-out.ts";

/** The case's key as it can be tried; null when there is none, or nothing to weigh. */
export function keyOnTrial({ subject }: Adopted): TriedKey | null {
  const filed = keyToTry(subject);
  const tried = filed && triedKey(subject, filed.key);
  const used = subject.lines.some((line) => line.key === null && isShared(line));
  const several = tried?.filter(({ kind }) => kind === "weight").length ?? 0;
  return used && several > 1 ? tried : null;
}

function whyNot({ subject }: Adopted, terms: WhatIfWords): string {
  const used = subject.lines.some((line) => line.key === null && isShared(line));
  if (subject.key === null || !used) return terms.noKey;
  return keyToTry(subject) === null ? terms.keyByYears : terms.oneBase;
}

/** What may be tried of a case, with the words for it. */
export function panelOf(adopted: Adopted): Panel {
  const { subject, paper } = adopted;
  const terms = WHAT_IF_WORDS[paper.language];
  const frame = frameOf(paper.language, paper.scale, subject.currency);
  const tried = keyOnTrial(adopted);
  const weights = (tried ?? []).flatMap((part, at) => {
    if (part.kind === "fee") return [];
    return [{ at, name: baseInWords(part.base, subject, [], [], frame), value: part.ratio, from: part.from }];
  });
  const fees = (tried ?? []).flatMap((part, at) => {
    const value = part.kind === "fee" ? amountOfFee(part.fee) : null;
    if (part.kind !== "fee" || value === null) return [];
    const name = part.fee.kind === "rate" ? rateLabel(part.fee.base, subject, frame) : terms.fee(subject.currency);
    return [{ at, name, value }];
  });
  const rest = weights.find(({ from }) => from === "rest") ?? null;
  const yields = rest !== null && weights.length > 2;
  const keeps =
    tried !== null && subject.lines.some((line) => line.key !== null && isShared(line) && !line.capital?.isCredit);
  const rivals = subject.scenarios.some(({ name }) => name !== subject.baseline);
  return {
    terms,
    weights: weights.filter(({ from }) => from !== "rest"),
    rest,
    fees,
    members: subject.members.map(({ name, takesPart }) => ({ name, takesPart })),
    notes: [
      ...(tried === null ? [whyNot(adopted, terms)] : []),
      ...(yields ? [frame.words.restYields(`${frame.words.rest} ${rest.name}`)] : []),
      ...(keeps ? [terms.linesKeepTheirs] : []),
      ...(rivals ? [terms.scenariosStay] : []),
    ],
  };
}
