import type { SheetSource } from "../kernel/sheet-source";
import type { ByteSource } from "./byte-source";
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
  const start = new Uint8Array(8);
  await source.read(start, 0);
  const whole = async (): Promise<WorkbookFile> => openWorkbookFile(await allBytes(source), fileName);
  if (isReadWhole(start)) {
    const file = await whole();
    const { kind, sheets, allSheetNames } = file;
    return { kind, sheets, allSheetNames, customXmlParts: () => file.customXmlParts(), whole: () => Promise.resolve(file) };
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

async function allBytes(source: ByteSource): Promise<Uint8Array> {
  const bytes = new Uint8Array(source.size);
  let length = 0;
  while (length < bytes.length) {
    const read = await source.read(bytes.subarray(length), length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
