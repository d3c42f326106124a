/** Where one cell's content stands in the text of its record: the quotes around it stand outside. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** False for a quoted cell that the text never closes. */
  readonly closed: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isLineBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

/** The end of a quoted cell's content, or null when the quote closes inside the cell's text and so is text itself. */
function quotedSpan(record: string, start: number, delimiter: string): CellSpan | null {
  let at = start;
  for (;;) {
    const quote = record.indexOf('"', at);
    if (quote < 0) return { start, end: record.length, quoted: true, closed: false };
    const next = record[quote + 1];
    if (next === '"') {
      at = quote + 2;
    } else if (next === undefined || next === delimiter || isLineBreak(next)) {
      return { start, end: quote, quoted: true, closed: true };
    } else {
      return null;
    }
  }
}

function plainSpan(record: string, start: number, delimiter: string): CellSpan {
  const between = delimiter.charCodeAt(0);
  let end = start;
  for (; end < record.length; end++) {
    const code = record.charCodeAt(end);
    if (code === between || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return { start, end, quoted: false, closed: true };
}

/** The cells of one record (RFC 4180, with any one-character delimiter), by their place in its text. */
export function cellSpans(record: string, delimiter: string): CellSpan[] {
  const spans: CellSpan[] = [];
  let at = 0;
  for (;;) {
    const quoted = record[at] === '"' ? quotedSpan(record, at + 1, delimiter) : null;
    const span = quoted ?? plainSpan(record, at, delimiter);
    spans.push(span);
    const after = span.quoted && span.closed ? span.end + 1 : span.end;
    if (record[after] !== delimiter) return spans;
    at = after + 1;
  }
}

/** Where characters of a cell's text stand in the record: a doubled quote is one character of the text. */
export function offsetsInRecord(record: string, span: CellSpan): (index: number) => number {
  const quote = span.quoted ? record.indexOf('""', span.start) : -1;
  if (quote < 0 || quote >= span.end) return (index) => span.start + index;
  const offsets: number[] = [];
  for (let offset = span.start; offset < span.end; ) {
    offsets.push(offset);
    offset += record[offset] === '"' && record[offset + 1] === '"' ? 2 : 1;
  }
  return (index) => offsets[index] ?? span.end;
}
