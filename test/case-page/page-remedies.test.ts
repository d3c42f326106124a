import { expect, it } from "vitest";
import { onPage } from "../../src/case-page/files/page-remedies.ts";
import { CASE_PAGE_WORDS } from "../../src/messages/registry.ts";

it.each([
  [
    'Skriv en i fordel.yaml (key: likt), eller bruk --key "50 % likt + 50 % folketall". Grunnlag: likt.',
    "Skriv en i fordel.yaml (key: likt), eller bruk 50 % likt + 50 % folketall (Valg → En annen nøkkel). Grunnlag: likt.",
  ],
  ["Velg ett år med --year.", "Velg ett år med Valg → År."],
  ["Gi to nøkler (--key A --key B).", "Gi to nøkler (--key A --key B)."],
  ["fjorårets (--against), eller", "fjorårets (Hva hver fil er → fjorårets budsjett, til sammenligning), eller"],
  [
    'Vis endringen med fordel split --against "Budsjett 2025".',
    'Vis endringen med fordel split --against "Budsjett 2025".',
  ],
  ["Gi det med --actuals.", "Gi det med Hva hver fil er."],
  [
    "members.csv finnes ikke; fordel init lager en.",
    "members.csv finnes ikke; «Skriv inn en tabell i stedet» lager en.",
  ],
])("an option that the page has a field for is called by the field: %s", (text, expected) => {
  expect(onPage(text, CASE_PAGE_WORDS.nb)).toBe(expected);
});
