import { type Asked, explainPayment } from "../../../src/core/explain/payment.ts";
import type { Language } from "../../../src/core/model/language.ts";
import { constellationOf } from "../../../src/core/shares/constellation.ts";
import { split } from "../../../src/core/split/split.ts";
import type { ExplainView } from "../../../src/report/explain/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { frame } from "../worked-out.ts";

export const FILES = {
  members: "member,population,users\nÅs,600,10\nNes,300,30\nGol,100,20\n",
  budget: 'line,amount,members\nServers,1000,\nSupport,500,"Ås, Nes"\nTravel,100,Nes\n',
  settings: "key: 30% equal + 70% population\n",
};

/** What is asked of the three who share; the member by name. */
export function explained(
  files: Partial<typeof FILES>,
  { member = null, line = null, year = null }: Partial<Omit<Asked, "member">> & { readonly member?: string | null },
  language: Language = "en",
): ExplainView {
  const subject = caseOf({ ...FILES, ...files });
  const nobody = { with: [], without: [] };
  const found = split(subject, nobody);
  if (found.split === null) throw new Error(found.issues.map(({ code }) => code).join(" "));
  const place = subject.members.findIndex(({ name }) => name === member);
  const asked = { member: place < 0 ? null : place, line, year };
  const { constellation } = constellationOf(subject, nobody);
  const explanation = explainPayment({ subject, split: found.split, constellation }, asked);
  if ("code" in explanation) throw new Error(explanation.code);
  const figure = { member, line, year, per: null, item: null, scenario: null, figure: null };
  return { frame: frame(language), subject, figure, period: null, explanation, written: () => null };
}
