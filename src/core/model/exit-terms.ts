/** What an agreement says of who leaves; null where it says nothing. */
export interface ExitTerms {
  /** Months of notice, in which a member pays as before. */
  readonly notice: number | null;
  /** Whether a member is paid out its part of what is owned together less joint debt, or leaves it to the others. */
  readonly assets: "paid out" | "forfeited" | null;
}

/** An agreement that says nothing of it. */
export const NO_EXIT_TERMS: ExitTerms = { notice: null, assets: null };

/** What holds where the agreement says nothing: a year's notice, and what is owned together is paid out. */
export function exitTerms({ notice, assets }: ExitTerms): {
  readonly notice: number;
  readonly assets: "paid out" | "forfeited";
} {
  return { notice: notice ?? 12, assets: assets ?? "paid out" };
}
