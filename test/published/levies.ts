/** One figure of a published table: whose, and what it is, as it stands there. */
export type Figure = readonly [member: string, amount: string];

export interface PublishedTable {
  readonly fixture: string;
  /** What follows the folder on the command line. */
  readonly options: readonly string[];
  readonly year: number | null;
  /** Null for the sum of all lines. */
  readonly line: string | null;
  /** What the source rounds each of its figures to. */
  readonly unit: string;
  readonly figures: readonly Figure[];
}

export const LEVY_2001 = [
  "--budget",
  "fixtures/agreements/lake-minnetonka-ceiling/levy-2001.csv",
  "--round",
  "0.01",
] as const;

/**
 * What agreements abroad have published of who pays what; the README of each folder names the document. Figures that
 * cannot be read in the stored text of a source are not here.
 */
export const LEVIES: readonly PublishedTable[] = [
  {
    fixture: "lake-minnetonka-ceiling",
    options: LEVY_2001,
    year: 2001,
    line: "Water patrol (added)",
    unit: "0.01",
    figures: [
      ["Deephaven", "2217.13"],
      ["Excelsior", "791.66"],
      ["Greenwood", "488.86"],
      ["Minnetonka", "6000.00"],
      ["Minnetrista", "2155.89"],
      ["Orono", "5073.33"],
      ["Shorewood", "3285.72"],
      ["Spring Park", "508.83"],
      ["Victoria", "1383.43"],
      ["Woodland", "589.85"],
    ],
  },
  {
    fixture: "lake-minnetonka-ceiling",
    options: [],
    year: 2017,
    line: "Administration",
    unit: "1",
    figures: [
      ["Deephaven", "18558"],
      ["Excelsior", "7375"],
      ["Greenwood", "4928"],
      ["Minnetonka", "51069"],
      ["Minnetonka Beach", "4920"],
      ["Minnetrista", "20133"],
      ["Mound", "15690"],
      ["Orono", "41404"],
      ["Shorewood", "24039"],
      ["Spring Park", "3905"],
      ["Tonka Bay", "8496"],
      ["Victoria", "19062"],
      ["Wayzata", "30967"],
      ["Woodland", "4797"],
    ],
  },
  {
    fixture: "lake-minnetonka-ceiling",
    options: [],
    year: 2017,
    line: "Invasive species",
    unit: "1",
    figures: [
      ["Deephaven", "5160"],
      ["Excelsior", "2051"],
      ["Greenwood", "1370"],
      ["Minnetonka", "14200"],
      ["Minnetonka Beach", "1368"],
      ["Minnetrista", "5598"],
      ["Mound", "4363"],
      ["Orono", "11513"],
      ["Shorewood", "6684"],
      ["Spring Park", "1086"],
      ["Tonka Bay", "2362"],
      ["Victoria", "5300"],
      ["Wayzata", "8611"],
      ["Woodland", "1334"],
    ],
  },
  {
    fixture: "lake-minnetonka-ceiling",
    options: [],
    year: 2017,
    line: null,
    unit: "1",
    figures: [
      ["Deephaven", "23719"],
      ["Excelsior", "9426"],
      ["Greenwood", "6298"],
      ["Minnetonka", "65269"],
      ["Minnetonka Beach", "6288"],
      ["Minnetrista", "25731"],
      ["Mound", "20053"],
      ["Orono", "52917"],
      ["Shorewood", "30723"],
      ["Spring Park", "4991"],
      ["Tonka Bay", "10858"],
      ["Victoria", "24362"],
      ["Wayzata", "39577"],
      ["Woodland", "6130"],
    ],
  },
  {
    fixture: "white-bear-lake-fire",
    options: [],
    year: null,
    line: null,
    unit: "1",
    figures: [
      ["White Bear Township", "244045"],
      ["Gem Lake", "13017"],
      ["Birchwood", "20337"],
      ["Dellwood", "37247"],
    ],
  },
  {
    fixture: "dartmouth-fire-districts",
    options: [],
    year: null,
    line: "Tax collection",
    unit: "1",
    figures: [
      ["Fire District 1", "31784"],
      ["Fire District 2", "12784"],
      ["Fire District 3", "40307"],
    ],
  },
  {
    fixture: "dartmouth-fire-districts",
    options: [],
    year: null,
    line: "Dispatch",
    unit: "1",
    figures: [
      ["Fire District 1", "10227"],
      ["Fire District 2", "4114"],
      ["Fire District 3", "12969"],
    ],
  },
];
