import { describe, expect, test } from "vitest";
import { CHAPTERS } from "../../../src/report/paper/case-paper.ts";
import { consequences } from "../../../src/report/paper/lead/lead.ts";
import { proposal } from "../../../src/report/paper/lead/proposal.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain, sectionLines } from "../shown.ts";
import { paperView } from "../worked-out.ts";
import { BUDGET, jointIt, MEMBERS } from "./joint-it.ts";

describe("the economic consequences", () => {
  test.each([
    [
      "en",
      "The cost for 2026–2027 is 2 200 kroner. Lines without a key of their own are shared by population. " +
        "The line “Support” is shared equally. Ås pays 1 300 kroner (59.09%) and Nes 900 kroner (40.91%).",
    ],
    [
      "nb",
      "Kostnaden for 2026–2027 er 2 200 kroner. Poster uten egen nøkkel fordeles etter folketall. " +
        "Posten «Support» fordeles likt. Ås betaler 1 300 kroner (59,09 %) og Nes 900 kroner (40,91 %).",
    ],
    [
      "nn",
      "Kostnaden for 2026–2027 er 2 200 kroner. Postar utan eigen nøkkel blir fordelte etter folketal. " +
        "Posten «Support» blir fordelt likt. Ås betaler 1 300 kroner (59,09 %) og Nes 900 kroner (40,91 %).",
    ],
  ] as const)("are first the cost, its keys and who pays what, in %s", (language, text) => {
    expect(plain(consequences(paperView(jointIt(), { language })).paragraphs[0] ?? "")).toBe(text);
  });

  test.each([
    [
      "en",
      "Joint purchasing costs 400 kroner, against 500 kroner if each buys separately. That saves 100 kroner (20.0%). " +
        "Both members save. Without cooperation the cost is estimated at 2 400 kroner. " +
        "Cooperation saves 400 kroner (16.7%) in operations; after establishment costs of 200 kroner the net gain is " +
        "200 kroner: 100 kroner for Ås and 100 kroner for Nes. The establishment is paid back in 2026, after 1.0 years. " +
        "Both gain.",
    ],
    [
      "nb",
      "Felles innkjøp koster 400 kroner, mot 500 kroner hver for seg. Det gir en innsparing på 100 kroner (20,0 %). " +
        "Begge deltakerne sparer. Uten samarbeid er kostnaden anslått til 2 400 kroner. " +
        "Samarbeidet gir en innsparing på 400 kroner (16,7 %) i drift; når etableringen på 200 kroner er trukket fra, " +
        "er gevinsten 200 kroner: 100 kroner for Ås og 100 kroner for Nes. " +
        "Etableringskostnaden er tjent inn i løpet av 2026, etter 1,0 år. Det lønner seg for begge.",
    ],
    [
      "nn",
      "Felles innkjøp kostar 400 kroner, mot 500 kroner kvar for seg. Det gir ei innsparing på 100 kroner (20,0 %). " +
        "Begge deltakarane sparer. Utan samarbeid er kostnaden anslått til 2 400 kroner. " +
        "Samarbeidet gir ei innsparing på 400 kroner (16,7 %) i drift; når etableringa på 200 kroner er trekt frå, " +
        "er gevinsten 200 kroner: 100 kroner for Ås og 100 kroner for Nes. " +
        "Etableringskostnaden er tent inn i løpet av 2026, etter 1,0 år. Det løner seg for begge.",
    ],
  ] as const)("are then what is saved, and for whom, in %s", (language, text) => {
    expect(plain(consequences(paperView(jointIt(), { language })).paragraphs[1] ?? "")).toBe(text);
  });

  test("say what the cost without rests on where it is known only as a sum, and when it is not paid back", () => {
    const [, savings = ""] = consequences(paperView(jointIt("line,2026,2027\nAll,1090,1090\n"))).paragraphs;
    expect(plain(savings)).toContain(
      "The establishment is not paid back in these years. The calculation assumes that the cost without cooperation, " +
        "which is known only as a sum, is divided by population.",
    );
  });

  test("name two other scenarios with what they give, and count the rest", () => {
    const more = ["equal", "other", "third", "fourth"].map((name) => `  ${name}: {key: equal}`).join("\n");
    const text = plain(consequences(paperView(jointIt(undefined, more))).paragraphs[1] ?? "");
    expect(text).toContain("The scenario “equal” (Ås and Nes) gives them a joint gain of 200 kroner.");
    expect(text).toMatch(/2 more scenarios are worked out\.$/);
  });

  test("say who loses, and by how much", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,900,900\nOf Nes,Nes,400,400\n";
    const [, savings = ""] = consequences(paperView(jointIt(alone))).paragraphs;
    expect(plain(savings)).toMatch(
      /the net gain is 400 kroner\..*Nes pays 100 kroner more than estimated without cooperation\.$/,
    );
  });

  test.each([
    [
      "en",
      "Of the cost, Ås covers 600 kroner (60.00%) and Nes covers 400 kroner (40.00%). " +
        "With surcharges and transfers between them, Ås pays 560 kroner and Nes 440 kroner.",
    ],
    [
      "nb",
      "Av kostnaden dekker Ås 600 kroner (60,00 %) og Nes 400 kroner (40,00 %). " +
        "Med påslag og overføringer mellom dem: Ås betaler 560 kroner og Nes 440 kroner.",
    ],
    [
      "nn",
      "Av kostnaden dekkjer Ås 600 kroner (60,00 %) og Nes 400 kroner (40,00 %). " +
        "Med påslag og overføringar mellom dei: Ås betaler 560 kroner og Nes 440 kroner.",
    ],
  ] as const)("say of one amount only that a member pays it, where hosts take a surcharge, in %s", (language, text) => {
    const subject = caseOf({
      members: MEMBERS,
      budget: "line,2026,2027\nServers,500,500\n",
      settings: "key: population\nhost: Ås\nsurcharge: 10%\n",
    });
    expect(plain(consequences(paperView(subject, { language })).paragraphs[0] ?? "")).toContain(text);
    const allocation = sectionLines(CHAPTERS.allocation(paperView(subject)).flatMap(({ sections }) => sections));
    expect(allocation.some((line) => line.startsWith("Ås |") && line.endsWith(" | −40 | 560"))).toBe(true);
  });

  test("say under which scenario, where somebody loses in several", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,900,900\nOf Nes,Nes,400,400\n";
    const more = "  equal: {key: equal}\n  other: {key: population}\n";
    const [, savings = ""] = consequences(paperView(jointIt(alone, more))).paragraphs;
    const told = plain(savings).match(/Nes pays [^.]*\./g) ?? [];
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/more than estimated without cooperation\.$/);
    expect(told[1]).toMatch(/more than estimated without cooperation under the scenario “equal”\.$/);
    expect(told[2]).toMatch(/more than estimated without cooperation under the scenario “other”\.$/);
  });

  test("say of many members who pays least and most", () => {
    const members = ["member,population", ...Array.from({ length: 9 }, (_, at) => `M${at + 1},${at + 1}`)].join("\n");
    const subject = caseOf({ members, budget: "line,amount\nServers,4500\n", settings: "key: population\n" });
    expect(consequences(paperView(subject)).paragraphs.map(plain)).toEqual([
      "The cost is 4 500 kroner, shared by population. The 9 members pay from 100 kroner (M1) to 900 kroner (M9).",
    ]);
  });
});

