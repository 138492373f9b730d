import { sheetColumns, sheetRows } from "../kernel/cell-address";
import type { SheetSource } from "../kernel/sheet-source";
import { xmlDeclaration } from "./package-edit";
import { looksLikeFormula, rowXml, textCell } from "./report-sheet-xml";
import type { ReportStyles } from "./report-styles";
import { UnusableFileError } from "./unusable-file";
import type { XlsxNamespaces } from "./xlsx-namespaces";

/** Millions of cells need every byte: they are text without a format that says so. */
const defaultStyle = 0;

/**
 * The sheet of a csv file as a worksheet: every field is text, at its place.
 * @throws UnusableFileError tooManyCells
 */
export async function* copiedSheetXml(
  source: SheetSource,
  styles: ReportStyles,
  { main }: XlsxNamespaces,
): AsyncGenerator<string, void, undefined> {
  if (source.rowCount > sheetRows || source.columnCount > sheetColumns) {
    throw new UnusableFileError("tooManyCells", null, source.name);
  }
  yield `${xmlDeclaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>`;
  for await (const { firstRow, rows } of source.chunks()) {
    let piece = "";
    for (const [index, row] of rows.entries()) {
      const cells = row.map((value, column) => {
        const text = value === null ? "" : String(value);
        const style = looksLikeFormula(text) ? styles.quotedLine : defaultStyle;
        return text === "" ? "" : textCell(firstRow + index, column, text, style);
      });
      if (cells.length > 0) piece += rowXml(firstRow + index, cells.join(""));
      if (piece.length < 1 << 17) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  }
  yield "</sheetData></worksheet>";
}
