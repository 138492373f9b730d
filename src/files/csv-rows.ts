const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The fields of consecutive rows; a blank line is a row without fields. Quotes count only where a field
 * begins; what follows a closing quote belongs to the field as it stands. A quote that isn't closed runs
 * to the end.
 * @param onQuoted told of each field that stands in quotes
 * @param mostRows stop after so many
 */
export function csvRows(
  text: string,
  delimiter: string,
  onQuoted?: (row: number, column: number) => void,
  mostRows = Infinity,
): string[][] {
  const separator = delimiter.charCodeAt(0);
  const { length } = text;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < length) {
    let start = at;
    let code = text.charCodeAt(at);
    let inQuotes = "";
    if (code === quote) {
      onQuoted?.(rows.length, row.length);
      [inQuotes, start] = quotedText(text, at + 1);
      at = start;
      code = text.charCodeAt(at);
    }
    while (at < length && code !== separator && code !== lineFeed && code !== carriageReturn) {
      code = text.charCodeAt(++at);
    }
    row.push(inQuotes === "" ? text.slice(start, at) : inQuotes + text.slice(start, at));
    if (code === separator) {
      // A delimiter at the very end still begins a field.
      if (++at === length) row.push("");
      continue;
    }
    if (row.length === 1 && row[0] === "") row = [];
    rows.push(row);
    if (rows.length >= mostRows) return rows;
    row = [];
    at++;
    if (code === carriageReturn && text.charCodeAt(at) === lineFeed) at++;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The text up to the closing quote, and where what follows begins. */
function quotedText(text: string, from: number): [content: string, end: number] {
  let content = "";
  for (let start = from; ;) {
    const end = text.indexOf('"', start);
    if (end < 0) return [content + text.slice(start), text.length];
    content += text.slice(start, end);
    if (text.charCodeAt(end + 1) !== quote) return [content, end + 1];
    content += '"';
    start = end + 2;
  }
}
