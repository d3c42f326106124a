import type { BentBy } from "../../core/split/straight-weights.ts";
import type { Method } from "../../core/stability/methods.ts";

/** The words of whether cooperation pays for everyone. Figures and names come in already written. */
export interface StabilityWords {
  /** `years` and `what` may be empty. */
  readonly title: (years: string, what: string) => string;
  readonly operations: string;
  readonly establishment: string;
  /** What the costs without cooperation rest on; `of` null: everyone's. */
  readonly groupsFromFile: string;
  readonly groupsFromBudget: string;
  readonly aloneFromFile: (of: string | null) => string;
  readonly aloneFromBudget: (of: string | null) => string;
  readonly aloneFromBaseline: (scenario: string, of: string | null) => string;

  readonly yes: (members: number, groups: boolean) => string;
  readonly nobodyMore: (groups: boolean) => string;
  readonly no: string;
  /** Every member gains, but some groups would gain more by themselves. */
  readonly noForGroups: string;
  readonly loses: (member: string, amount: string) => string;
  readonly groupLoses: (members: string, amount: string) => string;
  /** A group of nearly everyone. */
  readonly allBut: (members: string) => string;
  readonly moreGroups: (count: number) => string;
  readonly groupsLeftOut: (members: number) => string;

  readonly breakEven: (each: string) => string;
  readonly threshold: (member: string, amount: string, percent: string | null, lower: boolean) => string;
  readonly othersFurther: (count: number) => string;
  readonly leastMargin: (members: string, amount: string, percent: string | null) => string;
  readonly populationOfTwo: (amount: string, member: string, loss: string) => string;
  readonly populationOfMore: (losses: string) => string;
  readonly populationLoss: (member: string, loss: string) => string;
  readonly populationNobody: string;
  /** `within`: stretches, as `22,5–68,0 %`. */
  readonly weight: (base: string, within: string) => string;
  readonly weightAlwaysLoses: (base: string) => string;
  /** Where the equal part, or another weight, does not matter. */
  readonly equalPartAny: string;
  readonly weightAny: (base: string) => string;
  readonly groupsAny: string;
  readonly groupsToo: (within: string) => string;
  readonly groupsNever: string;
  /** What leaves a bound to within a millionth: limits of the key, lines shared by what others come to, or what who joins pays in. */
  readonly about: Readonly<Record<BentBy, string>>;

  readonly methodsHeading: string;
  readonly savingsHeading: (established: boolean) => string;
  readonly method: Readonly<Record<Method, string>>;
  /** What four of the methods say with two members. */
  readonly equalSavings: string;
  readonly equalSavingsNote: string;
  readonly keepsAll: (groups: boolean) => string;
  readonly keeps: (methods: string) => string;
  readonly leaves: (method: string, members: string, amount: string, more: number) => string;
  readonly leftOut: (methods: string, most: number) => string;
  readonly noProportion: (method: string) => string;
  readonly negative: (method: string, member: string, amount: string) => string;
  readonly everyoneCanSave: (amount: string, groups: boolean) => string;
  readonly justKept: string;
  readonly nobodyCanKeep: (amount: string) => string;
  readonly binding: (groups: string) => string;
  readonly moreBinding: (count: number) => string;
  readonly progress: (members: number) => string;
}
