import { sheetColumns } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";
import { parseRange } from "./cell-reference";
import { isOn } from "./style-table";
import { attributeOf, childNamed, type XmlElement } from "./xml-outline";

/** A run of columns as the file describes it; columns counted from 0. */
export interface FileColumns {
  readonly first: number;
  readonly last: number;
  /** In characters of the standard font. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  /** All attributes but `min` and `max`. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

export interface SheetSettings {
  /** In characters; null where the program's standard holds. */
  readonly defaultColumnWidth: number | null;
  /** In points. */
  readonly defaultRowHeight: number | null;
  readonly columns: readonly FileColumns[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly isSelected: boolean;
  readonly tabColor: XmlElement | undefined;
  readonly protection: XmlElement | undefined;
  readonly autoFilter: CellRectangle | null;
}

export function readSheetSettings(root: XmlElement): SheetSettings {
  const format = childNamed(root, "sheetFormatPr");
  const size = (name: string): number | null => {
    const value = format === undefined ? null : attributeOf(format, name);
    return value === null || !(Number(value) >= 0) ? null : Number(value);
  };
  const view = childNamed(root, "sheetViews")?.children[0];
  const pane = view === undefined ? undefined : childNamed(view, "pane");
  const isFrozen = pane !== undefined && /^frozen/.test(attributeOf(pane, "state") ?? "");
  const split = (name: string): number => (isFrozen ? Math.trunc(Number(attributeOf(pane, name) ?? "0")) || 0 : 0);
  const properties = childNamed(root, "sheetPr");
  const filter = childNamed(root, "autoFilter");
  return {
    defaultColumnWidth: size("defaultColWidth"),
    defaultRowHeight: size("defaultRowHeight"),
    columns: (childNamed(root, "cols")?.children ?? []).flatMap(readColumns),
    frozen: { rows: split("ySplit"), columns: split("xSplit") },
    showGridlines: view === undefined || isOn(attributeOf(view, "showGridLines") ?? "1"),
    showHeadings: view === undefined || isOn(attributeOf(view, "showRowColHeaders") ?? "1"),
    isSelected: view !== undefined && isOn(attributeOf(view, "tabSelected")),
    tabColor: properties === undefined ? undefined : childNamed(properties, "tabColor"),
    protection: childNamed(root, "sheetProtection"),
    autoFilter: filter === undefined ? null : parseRange(attributeOf(filter, "ref") ?? ""),
  };
}

function readColumns(element: XmlElement): FileColumns[] {
  const first = Number(attributeOf(element, "min")) - 1;
  const last = Math.min(sheetColumns, Number(attributeOf(element, "max"))) - 1;
  if (element.local !== "col" || !(first >= 0 && last >= first)) return [];
  const width = attributeOf(element, "width");
  const style = attributeOf(element, "style");
  return [
    {
      first,
      last,
      width: width === null || !(Number(width) >= 0) ? null : Number(width),
      hidden: isOn(attributeOf(element, "hidden")),
      style: style === null ? null : Number(style),
      attributes: element.attributes.flatMap(({ name, value }) =>
        name === "min" || name === "max" ? [] : [[name, value] as const],
      ),
    },
  ];
}

/** Pixels of a character of the standard font: a little more where its letters are made for Chinese. */
export function characterPixels(fontName: string, fontSize: number): number {
  const isChinese = /\p{Script=Han}|SimSun|SimHei|YaHei|DengXian|KaiTi|FangSong|PMingLiU|Gothic|Mincho/iu.test(
    fontName,
  );
  return Math.max(1, Math.round(((isChinese ? 8 : 7) * fontSize) / 11));
}

/** Points of a width in characters. */
export function widthInPoints(characters: number, pixels: number): number {
  return (Math.trunc(((256 * characters + Math.trunc(128 / pixels)) / 256) * pixels) * 3) / 4;
}

/** The width in characters that shows as so many points. */
export function widthInCharacters(points: number, pixels: number): number {
  return Math.min(255, Math.trunc((Math.round((points * 4) / 3) / pixels) * 256 + 0.5) / 256);
}
