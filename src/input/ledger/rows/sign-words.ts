import { remembered } from "../../../core/memory/remembered.ts";
import type { PlaceInBudget } from "../../../core/model/line.ts";
import { nameKey } from "../../../core/model/names.ts";

/** Words that name income or a deduction, in English, bokmål and nynorsk; what is paid `til` somebody is a cost. */
const INCOME = () =>
  /^(?:(?:- |– |− )?(?:statstilskudd|statstilskot|rammetilskudd|rammetilskot|skjønnsmidler|skjønnsmidlar)(?!\p{L})|(?:minus|fratrekk|frådrag|fradrag|rabatt|rabattar|discount|less)(?![\p{L}\p{N}-])|innsparing(?:er|ar|s?krav)?(?!\p{L})|bruk av (?:\p{L}+ )?\p{L}*fond|\p{L}+refusjon(?:er|ar)?$|husleie fra |husleige frå |rent from |(?:mva|moms)\p{L}*-?komp\p{L}*|(?:\p{L}*inntekt(?:er|ene)?|income|revenues?|refusjon(?:er|ar)?(?! av (?:reise|utlegg|kjøring))|refunds?)(?![\p{L}\p{N}-])(?!.* (?:til|to) )|(?:salg|sal|sales?) (?:av|of) |salg$|(?:foreldre|bruker|brukar|egen|eigen)betaling(?:er|ar)?$|(?:\p{L}*tilskudd|\p{L}*tilskot|overføring(?:er|ar)?|bidrag|støtte|(?:\p{L}+ )?(?:grants?|contributions?|transfers?)) (?:fra|frå|from) |user (?:fees|charges)$)/u;
/** What every such name has in it: of millions of names few need a closer look. */
const INCOME_HINT =
  /inntekt|income|revenue|refusjon|refund|sal|betaling|tils|skjønn|minus|fratrekk|fr[aå]drag|rabatt|discount|less|innspar|bruk av|husle|rent from|komp|overføring|bidrag|støtte|grant|contrib|transfer|user/i;

/** Words that name a cost and nothing else, also of all costs together. */
const COST = () =>
  /^(?:(?:sum|brutto|samlede|samla|totale|gross|total) )?(?:(?:fast|fast-|variabel )?lønn|løn|lønns?\p{L}*|løns\p{L}*|arbeidsgi[vr]\p{L}*avgift|\p{L}*(?:utgift|kostnad)(?:er|ar|ene|ane)?|husleie|husleige|strøm|straum|lisenser?|lisensar|salaries|salary|wages|pay|payroll|rent|licen[cs]es?|expenditures?|expenses?|costs?)(?![\p{L}\p{N}-])/u;

const COST_HINT = /l[øo]n|avgift|utgift|kostnad|husle|strøm|straum|lisens|salar|wage|pay|rent|licen|expen|cost/i;

/** Whether a name is one of income. */
export function namesIncome(text: string): boolean {
  return INCOME_HINT.test(text) && INCOME().test(nameKey(text));
}

/** Whether one of some names of groups is one of income. */
const groupNamesIncome = remembered((group: readonly string[]) => group.some(namesIncome));

/** Whether a line's name or that of a group around it is one of income. */
export function saysIncome({ name, group }: PlaceInBudget): boolean {
  return namesIncome(name) || groupNamesIncome(group);
}

/** Whether a name is one of a cost. */
export function namesCost(text: string): boolean {
  return COST_HINT.test(text) && COST().test(nameKey(text));
}
