/** A municipality that is one no longer. */
export interface FormerMunicipality {
  readonly name: string;
  /** The numbers it had, from 2005 on. */
  readonly numbers: readonly string[];
  /** The year whose 1 January was the first without it. */
  readonly year: number;
  /** The numbers of those it went into, as they are today. */
  readonly now: readonly string[];
}

/**
 * Municipalities that joined others, or were divided, by the year; `Klæbu 1662 5030 > 5001`: name and numbers, and where they
 * went (Statistics Norway, changes in municipalities). Those that kept their name stand here where their borders did not.
 */
const BY_YEAR = {
  2005: "Skjerstad 1842 > 1804",
  2006: "Ølen 1159 > 1160, Vindafjord 1154 > 1160, Tustna 1572 > 1576, Aure 1569 > 1576",
  2008: "Frei 1556 > 1505",
  2012: "Mosvik 1723 > 5053",
  2013: "Bjarkøy 1915 > 5503",
  2017: "Stokke 0720 > 3907, Andebu 0719 > 3907",
  2018: "Rissa 1624 > 5054, Leksvik 1718 > 5054, Lardal 0728 > 3909, Hof 0714 > 3903, Nøtterøy 0722 > 3911, Tjøme 0723 > 3911",
  2020: [
    "Rømskog 0121 > 3226, Trøgstad 0122 > 3118, Spydeberg 0123 > 3118, Askim 0124 > 3118, Eidsberg 0125 > 3118",
    "Rygge 0136 > 3103, Hobøl 0138 > 3118, Ski 0213 > 3207, Oppegård 0217 > 3207, Sørum 0226 > 3205, Fet 0227 > 3205",
    "Skedsmo 0231 > 3205, Nedre Eiker 0625 > 3301, Røyken 0627 > 3203, Hurum 0628 > 3203, Svelvik 0711 > 3301",
    "Sande i Vestfold 0713 > 3903, Re 0716 > 3905, Bø i Telemark 0821 > 4020, Sauherad 0822 > 4020",
    "Mandal 1002 > 4205, Songdalen 1017 > 4204, Søgne 1018 > 4204, Marnardal 1021 > 4205, Audnedal 1027 > 4225",
    "Forsand 1129 > 1108, Finnøy 1141 > 1103, Rennesøy 1142 > 1103, Jondal 1227 > 4618, Odda 1228 > 4618",
    "Granvin 1234 > 4621, Fusa 1241 > 4624, Os i Hordaland 1243 > 4624, Sund 1245 > 4626, Fjell 1246 > 4626",
    "Meland 1256 > 4631, Radøy 1260 > 4631, Lindås 1263 > 4631, Flora 1401 > 4602, Balestrand 1418 > 4640",
    "Leikanger 1419 > 4640, Gaular 1430 > 4647, Jølster 1431 > 4647, Førde 1432 > 4647, Naustdal 1433 > 4647",
    "Vågsøy 1439 > 4602 4649, Selje 1441 > 4649, Eid 1443 > 4649, Hornindal 1444 > 1577",
    "Ålesund 1504 > 1508 1580, Ørskog 1523 > 1508, Norddal 1524 > 1578, Stordal 1526 > 1578, Skodje 1529 > 1508",
    "Haram 1534 > 1580, Nesset 1543 > 1506, Midsund 1545 > 1506, Sandøy 1546 > 1508, Fræna 1548 > 1579, Eide 1551 > 1579",
    "Halsa 1571 > 5055, Hemne 1612 5011 > 5055, Snillfjord 1613 5012 > 5055 5056 5059, Hitra 1617 5013 > 5056",
    "Agdenes 1622 5016 > 5059, Bjugn 1627 5017 > 5057, Roan 1632 5019 > 5058, Meldal 1636 5023 > 5059",
    "Orkdal 1638 5024 > 5059, Klæbu 1662 5030 > 5001, Verran 1724 5039 > 5006, Namdalseid 1725 5040 > 5007",
    "Fosnes 1748 5048 > 5007, Vikna 1750 5050 > 5060, Nærøy 1751 5051 > 5060",
    "Narvik 1805 > 1806, Hamarøy 1849 > 1875, Tysfjord 1850 > 1806 1875, Ballangen 1854 > 1806, Skånland 1913 > 5512",
    "Tranøy 1927 > 5530, Torsken 1928 > 5530, Berg 1929 > 5530, Lenvik 1931 > 5530, Kvalsund 2017 > 5603",
  ].join(", "),
  2024: "Ålesund 1507 > 1508 1580",
} as const satisfies Readonly<Record<number, string>>;

/** The municipalities of the years since 2005 that are there no longer. */
export function formerMunicipalities(): readonly FormerMunicipality[] {
  return Object.entries(BY_YEAR).flatMap(([year, list]) =>
    list.split(", ").map((entry) => {
      const [before = "", now = ""] = entry.split(" > ");
      const words = before.split(" ");
      const isNumber = (word: string) => /^\d{4}$/.test(word);
      return {
        name: words.filter((word) => !isNumber(word)).join(" "),
        numbers: words.filter(isNumber),
        year: +year,
        now: now.split(" "),
      };
    }),
  );
}

/**
 * Names of today that another municipality had as well in these years, with the number of what that is today: Nes in Buskerud
 * is Nesbyen, Os in Hordaland went into Bjørnafjorden, Sande in Vestfold into Holmestrand, Bø in Telemark into Midt-Telemark.
 */
export const NAMESAKES: Readonly<Record<string, string>> = { nes: "3322", os: "4624", sande: "3903", bø: "4020" };
