import { placeInOrder } from "./package-edit";
import type { XmlOutline } from "./xml-outline";

/** The children of a worksheet in the order that the format asks for. */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Puts a new child where the order wants it: after those of its name, before what comes later. */
export function placeWorksheetChild(outline: XmlOutline, local: string, xml: string): void {
  if (xml === "") return;
  const { next } = placeInOrder(outline.root, local, worksheetOrder);
  if (next === undefined) outline.append(outline.root, xml);
  else outline.insertBefore(next, xml);
}