describe("the proposed resolution", () => {
  test.each([
    [
      "en",
      "1. The cost of “Joint IT” is shared by population. Exception: “Support” is shared equally.",
      "2. The total cost for 2026–2027 is taken to be 2 200 kroner. Of this, Ås covers 1 300 kroner and Nes covers 900 kroner. " +
        "Each member provides for its part in its budget and financial plan.",
      "3. The amounts are paid on account and settled by the same keys when the accounts are closed.",
    ],
    [
      "nb",
      "1. Kostnaden ved «Joint IT» fordeles etter folketall. Unntak: «Support» fordeles likt.",
      "2. Det legges til grunn en samlet kostnad på 2 200 kroner for 2026–2027. Av denne dekker Ås 1 300 kroner og Nes 900 kroner. " +
        "Hver deltaker innarbeider sin del i budsjett og økonomiplan.",
      "3. Beløpene betales a konto og avregnes etter de samme nøklene når regnskapet foreligger.",
    ],
    [
      "nn",
      "1. Kostnaden ved «Joint IT» blir fordelt etter folketal. Unntak: «Support» blir fordelt likt.",
      "2. Det blir lagt til grunn ein samla kostnad på 2 200 kroner for 2026–2027. Av denne dekkjer Ås 1 300 kroner og Nes 900 kroner. " +
        "Kvar deltakar arbeider sin del inn i budsjett og økonomiplan.",
      "3. Beløpa blir betalte a konto og avrekna etter dei same nøklane når rekneskapen ligg føre.",
    ],
  ] as const)("is the key, the cost and the settlement in points, in %s", (language, ...points) => {
    expect(proposal(paperView(jointIt(), { language })).paragraphs.slice(1).map(plain)).toEqual(points);
  });

  test("names the date of the populations that keys rest on", () => {
    const members = "member,year,population\nÅs,2025,600\nNes,2025,400\n";
    const subject = caseOf({ members, budget: BUDGET, settings: "key: population\n" });
    expect(proposal(paperView(subject)).paragraphs.at(-1)).toContain(
      "The population on 1 January 2025 is used for the settlement as well, unless otherwise resolved.",
    );
    expect(
      proposal(paperView(caseOf({ members: MEMBERS, budget: BUDGET, settings: "key: population\n" }))).paragraphs.at(
        -1,
      ),
    ).not.toContain("1 January");
  });
});
