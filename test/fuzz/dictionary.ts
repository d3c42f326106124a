import {
  BASE_HEADERS,
  BUDGET_HEADERS,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PROCUREMENT_HEADERS,
} from "../../src/input/table/header-words.ts";
import { HOSTILE_WORDS } from "../hostile-words.ts";

/** Headers that mean something in one file or another. */
export const HEADERS: readonly string[] = [
  BASE_HEADERS,
  BUDGET_HEADERS,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PROCUREMENT_HEADERS,
].flatMap((words) => Object.values<readonly string[]>(words).flat());

/** Numbers as people write them, as machines do, and as nobody should. */
export const NUMBERS = [
  ..."0|-0|1|-1|00|007|1 000|30.156|1,234|1.234,56|1,234.56|1,5|-5|−5|5-|(1 200)|--5|-(5)|5-5|+5".split("|"),
  ..."kr 7 440 000|5 kr|kr 5 kr|51 258,-|7,44 mill|2 mrd|540’|540'|25 %|100%|33,333 %|1/3|1/0|0/0|2/3/4".split("|"),
  ..."1.2.3|12 34|1,234.5.6|-0.0.66962|1e5|1e400|0x10|NaN|Infinity|..|-|#REF!|#N/A|=1+1|½|１２|٣|1_000".split("|"),
  ..."1900|2008|2009|2025|2200|9999|01.02.2024|2024-02-30|2025-12-31|12:30|TRUE|ja|nei".split("|"),
  "9".repeat(18),
  "9".repeat(40),
  "9".repeat(201),
  `0,${"3".repeat(60)}`,
  `-${"1".repeat(15)},${"7".repeat(15)}`,
  "1\u00a0000",
  "1\u202f000",
  "1\u2009000,5",
];

/** Words and signs of the grammar of keys, in every language. */
export const KEY_TOKENS = [
  ..."50 %|100%|33,5 %|1/3|2/3|12.5|100 000|0|+|;|,|(|)|@|@2008|@2025|@99999|/|%|-|\"|'|«|»".split("|"),
  ..."equal|likt|each|hver|kvar|rest|resten|shares(|andeler(|andelar(|min|minst|max|maks|round|avrundet|avrunda".split(
    "|",
  ),
  ..."population|folketall|users|brukere|pcs|servers|fte|Melhus 60|Skaun 0|(|((((|)))))|50% equal + 50% population".split(
    "|",
  ),
  ..."100 000 each + rest population|shares(Melhus 1/3, Skaun 2/3)|avrundet 0,001 %|min 5 %|maks 60 %".split("|"),
  ..."within|innenfor|innanfor|10 % av 2025|of year-1|av fjoråret|excess to|overskudd til Melhus|maks 500 000 kr| for Skaun".split(
    "|",
  ),
];

/** What YAML is made of. */
export const YAML_TOKENS = [
  ..."- |: |? |{|}|[|]|, |&a |*a|<<: *a|!!str |!tag |!!binary |---|...|%YAML 1.1|| |> |# |'|\"|~|null|true".split("|"),
  "|",
  ">-",
  "\t",
  "  ",
  "a: &a [1, *a]",
  "x: &x {y: *x}",
  "scenarios: {alone: {budget: alone.csv}}",
  "keys: {drift: 100 % likt}",
  "key: drift",
  "limits: [{member: Melhus, max: 500 000, excess: Skaun}, {within: 10 % of year-1, from: 2026}]",
  "members: [Melhus, Skaun]",
  "groups: {2K: [Melhus]}",
  "round: 1000",
  "horizon: 2015",
  "horizon: 2199",
  "deflator: 2,5",
  "discount: -100",
  "columns: {amount: 2009}",
  'input: {unit: 1000, decimal: ",", delimiter: ";", encoding: utf-16}',
  "population: {date: 2008}",
  "language: nb",
  "where: [Konto=1*]",
];

/** Any text that may stand where another did. */
export const WORDS: readonly string[] = [
  ...HOSTILE_WORDS,
  ...HEADERS,
  ...NUMBERS,
  ...KEY_TOKENS,
  "",
  " ",
  "alle",
  "all",
  "Melhus",
  "Melhuus",
  "Sum",
  "Sum utgifter",
  "Netto",
  "total",
  "note",
  "merknad",
  "investering",
  "Lønn/Fast",
  "a/b/c/d",
  "a\\/b",
  "/".repeat(40),
  "x".repeat(5000),
  "é".normalize("NFD"),
  "東京",
  "😀",
  "İstanbul",
];
