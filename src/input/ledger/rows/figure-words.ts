import { nameKey } from "../../../core/model/names.ts";

/** Words that begin the name of a figure that is no amount of cost, in English, bokmål and nynorsk. */
const FIGURE =
  /^(?:\p{L}*gjennomsnitt(?:et|lig)?|snitt|average|mean|antall|antal|talet på|number of|(?:kr|kroner|beløp|kostnad|utgift|cost)?(?: ?(?:per|pr\.?)) (?:innbyggere?|innbyggjara?r?|bruker|brukar|pc|elev|person|hode|time|stk|inhabitant|capita|user)|folketall?|innbyggertall|innbyggjartal|prosent|percent|endring(?:er|ar)? (?:fra|frå|i %|i prosent)|(?:growth|change) (?:from|in %|in per ?cent))(?![\p{L}\p{N}])/u;
/** What every such name has in it: of millions of names few need a closer look. */
const HINT = /snitt|average|mean|anta|talet|number|pe?r|prosent|folke|innby|endring|growth|change/i;

/** Whether a name is that of an average, a count, a cost per inhabitant or the like. */
export function namesFigure(name: string): boolean {
  return HINT.test(name) && FIGURE.test(nameKey(name));
}
