import type {
  AmountStep,
  BalanceStep,
  KeyStep,
  OutsideStep,
  PartStep,
  PriceStep,
  ScenarioStep,
  SettledStep,
  Step,
  SurchargeStep,
  TermStep,
  VolumeStep,
} from "../../core/explain/step.ts";
import type { LineChange, Membership } from "../../core/model/scenario.ts";
import { divide, equals, type Fraction, isZero, negate, ONE } from "../../core/number/fraction.ts";
import { CAUSES, type CauseName } from "../../core/settle/year-end/causes.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { amountFigure, figure, plainFigure, weighedFigure, writtenPercentage } from "../../messages/phrases/figures.ts";
import { EXPLAIN_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { baseInWords, baseLabel, keyInWords } from "../page/key-in-words.ts";
import { periodText } from "../page/span.ts";
import { causeText } from "../settle/cause-text.ts";
import { betweenLabel } from "../transfers/between.ts";
import { capitalSentence } from "./capital-sentence.ts";
import { paidFeeSentence } from "./fee-sentence.ts";
import {
  exactText,
  MOST_NAMED,
  membersText,
  nameOf,
  percentText,
  placeText,
  rowsText,
  rowText,
  shareText,
} from "./figures.ts";
import { limitSentence } from "./limit-sentence.ts";
import { roundingSentence } from "./rounding-sentence.ts";
import type { ExplainView } from "./view.ts";
import { ownFigure, ownPlace } from "./weight-figure.ts";

/** A line, with its year where the figure is of several. */
function lineInYear(view: ExplainView, { name, year }: AmountStep["line"]): string {
  return year === null || view.figure.year !== null ? name : `${name}, ${year}`;
}

function amountSentence(view: ExplainView, { line, value }: AmountStep): string {
  const { written } = view;
  const { language } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  const text = written(line.source)?.trim() ?? null;
  const plain = amountFigure(value, language);
  const bare = (figure: string) => figure.replace(/\s/gu, "").replace("\u2212", "-");
  const same = text === null || text === "" || bare(text) === bare(plain);
  const name = lineInYear(view, line);
  return explain.amount(name, money(view.frame, value), same ? null : text, placeText(line.source));
}

function outsideSentence(view: ExplainView, step: OutsideStep): string {
  const { outside, everyone } = EXPLAIN_WORDS[view.frame.language];
  const isGroup = step.why === "named" && step.line?.concerns.places.length === 0;
  const place = step.source === null ? "" : isGroup ? rowText(step.source) : placeText(step.source);
  const line = step.line?.name ?? "";
  const member = step.member === null ? everyone : nameOf(view, step.member);
  switch (step.why) {
    case "named":
      return outside.named(member, line, membersText(view, step.members), place);
    case "candidate":
      return outside.candidate(member, place);
    case "nobody":
      return outside.nobody(line, place);
    case "note":
      return outside.note(line, place);
    case "away":
      return outside.away(member, enumerate(step.years.map(String), view.frame.words));
    case "year":
      return outside.year(line, enumerate(step.years.map(String), view.frame.words), place);
  }
}

/** `Stab reaches Drift with 84% (60% directly, 24% through Support).` */
function stagesSentence(view: ExplainView, { group, reaches }: NonNullable<KeyStep["stages"]>): string {
  const { language, words } = view.frame;
  const explain = EXPLAIN_WORDS[language];
  const percent = (ratio: Fraction) => writtenPercentage(ratio, language);
  const reached = reaches.map(({ to, ratio, direct, through }) => {
    const ways = [
      ...(isZero(direct) ? [] : [explain.directly(percent(direct))]),
      ...through().map((one) => explain.through(percent(one.ratio), one.group)),
    ];
    const [only = "", another] = ways;
    if (another === undefined) return explain.reached(to, isZero(direct) ? only : percent(ratio), null);
    return explain.reached(to, percent(ratio), ways.join(", "));
  });
  return explain.reaches(group, enumerate(reached, words));
}

/** The figures that a base's sum is made of, with their place; null where there is no such place. */
function addends(view: ExplainView, { weights, percent }: PartStep): string | null {
  const places = weights.flatMap(({ source }) => source ?? []);
  if (places.length === 0) return null;
  const range = rowsText(places);
  if (weights.length > MOST_NAMED) return `${EXPLAIN_WORDS[view.frame.language].memberCount(weights.length)}, ${range}`;
  return `${weights.map(({ value }) => weighedFigure(value, percent, view.frame.language)).join(" + ")}, ${range}`;
}

function partSentence(view: ExplainView, step: PartStep): string {
  const { subject } = view;
  const { language, words } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  const whole = equals(step.ratio, ONE);
  const shown = (value: Fraction) => weighedFigure(value, step.percent, language);
  const ratio = step.rest
    ? `${words.rest} (${writtenPercentage(step.ratio, language)})`
    : writtenPercentage(step.ratio, language);
  const share = shareText(view, step.value);
  if (step.base.kind === "key") {
    const base = baseLabel(step.base, subject, view.frame);
    return explain.partOfKey({ ratio: whole ? null : ratio, base, own: shown(step.own.value), share });
  }
  return explain.part({
    ratio: whole ? null : ratio,
    base: baseInWords(step.base, subject, [], [], view.frame),
    own: ownFigure(step.own, shown, words.atMost),
    place: ownPlace(step.own),
    total: shown(step.total),
    of: addends(view, step),
    share,
  });
}

function volumeSentence(view: ExplainView, step: VolumeStep): string {
  const { language } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  const value = plainFigure(step.value, language);
  const places = step.weights.flatMap(({ source }) => source ?? []);
  const [first, ...others] = places;
  const rows = places.length === 0 ? null : rowsText(places);
  const addends = step.weights.map((weight) => plainFigure(weight.value, language)).join(" + ");
  const few = step.weights.length <= MOST_NAMED ? addends : explain.memberCount(step.weights.length);
  const [only] = step.weights;
  const measured = first && others.length === 0 && only ? ownPlace(only) : rows === null ? null : `${few}, ${rows}`;
  const of = step.source === null ? measured : placeText(step.source);
  return explain.volume(
    explain.bases[step.per] ?? step.header ?? step.per,
    step.years,
    value,
    of,
    step.source !== null,
  );
}

/** What a scenario changes of a line or group. */
function changeText(view: ExplainView, { line, year, change, source }: LineChange): string {
  const { language } = view.frame;
  const explain = EXPLAIN_WORDS[language];
  const name = year === null ? line.text : `${line.text} ${year}`;
  const place = placeText(source);
  switch (change.kind) {
    case "amount":
      return explain.changedTo(name, amountFigure(change.amount, language), place);
    case "percent":
      return explain.changedBy(name, writtenPercentage(change.ratio, language), place);
    case "step":
      return explain.stepFrom(name, amountFigure(change.amount, language), change.members, place);
    case "each":
      return explain.stepEach(name, plainFigure(change.times, language), place);
  }
}

function scenarioSentence(view: ExplainView, { scenario, joining, leaving }: ScenarioStep): string {
  const explain = EXPLAIN_WORDS[view.frame.language];
  const changes = scenario.changes.map((change) => changeText(view, change));
  const dated = (changes: readonly Membership[]) => changes.filter(({ from, to }) => from !== null || to !== null);
  const always = (members: readonly number[]) =>
    members.filter((member) => !dated(scenario.with).some((one) => one.member === member));
  const period = (from: number | null, to: number | null) => explain.inYears(from, to);
  const differs = [
    ...(always(joining).length > 0 ? [explain.joining(membersText(view, always(joining)))] : []),
    ...(leaving.length > 0 ? [explain.leaving(membersText(view, leaving))] : []),
    ...dated(scenario.with).map(
      ({ member, from, to }) => `${explain.joining(nameOf(view, member))} ${period(from, to)}`,
    ),
    ...dated(scenario.without).map(
      ({ member, from, to }) => `${explain.leaving(nameOf(view, member))} ${period(from, to)}`,
    ),
    ...(scenario.lines === null ? [] : [explain.ownBudget]),
    ...(scenario.key === null ? [] : [explain.ownKey]),
    ...changes,
  ];
  return explain.scenario(scenario.name, placeText(scenario.source), differs.join("; ") || explain.asFiled);
}

function priceSentence(view: ExplainView, step: PriceStep): string {
  const explain = EXPLAIN_WORDS[view.frame.language];
  const place = step.source === null ? "" : rowText(step.source);
  const text = explain.price(explain.side[step.side], money(view.frame, step.price), step.years, place);
  if (step.how === "whole") return text;
  return explain.pricePart(text, step.how, step.members, exactText(view, step.value));
}

/** `60 500 000 − 50 100 000 = 10 400 000`, each term with its name. */
function balanceText(view: ExplainView, { terms, value }: BalanceStep): string {
  const { language } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  const text = terms.map(({ side, minus, value: amount }, at) => {
    const sign = minus ? "− " : at === 0 ? "" : "+ ";
    return `${sign}${explain.side[side]} ${amountFigure(amount, language)}`;
  });
  return `${text.join(" ")} = ${amountFigure(value, language)}`;
}

/** A step in words; null for what stands in a table. `member` is whose figure it is. */
export function sentence(view: ExplainView, step: Step, member: number | null): string | null {
  return wording(view, step, member)?.replaceAll("….", "…") ?? null;
}

/** A part of a settlement: its share, what a cause adds, a payment, what is left. */
function settledSentence(view: ExplainView, { part, bases, value, places: [place] }: SettledStep): string {
  const { language } = view.frame;
  const { settled } = EXPLAIN_WORDS[language];
  const amount = money(view.frame, value);
  if (part === "paid") return settled.paid(amount, place ? placeText(place) : "");
  const cause = CAUSES.find((one) => one === part);
  if (cause) return settled.cause(causeText(language, cause, bases), amount);
  return settled[part as Exclude<typeof part, CauseName>](amount);
}

/** `Ål takes a surcharge of 4% of what Flå is invoiced: 1 137 379 × 4% = 45 495.16, rounded with the others to 45 495 kroner.` */
function surchargeSentence(view: ExplainView, { to, trace, member, invoiced, exact, value }: SurchargeStep): string {
  const { language } = view.frame;
  const { named, whole } = trace;
  const { surcharge } = named;
  const isAmount = surcharge.kind === "amount";
  const rate = isAmount ? money(view.frame, surcharge.amount) : writtenPercentage(surcharge.ratio, language);
  const own = amountFigure(invoiced, language);
  const product = isAmount
    ? `${amountFigure(surcharge.amount, language)} × ${own} / ${amountFigure(whole, language)}`
    : `${own} × ${rate}`;
  return EXPLAIN_WORDS[language].surcharge({
    ...{ host: nameOf(view, to), member: nameOf(view, member), isAmount, rate, of: named.of?.text ?? null },
    place: placeText(named.source),
    sum: `${product} = ${exactText(view, exact)}`,
    rounded: equals(exact, value) ? null : money(view.frame, value),
  });
}

function wording(view: ExplainView, step: Step, member: number | null): string | null {
  const { subject } = view;
  const { language, words } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  switch (step.kind) {
    case "amount":
      return amountSentence(view, step);
    case "capital":
      return capitalSentence(view, step);
    case "portion": {
      const { line, ratio, of, basis, value } = step;
      const percent = writtenPercentage(ratio, language);
      return explain.portion(
        lineInYear(view, line),
        exactText(view, value),
        percent,
        of,
        exactText(view, basis),
        placeText(line.source),
      );
    }
    case "growth": {
      const { index, from, years } = step;
      const rate = index && writtenPercentage(index.ratio, language);
      const of = index?.of?.text ?? null;
      const place = index ? placeText(index.source) : "";
      return explain.growth(from, from + years, rate, of, place, step.value && exactText(view, step.value));
    }
    case "driver": {
      const ratio = divide(step.now, step.before);
      const [before, now] = [step.before, step.now].map((value) => plainFigure(value, language));
      return explain.driver(
        step.header,
        before ?? "",
        now ?? "",
        `${ratio.num}/${ratio.den}`,
        exactText(view, step.value),
      );
    }
    case "stepped": {
      const { step: added, count } = step;
      const amounts = [money(view.frame, step.added), exactText(view, step.value)] as const;
      return explain.stepped(added.members, added.repeats, count, ...amounts, placeText(step.source));
    }
    case "joining":
      return explain.joins(nameOf(view, step.member), money(view.frame, step.value), step.year, placeText(step.source));
    case "credit": {
      const { num, den } = step.part;
      const sum = `${money(view.frame, step.paid)} × ${num}/${den} = ${exactText(view, negate(step.value))}`;
      return explain.credit(
        step.year,
        percentText(view, step.before),
        percentText(view, step.after),
        percentText(view, step.part),
        sum,
      );
    }
    case "presence": {
      const groups = enumerate(step.groups, words);
      const place = step.source && (step.by === "groups" ? rowText(step.source) : placeText(step.source));
      return explain.presence(step.by, groups, membersText(view, step.members), place);
    }
    case "outside":
      return outsideSentence(view, step);
    case "key": {
      const { key, name, source } = step.key;
      const text = keyInWords(key, subject, [], view.frame, []);
      const told = explain.key(text, step.whose, name, periodText(step.from, step.to), placeText(source));
      return step.stages === null ? told : `${told} ${stagesSentence(view, step.stages)}`;
    }
    case "within":
      return explain.within(step.key.name);
    case "part":
      return partSentence(view, step);
    case "share": {
      const parts = step.parts.map(({ num, den }) => `${num}/${den}`).join(" + ");
      return explain.share(
        step.parts.length > 1 ? `${parts} = ${shareText(view, step.value)}` : shareText(view, step.value),
      );
    }
    case "paid-fee":
      return paidFeeSentence(view, step);
    case "fee": {
      if (isZero(step.left) && isZero(step.before)) {
        const [own, all] = [money(view.frame, step.fee), money(view.frame, step.all)];
        return explain.feesAlone(own, step.members, all, shareText(view, step.value));
      }
      const taken = {
        members: step.members,
        pool: money(view.frame, step.pool),
        lines: step.lines,
        left: money(view.frame, step.left),
        before: percentText(view, step.before),
        share: shareText(view, step.value),
      };
      const fee = money(view.frame, step.fee);
      return step.same
        ? explain.fee({ ...taken, fee })
        : explain.fees({ ...taken, own: fee, all: money(view.frame, step.all) });
    }
    case "limit":
      return limitSentence(view, step);
    case "contribution":
      return explain.contribution(nameOf(view, step.member), exactText(view, step.value), step.year);
    case "correction":
      return explain.correction(exactText(view, step.after), exactText(view, step.before), exactText(view, step.value));
    case "exact": {
      if (step.share === null) return explain.nothingToShare;
      const { num, den } = step.value;
      const ratio = `${step.share.num}/${step.share.den}`;
      const sum = `${exactText(view, step.amount)} × ${ratio} = ${exactText(view, step.value)}`;
      return explain.exact(den === 1n ? sum : `${sum} (${num}/${den})`);
    }
    case "rounding":
      return roundingSentence(view, step, member ?? -1);
    case "volume":
      return volumeSentence(view, step);
    case "ratio": {
      const cost = exactText(view, step.value);
      return explain.ratio(amountFigure(step.amount, language), plainFigure(step.volume, language), cost);
    }
    case "scenario":
      return scenarioSentence(view, step);
    case "price":
      return priceSentence(view, step);
    case "rounded":
      return explain.rounded(explain.side[step.side], exactText(view, step.exact), amountFigure(step.value, language));
    case "balance":
      return explain.balance(balanceText(view, step));
    case "settled":
      return settledSentence(view, step);
    case "period": {
      const { length, amount, share, value } = step;
      const of = `${length.num}/${length.den}`;
      return explain.inPeriod(of, exactText(view, amount), share && shareText(view, share), exactText(view, value));
    }
    case "surcharge":
      return surchargeSentence(view, step);
    case "term":
    case "sum":
    case "side":
      return null;
  }
}

/** What a term is called, and how many lines it stands for. */
export function termLabel(view: ExplainView, { between, label, lines }: Omit<TermStep, "kind">): string {
  const explain = EXPLAIN_WORDS[view.frame.language];
  const name = between ? betweenLabel(view, between) : (label ?? explain.others);
  return lines > 1 ? `${name} (${explain.lines(lines)})` : name;
}

export function sumExact(view: ExplainView, exact: Step & { kind: "sum" }): string | null {
  if (exact.exact === null || equals(exact.exact, exact.value)) return null;
  return EXPLAIN_WORDS[view.frame.language].exactSum(figure(exact.exact, 4, view.frame.language));
}
