import type { CsvBytes } from "./csv-decoding";
import { csvRows } from "./csv-rows";

const candidates = [",", "\t", ";"];
const sampleBytes = 1 << 16;
const sampleRows = 20;

export interface CsvStart {
  readonly delimiter: string;
  /** Bytes of a first line `sep=;`, which is no row of the sheet. */
  readonly skippedBytes: number;
}

/** Which character separates the fields, and where the first row begins. */
export function findCsvStart({ bytes, encoding }: CsvBytes): CsvStart {
  const sample = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, sampleBytes));
  const declared = /^("?)sep=([\t -!#-~])\1[ ]*(?:\r\n|\r|\n|$)/i.exec(sample);
  // The line is ASCII, so that it has as many bytes as characters.
  if (declared !== null) return { delimiter: declared[2], skippedBytes: declared[0].length };
  return { delimiter: delimiterOf(sample), skippedBytes: 0 };
}

/**
 * The header decides: a row whose every field reads like a column's name. With the wrong delimiter the
 * names would still hold the right one, and a title or a list of people within a field has fewer parts.
 */
function delimiterOf(sample: string): string {
  let best = { delimiter: ",", names: 0, rows: 0, widest: 0 };
  for (const delimiter of candidates) {
    const quoted = new Set<string>();
    const rows = csvRows(
      sample,
      delimiter,
      (row, column) => quoted.add(`${String(row)} ${String(column)}`),
      10 * sampleRows,
    )
      .map((fields, row) =>
        fields.map((text, column) => ({ text, quoted: quoted.has(`${String(row)} ${String(column)}`) })),
      )
      .filter((fields) => fields.some(({ text }) => text.trim() !== ""))
      .slice(0, sampleRows);
    const counts = rows.map((row) => namesIn(row, delimiter));
    const names = Math.max(0, ...counts);
    const found = {
      delimiter,
      names: names > 1 ? names : 0,
      rows: counts.filter((count) => count === names).length,
      widest: Math.max(0, ...rows.map((row) => row.length)),
    };
    const isBetter =
      found.names !== best.names
        ? found.names > best.names
        : found.rows !== best.rows && found.names > 0
          ? found.rows > best.rows
          : found.widest > best.widest;
    if (isBetter) best = found;
  }
  return best.delimiter;
}

function namesIn(row: readonly { text: string; quoted: boolean }[], delimiter: string): number {
  const others = candidates.filter((candidate) => candidate !== delimiter);
  let names = 0;
  for (const { text, quoted } of row) {
    if (text.trim() === "") continue;
    if (!quoted && others.some((other) => text.includes(other))) return 0;
    names++;
  }
  return names;
}
