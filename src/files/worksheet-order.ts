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

const waiting = new WeakMap<XmlOutline, { readonly local: string; readonly xml: string }[]>();

/** Notes a new child for `insertWorksheetChildren`: several may belong in the same place, and have an order too. */
export function placeWorksheetChild(outline: XmlOutline, local: string, xml: string): void {
  if (xml === "") return;
  const list = waiting.get(outline) ?? [];
  list.push({ local, xml });
  waiting.set(outline, list);
}

/** Puts the new children where the order wants them: after those of their name, before what comes later. */
export function insertWorksheetChildren(outline: XmlOutline): void {
  const list = waiting.get(outline) ?? [];
  waiting.delete(outline);
  list.sort((a, b) => worksheetOrder.indexOf(a.local) - worksheetOrder.indexOf(b.local));
  for (const { local, xml } of list) {
    const { next } = placeInOrder(outline.root, local, worksheetOrder);
    if (next === undefined) outline.append(outline.root, xml);
    else outline.insertBefore(next, xml);
  }
}
