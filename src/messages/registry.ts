import type { Language } from "../core/model/language.ts";
import { en as capitalEn } from "./en/capital.ts";
import { en as casePageEn } from "./en/case-page.ts";
import { en as chartsEn } from "./en/charts.ts";
import { en as comparisonEn } from "./en/comparison.ts";
import { en as documentEn } from "./en/document.ts";
import { en as explainEn } from "./en/explain.ts";
import { en as issuesEn } from "./en/issues.ts";
import { en as keyFiguresEn } from "./en/key-figures.ts";
import { en as leadEn } from "./en/lead.ts";
import { en as membershipEn } from "./en/membership.ts";
import { en as paperEn } from "./en/paper.ts";
import { en as populationEn } from "./en/population.ts";
import { en as resultEn } from "./en/result.ts";
import { en as settleEn } from "./en/settle.ts";
import { en as stabilityEn } from "./en/stability.ts";
import { en as transfersEn } from "./en/transfers.ts";
import { en as verifyEn } from "./en/verify.ts";
import { en as whatIfEn } from "./en/what-if.ts";
import { en as workbookEn } from "./en/workbook.ts";
import { nb as capitalNb } from "./nb/capital.ts";
import { nb as casePageNb } from "./nb/case-page.ts";
import { nb as chartsNb } from "./nb/charts.ts";
import { nb as comparisonNb } from "./nb/comparison.ts";
import { nb as documentNb } from "./nb/document.ts";
import { nb as explainNb } from "./nb/explain.ts";
import { nb as issuesNb } from "./nb/issues.ts";
import { nb as keyFiguresNb } from "./nb/key-figures.ts";
import { nb as leadNb } from "./nb/lead.ts";
import { nb as membershipNb } from "./nb/membership.ts";
import { nb as paperNb } from "./nb/paper.ts";
import { nb as populationNb } from "./nb/population.ts";
import { nb as resultNb } from "./nb/result.ts";
import { nb as settleNb } from "./nb/settle.ts";
import { nb as stabilityNb } from "./nb/stability.ts";
import { nb as transfersNb } from "./nb/transfers.ts";
import { nb as verifyNb } from "./nb/verify.ts";
import { nb as whatIfNb } from "./nb/what-if.ts";
import { nb as workbookNb } from "./nb/workbook.ts";
import { en as initEn } from "./new-case/en.ts";
import { nb as initNb } from "./new-case/nb.ts";
import { nn as initNn } from "./new-case/nn.ts";
import type { InitWords } from "./new-case/terms.ts";
import { nn as capitalNn } from "./nn/capital.ts";
import { nn as casePageNn } from "./nn/case-page.ts";
import { nn as chartsNn } from "./nn/charts.ts";
import { nn as comparisonNn } from "./nn/comparison.ts";
import { nn as documentNn } from "./nn/document.ts";
import { nn as explainNn } from "./nn/explain.ts";
import { nn as issuesNn } from "./nn/issues.ts";
import { nn as keyFiguresNn } from "./nn/key-figures.ts";
import { nn as leadNn } from "./nn/lead.ts";
import { nn as membershipNn } from "./nn/membership.ts";
import { nn as paperNn } from "./nn/paper.ts";
import { nn as populationNn } from "./nn/population.ts";
import { nn as resultNn } from "./nn/result.ts";
import { nn as settleNn } from "./nn/settle.ts";
import { nn as stabilityNn } from "./nn/stability.ts";
import { nn as transfersNn } from "./nn/transfers.ts";
import { nn as verifyNn } from "./nn/verify.ts";
import { nn as whatIfNn } from "./nn/what-if.ts";
import { nn as workbookNn } from "./nn/workbook.ts";
import type { CapitalWords } from "./terms/capital.ts";
import type { CasePageWords } from "./terms/case-page.ts";
import type { ChartWords } from "./terms/charts.ts";
import type { ComparisonWords } from "./terms/comparison.ts";
import type { DocumentWords } from "./terms/document.ts";
import type { ExplainWords } from "./terms/explain.ts";
import type { IssueTexts } from "./terms/issues.ts";
import type { KeyFigureWords } from "./terms/key-figures.ts";
import type { LeadWords } from "./terms/lead.ts";
import type { MembershipWords } from "./terms/membership.ts";
import type { PaperWords } from "./terms/paper.ts";
import type { PopulationWords } from "./terms/population.ts";
import type { Words } from "./terms/result.ts";
import type { SettleWords } from "./terms/settle.ts";
import type { StabilityWords } from "./terms/stability.ts";
import type { TransferWords } from "./terms/transfers.ts";
import type { VerifyWords } from "./terms/verify.ts";
import type { WhatIfWords } from "./terms/what-if.ts";
import type { WorkbookWords } from "./terms/workbook.ts";

