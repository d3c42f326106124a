import type { Trial } from "./trial.ts";

/** Files that can be read in several ways with different totals: the right one, a warning or a refusal, never silence. */
export const TWO_READINGS: readonly Trial[] = [
  // Sums without a name.
  {
    says: "an unnamed sum over two groups of lines",
    budget: "post;beløp\nDrift;1500\nLønn;1000\nLisens;500\nBygg;300\n",
    total: "1800",
  },
  {
    says: "numbered parents",
    budget: "nr;post;beløp\n1;Drift;1500\n1.1;Lønn;1000\n1.2;Lisens;500\n2;Bygg;300\n",
    total: "1800",
  },
  {
    says: "numbers before the names",
    budget: "post;beløp\n1 Drift;1500\n1.1 Lønn;1000\n1.2 Lisens;500\n2 Bygg;300\n",
    total: "1800",
  },
  { says: "of which, with herav", budget: "post;beløp\nDrift;1500\nherav lønn;1000\nBygg;300\n", total: "1800" },
  {
    says: "of which, with hvorav in two rows",
    budget: "post;beløp\nDrift;1500\n- hvorav lønn;900\n- hvorav lisens;200\nBygg;300\n",
    total: "1800",
  },
  { says: "of which, with derav", budget: "post;beløp\nDrift;1500\nDerav lønn;1000\nBygg;300\n", total: "1800" },
  {
    says: "of which, with av dette",
    budget: "post;beløp\nDrift;1500\nAv dette til lønn;1000\nBygg;300\n",
    total: "1800",
  },
  {
    says: "a line with the name of its group",
    budget: "område;post;beløp\nDrift;Drift;1500\nDrift;Lønn;1000\nDrift;Lisens;500\nBygg;Vedlikehold;300\n",
    total: "1800",
  },
  {
    says: "a parent of three",
    budget: "post;beløp\nDrift;1800\nLønn;1000\nLisens;500\nStrøm;300\nBygg;300\n",
    total: "2100",
  },
  {
    says: "an indented part of a line",
    budget: "post;beløp\nDrift;1500\n  Lønn;1000\n  Lisens;500\nBygg;300\n",
    total: "1800",
  },
  {
    says: "parents and a grand total in a plan",
    budget:
      "post;2026;2027\nDrift;1500;1600\nLønn;1000;1050\nLisens;500;550\nBygg;300;310\nStrøm;100;110\nVask;200;200\n;1800;1910\n",
    total: "3710",
  },
  {
    says: "a correct stated total under an unnamed sum",
    budget: "post;beløp\nDrift;1500\nLønn;1000\nLisens;500\nBygg;300\nTotalt hele tjenesten;1 800\n",
    total: "1800",
  },
  {
    says: "a sum below its parts without a word",
    budget: "post;beløp\nLønn;1000\nLisens;500\nStrøm;300\nTjenesten;1800\n",
    total: "1800",
  },
  {
    says: "three levels of numbers",
    budget: "post;beløp\n1 Drift;1500\n1.1 Lønn;1000\n1.1.1 Fast lønn;800\n1.1.2 Vikar;200\n1.2 Lisens;500\n",
    total: "1500",
  },
  {
    says: "a sum that carries a service's name at both ends",
    budget: "post;beløp\nIKT;1800\nLønn;1000\nLisens;500\nBygg;300\nIKT totalt;1800\n",
    total: "1800",
  },
  {
    says: "named sums that are right",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum drift;1500\nBygg;300\nSum;1800\n",
    total: "1800",
  },
  {
    says: "a total that is the only number in its row above the lines",
    budget: "post;beløp\nSum;1800\nDrift;1500\nBygg;300\n",
    total: "1800",
  },
  {
    says: "gross and net of one line each",
    budget:
      "post;beløp\nLønn;900 110\nBrutto driftsutgifter;900 110\nRefusjon;-50 020\nBrutto driftsinntekter;-50 020\nNetto driftsutgifter;850 090\n",
    total: "850090",
  },
  {
    says: "income in all of one line, before the costs",
    budget:
      "post;beløp\nSalgsinntekter;-400 000\nDriftsinntekter i alt;-400 000\nLønn;2 512 430\nDrift;488 110\nDriftsutgifter i alt;3 000 540\nNetto driftsresultat;2 600 540\n",
    total: "2600540",
  },
  {
    says: "a round total in other words",
    budget: "post;beløp\nLønn;1000000\nDrift;500000\nIalt;1500000\n",
    total: "1500000",
  },
  // Sum rows elsewhere.
  {
    says: "a sum row with a region's name in members.csv",
    budget: "post;beløp\nDrift;9141\n",
    members: "kommune;folketall\nHol;4441\nÅl;4700\nHallingdal;9141\n",
    args: ["--key", "folketall"],
    total: "9141",
  },
  // Two tables on one sheet.
  {
    says: "members beside the budget",
    budget: "post;beløp;;kommune;folketall\nDrift;1500;;Hol;4441\nBygg;300;;Ål;4700\n",
    total: "1800",
  },
  {
    says: "a second table below",
    budget: "post;beløp\nDrift;1500\nBygg;300\n;\n;\nkommune;folketall\nHol;4441\nÅl;4700\n",
    total: "1800",
  },
  {
    says: "last year's table beside",
    budget: "post;2026;;post;2025\nDrift;1500;;Drift;1400\nBygg;300;;Bygg;290\n",
    total: "1800",
  },
  {
    says: "a small table of key figures below, with a heading",
    budget: "post;beløp\nDrift;1500\nBygg;300\n;\nNøkkeltall;\nPris per bruker;120\n",
    total: "1800",
  },
  // Signs.
  {
    says: "costs negative and income positive",
    budget: "konto;kontonavn;beløp\n10100;Lønn;-1000000\n11950;Lisenser;-141000\n17000;Refusjon;300000\n",
    total: "841000",
  },
  {
    says: "the same without accounts",
    budget: "post;beløp\nLønn;-1000000\nLisenser;-141000\nRefusjon;300000\n",
    total: "841000",
  },
  {
    says: "gross, income and net in rows",
    budget: "post;beløp\nBrutto utgifter;4 100 000\nInntekter;2 000 000\nNetto;2 100 000\n",
    total: "2100000",
  },
  {
    says: "gross and income, net stated",
    budget:
      "post;beløp\nLønn;3 000 000\nDrift;1 100 000\nSum utgifter;4 100 000\nInntekter;2 000 000\nNetto utgift;2 100 000\n",
    total: "2100000",
  },
  {
    says: "debit and credit in two columns",
    budget: "konto;post;debet;kredit\n10100;Lønn;1000;\n11950;Lisens;500;\n17000;Refusjon;;300\n",
    total: "1200",
  },
  {
    says: "income with a plus, costs with a minus, and a net row",
    budget: "post;beløp\nLønn;-1000\nLisens;-500\nRefusjon;300\nNetto;-1200\n",
    total: "1200",
  },
  {
    says: "one large negative line named as pay",
    budget: "konto;kontonavn;beløp\n10100;Fastlønn;-5012000\n10990;Arbeidsgiveravgift;-706692\n",
    total: "5718692",
  },
  // Units.
  {
    says: "a year in thousands beside one in kroner",
    budget: "post;2026;2027\nLønn;1 012 000;1 050\nLisens;250 000;260\n",
    total: "2572000",
  },
  // Years in words.
  {
    says: "a budget's word after its year",
    budget: "post;2026 (budsjett);2027;2028\nDrift;100;110;120\n",
    total: "330",
  },
  {
    says: "a budget's word before its year",
    budget: "post;Budsjett 2026;Budsjett 2027\nDrift;100;110\n",
    total: "210",
  },
  { says: "a short word before its year", budget: "post;B2026;B2027\nDrift;100;110\n", total: "210" },
  {
    says: "accounts beside two years of budget",
    budget: "post;Regnskap 2024;Budsjett 2026;Budsjett 2027\nDrift;90;100;110\n",
    total: "210",
  },
  // Money in words.
  { says: "no øre as two dashes", budget: "post;beløp\nDrift;500,--\nBygg;300,--\n", total: "800" },
  {
    says: "kroner before and no øre after",
    budget: "post;beløp\nDrift;kr 500,--\nBygg;kr 51 258,--\n",
    total: "51758",
  },
  { says: "no øre as one dash", budget: "post;beløp\nDrift;500,-\nBygg;1 300,-\n", total: "1800" },
  { says: "no øre after a colon", budget: "post;beløp\nDrift;1500:-\nBygg;300:-\n", total: "1800" },
  { says: "no øre after a point", budget: "post;beløp\nDrift;1500.-\nBygg;300.-\n", total: "1800" },
  { says: "no øre after a long dash", budget: "post;beløp\nDrift;1500,–\nBygg;300,—\n", total: "1800" },
  { says: "no øre and kroner after", budget: "post;beløp\nDrift;1500,- kr\nBygg;300 kroner\n", total: "1800" },
  // Weights that are percentages.
  {
    says: "percentages of shares that do not make 100",
    budget: "post;beløp\nDrift;1000\n",
    args: ["--key", "andeler(Hol 55 %; Ål 25 %)"],
    total: "?",
  },
  {
    says: "a column of percentages that do not make 100",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;eierandel\nHol;55 %\nÅl;25 %\n",
    args: ["--key", "eierandel"],
    total: "?",
  },
  // Units mixed up between members.
  {
    says: "one population in thousands",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall\nHol;4441\nÅl;4,7\n",
    args: ["--key", "folketall"],
    total: "?",
  },
  {
    says: "a population of a region, rounded like those of its members",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall\nHol;4400\nÅl;4700\nHallingdal;9100\n",
    args: ["--key", "folketall"],
    total: "?",
  },
  {
    says: "an average of the members",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall\nHol;4441\nÅl;4700\nGjennomsnitt;4570,5\n",
    args: ["--key", "folketall", "--only", "Gjennomsnitt"],
    total: "?",
  },
  // Below the sum of all.
  {
    says: "what each member pays, below the sum",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum;1500\nHol;900\nÅl;600\n",
    total: "1500",
  },
  {
    says: "the halves of the year below the sum",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum;1500\n1. halvår;700\n2. halvår;800\n",
    total: "1500",
  },
  {
    says: "members and then quarters below the sum",
    budget:
      "post;2026;2027\nLønn;1000;1100\nLisens;500;500\nTotalt;1500;1600\nHol;900;950\nÅl;600;650\nHøst;700;700\nVår;800;900\n",
    total: "3100",
  },
  {
    says: "how it is financed, below the sum",
    budget: "post;beløp\nLønn;1000\nLisens;500\nI alt;1500\nDekkes av kommunene;1500\n",
    total: "1500",
  },
  {
    says: "an average and a cost per inhabitant below the sum",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum;1500\nGjennomsnitt;750\nKr per innbygger;16\n",
    total: "1500",
  },
  {
    says: "part of the sum, below it",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum;1500\nherav mva;300\n",
    total: "1500",
  },
  {
    says: "a cost that the sum forgot",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum;1500\nBygg;300\n",
    total: "?",
  },
  {
    says: "the same where the sum is marked",
    budget: "post;beløp;type\nLønn;1000;\nLisens;500;\nSum;1500;sum\nBygg;300;\n",
    total: "?",
  },
  {
    says: "a cost below the sum, which the user's total takes out",
    budget: "post;beløp\nLønn;1000\nLisens;500\nSum;1500\nReserve;300\n",
    args: ["--total", "1500"],
    total: "1500",
  },
  {
    says: "a count among the costs",
    budget: "post;beløp\nLønn;1000\nAntall ansatte;12\nLisens;500\n",
    total: "1500",
  },
  {
    says: "a line with its group's name over one other",
    budget: "område;post;beløp\nDrift;Drift;1500\nDrift;Lønn;1500\nBygg;Vedlikehold;300\n",
    total: "1800",
  },
  // Income by its words and accounts.
  { says: "sales without a sign", budget: "post;beløp\nLønn;1000\nSalg av tjenester;200\n", total: "800" },
  { says: "parents' payment without a sign", budget: "post;beløp\nLønn;1000\nForeldrebetaling;200\n", total: "800" },
  {
    says: "a grant from the state without a sign",
    budget: "post;beløp\nLønn;1000\nTilskudd fra staten;200\n",
    total: "800",
  },
  {
    says: "income without a sign by its account",
    budget: "konto;post;beløp\n10100;Lønn;1000\n16500;Andre ytelser;200\n",
    total: "800",
  },
  {
    says: "what a member pays, among the lines",
    budget: "post;beløp\nLønn;1000\nLisens;500\nTilskudd fra Hol kommune;-200\n",
    total: "1500",
  },
  {
    says: "what municipalities transfer, by its account",
    budget: "konto;post;beløp\n10100;Lønn;1000\n18500;Overføringer;-1000\n",
    total: "1000",
  },
  // Units against the inhabitants and between years.
  {
    says: "a budget in thousands that does not say so",
    budget: "post;beløp\nLønn;1200\nLisens;500\nNett;300\nStøtte;250\nKurs;60\n",
    total: "2310000",
  },
  {
    says: "kroner that are taken for thousands",
    budget: "post;beløp\nLønn;12000000\nLisens;500000\n",
    more: { "fordel.yaml": "key: likt\ninput: {unit: 1000}\n" },
    total: "12500000",
  },
  {
    says: "one year in thousands, on rows of its own",
    budget:
      "post;år;beløp\nLønn;2026;1200\nLisens;2026;500\nNett;2026;300\nFast lønn;2027;1230000\nProgramvare;2027;510000\nLinjer;2027;310000\n",
    total: "?",
  },
  {
    says: "a grand total without a word below named subtotals",
    budget:
      "post;beløp\nLønn;845230\nVask;211977\nSum personell;1057207\nTelefon;98450\nPorto;33000\nSum drift;131450\nSamlet ramme;1188657\n",
    total: "1188657",
  },
  {
    says: "the same above them",
    budget:
      "post;beløp\nKostnader;1188657\nLønn;845230\nVask;211977\nSum personell;1057207\nTelefon;98450\nPorto;33000\nSum drift;131450\n",
    total: "1188657",
  },
  {
    says: "a sum told twice, as proposed and as resolved",
    budget: "post;beløp\nFastlønn;845230\nPensjon;112877\nTelefon;41200\nBudsjettforslag;999307\nVedtatt;999307\n",
    total: "999307",
  },
  {
    says: "members' shares without a sum",
    budget: "post;beløp\nLønn;845230\nVask;211977\nHol;589812\nAndel Ål;467395\n",
    total: "1057207",
  },
  {
    says: "the same cost by instalments",
    budget: "post;beløp\nFastlønn;845230\nPensjon;112877\nTelefon;41200\n1. termin;499654\n2. termin;499653\n",
    total: "999307",
  },
  {
    says: "one instalment of two",
    budget: "post;beløp\nFastlønn;845230\nPensjon;112877\nTelefon;41200\nFaktura per termin;499654\n",
    total: "999307",
  },
  {
    says: "what each of three pays",
    budget: "post;beløp\nFastlønn;845230\nPensjon;112877\nTelefon;41200\nFordeles likt;333102\n",
    total: "999307",
  },
  {
    says: "levels in a column, one with a single line",
    budget:
      "nivå;post;beløp\n1;IKT og arkiv;999307\n2;IKT;958107\n3;Fastlønn;845230\n3;Pensjon;112877\n2;Arkiv;41200\n3;Drift;41200\n",
    total: "999307",
  },
  {
    says: "a deduction in words",
    budget: "post;beløp\nLønn;845230\nMinus egenandel;199861\n",
    total: "645369",
  },
  {
    says: "a fund that is used",
    budget: "post;beløp\nLønn;845230\nBruk av disposisjonsfond;199861\n",
    total: "645369",
  },
  {
    says: "last year's budget among the lines",
    budget: "post;beløp\nLønn;845230\nPensjon;112877\nRegnskap 2024;788000\n",
    total: "958107",
  },
  {
    says: "a growth in per cent among the lines",
    budget: "post;beløp\nLønn;845230\nPensjon;112877\nPrisvekst i prosent;3,5\n",
    total: "958107",
  },
  {
    says: "shares below a total, under headings",
    budget: "post;beløp\nDRIFT;\nLønn;1000000\nLisens;500000\nTotalt;1500000\nFordeling:;\nHol;900000\nÅl;600000\n",
    total: "1500000",
  },
  {
    says: "shares below a net, where costs are deducted between",
    budget:
      "post;beløp\nLønn;1000000\nLisens;500000\nTotalt;1500000\nTilskudd fra staten;-500000\nNetto å fordele;1000000\nHol;600000\nÅl;400000\n",
    total: "1000000",
  },
  {
    says: "shares below a negative total",
    budget: "post;beløp\nInntekt salg;-1000000\nRefusjon;-500000\nTotalt;-1500000\nHol;-900000\nÅl;-600000\n",
    total: "-1500000",
  },
  {
    says: "shares below a total that is off",
    budget: "post;beløp\nLønn;1000\nLisens;500\nTotalt;1700\nVest;900\nØst;800\n",
    total: "?",
  },
  {
    says: "years told again in a heading",
    budget: "post;2026;2027\nDRIFT;2026;2027\nLønn;1000000;1100000\n",
    total: "2100000",
  },
  {
    says: "the same cost by instalments, with a line of nothing",
    budget: "post;beløp\nLønn;712345\nDrift;298111\nIT;0\n1. halvår;500000\n2. halvår;510456\n",
    total: "1010456",
  },
];
