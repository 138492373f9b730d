/** What a workbook in memory remembers of the file that it was read from, so that saving changes only what was changed. */
import type { StyleTable } from "../files/style-table";
import type { FileSheet } from "../files/file-sheet";
import type { WorkbookFile } from "../files/workbook-file";
import type { CustomXmlPart, DefinedName } from "./memory-workbook";
import type { MemorySheet, MemoryTable } from "./memory-sheet";

export interface WorkbookOrigin {
  readonly file: WorkbookFile;
  readonly styles: StyleTable;
  readonly sheets: ReadonlyMap<MemorySheet, FileSheet>;
  /** The part in which each table stands. */
  readonly tables: ReadonlyMap<MemoryTable, string>;
  /** The place of each name in the file's list. */
  readonly names: ReadonlyMap<DefinedName, number>;
  /** Name and text of each custom XML part. */
  readonly customXml: ReadonlyMap<CustomXmlPart, { readonly part: string; readonly xml: string }>;
}
