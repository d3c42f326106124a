import { nameKey } from "../../../core/model/names.ts";

/** Words that begin the name of a figure that is no amount of cost, in English, bokmål and nynorsk. */
const FIRST = () =>
  /^(?:\p{L}*gjennomsnitt(?:et)?(?: per.*| pr.*)?$|gjennomsnittlig (?:kostnad|utgift|beløp)|(?:snitt|average|mean)(?![\p{L}-])|(?:antall|antal|talet på|number of) [\p{L} ]+$|(?:kr|kroner|beløp|kostnad|utgift|pris|cost|price)?(?: ?(?:per|pr\.?)) (?:innbyggere?|innbyggjara?r?|kommune|deltaker|deltakar|bruker|brukar|pc|elev|person|hode|time|stk|måned|månad|mnd|kvartal|termin|inhabitant|capita|user|member|month|quarter)(?![\p{L}-])|folketall?$|innbyggertall$|innbyggjartal$|årsverk$|(?:prosent|percent)(?![\p{L}-])|endring(?:er|ar)? (?:fra|frå|i %|i prosent)|(?:growth|change) (?:from|in %|in per ?cent)|fjorårets |fjoråret$|i fjor$|last year|(?:regnskap|rekneskap|budsjett|vedtatt budsjett|revidert budsjett|anslag|prognose|forbruk|accounts|budget|forecast) \d{4}$|avvik$|differanse$|difference$|variance$)/u;
/** What the name of such a figure ends with. */
const LAST = () =>
  /(?: i (?:%|prosent)| in (?:%|per ?cent)|\p{L}prosent|månedlig|årlig økning|(?:å betale|betales|blir betalt|kostnad|pris|beløp|utgift)\p{L}* (?:per|pr\.?) \p{L}+)$/u;
/** What every such name has in it: of millions of names few need a closer look. */
const HINT =
  /snitt|average|mean|anta|talet|number|pe?r|prosent|%|folke|innby|årsverk|endring|growth|change|fjor|last year| \d\d\d\d$|avvik|differ|varian|månedlig|årlig/i;

/** Whether a name is that of an average, a count, a cost per inhabitant, another year's figure or the like. */
export function namesFigure(name: string): boolean {
  if (!HINT.test(name)) return false;
  const text = nameKey(name);
  return FIRST().test(text) || LAST().test(text);
}
