import type { CellRectangle } from "../kernel/sheet-source";
import { parseRange } from "./cell-reference";
import { isOn } from "./style-table";
import { UnusableFileError } from "./unusable-file";
import { attributeOf, childNamed, XmlOutline } from "./xml-outline";
import { decodeCellText } from "./xml-text";

/** An Excel table as its part describes it. */
export interface StoredTable {
  readonly part: string;
  readonly name: string;
  /** Header and totals included. */
  readonly area: CellRectangle;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly style: string;
  readonly columnNames: readonly string[];
}

export function readTable(bytes: Uint8Array, part: string): StoredTable {
  return tableOf(new XmlOutline(bytes, part), part);
}

export function tableOf({ root }: XmlOutline, part: string): StoredTable {
  const area = parseRange(attributeOf(root, "ref") ?? "");
  if (area === null) throw new UnusableFileError("damaged", part, "range of a table");
  const look = childNamed(root, "tableStyleInfo");
  const flag = (name: string): boolean => look !== undefined && isOn(attributeOf(look, name));
  return {
    part,
    name: attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "",
    area,
    hasHeaders: attributeOf(root, "headerRowCount") !== "0",
    hasTotals: Number(attributeOf(root, "totalsRowCount") ?? "0") > 0,
    showFilterButton: childNamed(root, "autoFilter") !== undefined,
    showBandedRows: flag("showRowStripes"),
    showBandedColumns: flag("showColumnStripes"),
    highlightFirstColumn: flag("showFirstColumn"),
    highlightLastColumn: flag("showLastColumn"),
    style: (look && attributeOf(look, "name")) ?? "",
    columnNames: (childNamed(root, "tableColumns")?.children ?? []).map((column) =>
      decodeCellText(attributeOf(column, "name") ?? ""),
    ),
  };
}
