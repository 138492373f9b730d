import type { SheetSource } from "../kernel/sheet-source";
import { firstBytes, type ByteSource } from "./byte-source";
import { openCsvStream } from "./csv-stream";
import { csvSheetName, isReadWhole, openWorkbookFile, type WorkbookFile } from "./workbook-file";

/** A file of any size: of a csv file never more than a piece is in memory. */
export interface FileSource {
  readonly kind: WorkbookFile["kind"];
  readonly sheets: readonly SheetSource[];
  /** Chart sheets included. */
  readonly allSheetNames: readonly string[];
  customXmlParts(): Promise<readonly string[]>;
  /** The whole file, for making a copy of it. */
  whole(): Promise<WorkbookFile>;
}

/**
 * Opens a workbook or a csv file. What a csv file can't be used for may show only while its sheet is read.
 * @param fileName with or without folders
 * @throws UnusableFileError
 */
export async function openFileSource(source: ByteSource, fileName: string): Promise<FileSource> {
  const whole = async (): Promise<WorkbookFile> => openWorkbookFile(await firstBytes(source, source.size), fileName);
  if (isReadWhole(await firstBytes(source, 8))) {
    const file = await whole();
    const { kind, sheets, allSheetNames } = file;
    return {
      kind,
      sheets,
      allSheetNames,
      customXmlParts: () => file.customXmlParts(),
      whole: () => Promise.resolve(file),
    };
  }
  const sheet = await openCsvStream(source, csvSheetName(fileName));
  return {
    kind: "csv",
    sheets: [sheet],
    allSheetNames: [sheet.name],
    customXmlParts: () => Promise.resolve([]),
    whole,
  };
}
