import { nameKey } from "../../../core/model/names.ts";

/**
 * Names of what a budget gathers its lines under, in English, bokmål and nynorsk. A line may have such a name too: what
 * lines beside it add up to decides.
 */
const COLLECTIVE =
  /^(?:(?:ordinær |samla |samlede |totale |felles )?(?:drift|drifts?(?:utgifter|kostnader|kostnadar|budsjett|inntekter)|driften|drifta|utgifter|kostnader|kostnadar|inntekter)|felles(?:utgifter|kostnader|kostnadar)|l[øo]nn?s?(?:utgifter|kostnader|kostnadar)|l[øo]nn? (?:og|inkl\.?) (?:pensjon|sosiale (?:utgifter|kostnader|kostnadar))|persona?l(?:e|l)?(?:utgifter|kostnader|kostnadar)?|personell(?:utgifter|kostnader)?|invest(?:ering(?:er|ar)?|eringsutgifter)?|varer og tj?enester|kjøp av varer og tj?enester|varer, tj?enester|finans(?:utgifter|inntekter|kostnader)?|operations|operating (?:costs|expenses|expenditure)|running costs|expenditures?|expenses|costs|income|revenues?|investments?|staff(?: costs)?|personnel(?: costs)?|payroll)[:.]?$/u;

const NUMBERED = /^[\d.]+\)?\s+/;

/** Whether a name is one that gathers lines. */
export function namesMany(name: string): boolean {
  return COLLECTIVE.test(nameKey(name).replace(NUMBERED, ""));
}
