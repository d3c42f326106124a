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
import { spoken } from "./spoken.ts";
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
export const WORDS = /* @__PURE__ */ spoken<Words>({ en: resultEn, nb: resultNb, nn: resultNn });

export const CAPITAL_WORDS = /* @__PURE__ */ spoken<CapitalWords>({ en: capitalEn, nb: capitalNb, nn: capitalNn });

export const CASE_PAGE_WORDS = /* @__PURE__ */ spoken<CasePageWords>({
  en: casePageEn,
  nb: casePageNb,
  nn: casePageNn,
});

export const CHART_WORDS = /* @__PURE__ */ spoken<ChartWords>({ en: chartsEn, nb: chartsNb, nn: chartsNn });

export const COMPARISON_WORDS = /* @__PURE__ */ spoken<ComparisonWords>({
  en: comparisonEn,
  nb: comparisonNb,
  nn: comparisonNn,
});

export const DOCUMENT_WORDS = /* @__PURE__ */ spoken<DocumentWords>({ en: documentEn, nb: documentNb, nn: documentNn });

export const EXPLAIN_WORDS = /* @__PURE__ */ spoken<ExplainWords>({ en: explainEn, nb: explainNb, nn: explainNn });

export const INIT_WORDS = /* @__PURE__ */ spoken<InitWords>({ en: initEn, nb: initNb, nn: initNn });

export const KEY_FIGURE_WORDS = /* @__PURE__ */ spoken<KeyFigureWords>({
  en: keyFiguresEn,
  nb: keyFiguresNb,
  nn: keyFiguresNn,
});

export const LEAD_WORDS = /* @__PURE__ */ spoken<LeadWords>({ en: leadEn, nb: leadNb, nn: leadNn });

export const MEMBERSHIP_WORDS = /* @__PURE__ */ spoken<MembershipWords>({
  en: membershipEn,
  nb: membershipNb,
  nn: membershipNn,
});

export const PAPER_WORDS = /* @__PURE__ */ spoken<PaperWords>({ en: paperEn, nb: paperNb, nn: paperNn });

export const SETTLE_WORDS = /* @__PURE__ */ spoken<SettleWords>({ en: settleEn, nb: settleNb, nn: settleNn });
export const POPULATION_WORDS = /* @__PURE__ */ spoken<PopulationWords>({
  en: populationEn,
  nb: populationNb,
  nn: populationNn,
});

export const STABILITY_WORDS = /* @__PURE__ */ spoken<StabilityWords>({
  en: stabilityEn,
  nb: stabilityNb,
  nn: stabilityNn,
});

export const TRANSFER_WORDS = /* @__PURE__ */ spoken<TransferWords>({
  en: transfersEn,
  nb: transfersNb,
  nn: transfersNn,
});

export const VERIFY_WORDS = /* @__PURE__ */ spoken<VerifyWords>({ en: verifyEn, nb: verifyNb, nn: verifyNn });

export const WHAT_IF_WORDS = /* @__PURE__ */ spoken<WhatIfWords>({ en: whatIfEn, nb: whatIfNb, nn: whatIfNn });

export const WORKBOOK_WORDS = /* @__PURE__ */ spoken<WorkbookWords>({ en: workbookEn, nb: workbookNb, nn: workbookNn });

export const ISSUE_TEXTS = /* @__PURE__ */ spoken<IssueTexts>({ en: issuesEn, nb: issuesNb, nn: issuesNn });
