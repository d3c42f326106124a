import { readExactJson } from "../format/html/exact-json.ts";
import { WHAT_IF, WHAT_IF_DATA } from "../format/html/what-if/section.ts";
import type { WhatIfData } from "../report/what-if/what-if.ts";
import { found } from "./found.ts";
import { WhatIfSection } from "./what-if.ts";

const data = readExactJson(found(document, `#${WHAT_IF_DATA}`, HTMLScriptElement).text) as WhatIfData;
new WhatIfSection(data, found(document, `#${WHAT_IF}`, HTMLElement)).open();
