import type { Trial } from "./trial.ts";

const THREE = "kommune;folketall\nHol;4441\nÅl;4700\nGol;4700\n";

/** Files that can be read in one way only, though they look a little like those that cannot: shared, without alarm. */
export const ONE_READING: readonly Trial[] = [
  {
    says: "three costs of which one is the sum of two",
    budget: "post;beløp\nHol;700000\nÅl;400000\nGol;300000\n",
    members: THREE,
    total: "1400000",
  },
  {
    says: "the same the other way round",
    budget: "post;beløp\nHol;300000\nÅl;400000\nGol;700000\n",
    members: THREE,
    total: "1400000",
  },
  { says: "two equal lines", budget: "post;beløp\nDrift;500\nBygg;500\n", total: "1000" },
  {
    says: "a line twice as large as two equal ones",
    budget: "post;beløp\nServere;1000\nNett;500\nTelefoni;500\n",
    total: "2000",
  },
  {
    says: "round figures that happen to add up",
    budget: "post;beløp\nLønn;3000\nLisens;2000\nStrøm;1000\nBygg;600\n",
    total: "6600",
  },
  {
    says: "accounts in order",
    budget: "konto;kontonavn;beløp\n10100;Fastlønn;5012000\n10990;Arbeidsgiveravgift;706692\n11950;Lisenser;3250000\n",
    total: "8968692",
  },
  {
    says: "income negative",
    budget: "konto;kontonavn;beløp\n10100;Lønn;1000000\n17000;Refusjon;-300000\n",
    total: "700000",
  },
  {
    says: "a correction of cost that is negative",
    budget: "post;beløp\nLønn;1000\nFratrekk sykelønn;-100\nLisens;500\n",
    total: "1400",
  },
  { says: "a discount", budget: "post;beløp\nLisenser;1000\nRabatt;-100\n", total: "900" },
  {
    says: "line numbers that are no levels",
    budget: "nr;post;beløp\n1;Lønn;1000\n2;Lisens;500\n3;Bygg;300\n",
    total: "1800",
  },
  {
    says: "numbered lines under headings without amounts",
    budget: "nr;post;beløp\n1;Drift;\n1.1;Lønn;1000\n1.2;Lisens;500\n2;Bygg;\n2.1;Vedlikehold;300\n",
    total: "1800",
  },
  {
    says: "years in two columns with ordinary growth",
    budget: "post;2026;2027\nLønn;1000;1030\nLisens;500;515\n",
    total: "3045",
  },
  {
    says: "a line that begins late and is large",
    budget: "post;2026;2027\nLønn;1000;1030\nNytt system;0;900000\n",
    total: "902030",
  },
  { says: "a tiny line beside a large one", budget: "post;beløp\nLønn;5012000\nGebyr;350\n", total: "5012350" },
  {
    says: "names with numbers in them",
    budget: "post;beløp\nMicrosoft 365;1000\nWindows 11;500\nOffice 2024;300\n",
    total: "1800",
  },
  {
    says: "15.3 and the like as names of accounts",
    budget: "post;beløp\n15.3 Nettverk;1000\n15.4 Servere;500\n",
    total: "1500",
  },
  { says: "kroner written with spaces", budget: "post;beløp\nLønn;1 000 000\nLisens;250 000\n", total: "1250000" },
  { says: "negative amounts in parentheses", budget: "post;beløp\nLønn;1000\nRefusjon;(300)\n", total: "700" },
  { says: "a minus after the amount", budget: "post;beløp\nLønn;1000\nRefusjon;300-\n", total: "700" },
  { says: "a true minus", budget: "post;beløp\nLønn;1000\nRefusjon;−300\n", total: "700" },
  { says: "øre", budget: "post;beløp\nLønn;1000,50\nLisens;499,50\n", total: "1500" },
  { says: "a trailing empty column", budget: "post;beløp;\nDrift;1500;\nBygg;300;\n", total: "1800" },
  { says: "blank rows between groups", budget: "post;beløp\nDrift;1500\n;\nBygg;300\n", total: "1800" },
  {
    says: "a column of remarks at the end",
    budget: "post;beløp;merknad\nDrift;1500;ny avtale\nBygg;300;\n",
    total: "1800",
  },
  {
    says: "groups with one line each",
    budget: "område;post;beløp\nDrift;Lønn;1500\nBygg;Vedlikehold;300\n",
    total: "1800",
  },
  {
    says: "a group and a line of one name in another group",
    budget: "område;post;beløp\nDrift;Lønn;1000\nBygg;Drift;300\n",
    total: "1300",
  },
  {
    says: "a line that is the sum of two in another group",
    budget: "område;post;beløp\nA;Lønn;1000\nA;Lisens;500\nB;Husleie;1500\n",
    total: "3000",
  },
  { says: "one line", budget: "post;beløp\nDrift;1500\n", total: "1500" },
  { says: "zero lines among others", budget: "post;beløp\nDrift;1500\nReserve;0\nBygg;300\n", total: "1800" },
  {
    says: "shares in percent that make 100",
    budget: "post;beløp\nDrift;1000\n",
    args: ["--key", "andeler(Hol 55 %; Ål 45 %)"],
    total: "1000",
  },
  {
    says: "shares as weights",
    budget: "post;beløp\nDrift;1000\n",
    args: ["--key", "andeler(Hol 55; Ål 25)"],
    total: "1000",
  },
  {
    says: "a column of percentages that nothing asks for",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall;andel\nHol;4441;55,81 %\nÅl;4700;44,19 %\n",
    args: ["--key", "folketall"],
    total: "1000",
  },
  {
    says: "a column of percentages that a key asks for",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;eierandel\nHol;55,81 %\nÅl;44,19 %\n",
    args: ["--key", "eierandel"],
    total: "1000",
  },
  {
    says: "a column of fractions that nothing asks for",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall;eierandel\nHol;4441;12/30\nÅl;4700;18/30\n",
    args: ["--key", "folketall"],
    total: "1000",
  },
  {
    says: "municipality numbers beside population",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommunenr;kommune;folketall\n3330;Hol;4441\n3328;Ål;4700\n",
    args: ["--key", "folketall"],
    total: "1000",
  },
  {
    says: "members of very different size",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall\nOslo;717710\nModalen;389\n",
    args: ["--key", "folketall"],
    total: "1000",
  },
  {
    says: "a member that is the sum of two others",
    budget: "post;beløp\nDrift;1000\n",
    members: "kommune;folketall\nHol;4000\nÅl;5000\nGol;9000\nNes;3300\n",
    args: ["--key", "folketall"],
    total: "1000",
  },
  {
    says: "figures of one shape in all years",
    budget: "post;2026;2027;2028\nLønn;1000;1000;1000\nLisens;500;500;500\n",
    total: "4500",
  },
  {
    says: "exactly the double of the year before",
    budget: "post;2026;2027\nDrift;500;1000\nBygg;100;200\n",
    total: "1800",
  },
  {
    says: "of which in a remark",
    budget: "post;beløp;merknad\nDrift;1500;herav lønn 1000\nBygg;300;\n",
    total: "1800",
  },
  {
    says: "a name that begins like of which",
    budget: "post;beløp\nDeravdelingen;1500\nHeravdeling;300\n",
    total: "1800",
  },
  { says: "kr after every amount", budget: "post;beløp\nDrift;1500 kr\nBygg;300 kr\n", total: "1800" },
  { says: "no øre in all spellings", budget: "post;beløp\nDrift;1500,-\nBygg;300,–\n", total: "1800" },
  { says: "a header with a year in words", budget: "post;Budsjett 2026\nDrift;1500\nBygg;300\n", total: "1800" },
  {
    says: "a budget of a service that is paid by income alone beside costs",
    budget: "konto;kontonavn;beløp\n10100;Lønn;1000\n16200;Gebyrinntekter;-200\n17700;Refusjon fra andre;-100\n",
    total: "700",
  },
  {
    says: "an establishment line of another size",
    budget: "område;post;beløp\nDrift;Lønn;850000\nEtablering;Kabel;12000000\n",
    total: "12850000",
  },
  {
    says: "a sum over all years in a file with a column of years",
    budget: "post;år;beløp;type\nLønn;2026;1000;\nLønn;2027;1100;\nLisens;2026;500;\nSum;;2600;sum\n",
    total: "2600",
  },
  {
    says: "marked subtotals without groups",
    budget:
      "post;beløp;type\nLønn;1000;\nLisens;500;\nSum drift;1500;sum\nBygg;300;\nStrøm;200;\nSum bygg;500;sum\nSum;2000;sum\n",
    total: "2000",
  },
  {
    says: "two blocks with a sum each",
    budget: "post;beløp;type\nLønn;1000;\nLisens;500;\nSum;1500;sum\nBygg;300;\nStrøm;200;\nSum;500;sum\n",
    total: "2000",
  },
  {
    says: "a sum of the first year, above the second",
    budget:
      "post;år;beløp;type\nLønn;2026;1000;\nLisens;2026;500;\nSum;2026;1500;sum\nLønn;2027;1100;\nLisens;2027;510;\nSum;2027;1610;sum\n",
    total: "3110",
  },
  {
    says: "a deduction below the sum",
    budget: "post;beløp;type\nLønn;1000;\nLisens;500;\nSum;1500;sum\nRefusjon staten;-200;\n",
    total: "1300",
  },
  {
    says: "the sum of a group above the next",
    budget: "område;post;beløp;type\nDrift;Lønn;1000;\nDrift;Lisens;500;\nDrift;Sum;1500;sum\nBygg;Strøm;300;\n",
    total: "1800",
  },
  {
    says: "headers told again on the next page",
    budget: "post;beløp\nLønn;1000\npost;beløp\nLisens;500\n",
    total: "1500",
  },
  {
    says: "what a list prints below itself",
    budget: "post;beløp\nLønn;1000\nLisens;500\nAntall linjer: 2;\nVedtatt i kommunestyret 12.11.2025;\nSide 1 av 1;\n",
    total: "1500",
  },
  {
    says: "costs whose names begin like income",
    budget: "post;beløp\nSalgskonsulent;1000\nTilskudd til frivillige;500\nBetaling til staten;300\nBidrag;100\n",
    total: "1900",
  },
  {
    says: "costs whose names begin like figures",
    budget: "post;beløp\nPersonell;1000\nMeanwhile AS;500\nPerm i støtte;300\nFolketallsregister;100\n",
    total: "1900",
  },
  {
    says: "five small licences shared by few people",
    budget: "post;beløp\nA;9000\nB;8000\nC;9500\nD;7000\nE;12\n",
    total: "33512",
  },
  {
    says: "a year with one large investment",
    budget: "post;år;beløp\nDrift;2026;1000\nDrift;2027;1010\nNy bil;2027;900000\n",
    total: "902010",
  },
  {
    says: "sections under plain headings",
    budget: "post;beløp\nPersonell;\nLønn;845230\nPensjon;112877\nDrift;\nTelefon;98450\nPorto;33000\n",
    total: "1089557",
  },
  {
    says: "a footer where the lines are not first",
    budget: "ansvar;art;tekst;budsjett\n4100;10100;Fastlønn;845230\n4100;10900;Pensjon;112877\nSide 1 av 1;;;\n",
    total: "958107",
  },
  {
    says: "a refund that is a cost",
    budget: "post;beløp\nLønn;850000\nRefusjon av reise;25000\nLeie av lokaler;61500\n",
    total: "936500",
  },
  {
    says: "costs that count in their names",
    budget:
      "post;beløp\nLønn;850000\nAntall-teller bibliotek;88000\nGjennomsnittlig vedlikehold av bil;12000\nSum-up møter;19000\n",
    total: "969000",
  },
  {
    says: "sections within a section, by their sums",
    budget:
      "post;beløp;type\nDrift:;;\nLønn;1000;\nIKT:;;\nLisens;500;\nSum IKT;500;sum\nReise;10;\nSum drift;1510;sum\n",
    total: "1510",
  },
  {
    says: "a line as large as one above it, without an account",
    budget: "konto;post;beløp\n10100;Lønn;750300\n11000;Strøm;120700\n11300;Porto;98200\n;Felles lisens;120700\n",
    total: "1089900",
  },
  {
    says: "a cost whose name begins like a total, as large as the line above",
    budget: "post;beløp\nLønn;600000\nTotalrenovering;600000\nReise;31200\n",
    total: "1231200",
  },
  {
    says: "a supplier whose name begins like a sum",
    budget: "post;beløp\nLønn;713482\nKurs;31954\nSum Consulting AS;248117\n",
    total: "993553",
  },
  {
    says: "a marked sum of all after headings",
    budget: "post;beløp;type\nPersonal:;;\nLønn;713482;\nDrift:;;\nStrøm;99431;\nSum;812913;sum\n",
    total: "812913",
  },
  {
    says: "a reserve in per cent of the rest",
    budget: "post;beløp\nLønn;713482\nStrøm;99431\nHusleie;55210\nReserve 25 %;217031\n",
    total: "1085154",
  },
  {
    says: "a cost that comes every other year",
    budget: "post;2026;2027;2028\nLønn;913482;941000;969000\nGjennomføring av valg;5000;1500000;5000\n",
    total: "4333482",
  },
  {
    says: "a service by the quarter",
    budget: "post;beløp\nLønn;713482\nService per kvartal;12111\n",
    total: "725593",
  },
  {
    says: "lines of members and of all, alike in a toy",
    budget: "post;beløp\nHol;1\nÅl;1\nC;1\nD;1\n",
    total: "4",
  },
];
