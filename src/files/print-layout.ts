import type { ReportSheet } from "../kernel/report-sheet";
import { encodeCellText } from "./xml-text";

const a4 = 9;
/** More characters than an upright page shows at a readable size. */
const widestUpright = 95;
const longestHeader = 200;

/** A4, as wide as the page, with the title above and the page number below. Comes after the cells of a sheet. */
export function printLayoutXml({ name, columns, print }: ReportSheet): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const orientation = width > widestUpright ? "landscape" : "portrait";
  const title = Array.from(print?.title ?? name)
    .slice(0, longestHeader / 2)
    .join("")
    .replaceAll("&", "&&");
  const header = encodeCellText(`&C&"-,Bold"&14 ${title}`);
  return `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.9" bottom="0.75" header="0.4" footer="0.3"/><pageSetup paperSize="${String(a4)}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${header}</oddHeader><oddFooter>${encodeCellText("&C&P / &N")}</oddFooter></headerFooter>`;
}