/**
 * Every word that a person reads, by what it is said of and in each language. What a command does not say is left out of
 * its bundle.
 */
export const WORDS = { en: resultEn, nb: resultNb, nn: resultNn } as const satisfies Record<Language, Words>;

export const CAPITAL_WORDS = { en: capitalEn, nb: capitalNb, nn: capitalNn } as const satisfies Record<
  Language,
  CapitalWords
>;

export const CASE_PAGE_WORDS = {
  en: casePageEn,
  nb: casePageNb,
  nn: casePageNn,
} as const satisfies Record<Language, CasePageWords>;

export const CHART_WORDS = { en: chartsEn, nb: chartsNb, nn: chartsNn } as const satisfies Record<Language, ChartWords>;

export const COMPARISON_WORDS = { en: comparisonEn, nb: comparisonNb, nn: comparisonNn } as const satisfies Record<
  Language,
  ComparisonWords
>;

export const DOCUMENT_WORDS = { en: documentEn, nb: documentNb, nn: documentNn } as const satisfies Record<
  Language,
  DocumentWords
>;

export const EXPLAIN_WORDS = { en: explainEn, nb: explainNb, nn: explainNn } as const satisfies Record<
  Language,
  ExplainWords
>;

export const INIT_WORDS = { en: initEn, nb: initNb, nn: initNn } as const satisfies Record<Language, InitWords>;

export const KEY_FIGURE_WORDS = {
  en: keyFiguresEn,
  nb: keyFiguresNb,
  nn: keyFiguresNn,
} as const satisfies Record<Language, KeyFigureWords>;

export const LEAD_WORDS = { en: leadEn, nb: leadNb, nn: leadNn } as const satisfies Record<Language, LeadWords>;

export const MEMBERSHIP_WORDS = {
  en: membershipEn,
  nb: membershipNb,
  nn: membershipNn,
} as const satisfies Record<Language, MembershipWords>;

export const PAPER_WORDS = { en: paperEn, nb: paperNb, nn: paperNn } as const satisfies Record<Language, PaperWords>;

export const SETTLE_WORDS = { en: settleEn, nb: settleNb, nn: settleNn } as const satisfies Record<
  Language,
  SettleWords
>;
export const POPULATION_WORDS = {
  en: populationEn,
  nb: populationNb,
  nn: populationNn,
} as const satisfies Record<Language, PopulationWords>;

export const STABILITY_WORDS = { en: stabilityEn, nb: stabilityNb, nn: stabilityNn } as const satisfies Record<
  Language,
  StabilityWords
>;

export const TRANSFER_WORDS = {
  en: transfersEn,
  nb: transfersNb,
  nn: transfersNn,
} as const satisfies Record<Language, TransferWords>;

export const VERIFY_WORDS = { en: verifyEn, nb: verifyNb, nn: verifyNn } as const satisfies Record<
  Language,
  VerifyWords
>;

export const WHAT_IF_WORDS = { en: whatIfEn, nb: whatIfNb, nn: whatIfNn } as const satisfies Record<
  Language,
  WhatIfWords
>;

export const WORKBOOK_WORDS = { en: workbookEn, nb: workbookNb, nn: workbookNn } as const satisfies Record<
  Language,
  WorkbookWords
>;

export const ISSUE_TEXTS = { en: issuesEn, nb: issuesNb, nn: issuesNn } as const satisfies Record<Language, IssueTexts>;
