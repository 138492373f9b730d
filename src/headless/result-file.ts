import { resolve } from "node:path";
import { sheetRows } from "../kernel/cell-address";
import { reportWorkbook, withReportSheets, type WorkbookFile, type WrittenWorkbook } from "../files/workbook-file";
import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import { refuseOversized, type ReportSheet } from "../kernel/report-sheet";
import { WORKBOOK_STATE_NAMESPACE, writeWorkbookState, type WorkbookState } from "../kernel/workbook-state";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { usable, type OpenInput } from "./input-file";
import { placeForOutput, writeOutput, type OutputPlace } from "./output-file";

/** Where `--out` of `check` and `compute` goes; null where it isn't given. */
export async function placeForResult(line: CommandLine, cwd: string): Promise<OutputPlace | null> {
  const { out, force, file, companion } = line;
  if (out === null) return null;
  const place = await placeForOutput({ out, cwd, force, input: file === null ? null : resolve(cwd, file) });
  if (companion !== null) await placeForOutput({ out, cwd, force, input: resolve(cwd, companion) });
  return place;
}

/** Whether the copy holds the input's own sheet. */
export type WrittenResult = "copy" | "resultsOnly";

/**
 * A copy of the input with the result sheets, which it remembers as ours (F4, R2). Of a csv file with more rows than a
 * sheet holds, the result sheets alone.
 */
export async function writeResult(
  place: OutputPlace,
  input: OpenInput,
  state: WorkbookState,
  sheets: readonly ReportSheet[],
  signal: AbortSignal,
): Promise<WrittenResult> {
  refuseOversized(sheets);
  const isTooLong = input.file.kind === "csv" && input.file.sheets.some(({ rowCount }) => rowCount > sheetRows);
  const bytes = await usable(input.name, async () => {
    const file = isTooLong ? null : await input.file.whole();
    signal.throwIfAborted();
    return resultBytes(file, state, sheets, /\.xlsm$/iu.test(place.path));
  });
  signal.throwIfAborted();
  await writeOutput(place, bytes);
  return isTooLong ? "resultsOnly" : "copy";
}

/** What standard error says of a result without the input's own sheet. */
export function withoutInputNote(written: WrittenResult | null, language: Language): Pick<Answer, "note"> {
  if (written !== "resultsOnly") return {};
  const note = inBoth(
    "这个 csv 超过一张工作表的 1,048,576 行，--out 的文件里只有结果表和《问题清单》，没有原来的数据。",
    "The csv file has more rows than the 1,048,576 of a worksheet: the file of --out holds the results and 《问题清单》 only.",
  );
  return { note: note[language] };
}

async function resultBytes(
  workbook: WorkbookFile | null,
  state: WorkbookState,
  sheets: readonly ReportSheet[],
  asMacroEnabled: boolean,
): Promise<Uint8Array> {
  const ourSheetNames = state.ownSheets.filter((name) => workbook?.allSheetNames.includes(name) === true);
  const write = (sheetNames: readonly string[]): Promise<WrittenWorkbook> => {
    const ownSheets = [...new Set([...ourSheetNames, ...sheetNames])];
    const xml = writeWorkbookState({ ...state, ownSheets });
    const customXmlPart = { namespace: WORKBOOK_STATE_NAMESPACE, xml };
    if (workbook === null) return reportWorkbook(sheets, { customXmlPart });
    // Macros are ignored but kept; only the name of the copy decides what Excel takes it for.
    return withReportSheets(workbook, sheets, { ourSheetNames, asMacroEnabled, customXmlPart });
  };
  const expected = sheets.map(({ name }) => name);
  const written = await write(expected);
  // Beside a sheet of the user's that bears the name, ours got another one, which is to be remembered instead.
  const isAsExpected = written.sheetNames.every((name, index) => name === expected[index]);
  return isAsExpected ? written.bytes : (await write(written.sheetNames)).bytes;
}
