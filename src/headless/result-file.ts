import { resolve } from "node:path";
import { withReportSheets } from "../files/workbook-file";
import type { ReportSheet } from "../kernel/report-sheet";
import { WORKBOOK_STATE_NAMESPACE, writeWorkbookState, type WorkbookState } from "../kernel/workbook-state";
import type { CommandLine } from "./arguments";
import { usable, type InputFile } from "./input-file";
import { placeForOutput, writeOutput, type OutputPlace } from "./output-file";

/** Where `--out` of `check` and `compute` goes; null where it isn't given. */
export async function placeForResult(line: CommandLine, cwd: string): Promise<OutputPlace | null> {
  const { out, force, file } = line;
  if (out === null) return null;
  return placeForOutput({ out, cwd, force, input: file === null ? null : resolve(cwd, file) });
}

/** A copy of the input with the result sheets, which it remembers as ours (F4, R2). */
export async function writeResult(
  place: OutputPlace,
  input: InputFile,
  state: WorkbookState,
  sheets: readonly ReportSheet[],
): Promise<void> {
  const bytes = await usable(input.name, () => resultBytes(input, state, sheets, /\.xlsm$/iu.test(place.path)));
  await writeOutput(place, bytes);
}

async function resultBytes(
  { workbook }: InputFile,
  state: WorkbookState,
  sheets: readonly ReportSheet[],
  asMacroEnabled: boolean,
): Promise<Uint8Array> {
  const ourSheetNames = state.ownSheets.filter((name) => workbook.allSheetNames.includes(name));
  const write = (sheetNames: readonly string[]) => {
    const ownSheets = [...new Set([...ourSheetNames, ...sheetNames])];
    const xml = writeWorkbookState({ ...state, ownSheets });
    return withReportSheets(workbook, sheets, {
      ourSheetNames,
      // Macros are ignored but kept; only the name of the copy decides what Excel takes it for.
      asMacroEnabled,
      customXmlPart: { namespace: WORKBOOK_STATE_NAMESPACE, xml },
    });
  };
  const expected = sheets.map(({ name }) => name);
  const written = await write(expected);
  // Beside a sheet of the user's that bears the name, ours got another one, which is to be remembered instead.
  const isAsExpected = written.sheetNames.every((name, index) => name === expected[index]);
  return isAsExpected ? written.bytes : (await write(written.sheetNames)).bytes;
}
