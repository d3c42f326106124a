import { caseOf } from "../../core/model/case-of.ts";

/** Ås and Nes pay 600 and 400 for what would cost them 700 and 500 alone. */
export const OF_TWO = caseOf({
  members: "member,population\nÅs,600\nNes,400\n",
  budget: "line,amount\nServers,1000\n",
  coalitions: "members,cost\nÅs,700\nNes,500\n",
  settings: "key: population\n",
});

/** Ås, Nes and Gol pay 500, 300 and 200, each 100 less than alone; Nes and Gol would pay 480 together. */
export const OF_THREE = caseOf({
  members: "member,population\nÅs,500\nNes,300\nGol,200\n",
  budget: "line,amount\nServers,1000\n",
  coalitions: 'members,cost\nÅs,600\nNes,400\nGol,300\n"Ås, Nes",850\n"Ås, Gol",800\n"Nes, Gol",480\n',
  settings: "key: population\n",
});

/** The same two, of whom Ås would pay less alone. */
export const WITH_LOSER = caseOf({
  members: "member,population\nÅs,600\nNes,400\n",
  budget: "line,amount\nServers,1000\n",
  coalitions: "members,cost\nÅs,550\nNes,500\n",
  settings: "key: population\n",
});
