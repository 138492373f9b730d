import { isOfType } from "./package-parts";
import { isOn } from "./style-table";
import { elementText } from "./xml-content";
import { attributeOf, childNamed, XmlOutline, type XmlElement } from "./xml-outline";
import type { XlsxParts } from "./xlsx-workbook";

/** A name of the workbook as its file has it. */
export interface StoredName {
  readonly name: string;
  /** As stored, without "=". */
  readonly formula: string;
  /** Place in the list of all sheets; null for a name of the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string;
  /** Not a macro's or a function's, and not one that the program keeps for itself. */
  readonly isPlain: boolean;
  readonly element: XmlElement;
}

export interface WorkbookSettings {
  readonly names: readonly StoredName[];
  /** Place in the list of all sheets. */
  readonly activeSheet: number;
  readonly isStructureProtected: boolean;
  readonly calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
}

export async function readWorkbookSettings({ parts, workbookPart }: XlsxParts): Promise<WorkbookSettings> {
  const outline = new XmlOutline(await parts.bytes(workbookPart), workbookPart);
  return settingsOf(outline, workbookPart);
}

export function settingsOf(outline: XmlOutline, part: string): WorkbookSettings {
  const { root } = outline;
  const view = childNamed(root, "bookViews")?.children[0];
  const protection = childNamed(root, "workbookProtection");
  const mode = attributeOf(childNamed(root, "calcPr") ?? root, "calcMode");
  return {
    names: (childNamed(root, "definedNames")?.children ?? []).map((element) => readName(outline, element, part)),
    activeSheet: Number((view && attributeOf(view, "activeTab")) ?? "0") || 0,
    isStructureProtected: protection !== undefined && isOn(attributeOf(protection, "lockStructure")),
    calculationMode: mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic",
  };
}

function readName(outline: XmlOutline, element: XmlElement, part: string): StoredName {
  const name = attributeOf(element, "name") ?? "";
  const sheet = attributeOf(element, "localSheetId");
  const isMacro = ["function", "vbProcedure", "xlm"].some((each) => isOn(attributeOf(element, each)));
  return {
    name,
    formula: elementText(outline, element, part),
    sheet: sheet === null ? null : Number(sheet),
    hidden: isOn(attributeOf(element, "hidden")),
    comment: attributeOf(element, "comment") ?? "",
    isPlain: !isMacro && !/^_xlnm\./i.test(name) && name !== "",
    element,
  };
}

/** The numbers of cell metadata that mean "this array formula spills"; cells count them from 1. */
export async function readSpillMetadata({ parts, workbookPart }: XlsxParts): Promise<ReadonlySet<number>> {
  const related = parts.relationships(workbookPart).find((each) => isOfType(each, "sheetMetadata"));
  if (related === undefined || parts.archive.find(related.target) === undefined) return new Set();
  return spillNumbers(new XmlOutline(await parts.bytes(related.target), related.target).root);
}

export function spillNumbers(root: XmlElement): ReadonlySet<number> {
  const types = childNamed(root, "metadataTypes")?.children ?? [];
  const dynamic = types.findIndex((type) => attributeOf(type, "name") === "XLDAPR") + 1;
  const numbers = new Set<number>();
  for (const [index, block] of (childNamed(root, "cellMetadata")?.children ?? []).entries()) {
    if (dynamic > 0 && block.children.some((record) => attributeOf(record, "t") === String(dynamic))) {
      numbers.add(index + 1);
    }
  }
  return numbers;
}
