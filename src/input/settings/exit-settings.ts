import type { Settings } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

const ASSETS = {
  "paid out": ["paid out", "utbetales", "blir utbetalt"],
  forfeited: ["forfeited", "bortfaller", "fell bort"],
} as const;
/** Longer notice is none. */
const LONGEST_NOTICE = 120;

/** Months: `12`, `12 months`, `6 mnd`, `1 år`. */
function monthsIn(text: string): string | null {
  const [, digits = "", unit = ""] =
    /^(\d{1,3})\s*(months?|måneder|månader|måned|månad|mnd\.?|years?|år)?$/iu.exec(text) ?? [];
  const months = Number(digits) * (/^(?:year|år)/iu.test(unit) ? 12 : 1);
  return digits !== "" && months <= LONGEST_NOTICE ? `${months}` : null;
}

function assetsIn(text: string): "paid out" | "forfeited" | null {
  const said: readonly string[] = [text.toLowerCase()];
  if (ASSETS["paid out"].some((word) => said.includes(word))) return "paid out";
  return ASSETS.forfeited.some((word) => said.includes(word)) ? "forfeited" : null;
}

/** `exit: {notice: 12 months, assets: paid out}`: what an agreement says of who leaves. */
export function readExit(from: YamlReader, value: YamlValue, path: string): Settings["exit"] {
  let terms: Settings["exit"] = { notice: null, assets: null };
  for (const entry of from.fields(value, path, ["notice", "assets"])) {
    if (entry.field === "notice") {
      const months = from.choice(entry.value, entry.path, ["12 months", "6 months"], monthsIn);
      terms = { ...terms, notice: months && Number(months.value) };
    } else {
      const assets = from.choice(entry.value, entry.path, ["paid out", "forfeited"], assetsIn);
      terms = { ...terms, assets: assets?.value ?? null };
    }
  }
  return terms;
}
