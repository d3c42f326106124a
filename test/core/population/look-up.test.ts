import { expect, test } from "vitest";
import { formerMunicipalities } from "../../../src/core/population/former-municipalities.ts";
import { numbersOfToday } from "../../../src/core/population/former-numbers.ts";
import { askedFor, type LookedUp, MunicipalityLookUp } from "../../../src/core/population/look-up.ts";
import { numbered } from "../../../src/core/population/register.ts";
import { packagedRegister } from "../../input/register/packaged.ts";

const register = packagedRegister();
const lookUp = new MunicipalityLookUp(register);

function told(found: LookedUp): string {
  switch (found.kind) {
    case "found":
      return numbered(found.municipality);
    case "ambiguous":
      return `${found.choices.map(numbered).join(" or ")}?`;
    case "former":
      return `${found.year}: ${found.now.map(numbered).join(", ")}`;
    case "apart":
      return `${numbered(found.numbered)}, not ${numbered(found.named)}`;
    case "unknown":
      return found.suggestion ? `${numbered(found.suggestion)}?` : "unknown";
  }
}

const find = (text: string) => told(lookUp.find(askedFor(text)));

test("every number of the register means its municipality, and every name too, unless several are called so", () => {
  const ambiguous = new Set<string>();
  for (const municipality of register.municipalities) {
    const { number, name, otherNames, county } = municipality;
    for (const asked of [number, `${number} ${name}`, `K-${number} ${name}`, `${number}, ${name.toUpperCase()}`]) {
      expect(find(asked), asked).toBe(numbered(municipality));
    }
    for (const asked of [name, `${name} kommune`, ` ${name.toLowerCase()} `, ...otherNames]) {
      const found = lookUp.find(askedFor(asked));
      if (found.kind === "ambiguous") ambiguous.add(name);
      else expect(told(found), asked).toBe(numbered(municipality));
    }
    if (!["Nes", "Os", "Sande", "Bø"].includes(name)) expect(find(`${name} (${county})`)).toBe(numbered(municipality));
  }
  expect([...ambiguous].sort()).toEqual(["Bø", "Herøy", "Nes", "Os", "Sande", "Våler"]);
});

test.each([
  ["Herøy", "1515 Herøy or 1818 Herøy?"],
  ["Våler", "3114 Våler or 3419 Våler?"],
  ["Nes", "3228 Nes or 3322 Nesbyen?"],
  ["Os", "3430 Os or 4624 Bjørnafjorden?"],
  ["Sande", "1514 Sande or 3903 Holmestrand?"],
  ["Bø", "1867 Bø or 4020 Midt-Telemark?"],
  ["Herøy (Nordland)", "1818 Herøy"],
  ["Våler i Østfold", "3114 Våler"],
  ["Bø i Telemark", "2020: 4020 Midt-Telemark"],
])("%s is never taken for one in silence", (name, expected) => {
  expect(find(name)).toBe(expected);
});

test.each([
  ["1653", "5028 Melhus"],
  ["1648 Midtre Gauldal", "5027 Midtre Gauldal"],
  ["0615 Flå", "3320 Flå"],
  ["615", "3320 Flå"],
  ["0616 Nes", "3322 Nesbyen"],
  ["3040", "3322 Nesbyen"],
  ["0236 Nes", "3228 Nes"],
  ["1601 Trondheim", "5001 Trondheim"],
  ["301", "0301 Oslo"],
  ["5401", "5501 Tromsø"],
])("the number of before %s is known", (asked, expected) => {
  expect(find(asked)).toBe(expected);
});

test.each([
  ["Klæbu", "2020: 5001 Trondheim"],
  ["Rissa", "2018: 5054 Indre Fosen"],
  ["1718 Leksvik", "2018: 5054 Indre Fosen"],
  ["Hornindal", "2020: 1577 Volda"],
  ["Tysfjord", "2020: 1806 Narvik, 1875 Hamarøy"],
  ["5012", "2020: 5055 Heim, 5056 Hitra, 5059 Orkland"],
  ["1507 Ålesund", "2024: 1508 Ålesund, 1580 Haram"],
  ["1617 Hitra", "2020: 5056 Hitra"],
])("%s is no municipality of today", (asked, expected) => {
  expect(find(asked)).toBe(expected);
});

test.each([
  ["Guovdageaidnu", "5612 Kautokeino"],
  ["Unjárga - Nesseby", "5636 Nesseby"],
  ["Gáivuotna – Kåfjord – Kaivuono", "5540 Kåfjord"],
  ["Romsa", "5501 Tromsø"],
  ["Voss", "4621 Voss herad"],
  ["Ulvik herad", "4620 Ulvik"],
  ["Melhus - Skaun", "unknown"],
])("%s in another language, or with what it is", (asked, expected) => {
  expect(find(asked)).toBe(expected);
});

test.each([
  ["Melhuss", "5028 Melhus?"],
  ["Midtre Gauldall", "5027 Midtre Gauldal?"],
  ["5028 Skaun", "5028 Melhus, not 5029 Skaun"],
  ["5028 Fosenregionen", "5028 Melhus"],
  ["9999", "unknown"],
  ["9999 Melhus", "5028 Melhus?"],
  ["", "unknown"],
  ["Fylkeskommunen", "unknown"],
])("%s is told as what it is", (asked, expected) => {
  expect(find(asked)).toBe(expected);
});

test("a number of before means one municipality of today, and none that it went out of", () => {
  const numbers = new Set(register.municipalities.map(({ number }) => number));
  const renumbered = numbersOfToday();
  const former = formerMunicipalities();
  const gone = former.flatMap((one) => one.numbers);
  for (const [before, now] of renumbered)
    expect([numbers.has(before), numbers.has(now), before], before).toEqual([false, true, before]);
  for (const { numbers: before, now, name } of former) {
    expect(
      now.every((number) => numbers.has(number)),
      name,
    ).toBe(true);
    expect(
      before.some((number) => numbers.has(number) || renumbered.has(number)),
      name,
    ).toBe(false);
  }
  expect(new Set(gone).size).toBe(gone.length);
});

test("all 428 municipalities of 2016 are found by their number, or told where they went", () => {
  const since = new Set(["0715", "0710", "0712", "0729", "1507"]);
  const until = new Set(["1503", "1901", "1729", "1842", "1159", "1154", "1572", "1569", "1556", "1723", "1915"]);
  const of2016 = (number: string) => !/^(?:3|4|5)/.test(number) && !since.has(number) && !until.has(number);
  const fresh = ["1108", "1506", "1508", "1577", "1578", "1579", "1580", "1806", "1875"];
  const unchanged = register.municipalities.filter(({ number }) => of2016(number) && !fresh.includes(number));
  const known = [...numbersOfToday().keys(), ...formerMunicipalities().flatMap(({ numbers }) => numbers)];
  expect(unchanged.length + known.filter(of2016).length).toBe(428);
});
